"""Two numbers that make one amount: ranges, scores, "one in five"."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace

from crossbearing.annotation.quantities.amounts import read_amount
from crossbearing.annotation.quantities.dates import YEARS
from crossbearing.annotation.quantities.lexicon import bounds, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.number import share
from crossbearing.annotation.quantities.sums import Amount

OR_SPREAD = 3  # "two or three", "ten or twenty"; a wider "or" joins alternatives, not the ends of a range
HIGHEST_GOALS = 200  # a basketball side's points; above it a dash joins years, addresses or model numbers
MOST_VOTES = 1000  # of a chamber; beyond them "1914-1918" is a stretch of years

CONNECTORS = frozenset({"to", "-", "--", "or", "and", "in", "~", "through", "till", "until"})
SIGNS = frozenset({"-", "minus", "negative"})  # "from minus five to minus two"
THOUSAND = 1000
FAR = 10  # times; "killed 5 to 20" is a range, "fell 5 to 286" is none
ROUND = frozenset({10, 100, 1000})  # "3 in 10" is a share; "3 in 12 games" counts both
_THOUSANDS = re.compile(r"\d{1,3},000")
FEW, MANY = 10, 1000  # "one in a thousand" is a share; "two in 2014" is none
MOST = 1_000_000_000  # "one in a million"


def read_joined(line: Line, at: int) -> Amount | None:
    """Return the amount that starts at a token, joined with a second where both make a range or score."""
    left = read_amount(line, at)
    if left is None:
        return None
    for joining in (("out", "of"), ("-", "in", "-")):
        if line.words[left.last : left.last + len(joining)] == joining:
            right = read_amount(line, left.last + len(joining))
            return (_ratio(left, right) if right else None) or left
    if (special := _suspended(line, left) or _tolerance(line, left)) is not None:
        return special
    if line.word(left.last) == "-" and line.word(left.last + 1) in words_of("labels", "scores", "level"):
        drawn = _score(line, left, replace(left, first=left.last + 1, last=left.last + 2))
        return drawn or left
    right = _second(line, left)
    if right is None:
        return left
    in_all = line.word(left.last) == "in" and (
        left.form == "words" or left.value == 1 or right.value in ROUND or _of_many(line, right)
    )
    ratio = _ratio(left, right) if in_all else None
    return _score(line, left, right) or ratio or _range(line, left, right) or left


def _of_many(line: Line, right: Amount) -> bool:
    """Return whether a small number tells of how many one is a part: "2 in 3 voters", not "2 in 3 games"."""
    small = right.form == "digits" and (right.value or 0) <= FEW and right.unit is None
    plural = line.xpos(right.last) in {"NNS", "NNPS"} and line.word(right.last) not in words_of(
        "counting", "ranges", "bouts"
    )
    return small and plural


def _second(line: Line, left: Amount) -> Amount | None:
    """Return the amount after a word or sign that may join two: "5 to 10", "5-to-10", "between the 2 and the 7"."""
    if line.words[left.last : left.last + 3] == ("-", "to", "-"):
        return read_amount(line, left.last + 3)
    if line.words[left.last : left.last + 2] == ("up", "to"):  # "20 up to 30"
        return read_amount(line, left.last + 2) if left.unit is None else None
    if line.word(left.last) not in CONNECTORS:
        return None
    ends = line.word(left.first - 1) == line.word(left.last + 1) == "the" and line.word(left.first - 2) == "between"
    start = left.last + 1 + ends
    start += line.word(start) in SIGNS and (not line.glued(start) or line.word(left.last) == "~")
    return read_amount(line, start, money=left.kind == "money")


def _suspended(line: Line, left: Amount) -> Amount | None:
    """Return a number whose unit a hyphen leaves to the next one: "a 7- or 8-inch screen", "18- to 25-year-olds"."""
    hyphen = line.word(left.last) == "-" and line.glued(left.last) and not line.glued(left.last + 1)
    if not hyphen or left.unit or line.word(left.last + 1) not in {"or", "and", "to"}:
        return None
    right = read_amount(line, left.last + 2)
    if right is None or not right.unit:
        return None
    old = line.word(right.last + (line.word(right.last) == "-")) in {"old", "olds"}
    told = replace(left, kind="age" if old else right.kind, unit=right.unit)
    return (_spread(told, right) if line.word(left.last + 1) == "to" else None) or told


def _tolerance(line: Line, left: Amount) -> Amount | None:
    """Return an amount with the error told after it as its bounds: "5 ± 1 mm", "5 mm +/- 1 mm"."""
    spelled = line.words[left.last : left.last + 3] == ("+", "/", "-")
    right = read_amount(line, left.last + (3 if spelled else 1)) if spelled or line.word(left.last) == "±" else None
    if right is None or left.value is None or right.value is None or left.unit not in {None, right.unit}:
        return None
    ends = left.value - right.value, left.value + right.value
    return replace(left, last=right.last, low=ends[0], high=ends[1], kind=right.kind, unit=right.unit)


def _range(line: Line, left: Amount, right: Amount) -> Amount | None:
    """Join two amounts by "to", a dash, "or", or "between ... and"; the first alone of "from 3 to 5 billion"."""
    if not _comparable(left, right):
        return None
    told, to = _shared(line, left, right), line.word(left.last) == "to"
    if to and right.kind == "money" and left.unit is None and left.form == "digits" and (left.value or 0) in YEARS:
        return None
    if not _connects(line, told, right, bare=left.unit is None):
        return told if to else None
    if line.word(left.last) == "-" and right.unit == "percent" and (left.value or 0) > (right.value or 0) > 0:
        return told  # "53-36 percent" among voters
    return _spread(told, right) or _spread_down(line, told, right)


def _spread_down(line: Line, left: Amount, right: Amount) -> Amount | None:
    """Return the range from one amount down to a lower one: below zero, or said to range."""
    below = (left.value or 0) < 0 and line.word(left.first - 1) != "from"
    told = below or not words_of("counting", "ranges", "cues").isdisjoint(line.words[left.first - 3 : left.first])
    up = _spread(replace(right, last=left.last), replace(left, last=right.last)) if told else None
    return replace(up, first=left.first, unit=left.unit, kind=left.kind) if up else None


def _spread(left: Amount, right: Amount) -> Amount | None:
    """Return the range from one amount to a higher one."""
    low, high = left.value, right.value
    if low is None or high is None:
        low, high = left.low, right.high or right.low
    if low is None or high is None or low >= high:
        return None
    return replace(left, last=right.last, value=(low + high) / 2, low=low, high=high)


def _shared(line: Line, left: Amount, right: Amount) -> Amount:
    """Return the left amount with the scale and unit that the right one alone tells ("3-5 billion", "5-6,000")."""
    thousands = _THOUSANDS.fullmatch(line.word(right.last - 1)) and line.word(left.last) == "-"
    scale = THOUSAND if thousands and right.scale == 1 and left.form == right.form == "digits" else right.scale
    if left.value is not None and right.value is not None and left.scale == 1 < scale:
        scaled = left.value * scale
        left = replace(left, value=scaled, scale=scale) if scaled < right.value else left
    return replace(left, kind=right.kind, unit=right.unit) if _takes_unit(left, right) else left


def _takes_unit(left: Amount, right: Amount) -> bool:
    """Return whether the right amount tells the unit of both: "5 to 10 km", "35 ° to 40 ° C"."""
    return left.unit is None or (left.unit == "degrees" and (right.unit or "").startswith("degrees "))


def _comparable(left: Amount, right: Amount) -> bool:
    same = left.unit == right.unit or _takes_unit(left, right) or (left.kind == "money" and right.unit is None)
    return same and (left.form == right.form or "part" not in {left.form, right.form})


def _connects(line: Line, left: Amount, right: Amount, *, bare: bool) -> bool:
    """Return whether what stands between two amounts makes them one; `bare`: the unit stands after the second alone."""
    connector, before = line.word(left.last), _before(line, left.first)
    if connector == "and":
        return before == "between"
    if connector in {"~", "through", "till", "until", "up"} or line.word(left.last + 1) == "to":
        return True
    if connector in {"-", "--"}:
        apart = not line.glued(left.last) and not line.glued(right.first) and left.form == right.form == "digits"
        glued = line.glued(left.last) and line.glued(right.first) and not {left.form, right.form} >= {"digits", "words"}
        return apart or glued
    if connector == "or":
        return right.form == left.form and (right.value or 0) <= OR_SPREAD * (left.value or 0)
    changes = words_of("counting", "ranges", "changes")
    at = _past_hedges(line, left.first)
    shared = bare and right.unit is not None and before != "from"  # "rose by 2 to 3 percent"
    moved = bool({before, line.tokens[at - 1].lemma} & changes) or _far_apart(line, left, right, at)
    changed = not shared and line.first < at and moved
    return connector == "to" and not changed and (before != "from" or _spans(line, left, right, bare=bare))


def _far_apart(line: Line, left: Amount, right: Amount, at: int) -> bool:
    """Return whether a verb moves something by the one figure to the other, far greater one: "Shell eased 1 to 416"."""
    tenfold = (right.value or 0) >= FAR * (left.value or 0) > 0
    return tenfold and line.xpos(at - 1) in {"VBD", "VBZ", "VBP"} and line.xpos(right.last) not in {"NNS", "NNPS"}


def _spans(line: Line, left: Amount, right: Amount, *, bare: bool) -> bool:
    """Return whether "from ... to" tells the two ends of a range, not a change from one to the other."""
    cues = words_of("counting", "ranges", "cues")
    one_noun = bare and (right.unit is not None or line.xpos(right.last) == "NNS")  # "from 1,000 to 2,000 books"
    if line.first == left.first - 1 or (one_noun and not _moves(line, left.first - 1)):
        return True
    if line.tokens[left.first - 2].lemma == "be" and left.first - 2 >= line.first:
        return True
    return any(line.word(left.first - step) in cues for step in (2, 3, 4))


def _moves(line: Line, at: int) -> bool:
    """Return whether a word before "from" tells of a change: "cases rose from 5 to 10 percent"."""
    moving = words_of("counting", "ranges", "changes") | words_of("counting", "ranges", "moves")
    told = (token.lemma for token in line.tokens[line.first : at] if token.upos in {"VERB", "NOUN"})
    return line.word(at - 1) in moving or not moving.isdisjoint(told)


def _before(line: Line, at: int) -> str:
    """Return the word before an amount, past such as "the ages of" and "about"."""
    known = bounds()
    at -= line.word(at - 1) == "the" and line.word(at - 2) == "between"
    while passed := line.longest_before(at, known.between) or _about(line, at):
        at = passed[0]
    return line.word(at - 1)


def _past_hedges(line: Line, at: int) -> int:
    while found := line.longest_before(at, bounds().before):
        at = found[0]
    return at


def _about(line: Line, at: int) -> tuple[int, str] | None:
    found = line.longest_before(at, bounds().before)
    return found if found and found[1] == "about" else None


def _score(line: Line, left: Amount, right: Amount) -> Amount | None:
    """Return a score or vote ("3-1", "nil-nil", "221 to 214"): the first side's figure, and that against it."""
    if not (_is_side(line, left) and _is_side(line, right) and left.form == right.form):
        return None
    glued = line.glued(left.last) and line.glued(right.first)
    named = line.word(right.last) in words_of("labels", "scores", "nouns")
    said = set(line.words[line.first : line.last])
    told = named or not words_of("labels", "scores", "cues").isdisjoint(said)
    falling = (left.value or 0) >= (right.value or 0)
    counted = line.xpos(right.last) == "NNS" and not named
    if max(left.value or 0, right.value or 0) > _highest(said) or counted or not told or not (glued or falling):
        return None
    return replace(left, last=right.last, kind="score", unit="score", against=right.value)


def _is_side(line: Line, side: Amount) -> bool:
    """Return whether the amount may be one side's figure: a bare whole number, one in words if a hyphen joins it."""
    bare = side.kind == "count" and side.unit is None and side.value is not None and side.low is None
    return bare and (side.form == "digits" or (side.form == "words" and "-" in _beside(line, side)))


def _beside(line: Line, amount: Amount) -> tuple[str, str]:
    return line.word(amount.first - 1), line.word(amount.last)


def _highest(said: AbstractSet[str]) -> int:
    return HIGHEST_GOALS if words_of("labels", "scores", "votes").isdisjoint(said) else MOST_VOTES


def _ratio(left: Amount, right: Amount) -> Amount | None:
    """Return the share that "one in five" or "nine out of 10" tells."""
    few, many = left.value, right.value
    counts = left.kind == right.kind == "count" and few is not None and many is not None
    if not counts or few is None or many is None or not 0 < few < many <= MOST or few > FEW or many % 1:
        return None
    if many > MANY and (few > 1 or right.form != "words"):
        return None
    return replace(left, last=right.last, value=share(few / many), kind="share", unit="share", form="part")
