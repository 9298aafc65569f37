"""Who speaks: the words that name a source, through pronouns, roles and short forms."""

import re
from dataclasses import dataclass, field

from crossbearing.annotation.phrases import Parse
from crossbearing.annotation.speech_cues import speech_cues
from crossbearing.values.spans import Span

NAME_PARTS = ("flat", "compound", "flat:name")
PRONOUNS = {"he": "person", "she": "person", "they": "any", "it": "body", "who": "person"}
PERSONAL = re.compile(r"(?:woman|man|person|ist)\Z")
LONGEST_NAME = 8  # words
FAR_BACK = 2000  # words; a report is rarely longer
LOOK_BACK = 4  # sentences before the pronoun's own
SPLIT_OFF = ("acl:relcl", "acl", "parataxis", "punct", "appos", "cc", "conj", "case", "advcl")
LINKS = frozenset({"of", "the", "and", "for", "in", "de", "la", "des", "du"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: where the words stand that name them, and the best name the report gives."""

    span: Span
    name: str


@dataclass(slots=True)
class Cast:
    """The names and roles that a report gives its people, for looking up short forms.

    `names` are the longer names by their last word, and those of two words by their first; `roles` the
    names that bear a role, by its noun, each with the words that qualify it there.
    """

    parse: Parse
    names: dict[str, list[str]] = field(default_factory=dict)
    firsts: dict[str, list[str]] = field(default_factory=dict)
    roles: dict[str, list[tuple[frozenset[str], int]]] = field(default_factory=dict)


def cast_of(parse: Parse) -> Cast:
    """Return the names of a report, and the role each is given by apposition or title."""
    cast = Cast(parse)
    for word, token in enumerate(parse.tokens):
        if token.upos == "PROPN" and not _is_part(parse, word):
            _enter(cast, _written(parse, word))
            for role in _role_words(parse, word):
                bearers = cast.roles.setdefault(parse.tokens[role].lemma.lower(), [])
                bearers.append((_modifiers(parse, role), word))
    return cast


def _enter(cast: Cast, name: str) -> None:
    words = name.split()
    for table, word in ((cast.names, words[-1]), (cast.firsts, words[0])):
        if len(words) == 2 or (len(words) > 2 and table is cast.names):
            known = table.setdefault(word, [])
            if name not in known:
                known.append(name)


def _is_part(parse: Parse, word: int) -> bool:
    token = parse.tokens[word]
    return token.relation in NAME_PARTS and token.head >= 0 and parse.tokens[token.head].upos == "PROPN"


def name_words(parse: Parse, word: int) -> list[int]:
    """Return the words of the name around its head: the name layer's, else those next to it that hang on it."""
    mention = parse.name_of[word]
    if mention is not None and mention.type == "person":
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
    return [w for w in around if is_person(parse, w) and parse.tokens[w].upos in ("NOUN", "PROPN") and w != name]


def _modifiers(parse: Parse, word: int) -> frozenset[str]:
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
    if lemma in speech_cues().people:
        return True
    if token.upos == "PROPN":
        return bool(parse.hanging(word, "flat")) and not parse.hanging(word, "det")
    return token.upos == "NOUN" and bool(PERSONAL.search(lemma))


def speaker_of(cast: Cast, head: int) -> Speaker:
    """Return who the phrase around a head word names, followed back through pronouns and roles."""
    parse, seen = cast.parse, {head}
    while (before := _antecedent(cast, head)) is not None and before not in seen:
        seen.add(before)
        head = before
    named = _named_beside(parse, head)
    words = name_words(parse, named) if parse.tokens[named].upos == "PROPN" else _description(parse, named)
    span = parse.span(words)
    return Speaker(span, _fullest(cast, named, parse.words_of(span)))


def _named_beside(parse: Parse, head: int) -> int:
    """Return the name in apposition to a role ("the minister, Omar Said"), else the head itself."""
    if parse.tokens[head].upos == "PROPN" and not _is_title(parse, head):
        return head
    beside = [w for w in parse.hanging(head, "appos", "flat") if parse.tokens[w].upos == "PROPN"]
    if not beside and is_person(
        parse, head
    ):  # "a spokesman for Berg, Omar Said": the parse may hang the name on the one spoken for
        masters = [w for w in parse.hanging(head, "nmod") if parse.tokens[w].upos == "PROPN"]
        beside = [a for w in masters for a in parse.hanging(w, "appos") if parse.tokens[a].upos == "PROPN"]
    return next((w for w in beside if parse.kind(w) != "place"), head)


def _is_title(parse: Parse, head: int) -> bool:
    return parse.tokens[head].lemma.lower() in speech_cues().people


def _description(parse: Parse, head: int) -> list[int]:
    """Return the words that describe an unnamed source, without its relative clauses."""
    branches = [w for w in parse.below[head] if parse.tokens[w].relation in SPLIT_OFF]
    words = parse.reach(head, without=branches)
    return words[1:] if len(words) > 1 and parse.tokens[words[0]].text.lower() == "the" else words


def _antecedent(cast: Cast, head: int) -> int | None:
    """Return the earlier word that a pronoun or a definite description stands for."""
    parse = cast.parse
    token = parse.tokens[head]
    lower = token.text.lower()
    if token.upos == "PRON":
        return _pronoun(parse, head, PRONOUNS.get(lower)) if lower in PRONOUNS else None
    if token.upos == "NOUN" and token.lemma in speech_cues().issued:
        return _issuer(parse, head)
    if token.lemma in speech_cues().carried and token.relation == "obj":
        return next(iter(parse.hanging(token.head, "nsubj")), None)
    if token.upos in ("NOUN", "PROPN") and _is_definite(parse, head) and is_person(parse, head):
        named = _named_beside(parse, head)
        return named if named != head else _holder_of_role(cast, head)
    return None


def _is_definite(parse: Parse, head: int) -> bool:
    texts = [parse.tokens[w].text.lower() for w in parse.hanging(head, "det", "nmod:poss")]
    return any(t in ("the", "his", "her", "their", "its") or t[0].isupper() for t in texts if t)


def _holder_of_role(cast: Cast, head: int) -> int | None:
    """Return the nearest name before that bears the role, or the nearest fuller description of it."""
    role, wanted = cast.parse.tokens[head].lemma.lower(), _modifiers(cast.parse, head)
    bearers = reversed(cast.roles.get(role, []))
    named = next((word for have, word in bearers if word < head and wanted <= have), None)
    if named is not None:
        return named
    described = (
        w for w in range(head - 1, max(-1, head - FAR_BACK), -1)
        if cast.parse.tokens[w].lemma.lower() == role and wanted < _modifiers(cast.parse, w)
    )  # fmt: skip
    fuller = next(described, None)
    return _pronoun(cast.parse, head, "person") if fuller is None and role in speech_cues().variation else fuller


def _pronoun(parse: Parse, head: int, kind: str | None) -> int | None:
    """Return the nearest subject before the pronoun that it can stand for: own sentence first, then back."""
    here = parse.sentence_of[head]
    for place in range(here, max(-1, here - LOOK_BACK - 1), -1):
        sentence = parse.layers.sentences[place]
        subjects = [w for w in range(sentence.first, min(sentence.last, head)) if _is_subject(parse, w)]
        fitting = [w for w in subjects if _fits(parse, w, kind)]
        if not fitting and kind == "person":  # a name of several words whose type was missed
            fitting = [w for w in subjects if parse.hanging(w, "flat") and parse.kind(w) != "place"]
        if fitting:
            return fitting[-1] if place == here else _main(parse, fitting)
    return None


def _is_subject(parse: Parse, word: int) -> bool:
    token = parse.tokens[word]
    return token.relation in ("nsubj", "nsubj:pass", "obl:agent") or _is_cited(parse, word)


def _is_cited(parse: Parse, word: int) -> bool:
    return any(parse.tokens[w].text.lower() == "according" for w in parse.hanging(word, "case"))


def _fits(parse: Parse, word: int, kind: str | None) -> bool:
    token = parse.tokens[word]
    if token.upos == "PRON":
        return PRONOUNS.get(token.text.lower()) == kind and token.text.lower() != "who"
    person = is_person(parse, word) or is_person(parse, _named_beside(parse, word))
    if kind == "person":
        return person and token.xpos not in ("NNS", "NNPS")
    if kind == "any":
        return token.upos in ("PROPN", "NOUN")
    return not person and token.upos == "PROPN"


def _main(parse: Parse, subjects: list[int]) -> int:
    """Return the subject of the highest verb, the last of several."""
    return min(reversed(subjects), key=lambda w: _depth(parse, w))


def _depth(parse: Parse, word: int) -> int:
    depth = 0
    while parse.tokens[word].head >= 0:
        word = parse.tokens[word].head
        depth += 1
    return depth


def _issuer(parse: Parse, head: int) -> int | None:
    """Return who issued a statement: its owner, else the subject of the nearest sentence that names one."""
    own = next(iter(parse.hanging(head, "nmod:poss")), None)
    by = (w for w in parse.hanging(head, "nmod") if _cased(parse, w, ("by", "from", "of")))
    own = own if own is not None else next(by, None)
    if own is not None:
        return own
    here, lemma = parse.sentence_of[head], parse.tokens[head].lemma
    for place in range(here - 1, max(-1, here - LOOK_BACK - 1), -1):
        sentence = parse.layers.sentences[place]
        words = range(sentence.first, sentence.last)
        if any(parse.tokens[w].lemma == lemma for w in words):
            subjects = [w for w in words if parse.tokens[w].relation == "nsubj"]
            return _main(parse, subjects) if subjects else None
    return None


def _cased(parse: Parse, word: int, forms: tuple[str, ...]) -> bool:
    return any(parse.tokens[w].text.lower() in forms for w in parse.hanging(word, "case"))


def _fullest(cast: Cast, head: int, name: str) -> str:
    """Return the longest form of a name in the report that holds it whole, or begins with it."""
    if cast.parse.tokens[head].upos != "PROPN":
        return name
    words = name.split()
    known = cast.names.get(words[-1], [])
    longer = [full for full in known if len(full.split()) > len(words) and full.split()[-len(words) :] == words]
    if not longer and len(words) == 1:
        longer = cast.firsts.get(name, [])
    return max(longer, key=len, default=name) if is_person(cast.parse, head) or longer else name
