"""Two numbers that make one amount: ranges, scores, "one in five"."""

from dataclasses import replace

from crossbearing.annotation.quantities.amounts import Amount, read_amount
from crossbearing.annotation.quantities.lexicon import bounds, words_of
from crossbearing.annotation.quantities.lines import Line

OR_SPREAD = 3  # "two or three", "ten or twenty"; a wider "or" joins alternatives, not the ends of a range
HIGHEST_GOALS = 200  # a basketball side's points; above it a dash joins years, addresses or model numbers

FEW, MANY = 10, 1000  # "one in a thousand" is a share; "two in 2014" is none


def read_joined(line: Line, at: int) -> Amount | None:
    """Return the amount that starts at a token, joined with a second where both make a range or score."""
    left = read_amount(line, at)
    if left is None:
        return None
    right = read_amount(line, left.last + 1) if line.word(left.last) in {"to", "-", "or", "and", "in"} else None
    if right is None:
        return left
    return _score(line, left, right) or _ratio(line, left, right) or _range(line, left, right) or left


def _range(line: Line, left: Amount, right: Amount) -> Amount | None:
    """Join two amounts by "to", a dash, "or", or "between ... and"."""
    if not _comparable(left, right) or not _connects(line, left, right):
        return None
    low, high = left.value, right.value
    if low is None or high is None:
        low, high = left.low, right.high or right.low
    if low is not None and high is not None and left.scale == 1 < right.scale and low < high / right.scale:
        low *= right.scale
    if low is None or high is None or low >= high:
        return None
    unit = right if left.unit is None else left
    middle = (low + high) / 2
    return replace(left, last=right.last, value=middle, low=low, high=high, kind=unit.kind, unit=unit.unit)


def _comparable(left: Amount, right: Amount) -> bool:
    return "part" not in {left.form, right.form} and (left.unit is None or right.unit in {None, left.unit})


def _connects(line: Line, left: Amount, right: Amount) -> bool:
    connector, before = line.word(left.last), _before(line, left.first)
    if connector == "and":
        return before == "between"
    if connector == "-":
        return line.glued(left.last) and line.glued(right.first)
    if connector == "or":
        return right.form == left.form and (right.value or 0) <= OR_SPREAD * (left.value or 0)
    return connector == "to" and (before != "from" or _spans(line, left))


def _spans(line: Line, left: Amount) -> bool:
    """Return whether "from ... to" tells the two ends of a range, not a change from one to the other."""
    cues = words_of("counting", "ranges", "cues")
    return any(line.word(left.first - step) in cues for step in (2, 3, 4))


def _before(line: Line, at: int) -> str:
    """Return the word before an amount, past such as "the ages of" and "about"."""
    known = bounds()
    while passed := line.longest_before(at, known.between) or _about(line, at):
        at = passed[0]
    return line.word(at - 1)


def _about(line: Line, at: int) -> tuple[int, str] | None:
    found = line.longest_before(at, bounds().before)
    return found if found and found[1] == "about" else None


def _score(line: Line, left: Amount, right: Amount) -> Amount | None:
    """Return a score or vote ("3-1"): its value is the first side's figure."""
    digits = left.form == right.form == "digits" and left.kind == right.kind == "count"
    if not digits or line.word(left.last) not in {"-", "to"} or left.value is None or right.value is None:
        return None
    glued = line.glued(left.last) and line.glued(right.first)
    told = bool(words_of("labels", "scores", "cues").intersection(line.words[line.first : line.last]))
    falling = left.value >= right.value
    counted = right.last < line.last and line.tokens[right.last].xpos == "NNS"
    if max(left.value, right.value) > HIGHEST_GOALS or counted or not told or not (glued or falling):
        return None
    return replace(left, last=right.last, kind="score", unit="score")


def _ratio(line: Line, left: Amount, right: Amount) -> Amount | None:
    """Return the share that "one in five" tells."""
    if line.word(left.last) != "in" or left.kind != "count" or right.kind != "count":
        return None
    few, many = left.value, right.value
    if few is None or not many or not 0 < few < many <= MANY or few > FEW or many % 1 or left.form != "words":
        return None
    return replace(left, last=right.last, value=round(few / many, 3), kind="share", unit="share", form="part")
