"""The noun phrase after a number: where it starts, its head noun, its end, its plural."""

from crossbearing.annotation.quantities.lexicon import bounds, plurals, words_of
from crossbearing.annotation.quantities.lines import Line

LONGEST_PHRASE = 12  # tokens from the number to the counted noun; none is longer in the development reports
_MODIFYING = frozenset({"amod", "advmod", "compound", "acl"})  # of a word before its noun
_IRREGULAR = {"feet": "foot", "inches": "inch", "centuries": "century"}  # of the units in the tables
_UNCHANGED = frozenset({"siemens"})
_NAMED = frozenset({"flat", "compound", "nmod:desc"})


def phrase_start(line: Line, at: int) -> int:
    """Return where the noun phrase starts, past "-", "of the", quotation marks and a number ("21 of the 200")."""
    passed = words_of("counting", "phrases", "passed")
    while line.word(at) in passed or (line.word(at) == "-" and line.glued(at)):
        at += 1
    if line.word(at - 1) not in passed:
        return at
    inner = _past_owner(line, at)
    while line.word(inner) in bounds().words or line.word(inner) in words_of("counting", "phrases", "ranked"):
        inner += 1
    return phrase_start(line, inner + 1) if line.upos(inner) == "NUM" else at


def _past_owner(line: Line, at: int) -> int:
    """Return where the number after an owner stands ("of the town's 9,000 ships"), the place itself without one."""
    end = at
    while line.upos(end) in {"NOUN", "PROPN", "ADJ"}:
        end += 1
    owned = end > at and line.word(end) in {"'s", "'"} and line.upos(end + 1) == "NUM"
    return end + 1 if owned else at


def head_noun(line: Line, start: int) -> int | None:
    """Return the head noun of the run of modifiers and nouns from a token."""
    head = None
    calendar = words_of("counting", "calendar", "words")
    for at in range(start, min(line.last, start + LONGEST_PHRASE)):
        if line.word(at) in calendar and not _dates_plural(line, at):
            break
        if line.upos(at) in {"NOUN", "PROPN"}:
            if head is not None and not _continues(line, head, at):
                break
            head = at
        elif not (_modifies(line, at, start) if head is None else _links(line, at, head)):
            break
    return head


def _dates_plural(line: Line, at: int) -> bool:
    """Return whether a word of time belongs to a plural after it: "early voters", "early voting states"."""
    return any(line.xpos(noun) == "NNS" and line.leads(at, noun) for noun in (at + 1, at + 2))


def _modifies(line: Line, at: int, start: int) -> bool:
    """Return whether a word before any noun belongs to the phrase: adjectives, participles, what joins them."""
    token = line.tokens[at]
    if token.upos in {"VERB", "ADV"}:
        return token.head > at and token.relation in _MODIFYING
    joining = at > start and line.word(at) in {"-", "and", ",", "or"}
    return token.upos == "ADJ" or (joining and line.upos(at + 1) in {"ADJ", "NOUN", "PROPN"})


def _links(line: Line, at: int, head: int) -> bool:
    """Return whether a word after a noun leads to a further one: a possessive, a hyphen within a word."""
    if line.upos(at) == "NUM":
        name = at - 2 if line.word(at - 1) == "-" and line.glued(at) else at - 1
        named = line.upos(name) == "PROPN" or line.tokens[name].text[:1].isupper()
        return named and line.xpos(at + 1) == "NNS"  # "12 Leopard 2 tanks", "400 COVID-19 deaths"
    if line.word(at) in {"'s", "'"}:
        return line.tokens[head].relation == "nmod:poss" and line.upos(at + 1) in {"NOUN", "PROPN", "ADJ"}
    hyphen = line.word(at) == "-" and line.glued(at) and line.glued(at + 1)
    participle = line.word(at - 1) == "-" and line.glued(at) and line.upos(at) in {"VERB", "ADJ"}
    return hyphen or participle or (line.upos(at) == "ADJ" and _leads_on(line, head, at + 1))


def _continues(line: Line, head: int, at: int) -> bool:
    """Return whether a noun so far is a modifier of a further noun, by the parse."""
    one, other = line.tokens[head], line.tokens[at]
    flat = other.relation in _NAMED and other.head <= head
    same = at == head + 1 and one.xpos == "NN" and (one.head, one.relation) == (other.head, other.relation)
    return flat or same or _leads_on(line, head, at)  # "tonnes of ammonium nitrate", both hung on "tonnes"


def _leads_on(line: Line, head: int, at: int) -> bool:
    """Return whether the parse leads from a noun to a noun that stands further on in the same phrase."""
    plural_so_far = line.xpos(head) == "NNS" and line.tokens[head].relation not in {"compound", "nmod:poss"}
    if plural_so_far:
        return False
    return any(
        line.leads(head, further)
        for further in range(at, min(line.last, at + 3))
        if line.upos(further) in {"NOUN", "PROPN"}
    )


def complement_end(line: Line, head: int) -> int:
    """Return the end of a counted phrase with an "of" complement ("members of the crew"), else of its head."""
    last = head + 1
    if line.word(last) != "of" or line.upos(last + 1) == "NUM":
        return last
    further = head_noun(line, phrase_start(line, last + 1))
    return last if further is None else further + 1


def plural(line: Line, at: int) -> str:
    """Return a noun in the plural, lower case, without a hash sign."""
    word = line.word(at).lstrip("#")
    ends_plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    if line.xpos(at) in {"NNS", "NNPS"} or ends_plural or word in plurals().values():
        return word
    return pluralise(word)


def pluralise(word: str) -> str:
    """Return the English plural of a lower-case noun."""
    known = plurals()
    if word in known:
        return known[word]
    for ending in ("woman", "man", "child", "person", "aircraft", "wife", "life"):
        if word.endswith(ending) and word not in {"german", "human", "roman"}:
            return word.removesuffix(ending) + known[ending]
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def singular(unit: str) -> str:
    """Return the singular of a unit as the tables name it: "kilogram" of "kilograms", "square foot" of its plural."""
    words = unit.split()
    at = next((i for i, word in enumerate(words) if word in _IRREGULAR or word.endswith("s")), None)
    if at is None or words[at] in _UNCHANGED:
        return unit
    words[at] = _IRREGULAR.get(words[at], words[at].removesuffix("s"))
    return " ".join(words)
