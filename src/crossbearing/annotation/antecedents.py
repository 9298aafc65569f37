"""Whom a pronoun or a description stands for: someone the report has cited or named before."""

from collections.abc import Iterator

from crossbearing.annotation.cast import Cast, is_definite, is_person, modifiers, name_words, named_beside
from crossbearing.annotation.outlets import known_outlets
from crossbearing.annotation.phrases import Parse
from crossbearing.syntax.speech_cues import speech_cues

PRONOUNS = {
    "he": "person", "she": "person", "they": "any", "it": "body", "who": "person",
    "his": "person", "her": "person", "their": "any", "its": "body",
}  # fmt: skip
BODIES = frozenset({"organisation", "force", "group"})
ANY_BODY = frozenset({"company", "firm", "group", "organisation", "organization"})  # nouns that fit any sort of body
SUBJECTS = ("nsubj", "nsubj:pass", "obl:agent")
OWN_PLACE = frozenset({"city", "town", "county", "state", "country", "nation"})  # "the city's mayor": the one named
PIECES = frozenset({"version", "copy", "draft", "excerpt", "passage", "line", "part", "section", "text", "transcript"})
FAR_BACK = 2000  # words; a report is rarely longer
LOOK_BACK = 4  # sentences before the pronoun's own, those of a quotation not counted
FURTHEST_BACK = 12  # sentences before the pronoun's own, all counted


def antecedent(cast: Cast, head: int) -> int | None:
    """Return the earlier word that a pronoun or a definite description stands for."""
    parse = cast.parse
    token = parse.tokens[head]
    lower = token.text.lower()
    if token.upos == "PRON":
        return pronoun(cast, head, PRONOUNS.get(lower)) if lower in PRONOUNS else None
    if token.upos == "NOUN" and (whose := _behind_words(parse, head)) is not None:
        return whose
    if token.lemma in speech_cues().carried and token.relation == "obj":
        return next(iter(parse.hanging(token.head, "nsubj")), None)
    if token.upos in ("NOUN", "PROPN") and is_definite(parse, head) and is_person(parse, head):
        named = named_beside(parse, head)
        return named if named != head else _holder_of_role(cast, head)
    return body_before(cast, head) if token.upos == "NOUN" and is_definite(parse, head) else None


def _behind_words(parse: Parse, head: int) -> int | None:
    """Return who is told to be the noun ("Berg was a lawyer who claimed"), or who issued the words that it names."""
    cues, lemma = speech_cues(), parse.tokens[head].lemma
    if parse.hanging(head, "cop"):
        return next(iter(parse.hanging(head, "nsubj")), None)
    if lemma in PIECES:
        return next((w for w in parse.hanging(head, "nmod") if parse.tokens[w].lemma in cues.issued), None)
    return _issuer(parse, head) if lemma in cues.issued else None


def _holder_of_role(cast: Cast, head: int) -> int | None:
    """Return the nearest name before that bears the role, or the nearest fuller description of it."""
    role, wanted = cast.parse.tokens[head].lemma.lower(), modifiers(cast.parse, head) - OWN_PLACE
    known = cast.roles.get(role, [])
    bearers = [
        word for have, word in known if word < head and wanted <= have and not speech_cues().lesser & (have - wanted)
    ]
    if bearers:
        return _mentioned_last(cast, head, bearers)
    described = (
        w for w in range(head - 1, max(-1, head - FAR_BACK), -1)
        if cast.parse.tokens[w].lemma.lower() == role and wanted < modifiers(cast.parse, w)
    )  # fmt: skip
    fuller = next(described, None)
    if fuller is None and role in speech_cues().variation:
        return pronoun(cast, head, "person")
    return _named_later(cast, head, wanted) if fuller is None else fuller


def _mentioned_last(cast: Cast, head: int, bearers: list[int]) -> int:
    """Return who of those who bear a role was named last before the word, outside of quotations."""
    tokens = cast.parse.tokens
    names = {tokens[name_words(cast.parse, word)[-1]].text: word for word in bearers}
    back = (w for w in range(head - 1, bearers[-1], -1) if w not in cast.quoted)
    return next((names[tokens[w].text] for w in back if tokens[w].text in names), bearers[-1])


def _named_later(cast: Cast, head: int, wanted: frozenset[str]) -> int | None:
    """Return the one whom the report names further on in the role, where nobody else bears it, in the same words."""
    later = cast.roles.get(cast.parse.tokens[head].lemma.lower(), [])
    names = {cast.parse.tokens[word].text for _, word in later}
    return next((word for have, word in later if wanted and wanted <= have), None) if len(names) == 1 else None


def body_before(cast: Cast, head: int) -> int | None:
    """Return the body that "the company" stands for: one whose name holds the noun, else the last one cited."""
    parse, noun = cast.parse, cast.parse.tokens[head].lemma.lower()
    if noun not in speech_cues().bodies or modifiers(parse, head) or parse.name_of[head] is not None:
        return None
    named = (w for w in range(head - 1, max(-1, head - FAR_BACK), -1) if _is_body_named(parse, w, noun))
    found = next(named, None)
    if found is not None:
        return found
    here = parse.sentence_of[head]
    near = (w for w in cast.sources if w < head and here - LOOK_BACK <= parse.sentence_of[w] < here)
    cited = sorted(near, reverse=True)
    found = next((body for w in cited if (body := _body(parse, w)) is not None), None)
    return _body_told_of(parse, head) if found is None and noun in ANY_BODY else found


def _body_told_of(parse: Parse, head: int) -> int | None:
    """Return the body that a sentence before tells of, the nearest first; no outlet, which tells of others."""
    here = parse.sentence_of[head]
    for place in range(here - 1, max(-1, here - LOOK_BACK - 1), -1):
        sentence = parse.layers.sentences[place]
        subjects = [w for w in range(sentence.first, sentence.last) if parse.tokens[w].relation in SUBJECTS]
        bodies = [w for w in subjects if parse.kind(w) in BODIES and not _is_outlet(parse, w)]
        if bodies:
            return main_subject(parse, bodies)
    return None


def _is_outlet(parse: Parse, word: int) -> bool:
    name = parse.name_of[word]
    return name is not None and name.text in known_outlets()


def _is_body_named(parse: Parse, word: int, noun: str) -> bool:
    """Return whether a word ends the name of a body of this kind ("Council" in "Leeds City Council")."""
    name, token = parse.name_of[word], parse.tokens[word]
    return name is not None and token.end == name.span.end and " " in name.text and token.text.lower() == noun


def _body(parse: Parse, word: int) -> int | None:
    """Return the word where it names a body, or its apposition that names what is no person."""
    named = named_beside(parse, word)
    if parse.tokens[named].upos != "PROPN" or (named == word and parse.kind(word) not in BODIES):
        return None
    return None if parse.kind(named) in ("person", "place") and is_person(parse, word) else named


def pronoun(cast: Cast, head: int, kind: str | None) -> int | None:
    """Return whom a pronoun stands for: the nearest source or subject before it, own sentence first, then back."""
    parse, here = cast.parse, cast.parse.sentence_of[head]
    barred = frozenset() if head in cast.quoted else cast.quoted
    for place in _sentences_back(cast, here, here - _trails(parse, head)):
        sentence = parse.layers.sentences[place]
        words = [w for w in range(sentence.first, min(sentence.last, head)) if w not in barred]
        subjects = [w for w in words if _is_subject(parse, w) or w in cast.sources]
        fitting = [w for w in subjects if _fits(parse, w, kind)]
        if not fitting and kind == "any" and place == here:  # "A witness said they ran"
            fitting = [
                w for w in subjects if w in cast.sources and _tells(parse, w, head) and _fits(parse, w, "person")
            ]
        if not fitting and kind == "person":  # a name of several words whose type was missed
            fitting = [w for w in subjects if parse.hanging(w, "flat") and parse.kind(w) != "place"]
        cited = [w for w in fitting if w in cast.sources]
        if fitting:
            return fitting[-1] if place == here else main_subject(parse, cited or fitting)
    return _last_cited(cast, head) if kind == "body" else None


def _sentences_back(cast: Cast, here: int, first: int) -> Iterator[int]:
    """Yield a sentence and those before it, not counting those that stand whole between quotation marks."""
    seen, sentences = 0, cast.parse.layers.sentences
    for place in range(first, -1, -1):
        words = range(sentences[place].first, sentences[place].last)
        if place < here:
            seen += not all(w in cast.quoted or cast.parse.tokens[w].upos == "PUNCT" for w in words)
        if seen > LOOK_BACK or here - place > FURTHEST_BACK:
            return
        yield place


def _tells(parse: Parse, source: int, word: int) -> bool:
    """Return whether the word stands in what the source's own verb tells."""
    verb = parse.tokens[source].head
    return verb >= 0 and any(word in parse.reach(w) for w in parse.hanging(verb, "ccomp"))


def _trails(parse: Parse, head: int) -> bool:
    """Return whether a pronoun tells after the words who said them ("The man ran, she said"): no one in them is it."""
    verb = parse.tokens[head].head
    if verb < 0 or parse.tokens[verb].lemma not in speech_cues().said:
        return False
    said = [w for w in parse.hanging(verb, "ccomp", "parataxis") if w < head]
    return bool(said) or (parse.tokens[verb].relation == "parataxis" and parse.tokens[verb].head < head)


def _last_cited(cast: Cast, head: int) -> int | None:
    """Return the description cited in the sentence before: "The organiser said ... It added ..."."""
    parse, here = cast.parse, cast.parse.sentence_of[head]
    before = (w for w in sorted(cast.sources, reverse=True) if parse.sentence_of[w] == here - 1)
    return next((w for w in before if parse.tokens[w].upos == "NOUN"), None)


def _is_subject(parse: Parse, word: int) -> bool:
    token = parse.tokens[word]
    return token.relation in SUBJECTS or _is_cited(parse, word)


def _is_cited(parse: Parse, word: int) -> bool:
    return any(parse.tokens[w].text.lower() == "according" for w in parse.hanging(word, "case"))


def _fits(parse: Parse, word: int, kind: str | None) -> bool:
    token = parse.tokens[word]
    if token.upos == "PRON":
        return PRONOUNS.get(token.text.lower()) == kind and token.text.lower() != "who"
    person = is_person(parse, word) or is_person(parse, named_beside(parse, word))
    if kind == "person":
        return person and token.xpos not in ("NNS", "NNPS")
    if kind == "any":
        plural = token.xpos in ("NNS", "NNPS") or token.lemma.lower() in speech_cues().bodies
        return plural or (token.upos == "PROPN" and not person)
    body = token.upos == "NOUN" and token.lemma.lower() in speech_cues().bodies
    return (not person and token.upos == "PROPN") or (body and is_definite(parse, word))


def main_subject(parse: Parse, subjects: list[int]) -> int:
    """Return the subject of the highest verb, the last of several."""
    return min(reversed(subjects), key=lambda w: _depth(parse, w))


def _depth(parse: Parse, word: int) -> int:
    depth = 0
    while parse.tokens[word].head >= 0:
        word = parse.tokens[word].head
        depth += 1
    return depth


def _owner_of_page(parse: Parse, head: int) -> int | None:
    """Return whose page or account a text stands on ("a post on Berg's page")."""
    pages = (w for w in parse.hanging(head, "nmod") if parse.has_case(w, "on"))
    pages = (w for w in pages if parse.tokens[w].lemma in speech_cues().issued)
    return next((owner for page in pages if (owner := _owned_by(parse, page)) is not None), None)


def _issuer(parse: Parse, head: int) -> int | None:
    """Return who issued a statement: its owner, else the subject of the nearest sentence that names one."""
    own = _owner(parse, head)
    if own is not None:
        return own
    here, lemma = parse.sentence_of[head], parse.tokens[head].lemma
    for place in range(here - 1, max(-1, here - LOOK_BACK - 1), -1):
        sentence = parse.layers.sentences[place]
        words = range(sentence.first, sentence.last)
        if told_of := [w for w in words if parse.tokens[w].lemma == lemma]:
            owner = _owner(parse, told_of[-1])
            subjects = [w for w in words if parse.tokens[w].relation == "nsubj"]
            return owner if owner is not None else main_subject(parse, subjects) if subjects else None
    return None


def _owner(parse: Parse, head: int) -> int | None:
    """Return who is named as the owner of a statement, as its author, or as the owner of the page it stands on."""
    own = _owned_by(parse, head)
    return own if own is not None else _owner_of_page(parse, head)


def _owned_by(parse: Parse, head: int) -> int | None:
    own = next(iter(parse.hanging(head, "nmod:poss")), None)
    by = (w for w in parse.hanging(head, "nmod") if parse.has_case(w, "by", "from", "of"))
    return own if own is not None else next(by, None)
