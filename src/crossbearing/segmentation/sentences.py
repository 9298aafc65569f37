"""Sentence borders by rule: a terminator, closing marks, white space, and a capital that can start one.

A headline, a caption, a list item and a cross-heading are each a sentence: their line ends them. A dateline
stays with its sentence, and a quotation of several sentences is several. Semicolons and colons end nothing.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from crossbearing.segmentation.abbreviations import abbreviations
from crossbearing.segmentation.sentence_words import sentence_words
from crossbearing.syntax.letters import CAPITAL
from crossbearing.syntax.speech_cues import speech_cues

# White space after a stop may have got lost on a page: "last week.The ferry". Runs are read once (++), so that
# a page of dots takes no longer than one of words.
_LOST = rf"(?:(?<=[a-z]{{3}}[.!?])|(?<=[a-z]{{3}}[.!?]”))(?=“?{CAPITAL}\w*[\s,'’])"
_BORDER = re.compile(
    rf"(?<![.!?…])(?P<stop>[.!?…]++)(?P<closing>[\"'”’»)\]]*+(?:\s?\[\d{{1,3}}\])*+)(?P<gap>\s++|{_LOST})"
    r"(?=[\"'“‘«(\[—–-]*\s?(?P<first>[^\W_]|[#@$€£]))"
)
_LAST_WORD = re.compile(r"(?:^|[\s(\[\"“‘'—–●•▪■◦‣·*-])([^\W\d_](?:[^\W\d_]|\.)*)$")
_NUMBERED = re.compile(r"^\W*(?:\d{1,2}|[A-Za-z])$", re.MULTILINE)
_PARAGRAPH = re.compile(r"[^\n]+")
_INITIAL = re.compile(rf"{CAPITAL}(\.{CAPITAL})*\Z")
_NUMBER = re.compile(r"\s+(?:\d|[IVXLC]+\b)")
_NEXT_WORD = re.compile(rf"\s+[\"“‘'(]?({CAPITAL}\w*)(:?)")
_ZONE = re.compile(r"\s+(?:[A-Z]\w+ ){1,2}time\b")
_DATELINE = re.compile(r"\s+(?:\([^)\n]*\)\s*)?[—–-]")
_QUOTED = re.compile(r"[\"'”’»]")
_TELLER = re.compile(
    rf"\s+(?:{CAPITAL}[\w.'’-]*,? ){{1,4}}(\w+)"
    r"(?=[.;]|,(?!\s[\"'“‘])|\s+(?:in|on|at|to|after|as|when|during|of)\b|$)"
)
_LONGEST_WORD = 20


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences as (start, end) character offsets, without surrounding white space.

    A line break always ends a sentence: reading has rejoined the lines of a paragraph.
    """
    found = []
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        for border in sorted({*_stops(text, start, end), *_unstopped(text, start, end)}):
            found.append((start, border))
            start = border
        found.append((start, end))
    return [trimmed for start, end in found if (trimmed := _trim(text, start, end))]


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    for border in _BORDER.finditer(text, start, end):
        if _ends_here(text, border):
            yield border.start("gap")


def _unstopped(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the borders that no stop marks: after the date that heads a report, before a picture's credit."""
    if date := _heads()["date"].match(text, start, end):
        yield date.end()
    for credit in _heads()["credit"].finditer(text, start, end):
        yield credit.start()


def _ends_here(text: str, border: re.Match[str]) -> bool:
    if border["first"].islower():
        return False
    if border["stop"] == "." and not border["closing"]:
        return not _abbreviated(text, border)
    return border["stop"] == "." or not _teller_follows(text, border)


def _teller_follows(text: str, border: re.Match[str]) -> bool:
    """Return whether the sentence goes on with who spoke: “Why now?” Berg asked."""
    teller = _TELLER.match(text, border.start("gap")) if _QUOTED.search(border["closing"]) else None
    return teller is not None and teller[1] in _told()


def _abbreviated(text: str, border: re.Match[str]) -> bool:
    """Return whether the stop belongs to the word before it, and the sentence goes on."""
    earliest = max(0, border.start() - _LONGEST_WORD)
    if _NUMBERED.search(text, earliest, border.start()):
        return True
    before = _LAST_WORD.search(text, earliest, border.start())
    if before is None:
        return False
    word, gap = before[1], border.start("gap")
    kind = abbreviations().get(word)
    if kind == "state" and text.endswith(",", 0, before.start()):
        return _DATELINE.match(text, gap) is not None
    if kind and kind != "state":
        return _goes_on(text, gap, kind)
    if not _INITIAL.match(word) or word == "I":
        return False
    return not _starts(text, gap) or (len(word) == 1 and not _lower_before(text, before.start()))


def _goes_on(text: str, gap: int, kind: str) -> bool:
    """Return whether the sentence goes on after an abbreviation of this kind."""
    if kind in {"title", "small"}:
        return True
    if kind == "number":
        return _NUMBER.match(text, gap) is not None
    if kind == "hour":
        after = _NEXT_WORD.match(text, gap)
        return after is None or after[1] in sentence_words()["hours"] or _ZONE.match(text, gap) is not None
    return kind != "end" and not _starts(text, gap)


def _starts(text: str, gap: int) -> bool:
    """Return whether a word follows that opens sentences, or the label of a credit ("Photo: Ana Sols")."""
    after = _NEXT_WORD.match(text, gap)
    return after is not None and after[1] in sentence_words()["credits" if after[2] else "starters"]


def _lower_before(text: str, at: int) -> bool:
    """Return whether the word that ends at an offset is written small: "vitamin C." is no initial."""
    words = text[max(0, at - _LONGEST_WORD) : at].split()
    return bool(words) and words[-1].islower()


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    piece = text[start:end]
    kept = piece.strip()
    if not kept:
        return None
    start += len(piece) - len(piece.lstrip())
    return start, start + len(kept)


@cache
def _heads() -> Mapping[str, re.Pattern[str]]:
    """Return what matches the date at the head of a report, and the gap before a picture's credit."""
    weekdays, months, credits_ = (
        "|".join(sorted(sentence_words()[name])) for name in ("weekdays", "months", "credits")
    )
    not_after = "".join(f"(?<!{word})" for word in sorted(sentence_words()["credits"]))
    return {
        "date": re.compile(rf"(?:(?:{weekdays}), )?(?:{months}) \d{{1,2}}, \d{{4}}(?=\s+[\"“]?[A-Z])"),
        "credit": re.compile(rf"(?<=[\w)\"”’]){not_after}\s++(?=(?:{credits_})(?: [Cc]redit)?: \S)"),
    }


@cache
def _told() -> frozenset[str]:
    """Return the forms of the verbs of speech that stand after a speaker: "said", "asks"."""
    cues = speech_cues()
    plain = cues.said - cues.marked
    regular = {form for verb in plain for form in (f"{verb}s", f"{verb}d" if verb.endswith("e") else f"{verb}ed")}
    return frozenset(regular | {"said", "told", "wrote", "cried", "replied", "swore", "read"})
