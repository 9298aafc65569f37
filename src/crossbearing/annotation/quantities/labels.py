"""Numbers that count nothing: names, addresses, list numbers, telephone numbers, idioms; dates stand in `dates.py`."""

import re

from crossbearing.annotation.quantities.dates import YEARS, is_bounded, is_clock_or_date, is_date_in_digits, is_year
from crossbearing.annotation.quantities.lexicon import units, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.sums import Amount
from crossbearing.values.annotations import Mention
from crossbearing.values.spans import Span

_CHAIN = re.compile(r"-\d")
_DIALLED = re.compile(r"(\d{3})-(\d{4})")
LONGEST_COUNT = 12  # digits in a row; more of them number a post or a parcel
PREFIXES = frozenset({"sub", "minus", "negative"})
TYPES = frozenset({"c", "f"})  # letters of types of aircraft and the like, that are of temperatures too
TYPE_DIGITS = 3
SOME_DAY = frozenset({"days", "nights", "weekends"})  # "one night the bridge fell"; "one hour" is a length of time
_INDEXED = frozenset({("poor", "'s"), ("poor", "’s")})  # Standard & Poor's 500
NAMING = frozenset({"flat", "compound", "nummod", "nmod:desc", "nmod:unmarked", "appos", "dep"})


def is_label(line: Line, amount: Amount) -> bool:
    """Return whether an amount is no quantity by the words around it."""
    if any(check(line, amount) for check in (touches_letters, is_clock_or_date, _numbering, is_date_in_digits, _for)):
        return True
    if amount.unit is not None:
        return (amount.kind == "duration" and _some_day(line, amount)) or _letter_of_name(line, amount)
    return any(check(line, amount) for check in (_named, _address, is_year, _telephone, is_pronoun, _nil, _kind))


def in_time(amount: Amount, line: Line, times: tuple[Span, ...]) -> bool:
    """Return whether a time expression holds the number; a duration in one ("two years ago") is a quantity too."""
    start, end = line.tokens[amount.first].start, line.tokens[amount.last - 1].end
    timeless = amount.kind in {"duration", "age", "rate", "money", "percent", "measure"}
    if (
        timeless
        or amount.scale > 1
        or is_bounded(line, amount)
        or (amount.low is not None and amount.low < YEARS.start)
    ):
        return False
    return any(time.start < end and start < time.end for time in times)


def in_name(amount: Amount, line: Line, mentions: tuple[Mention, ...]) -> bool:
    """Return whether the number is part of a name: "Group of Seven", "Lyra 1"; not the first word of one."""
    start, end = line.tokens[amount.first].start, line.tokens[amount.last - 1].end
    inside = [m.span for m in mentions if m.span.start <= start and end <= m.span.end]
    if any(span.start < start for span in inside):
        return True
    title = line.first == amount.first or line.tokens[amount.first].end <= line.document.title_end
    return any(span.end > end for span in inside) and not title and line.tokens[amount.first].text[0].isupper()


def _for(line: Line, amount: Amount) -> bool:
    """Return whether the number is of a rate of exchange: "a 2-for-1 stock split"."""
    return line.words[amount.last : amount.last + 3] == ("-", "for", "-")


def touches_letters(line: Line, amount: Amount) -> bool:
    """Return whether letters touch the number: "A42", "F-16", "5G", "COVID-19"."""
    text, tokens = line.document.text, line.tokens
    start, end = tokens[amount.first].start, tokens[amount.last - 1].end
    before = text[max(0, start - 2) : start]
    if amount.kind != "money" and before and line.word(amount.first - 2) not in PREFIXES:
        joined = before[-1].isalnum() or before[-1] in "_#@"
        figures = amount.unit == "percent" and before[0].isdigit()  # "49-36 percent"
        if joined or (before[-1] in "-‑/." and len(before) == 2 and before[0].isalnum() and not figures):
            return True
    after = text[end : end + 1]
    clause = after == "(" and text[end + 1 : end + 2].isalpha() and text[end + 2 : end + 3] == ")"  # "501(c)"
    return after.isalnum() or after == "_" or clause


def _letter_of_name(line: Line, amount: Amount) -> bool:
    """Return whether a glued letter is no unit but part of a name or kind: "Boeing 777F", "1080p"."""
    if line.word(amount.last - 1) == "p" and line.word(amount.first) in words_of("labels", "resolutions", "lines"):
        return True
    letter, before = len(line.word(amount.last - 1)) == 1, line.word(amount.first - 1)
    if letter and line.glued(amount.last - 1) and before in words_of("labels", "before", "nouns"):
        return True
    warm = before in words_of("units", "kelvins", "cues") or line.word(amount.first - 2) == "degrees"
    named = line.upos(amount.first - 1) in {"DET", "PROPN", "NOUN"} and not warm
    alone = line.upos(amount.last) not in {"NOUN", "ADJ", "PROPN"}
    return letter and named and alone and line.word(amount.last - 1) in TYPES  # "chartered a 777F to fly it"


def _named(line: Line, amount: Amount) -> bool:
    """Return whether the word before makes the number a name: "Flight 93", "Article 50", "Lyra 1"."""
    at = amount.first
    if at == line.first or amount.form == "vague":
        return False
    if any(check(line, amount) for check in (_of_type, _is_type, _is_aircraft, _of_round, _named_together)):
        return True
    return not _of_noun_after(line, amount) and _by_word_before(line, amount)


def _named_together(line: Line, amount: Amount) -> bool:
    """Return whether the number shares the word that names the one before it: "paragraphs 16 and 18"."""
    at = amount.first
    tied = at - 3 >= line.first and line.word(at - 1) in {"and", "or", "to"} and line.word(at - 2).isdecimal()
    return tied and line.word(at - 3) in words_of("labels", "before", "nouns") and not _counts(line, amount)


def _by_word_before(line: Line, amount: Amount) -> bool:
    at, counted = amount.first, _counts(line, amount)
    before = line.tokens[at - 1]
    if not words_of("labels", "after", "indexes").isdisjoint(line.words[amount.last : amount.last + 2]):
        return True
    version = "." in line.word(at) and before.text.isupper() and before.text.isalpha()  # "USB 3.1 ports"
    if version or _numbered(line, at) or (line.word(at - 1) in units().wary and before.text.isupper() and not counted):
        return True  # "Number: 5", "COP 26"
    plain = "," not in line.word(at) and amount.scale == 1  # no name has "170,330,000" or "500 million"
    if line.word(at - 1) in words_of("labels", "before", "nouns") and plain:
        return not (counted and before.upos in {"VERB", "AUX", "DET", "ADP"})
    governed = line.tokens[amount.last - 1].head < at and not counted
    return governed and before.upos == "PROPN" and line.tokens[amount.last - 1].relation in NAMING


def _is_aircraft(line: Line, amount: Amount) -> bool:
    """Return whether the number is a type of aircraft, "the 737", or ends the name of an index."""
    called = line.word(amount.first) in words_of("labels", "types", "words") and not _counts(line, amount)
    return called or line.words[amount.first - 2 : amount.first] in _INDEXED


def _of_round(line: Line, amount: Amount) -> bool:
    """Return whether the number belongs to "the round of 16" or "the Group of Seven", no group of people."""
    at = amount.first
    named = line.word(at - 2) == "round" or (at - 2 > line.first and line.tokens[at - 2].text[0].isupper())
    return line.words[at - 2 : at] in {("round", "of"), ("group", "of")} and named and not _counts(line, amount)


def _of_noun_after(line: Line, amount: Amount) -> bool:
    """Return whether the number counts the plural after it, of which the word before is no part.

    So "last week 30 people were killed", "at the camp 2,000 refugees waited", not "the phase 3 trials".
    """
    before, number = line.tokens[amount.first - 1], line.tokens[amount.last - 1]
    common = before.upos != "PROPN" and not before.text[0].isupper()
    plural = number.relation.startswith("nummod") and line.xpos(number.head) in {"NNS", "NNPS"}
    return common and plural and number.head >= amount.last and before.head not in {number.head, amount.last - 1}


def _numbered(line: Line, at: int) -> bool:
    return line.word(at - 1) == ":" and line.word(at - 2) in {"number", "no", "no."}


def _is_type(line: Line, amount: Amount) -> bool:
    """Return whether three digits before a singular name are a type: "the 787 Dreamliner"."""
    at, digits = amount.last, line.word(amount.first)
    if len(digits) != TYPE_DIGITS or not digits.isdecimal() or at != amount.first + 1:
        return False
    determined = line.upos(amount.first - 1) in {"DET", "ADJ", "PRON"} or line.word(amount.first - 1) == "'s"
    singular = line.xpos(at) in {"NN", "NNP"} and line.upos(at + 1) not in {"NOUN", "PROPN"}
    return determined and singular and _titled(line, at)


def _of_type(line: Line, amount: Amount) -> bool:
    """Return whether the number belongs to the name of a type that another counts: "12 Leopard 2 tanks"."""
    at = amount.first - 1
    while line.upos(at) == "PROPN":
        at -= 1
    return at < amount.first - 1 and line.upos(at) == "NUM" and line.xpos(amount.last) == "NNS"


def _address(line: Line, amount: Amount) -> bool:
    """Return whether the number is of a house ("12 Mill Street") or of a page ("3 of 12")."""
    if line.word(amount.first - 1) == "of" and line.word(amount.first - 2)[:1].isdigit():
        if line.word(amount.first - 3) in words_of("labels", "before", "nouns"):
            return True
        return line.upos(amount.last) not in {"NOUN", "ADJ", "PROPN"}
    at = amount.last
    while line.upos(at) == "PROPN" and line.tokens[at].text[0].isupper():
        if line.word(at) in words_of("labels", "after", "streets") and at > amount.last:
            return True
        at += 1
    return False


def _counts(line: Line, amount: Amount) -> bool:
    """Return whether a plural noun follows the number within its noun phrase."""
    at = amount.last
    while line.upos(at) in {"ADJ", "NOUN", "PROPN", "NUM"}:
        if line.xpos(at) in {"NNS", "NNPS"}:
            return True
        at += 1
    return line.word(at) == "of"


def _numbering(line: Line, amount: Amount) -> bool:
    """Return whether the number only numbers: "1.", "2)", "1/2" at the head of a message, "3." alone."""
    text = line.tokens[amount.first].text
    if amount.unit not in {None, "share"}:
        return False
    head = amount.first == line.first or line.word(amount.first - 1) in {'"', "'", "“", "("}
    closed = line.word(amount.last) in {".", ")", ":", "/"} and (
        amount.last + 1 < line.last or amount.first == line.first
    )
    return amount.form != "vague" and head and text[0].isdigit() and ("/" in text or closed)


def _telephone(line: Line, amount: Amount) -> bool:
    """Return whether digits are part of a telephone or reference number."""
    text = line.tokens[amount.first].text
    if (len(text) > 1 and text[0] == "0" and text[1].isdigit()) or (len(text) > LONGEST_COUNT and text.isdecimal()):
        return True
    if amount.low is not None and amount.form == "digits" and _dialled(line, amount):
        return True
    if line.word(amount.first - 1).isdecimal() and _of_noun_after(line, amount):
        return False  # "in 2015 40 people", "on May 5 40 people"
    following = line.word(amount.last)
    if amount.form == "digits" and following.endswith("s") and following[:-1].isdecimal():
        return False  # "18 777s"
    beside = line.word(amount.first - 1)[:1], following[:1]
    return amount.form == "digits" and any(mark.isdigit() for mark in beside)


def _dialled(line: Line, amount: Amount) -> bool:
    """Return whether what looks like a range is part of a chain of digits ("10-11-2012") or a telephone number."""
    written, end = line.words_between(amount.first, amount.last), line.tokens[amount.last - 1].end
    if _CHAIN.match(line.document.text[end : end + 2]):
        return True
    digits = _DIALLED.fullmatch(written)
    exact = digits is not None and any(int(part) % 10 for part in digits.groups())
    return exact and line.upos(amount.last) not in {"NOUN", "ADJ", "PROPN"}


def is_pronoun(line: Line, amount: Amount) -> bool:
    """Return whether "one" is a pronoun or part of an idiom: "one of the", "one day", "no one", "this one"."""
    at = amount.first
    if line.word(at) != "one" or amount.last != at + 1:
        return False
    if _speaks(line, at) or _certain(line, at):
        return True
    before, after = line.word(at - 1), line.word(at + 1)
    if after == "of":
        return line.word(at + 2) not in {"them", "whom"}
    if after in words_of("counting", "one", "idioms") or before in words_of("counting", "one", "pronouns"):
        return True
    if line.word(at + 1) == "-" and line.glued(at + 1):
        return True
    alone = line.tokens[at].relation != "nummod" and before not in {"least", "only", "just", "than"}
    return (_titled(line, at) and line.upos(at - 1) == "PROPN") or (alone and _no_noun(line, at))


def _certain(line: Line, at: int) -> bool:
    """Return whether "one" means a certain person: "one Anna Lind"."""
    lower = line.tokens[at].text == "one"
    return lower and all(line.upos(at + step) == "PROPN" and _titled(line, at + step) for step in (1, 2))


def _speaks(line: Line, at: int) -> bool:
    """Return whether "one official" is there to speak: the subject of a verb of saying, or of a clause on one."""
    noun = line.tokens[at].head
    if noun < 0 or not line.tokens[noun].relation.startswith("nsubj") or line.word(at - 1) in {"least", "only", "just"}:
        return False
    verb = line.tokens[noun].head
    speech = words_of("counting", "one", "speech")
    spoke = (token.lemma in speech for token in line.tokens[noun + 1 : noun + 4] if token.head == noun)
    return line.tokens[verb].lemma in speech or any(spoke)


def _nil(line: Line, amount: Amount) -> bool:
    """Return whether "zero" is no count: "near zero", "zero tolerance"."""
    return line.word(amount.first) in {"zero", "nil"} and line.xpos(amount.last) != "NNS"


def _some_day(line: Line, amount: Amount) -> bool:
    """Return whether "one day" tells no length of time ("one day he will")."""
    beside = {line.word(amount.first - 1), line.word(amount.last), line.word(amount.first + 1)}
    return (
        line.word(amount.first) == "one"
        and amount.unit in SOME_DAY
        and not beside & words_of("counting", "one", "lasting")
    )


def _kind(line: Line, amount: Amount) -> bool:
    """Return whether a number with a hyphen tells a kind: "two-way", "five-star", the name "Two-Way"."""
    at = amount.last
    if line.word(at) != "-" or not line.glued(at) or not line.glued(at + 1):
        return False
    named = _titled(line, amount.first) and line.tokens[at + 1].text[:1].isupper()
    return named or line.word(at + 1) in words_of("counting", "compounds", "kinds")


def _titled(line: Line, at: int) -> bool:
    """Return whether a word is capitalised without standing in the headline or at the head of a sentence."""
    token = line.tokens[at]
    return token.text[0].isupper() and at > line.first and token.start >= line.document.title_end


def _no_noun(line: Line, at: int) -> bool:
    head = line.tokens[at].head
    deed = head >= 0 and line.tokens[head].lemma in words_of("counting", "people", "deeds")
    return not deed and line.upos(at + 1) not in {"NOUN", "PROPN", "ADJ"}
