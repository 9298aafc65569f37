"""The people and bodies of a report: their names, their roles, and which words describe one person."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from crossbearing.annotation.outlets import outlet_words
from crossbearing.annotation.phrases import Parse
from crossbearing.annotation.quotation_marks import Marked
from crossbearing.syntax.speech_cues import speech_cues

NAME_PARTS = ("flat", "compound", "flat:name")
PERSONAL = re.compile(r"(?:woman|man|person|ist)\Z")
LONGEST_NAME = 8  # words
POSTPOSITIVE = frozenset({"general", "designate", "elect", "emeritus"})  # adjectives behind an office
NAMING = frozenset({"name", "call", "identify"})


@dataclass(slots=True)
class Cast:
    """The names and roles that a report gives its people, for looking up short forms.

    `names` are the longer names by their last word; `firsts` those of two words by their first, and whether they
    name a person; `roles` the names that bear a role, by its noun, each with the words that qualify it there;
    `sources` who is cited; `quoted` the words between quotation marks.
    """

    parse: Parse
    names: dict[str, list[str]] = field(default_factory=dict)
    firsts: dict[tuple[str, bool | None], list[str]] = field(default_factory=dict)
    roles: dict[str, list[tuple[frozenset[str], int]]] = field(default_factory=dict)
    sources: frozenset[int] = frozenset()
    quoted: frozenset[int] = frozenset()


def cast_of(parse: Parse, sources: Iterable[int] = (), marked: Iterable[Marked] = ()) -> Cast:
    """Return the names of a report, and the role each is given by apposition or title.

    `sources` are the words that the report names its sources by: pronouns stand for them first. Who is named
    between the marks is no antecedent of a pronoun outside them.
    """
    starts = [token.start for token in parse.tokens]
    inside = (range(bisect_left(starts, m.start), bisect_left(starts, m.end)) for m in marked)
    cast = Cast(parse, sources=frozenset(sources), quoted=frozenset(w for words in inside for w in words))
    for word, token in enumerate(parse.tokens):
        if token.upos == "PROPN" and not _is_part(parse, word):
            _enter(cast, _written(parse, word), person=names_person(parse, word))
            for role in _role_words(parse, word) if parse.kind(word) != "place" else ():
                bearers = cast.roles.setdefault(parse.tokens[role].lemma.lower(), [])
                bearers.append((modifiers(parse, role), word))
    return cast


def names_person(parse: Parse, word: int) -> bool | None:
    """Return whether the word is part of a person's name, or bears a title; None outside of the names found."""
    if any(parse.tokens[w].text in speech_cues().titles for w in parse.below[word]):
        return True
    kind = parse.kind(word)
    return None if kind is None else kind == "person"


def _enter(cast: Cast, name: str, *, person: bool | None) -> None:
    words = name.split()
    if not words[-1][0].isupper():  # "the Berg administration" is no fuller name of Berg
        return
    lists = [cast.names.setdefault(words[-1], [])] if len(words) > 1 else []
    if len(words) == 2:
        lists.append(cast.firsts.setdefault((words[0], person), []))
    for known in lists:
        if name not in known:
            known.append(name)


def _is_part(parse: Parse, word: int) -> bool:
    token = parse.tokens[word]
    return token.relation in NAME_PARTS and token.head >= 0 and parse.tokens[token.head].upos == "PROPN"


def name_words(parse: Parse, word: int) -> list[int]:
    """Return the words of the name around its head: the name layer's, else those next to it that hang on it."""
    mention = parse.name_of[word]
    if mention is not None and mention.type != "place":
        around = range(max(0, word - LONGEST_NAME), min(len(parse.tokens), word + LONGEST_NAME))
        return [w for w in around if parse.name_of[w] is mention]
    parts = {word, *(w for w in parse.reach(word) if _chained(parse, w, word))}
    first = last = word
    while first - 1 in parts:
        first -= 1
    while last + 1 in parts:
        last += 1
    words = list(range(first, last + 1))
    while len(words) > 1 and parse.tokens[words[0]].text in speech_cues().titles:
        words.pop(0)
    return words


def _chained(parse: Parse, word: int, head: int) -> bool:
    token = parse.tokens[word]
    while word != head:
        if token.relation not in (*NAME_PARTS, "amod", "punct", "nummod", "goeswith"):
            return False
        proper = token.text[0].isupper() or token.text in "-–."
        if not proper or token.head < 0:
            return False
        word = token.head
        token = parse.tokens[word]
    return True


def _written(parse: Parse, word: int) -> str:
    return parse.words_of(parse.span(name_words(parse, word)))


def _role_words(parse: Parse, name: int) -> list[int]:
    """Return the nouns that say what a named person is: "Berg, the mayor", "mayor Anna Berg"."""
    around = list(parse.hanging(name, "appos", "nmod:desc", "compound"))
    token = parse.tokens[name]
    if token.relation in ("appos", "flat", "nmod:desc") and token.head >= 0:
        around.append(token.head)
    around += [w for w in _right_before(parse, name) if w not in around]
    return [w for w in around if is_person(parse, w) and parse.tokens[w].upos in ("NOUN", "PROPN") and w != name]


def _right_before(parse: Parse, name: int) -> list[int]:
    """Return the word right before a person's name, wherever the parse hangs it: "Denver District Judge Berg"."""
    mention, before = parse.name_of[name], min(name_words(parse, name)) - 1
    named = mention is not None and mention.type == "person" and before >= 0
    return [before] if named and parse.sentence_of[before] == parse.sentence_of[name] else []


def modifiers(parse: Parse, word: int) -> frozenset[str]:
    """Return the lemmas that say which one a noun means: "of finance", "Polish"."""
    kept = parse.hanging(word, "amod", "compound", "nmod:poss", "nmod")
    inside = (w for head in kept for w in parse.reach(head))
    open_class = ("NOUN", "PROPN", "ADJ")
    return frozenset(parse.tokens[w].lemma.lower() for w in inside if parse.tokens[w].upos in open_class)


def is_person(parse: Parse, word: int) -> bool:
    """Return whether a word names or describes one person."""
    token = parse.tokens[word]
    if token.upos == "PROPN":
        kind = parse.kind(word)
        if kind is not None:
            return kind == "person"
    lemma = token.lemma.lower()
    if lemma in speech_cues().people or (token.upos == "NOUN" and lemma in speech_cues().variation):
        return True
    if token.upos == "PROPN":
        return bool(parse.hanging(word, "flat")) and not parse.hanging(word, "det")
    return token.upos == "NOUN" and bool(PERSONAL.search(lemma))


def can_speak(parse: Parse, word: int) -> bool:
    """Return whether a word may stand for who speaks: a name, a pronoun, a person, a body, or what somebody issued."""
    token, cues = parse.tokens[word], speech_cues()
    if token.upos != "NOUN" or parse.name_of[word] is not None:
        return True
    lemma = token.lemma.lower()
    known = cues.people | cues.bodies | cues.issued | cues.written | cues.carried | cues.nouns | cues.variation
    press = outlet_words()["again"] | outlet_words()["nouns"] | outlet_words()["shared_nouns"]
    return lemma in known | press or lemma.endswith(tuple(cues.doers)) or bool(PERSONAL.search(lemma))


def named_beside(parse: Parse, head: int) -> int:
    """Return the name in apposition to a role ("the minister, Omar Said"), else the head itself."""
    if parse.tokens[head].upos == "PROPN" and not _is_title(parse, head):
        return head
    beside = [w for w in parse.hanging(head, "appos", "flat") if parse.tokens[w].upos == "PROPN"]
    beside = [w for w in beside if w > head] or beside or _called(parse, head)
    beside = beside or _right_behind(parse, head)
    if not beside and is_person(parse, head):  # "the envoy for Kenya Anna Berg": a name without a preposition
        bare = (w for w in parse.hanging(head, "nmod") if w > head and not parse.hanging(w, "case"))
        beside = [w for w in bare if parse.kind(w) == "person"]
    # "a spokesman for Berg, Omar Said": the parse may hang the name on the one spoken for
    if not beside and is_person(parse, head):
        masters = [w for w in parse.hanging(head, "nmod") if parse.tokens[w].upos in ("PROPN", "NOUN")]
        beside = [a for w in masters for a in parse.hanging(w, "appos") if parse.tokens[a].upos == "PROPN"]
    return next((w for w in beside if parse.kind(w) != "place"), head)


def _right_behind(parse: Parse, head: int) -> list[int]:
    """Return the person's name right behind a noun, wherever the parse has hung it: "council member Berg"."""
    if parse.tokens[head].xpos != "NN":
        return []
    name = parse.name_of[head + 1] if head + 1 < len(parse.tokens) else None
    begins = name is not None and name.type == "person" and name.span.start == parse.tokens[head + 1].start
    return [head + 1] if begins and parse.sentence_of[head] == parse.sentence_of[head + 1] else []


def _called(parse: Parse, head: int) -> list[int]:
    """Return the name behind a role that the parse has hung elsewhere.

    It stands behind "general" ("attorney general, Anna Berg,") or a verb of naming ("an official named Anna Berg").
    """
    at = head + 1
    if at < len(parse.tokens) and parse.tokens[at].text.lower() in POSTPOSITIVE:
        at += 1
        at += at + 1 < len(parse.tokens) and parse.tokens[at].text == ","
        name = parse.name_of[at] if at < len(parse.tokens) else None
        return [at] if name is not None and name.type == "person" and name.span.start == parse.tokens[at].start else []
    naming = [w for w in parse.hanging(head, "acl") if parse.tokens[w].lemma in NAMING]
    return [w for verb in naming for w in parse.below[verb] if w > verb and parse.tokens[w].upos == "PROPN"][:1]


def _is_title(parse: Parse, head: int) -> bool:
    return parse.tokens[head].lemma.lower() in speech_cues().people


def is_definite(parse: Parse, head: int) -> bool:
    """Return whether a noun stands for somebody known: "the minister", "his lawyer", "Berlin's mayor", "the city's"."""
    owners = parse.hanging(head, "nmod:poss")
    carriers = (head, *owners, *parse.hanging(head, "compound"))  # the parse may hang "the" on what is before the noun
    leads = (*owners, *(w for carrier in carriers for w in parse.hanging(carrier, "det")))
    texts = [parse.tokens[w].text.lower() for w in leads]
    return any(t in ("the", "his", "her", "their", "its") or t[0].isupper() for t in texts if t)
