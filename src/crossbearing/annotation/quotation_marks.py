"""Stretches between quotation marks: pairs found paragraph by paragraph, apostrophes told from marks."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"[^\n]+")
_DOUBLE = '"“”„«»'
_OPENED_BELOW = re.compile(r"\n+['‘]")
_OPENING = "“„«"
_PAIRED = re.compile(r"(?<!')'{2,3}(?!')")
_ELIDED = re.compile(r"[’'](?:em|til|tis|twas|cause|bout|n|\d0s)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between marks, without them. `closed` is false where the closing mark is missing."""

    start: int
    end: int
    closed: bool


def find_marked(text: str) -> tuple[Marked, ...]:
    """Return the outermost stretches between quotation marks, in text order.

    A mark left open closes with its paragraph, as in a speech told over several paragraphs. Single
    marks count where no double ones stand around them.
    """
    text = _PAIRED.sub(_one_mark, text) if "''" in text else text
    found: list[Marked] = []
    for paragraph in _PARAGRAPH.finditer(text):
        doubles = _doubles(text, *paragraph.span())
        singles = _singles(text, *paragraph.span())
        outer = [d for d in doubles if not _meeting(d, singles, _inside)]
        inner = [s for s in singles if not _meeting(s, outer, _crosses)]
        found += sorted(outer + inner, key=lambda m: m.start)
    trimmed = (_trim(text, marked) for marked in found)
    return tuple(m for m in trimmed if m.end > m.start and text[max(0, m.start - 2)] != "=")  # <a href="...">


def _one_mark(pair: re.Match[str]) -> str:
    """Return a straight mark and a space for a mark written as two apostrophes, the mark on the side of the words.

    Of three apostrophes the inner one is a mark of its own.
    """
    after = pair.string[pair.end() : pair.end() + 1]
    before = pair.string[pair.start() - 1 : pair.start()] if pair.start() else " "
    inner = pair.group()[2:]
    return f' "{inner}' if before in " \n(—–-[" and after not in " \n" else f'{inner}" '


def _meeting(one: Marked, others: list[Marked], relation: Callable[[Marked, Marked], bool]) -> bool:
    """Return whether one of the others, sorted and apart, stands so to it."""
    last = bisect_left(others, one.end, key=lambda m: m.start)
    first = max(0, bisect_left(others, one.start, key=lambda m: m.end) - 1)
    return any(relation(one, other) for other in others[first:last])


def _inside(inner: Marked, outer: Marked) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _crosses(one: Marked, other: Marked) -> bool:
    return one.start < other.end and other.start < one.end


def _trim(text: str, marked: Marked) -> Marked:
    piece = text[marked.start : marked.end]
    start = marked.start + len(piece) - len(piece.lstrip())
    return Marked(start, max(start, marked.start + len(piece.rstrip())), marked.closed)


def _doubles(text: str, start: int, end: int) -> list[Marked]:
    found, open_at, inner = [], -1, 0
    for at in range(start, end):
        if text[at] not in _DOUBLE:
            continue
        if inner and text[at] == "”":
            inner -= 1
        elif open_at >= 0 and _nests(text, at, end):
            inner += 1
        elif open_at < 0 and not _closes(text, at):
            open_at = at + 1
        elif open_at >= 0 and _ends(text, at, text[open_at - 1]):
            found.append(Marked(open_at, at, closed=True))
            open_at = -1
        elif open_at >= 0:  # a second opening mark: the first was left open
            found.append(Marked(open_at, at, closed=False))
            open_at = at + 1
    if open_at >= 0:
        found.append(Marked(open_at, end, closed=False))
    return found


def _nests(text: str, at: int, end: int) -> bool:
    """Return whether a second opening mark has a partner of its own before the one of the first."""
    if text[at] != "“":
        return False
    other = text.find("“", at + 1, end)
    return text.count("”", at, other if other >= 0 else end) > 1


def _closes(text: str, at: int) -> bool:
    """Return whether a mark can't open: it is a closing one, or a straight one that ends a word (5")."""
    if text[at] == "”" and _is_turned(text, at):
        return False
    if text[at] == '"':
        return at > 0 and text[at - 1].isalnum() and not text[at + 1 : at + 2].isalnum()
    return text[at] not in _OPENING


def _is_turned(text: str, at: int) -> bool:
    """Return whether a closing mark stands where one opens and has a partner: "He says,” we go.”"."""
    stop = text.find("\n", at)
    later = text.find("”", at + 1, stop if stop >= 0 else len(text))
    first = at == 0 or text[at - 1] == "\n"
    after_comma = text[at - 1 : at] in {",", ":"} and text[at + 1 : at + 2] == " "
    return (first or after_comma) and later > at + 2 and "“" not in text[at:later]


def _ends(text: str, at: int, opening: str) -> bool:
    mark, before, after = text[at], text[at - 1], text[at + 1 : at + 2]
    if opening == "„":
        return mark in '“”"'
    if mark == '"':
        return not (before.isspace() and after.isalnum() and _closed_later(text, at))
    if mark == opening == "“":  # turned the wrong way: “the best“ and
        return not (before.isspace() or after.isalnum())
    return mark not in _OPENING


def _closed_later(text: str, at: int) -> bool:
    """Return whether a straight mark that looks like an opening one has its own partner in the paragraph."""
    later = text.find('"', at + 1)
    stop = text.find("\n", at)
    return 0 <= later < (stop if stop >= 0 else len(text)) and not text[later - 1].isspace()


def _singles(text: str, start: int, end: int) -> list[Marked]:
    opening = [at for at in range(start, end) if text[at] in "'‘" and _opens_single(text, at)]
    closing = [at for at in range(start, end) if text[at] in "'’" and _closes_single(text, at)]
    found, free = [], start
    for place, at in enumerate(opening):
        if at < free:
            continue
        bound = opening[place + 1] if place + 1 < len(opening) else end
        first, last = bisect_right(closing, at + 1), bisect_left(closing, bound)
        within = closing[first:last] or closing[last : last + 1]
        if within:
            close = _closing_mark(text, within)
            found.append(Marked(at + 1, close, closed=True))
            free = close
        elif _goes_on_below(text, end):
            found.append(Marked(at + 1, end, closed=False))
            free = end
    return found


def _goes_on_below(text: str, end: int) -> bool:
    """Return whether the next paragraph opens with a single mark: a speech whose paragraphs are left open."""
    below = _OPENED_BELOW.match(text, end)
    return below is not None and _opens_single(text, below.end() - 1)


def _closing_mark(text: str, candidates: list[int]) -> int:
    """Return the first closing mark that is no plural's apostrophe ("the girls' names"), else the first."""
    firm = (c for c in candidates if text[c - 1] not in "sS" or not _goes_on(text, c))
    return next(firm, candidates[0])


def _goes_on(text: str, at: int) -> bool:
    return text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isalpha()


def _opens_single(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if _ELIDED.match(text, at) or not after or after.isspace():
        return False
    return not before or before.isspace() or before in '([—–-“"«'


def _closes_single(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and not after.isalnum()
