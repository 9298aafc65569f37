"""What an amount counts: the noun phrase beside it, or people, or the noun of an earlier amount."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crossbearing.annotation.quantities.hedges import Bounded
from crossbearing.annotation.quantities.lexicon import bounds, members, units, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.phrases import complement_end, head_noun, phrase_start, plural
from crossbearing.annotation.quantities.sums import Amount
from crossbearing.values.quantities import Quantity

PARTS = (["including"], ["includes"], ["included"], ["them"])  # "among them nine minors"
AGAIN = 1000  # times an earlier count: a larger number goes on with something else
LONGEST_CUE = 12  # characters
NEAR = 400  # characters back to an amount that a bare number may continue: about three sentences


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun: its plural, its phrase as a range of tokens, its head; None where implied."""

    unit: str | None = None
    phrase: tuple[int, int] | None = None
    head: int | None = None
    words: str | None = None


def counted_by(line: Line, amount: Amount, bounded: Bounded, earlier: Sequence[Quantity]) -> Counted:
    """Return what an amount counts; for a sum, measure or share the thing that it is told of."""
    if amount.kind in {"age", "score"}:
        return Counted()
    if amount.kind != "count":
        told = _told_of(line, amount, bounded.last)
        return told if told.head is not None else _noun_before(line, bounded.first)
    if line.word(bounded.last) == "times":
        return Counted("times", (bounded.last, bounded.last + 1), bounded.last, "times")
    if _state_follows(line, bounded.last):
        return Counted("people", words="people")
    found = _strong(line, amount.last) or _hyphened(line, amount.last) or _noun_after(line, bounded.last)
    if found.head is None:
        found = _changed_to(line, bounded)
    word = line.word(found.head) if found.head is not None else ""
    others = word in words_of("counting", "rest", "words")
    if word and not others and word not in words_of("counting", "rest", "thresholds"):
        return found
    return _implied(line, amount, bounded, earlier, others=others)


def _state_follows(line: Line, at: int) -> bool:
    """Return whether the word after a number says the state of people: "27 hurt", "62 on board"."""
    state = line.word(at) in words_of("counting", "people", "states") and not _noun_follows(line, at)
    return state or line.words[at : at + 2] == ("on", "board")


def _noun_follows(line: Line, at: int) -> bool:
    return line.xpos(at + 1) in {"NNS", "NNPS"} and line.tokens[at].head > at


def _hyphened(line: Line, at: int) -> Counted | None:
    """Return the noun that a hyphen ties to the number: "a 28-nation bloc" counts nations."""
    tied = line.word(at) == "-" and line.glued(at) and line.glued(at + 1) and line.upos(at + 1) in {"NOUN", "PROPN"}
    if not tied:
        return None
    return Counted(plural(line, at + 1), (at + 1, at + 2), at + 1, line.tokens[at + 1].text)


def _strong(line: Line, at: int) -> Counted | None:
    """Return the members of a group told by its strength: "a 200-strong crowd" counts people."""
    if line.words[at : at + 2] != ("-", "strong"):
        return None
    group = _noun_after(line, at + 2)
    who = members().get(line.word(group.head)) if group.head is not None else None
    return replace(group, unit=who) if who else None


def _changed_to(line: Line, bounded: Bounded) -> Counted:
    """Return the noun that a number shares with what it changed to: "from 12,000 to 9,500 cars"."""
    change = line.word(bounded.first - 1) == "from" and line.word(bounded.last) == "to"
    at = bounded.last + 1
    while change and (line.upos(at) in {"NUM", "ADV", "SYM"} or line.word(at) in bounds().words):
        at += 1
    return _noun_after(line, at) if change and line.upos(at - 1) == "NUM" else Counted()


def _noun_after(line: Line, at: int) -> Counted:
    """Return the noun phrase that starts at a token, articles and quotation marks passed over."""
    start = phrase_start(line, at)
    head = head_noun(line, start)
    if head is None:
        return Counted()
    last = complement_end(line, head)
    return Counted(plural(line, head), (start, last), head, line.words_between(start, last))


def _told_of(line: Line, amount: Amount, at: int) -> Counted:
    """Return the noun that a sum or measure modifies ("$5 hit") or measures ("tons of cargo", "$3 in fees")."""
    if line.word(at) == "in" and amount.kind == "money" and line.upos(at + 1) in {"NOUN", "ADJ"}:
        found = _noun_after(line, at + 1)
        plain = found.head is not None and line.xpos(found.head) in {"NNS", "NN"}
        barred = words_of("counting", "calendar", "words") | words_of("counting", "phrases", "idioms")
        return found if plain and line.word(at + 1) not in barred else Counted()
    if line.word(at) == "of":
        return _noun_after(line, at)
    start = at + (line.word(at) == "-")
    found = _noun_after(line, start)
    shared = amount.kind == "share" and line.upos(at - 1) == "NUM" and line.xpos(found.head or 0) in {"NNS", "NNPS"}
    modified = found.head is not None and (
        shared
        or line.upos(amount.first - 1) == "DET"
        or any(line.leads(i, found.head) for i in range(amount.first, amount.last))
    )
    return found if modified and found.phrase and found.phrase[0] == start else Counted()


def _noun_before(line: Line, at: int) -> Counted:
    """Return the noun phrase that an amount is told of: "net income of" before a sum."""
    if line.word(at - 1) != "of" or line.upos(at - 2) != "NOUN":
        return Counted()
    first = at - 2
    while line.upos(first - 1) in {"NOUN", "ADJ", "PROPN"}:
        first -= 1
    return Counted(None, (first, at - 1), at - 2, line.words_between(first, at - 1))


def _implied(line: Line, amount: Amount, bounded: Bounded, earlier: Sequence[Quantity], *, others: bool) -> Counted:
    """Return what a number without a noun counts: people where the deed is done to them, else what went before."""
    of_them = line.word(bounded.last) == "of" and line.word(bounded.last + 1) in words_of(
        "counting", "rest", "pronouns"
    )
    if not others and not of_them:
        group = _noun_before(line, bounded.first)
        if group.head is not None and line.word(group.head) in members():
            return replace(group, unit=members()[line.word(group.head)])
        if _people(line, amount, bounded.first):
            return Counted("people", words="people")
    unit = _plural_before(line, amount.first) if of_them else None
    if (
        of_them
        and unit is None
        and not words_of("counting", "people", "states").isdisjoint(line.words[bounded.last + 1 : bounded.last + 3])
    ):
        unit = "people"  # "a dozen of those killed"
    unit = unit or _earlier(line, amount.value, earlier, same=not others)
    subject = any(line.tokens[i].relation.startswith("nsubj") for i in range(amount.first, amount.last))
    if unit is None and (others or (subject and amount.form == "vague")):
        unit = "people"
    if unit is None and subject:
        unit = _plural_before(line, amount.first)
    return Counted(unit, words=unit)


def _people(line: Line, amount: Amount, first: int) -> bool:
    """Return whether a number without a noun counts people: "killing two", "the toll rose to six"."""
    tolls = words_of("counting", "people", "tolls")
    at, steps = amount.last - 1, 0
    while at >= 0 and steps < 4:
        if _is_deed(line, at):
            return True
        at, steps = (-1 if line.tokens[at].upos == "VERB" else line.tokens[at].head), steps + 1
    before = line.first < first and _is_deed(line, first - 1)
    return before or any(line.tokens[i].lemma.lower() in tolls for i in range(line.first, first))


def _is_deed(line: Line, at: int) -> bool:
    deeds = words_of("counting", "people", "deeds")
    return line.tokens[at].lemma.lower() in deeds or _stem(line.word(at)) in deeds


def _stem(word: str) -> str:
    """Return a verb without its ending: the model's lemmas are not to be trusted with rare verbs in headlines."""
    return next((word.removesuffix(end) for end in ("ing", "ed", "d", "s") if word.endswith(end)), word)


def _plural_before(line: Line, at: int) -> str | None:
    """Return the nearest plural noun before a token in its sentence."""
    known = units().phrases
    plurals = (i for i in range(at - 1, line.first - 1, -1) if line.tokens[i].xpos == "NNS")
    near = (line.words[i] for i in plurals if line.words[i] not in known)
    return next(near, None)


def _earlier(line: Line, value: float | None, earlier: Sequence[Quantity], *, same: bool) -> str | None:
    """Return the unit of the earlier count that a bare number continues: the same figure first, else the nearest."""
    counts = [q for q in earlier if q.kind == "count" and q.unit and (value or 0) <= AGAIN * (q.value or value or 0)]
    equal = [q.unit for q in counts if same and value is not None and q.value == value]
    wholes = [q for q in counts if not _is_part(line, q)]
    near = [q.unit for q in (wholes or counts)[-3:] if q.span.end >= line.tokens[line.first].start - NEAR]
    return (equal or near or [None])[-1]


def _is_part(line: Line, quantity: Quantity) -> bool:
    """Return whether a count is of a part of the one before it: "four people, including two children"."""
    before = line.document.text[max(0, quantity.span.start - LONGEST_CUE) : quantity.span.start]
    return before.lower().split()[-1:] in PARTS
