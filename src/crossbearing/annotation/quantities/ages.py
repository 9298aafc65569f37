"""Ages, magnitudes and rates: what the words around an amount make of it."""

from collections.abc import Sequence
from dataclasses import replace

from crossbearing.annotation.quantities.lexicon import short_periods, units, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.phrases import singular
from crossbearing.annotation.quantities.sums import Amount
from crossbearing.values.annotations import Mention

OLDEST = 122  # years, the longest life on record (Jeanne Calment)
YOUNGEST = 10  # years; below it ", 3," after a plain noun is more often a number in a list


def with_meaning(line: Line, amount: Amount, previous: Amount | None) -> Amount:
    """Return the amount as an age, a magnitude or a rate where its neighbours make it one."""
    if previous is not None and previous.kind == "age" and _listed(line, previous, amount):
        return replace(amount, kind="age", unit=previous.unit)
    if previous is not None and previous.kind == "percent" and _points(line, amount):
        return replace(amount, last=amount.last + 1, kind="percent", unit="percentage points")
    if previous is not None and (_changed(line, previous, amount) or _changed_sum(line, previous, amount)):
        return replace(amount, kind=previous.kind, unit=previous.unit)
    return _old(line, amount) or _aged(line, amount) or _magnitude(line, amount) or _rate(line, amount) or amount


def _listed(line: Line, previous: Amount, amount: Amount) -> bool:
    """Return whether a bare number goes on after an age: "aged 19 and 31"."""
    between = line.words[previous.last : amount.first]
    bare = amount.kind == "count" and 0 < (amount.value or 0) <= OLDEST and amount.form == previous.form
    return (
        bare
        and between in {("and",), ("or",), (",",), (",", "and")}
        and line.upos(amount.last) in {"", "PUNCT", "CCONJ"}
    )


def _points(line: Line, amount: Amount) -> bool:
    """Return whether a change in points goes on after a percentage: "61 percent, down 4 points"."""
    bare = amount.kind == "count" and amount.unit is None and line.word(amount.last) in {"point", "points"}
    return bare and line.word(amount.first - 1) in {"up", "down", "by"}


def _changed_sum(line: Line, previous: Amount, amount: Amount) -> bool:
    """Return whether a scaled number without its sign is what a sum was: "$20 billion, from 16.5 billion"."""
    scaled = previous.kind == "money" and amount.kind == "count" and amount.unit is None and amount.scale > 1
    compared = line.word(amount.first - 1) in {"from", "against", "to", "than", "with"}
    return scaled and compared and line.upos(amount.last) not in {"NOUN", "PROPN", "ADJ", "NUM"}


def _changed(line: Line, previous: Amount, amount: Amount) -> bool:
    """Return whether a bare number is what an amount changed to: "from 14 mpg to 24", "from $5 to 7 for adults"."""
    measured = previous.kind in {"money", "measure", "percent", "duration"} and amount.kind == "count"
    joined = line.words[previous.last : amount.first] == ("to",) and line.word(previous.first - 1) in {"from", "about"}
    return measured and joined and line.upos(amount.last) not in {"NOUN", "PROPN", "ADJ", "NUM"}


def _old(line: Line, amount: Amount) -> Amount | None:
    """Read "24-year-old", "four-month-old", "24 years old", "24 years of age", "24yo"."""
    if amount.kind == "count" and line.word(amount.last) in {"yo", "y/o"}:
        return replace(amount, last=amount.last + 1, kind="age", unit="years")
    if amount.kind != "duration":
        return None
    at = amount.last + (line.word(amount.last) == "-")
    if line.word(at) in {"old", "olds"}:
        return replace(amount, last=at + 1, kind="age")
    if line.word(at) == "of" and line.word(at + 1) == "age":
        return replace(amount, last=at + 2, kind="age")
    return None


def _aged(line: Line, amount: Amount) -> Amount | None:
    """Read "aged 24", "at the age of 24", "ages 18 to 35", and "Ann Other, 24,"."""
    plausible = amount.kind == "count" and amount.form != "vague" and 0 < (amount.value or 0) <= OLDEST
    if not plausible or not (_age_told(line, amount) or _age_apart(line, amount)):
        return replace(amount, kind="age") if amount.kind == "duration" and _age_told(line, amount) else None
    return replace(amount, kind="age", unit="years")


def _age_told(line: Line, amount: Amount) -> bool:
    """Return whether a word such as "aged" stands before, hedges between them skipped."""
    ended = line.word(amount.first - 1) == "at" and line.word(amount.first - 2) in words_of("labels", "ages", "ends")
    compared = line.word(amount.last + 1) in words_of("labels", "ages", "compared")
    if ended or compared or _age_is(line, amount) or _bounds_people(line, amount):
        return True
    at, cues = amount.first - 1, words_of("labels", "ages", "cues")
    skipped = words_of("labels", "ages", "between")
    while line.word(at) in skipped:
        at -= 1
    counted = line.xpos(amount.last) in {"NNS", "NNPS"} or line.xpos(amount.last + 1) in {"NNS", "NNPS"}
    return line.word(at) in cues and not counted


def _age_is(line: Line, amount: Amount) -> bool:
    """Return whether the number is said of a person: "she was 24", "the average age was 26"."""
    at = amount.first - 1
    if line.word(at) not in words_of("labels", "ages", "verbs") or line.upos(amount.last) in {"NOUN", "PROPN", "ADJ"}:
        return False
    person = line.word(at - 1) in words_of("labels", "ages", "subjects") and amount.form == "digits"
    return person or "age" in line.words[max(line.first, at - 5) : at]


def of_person(line: Line, amount: Amount, mentions: Sequence[Mention]) -> Amount:
    """Return a bare number right after a person's name as an age: "Ann Other 34 was hurt"; others as they are."""
    bare = (
        amount.kind == "count" and amount.unit is None and amount.form == "digits" and amount.last == amount.first + 1
    )
    if (
        not bare
        or not YOUNGEST <= (amount.value or 0) <= OLDEST
        or (amount.value or 0) % 1
        or amount.first == line.first
    ):
        return amount
    goes_on = line.upos(amount.last) in {"DET", "AUX", "PRON"} or line.xpos(amount.last) in {"VBD", "VBZ"}
    ends = {line.tokens[amount.first - 1].end, line.tokens[amount.first].end}  # the number may be taken into the name
    named = goes_on and any(mention.type == "person" and mention.span.end in ends for mention in mentions)
    return replace(amount, kind="age", unit="years") if named else amount


def _bounds_people(line: Line, amount: Amount) -> bool:
    """Return whether a bound on people has no unit: "children under 5", "anyone over 65"."""
    bound = line.word(amount.first - 1) in {"under", "over", "below", "above"}
    who = line.word(amount.first - 2) in words_of("labels", "ages", "bounded")
    alone = line.upos(amount.last) not in {"NOUN", "PROPN", "ADJ", "NUM", "SYM"}
    return bound and who and alone and amount.form != "vague"


def _age_apart(line: Line, amount: Amount) -> bool:
    """Return whether a bare number stands between commas or brackets after a name, or commas after a noun."""
    before, after = line.word(amount.first - 1), line.word(amount.last)
    alone = amount.form == "digits" and amount.last == amount.first + 1
    if not alone or before not in {",", "("}:
        return False
    homed = after == "of" and line.upos(amount.last + 1) == "PROPN"
    bracketed = after == ")" and (amount.value or 0) >= YOUNGEST  # "Ann Other (4)" wears the number
    closes = homed or after in {",", ".", ";", "-", ""} if before == "," else bracketed
    described = before == after == "," and line.xpos(amount.first - 2) == "NN" and (amount.value or 0) >= YOUNGEST
    return (closes and line.upos(amount.first - 2) == "PROPN") or described


def _magnitude(line: Line, amount: Amount) -> Amount | None:
    """Read "a magnitude 6.3 earthquake", "a magnitude of 6.3", "a 6.3-magnitude quake"."""
    at = amount.first - 1 - (line.word(amount.first - 1) == "of")
    after = amount.last + (line.word(amount.last) == "-")
    if amount.kind != "count" or "magnitude" not in {line.word(at), line.word(after)}:
        return None
    return replace(amount, kind="measure", unit="magnitude")


def _rate(line: Line, amount: Amount) -> Amount | None:
    """Read "$15 an hour", "80 miles an hour", "three tons of grain a day"."""
    if amount.kind not in {"money", "measure", "percent", "duration"} or amount.unit is None:
        return None
    at = amount.last
    return rated(line, amount, at) or (rated(line, amount, at + 2) if line.word(at) == "of" else None)


def rated(line: Line, amount: Amount, at: int) -> Amount | None:
    """Return the amount as a rate where "a day", "per person", "/MWh" or the like stands at a token."""
    at += line.word(at) == "-"
    if line.word(at) not in words_of("counting", "rates", "markers"):
        return None
    period = _unit_of_rate(line, at) or _period(line, at)
    if period is None or line.word(at + 2) in words_of("counting", "rates", "dated"):
        return None
    article = "an" if period[0] in "aeiou" or period == "hour" else "a"
    return replace(amount, kind="rate", unit=f"{amount.unit} {article} {period}")


def _unit_of_rate(line: Line, at: int) -> str | None:
    """Return the unit of measure after "per" or a slash, one of two words after an article too ("a square mile")."""
    known = units()
    found = line.longest(at + 1, known.powers) or line.longest(at + 1, known.phrases)
    sure = line.word(at) in {"per", "/"} or (found is not None and found[0] > at + 2)
    kind, _, unit = found[1].partition("|") if found else ("", "", "")
    return singular(unit) if sure and kind == "measure" else None


def _period(line: Line, at: int) -> str | None:
    """Return the period or thing that a rate is told by: "day", "person", the "hour" of "/h"."""
    period = line.word(at + 2) if line.word(at + 1) == "-" else line.word(at + 1)
    if line.word(at) in {"per", "/"}:
        period = short_periods().get(period, period)
    return period if period in words_of("counting", "rates", "periods") else None
