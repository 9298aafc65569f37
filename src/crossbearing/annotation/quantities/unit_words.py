"""The unit after a number: words, symbols, letters, pounds."""

from crossbearing.annotation.quantities.currencies import sign_after
from crossbearing.annotation.quantities.feet import inches_end, is_foot_mark
from crossbearing.annotation.quantities.lexicon import units, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.sums import Amount

THRESHOLD = "mark"
SURELY_MONEY = 1000  # fewer pounds are a weight as a rule (sums have "£"), fewer "won" or "real" another word
SURELY_SUM = 1_000_000  # a 2,000-pound bomb weighs, a 2-million-pound deal costs
HYPHENED_NAMES = frozenset({"c", "f", "k", "p"})  # a 10-K filing, a 20-F form
YEARS = range(1900, 2100)  # "2016 NPR" is a notice of copyright
WARM = frozenset({"c", "f"})

Unit = tuple[int, str, str]


def read_unit(line: Line, at: int, amount: Amount) -> Unit | None:
    """Return the end, kind and name of the unit that starts at a token, after an amount without one."""
    known = units()
    power = line.longest(at, known.powers)
    found = power if power and line.glued(power[0] - 1) else line.longest(at, known.phrases)
    if (found is None or found[0] == at + 1) and (single := _single(line, at, amount)) is not None:
        return single
    if (cased := _cased(line, at)) is not None and (found is None or found[0] == at + 1):
        return at + 1, "measure", cased
    if found is None:
        return None
    kind, _, unit = found[1].partition("|")
    named = kind == "measure" and unit not in known.named and _is_name(line, at, found[0])
    if (
        named
        or _is_ordinal(line, at, amount)
        or _no_symbol(line, at, found[0], amount)
        or _no_currency(line, at, found[0], amount)
    ):
        return None
    return found[0], kind, unit


def _is_ordinal(line: Line, at: int, amount: Amount) -> bool:
    """Return whether "second" comes after the first and is no unit: "the 1988 second quarter"."""
    return line.word(at) == "second" and line.word(at - 1) != "-" and amount.value != 1 and line.upos(at) == "ADJ"


def _no_symbol(line: Line, at: int, last: int, amount: Amount) -> bool:
    """Return whether a symbol is none here: a letter of a name, or in small letters with a gap before it."""
    spelled = " ".join(line.words[at:last])
    touching, capitals = line.glued(at), line.tokens[at].text.isupper()
    if (spelled in HYPHENED_NAMES and line.word(at - 1) == "-") or (spelled in WARM and _is_type_letter(line)):
        return True
    if spelled == "k":  # "a 4K screen", "5,800 k at its surface"
        return not line.says(words_of("units", "kelvins", "sure" if touching else "cues"))
    if len(spelled) == 1 and spelled != "°" and not touching and line.upos(last) in {"PART", "NUM", "SYM"}:
        return True
    small = spelled in units().glued and not touching and not capitals
    return small and not _ends_phrase(line, at, last, amount)


def _no_currency(line: Line, at: int, last: int, amount: Amount) -> bool:
    """Return whether a currency is another word here: "three won games", "5 try"; a large sum is surely one.

    The 20,000 mark is passed, a sum is told in marks or by a hyphen ("a 500-mark note").
    """
    known, spelled = units(), " ".join(line.words[at:last])
    if spelled == THRESHOLD and amount.value != 1 and line.word(at - 1) != "-":
        return True
    small = spelled in known.codes and not line.tokens[at].text.isupper()
    if small and spelled in known.wary and spelled not in known.lower_codes:
        return True
    careful, year = small or spelled in known.wary, line.word(at - 1).isdecimal() and (amount.value or 0) in YEARS
    doubtful = amount.form != "digits" or line.upos(last) in {"NOUN", "ADJ", "PROPN"}
    return careful and (year or (doubtful and (amount.value or 0) < SURELY_MONEY))


def _is_type_letter(line: Line) -> bool:
    """Return whether a sentence is on aircraft or shares, not heat: "777F" and "12C" tell those."""
    words = line.words[line.first : line.last]
    warm = not words_of("units", "kelvins", "cues").isdisjoint(words)
    return not warm and not words_of("units", "letters", "types").isdisjoint(words)


def _cased(line: Line, at: int) -> str | None:
    """Return the unit of a symbol that its capitals or the sentence tell from another: "Mb", "nm"."""
    text, words = line.written(at), line.words[line.first : line.last]
    at_sea = text == "nm" and not words_of("units", "nautical", "cues").isdisjoint(words)
    return "nautical miles" if at_sea else units().cased.get(text)


def _single(line: Line, at: int, amount: Amount) -> Unit | None:
    """Return a unit that one letter, a sign or "pounds" tells."""
    known, word = units(), line.word(at)
    if word in known.short and _is_letter_unit(line, at, form=amount.form):
        return at + 1, "measure", known.short[word]
    if (sign := sign_after(line, at)) is not None:
        return sign[0], "money", sign[1]
    if word in known.pounds:
        return (at + 1, "money", "GBP") if _is_sterling(line, at, amount) else (at + 1, "measure", "pounds")
    return _feet(line, at, amount) or _cents(line, at, amount)


def _feet(line: Line, at: int, amount: Amount) -> Unit | None:
    """Return feet or inches told by primes or "in"."""
    if (last := inches_end(line, at, amount)) is not None:
        return last, "measure", "inches"
    return (at + 1, "measure", "feet") if amount.form == "digits" and is_foot_mark(line, at) else None


def _cents(line: Line, at: int, amount: Amount) -> Unit | None:
    """Return cents told by a letter before what each costs or after a word of paying: "8.5c/unit", not "36c/97f"."""
    each = line.word(at + 1) == "per" or (line.word(at + 1) == "/" and not line.word(at + 2)[:1].isdigit())
    paid = line.glued(at) and line.tokens[at].text == "c" and _pays(line)
    cents = line.word(at) == "c" and (each or paid) and amount.form == "digits"
    return (at + 1, "money", "cents") if cents else None


def _is_letter_unit(line: Line, at: int, *, form: str) -> bool:
    """Return whether a lone letter is a unit: glued to the number, or after digits where no noun follows."""
    if line.glued(at) and line.tokens[at].text == "G":
        return False
    if line.glued(at):
        return line.upos(at + 1) != "NUM" and (line.word(at + 1) not in {".", "'"} or _ends_sentence(line, at + 1))
    poured = line.tokens[at].text == "L" and line.word(at + 1) in {"of", ".", ",", ")", ""}
    lower = form == "digits" and (line.tokens[at].text.islower() or poured)
    ends = line.word(at + 1) not in {"-", "."} or _ends_sentence(line, at + 1)
    return lower and ends and line.xpos(at + 1) not in {"NN", "NNS", "NNP", "POS"}


def _ends_sentence(line: Line, at: int) -> bool:
    return line.word(at) == "." and at + 1 == line.last


def _is_sterling(line: Line, at: int, amount: Amount) -> bool:
    """Return whether pounds are money: many, with pence, or in a sentence on paying."""
    words, value = line.words[line.first : line.last], amount.value or 0
    if {"pence", "sterling"} & set(line.words[at : at + 5]):
        return True
    heap = line.word(at + 1) == "of" and line.word(at + 2) not in words_of("currencies", "pounds", "sums")
    if heap or not words_of("currencies", "pounds", "weighing").isdisjoint(words):
        return False  # "40,000 pounds of wool"
    tied = line.word(at - 1) == "-" and line.glued(at) and value < SURELY_SUM
    if "$" in words and value < SURELY_MONEY:
        return False  # "a twenty-pound bag for $10"
    scaled = amount.value is None and amount.scale >= SURELY_MONEY  # "several million pounds"
    return scaled or _pays(line) or (value >= SURELY_MONEY and not tied)


def _pays(line: Line) -> bool:
    """Return whether a sentence has a word of paying."""
    paying = words_of("currencies", "pounds", "paying")
    return any(token.lemma.lower() in paying for token in line.tokens[line.first : line.last])


def _is_name(line: Line, at: int, last: int) -> bool:
    """Return whether a word with one capital is part of a name, not a unit: "2016 Stone", "the 2018 Cup"."""
    token = line.tokens[at]
    alone = last == at + 1 and len(token.text) > 2 and token.text.istitle()
    return alone and token.upos == "PROPN" and not line.glued(at) and token.start >= line.document.title_end


def _ends_phrase(line: Line, at: int, last: int, amount: Amount) -> bool:
    """Return whether "c" or "f" after digits and a gap closes its phrase: "78 f outside", "it was 40 c."."""
    symbol = line.word(at) in words_of("units", "glued", "closing") and last == at + 1 and amount.form == "digits"
    dated = line.word(last) in words_of("counting", "calendar", "words")  # "20 c today"
    closes = line.upos(last) not in {"NOUN", "PROPN", "ADJ", "NUM"} and line.word(last) != "-"
    return symbol and (closes or dated)
