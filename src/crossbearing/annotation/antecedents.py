"""Whom a pronoun or a description stands for: someone the report has cited or named before."""

from collections.abc import Iterator

from crossbearing.annotation.body_antecedents import FAR_BACK, LOOK_BACK, SUBJECTS, body_before
from crossbearing.annotation.cast import Cast, is_definite, is_person, modifiers, name_words, named_beside
from crossbearing.annotation.issuers import behind_words
from crossbearing.annotation.phrases import Parse, main_subject
from crossbearing.gazetteer import demonym_of
from crossbearing.syntax.speech_cues import speech_cues

PRONOUNS = {
    "he": "person", "she": "person", "they": "any", "it": "body", "who": "person",
    "his": "person", "her": "person", "their": "any", "its": "body",
}  # fmt: skip
OWN_PLACE = frozenset({"city", "town", "county", "state", "country", "nation"})  # "the city's mayor": the one named
_ONE_OF_NATION = "an"  # "the German" is one; "the French", "the Chinese" and "the British" are all of them
FURTHEST_BACK = 12  # sentences before the pronoun's own, all counted


def antecedent(cast: Cast, head: int) -> int | None:
    """Return the earlier word that a pronoun or a definite description stands for."""
    parse = cast.parse
    token = parse.tokens[head]
    lower = token.text.lower()
    if token.upos == "PRON":
        return pronoun(cast, head, PRONOUNS.get(lower)) if lower in PRONOUNS else None
    if token.upos == "NOUN" and (whose := behind_words(cast, head)) is not None:
        return whose
    if token.lemma in speech_cues().carried and token.relation == "obj":
        return next(iter(parse.hanging(token.head, "nsubj")), None)
    if token.upos in ("NOUN", "PROPN") and is_definite(parse, head) and is_person(parse, head):
        named = named_beside(parse, head)
        return named if named != head else _holder_of_role(cast, head)
    if _is_compatriot(parse, head):
        return pronoun(cast, head, "person")
    return body_before(cast, head) if token.upos == "NOUN" and is_definite(parse, head) else None


def _is_compatriot(parse: Parse, head: int) -> bool:
    """Return whether a person is told by a nation: "the South African", "the 46-year-old German"."""
    token, name = parse.tokens[head], parse.name_of[head]
    if token.xpos != "NNP" or not token.text.endswith(_ONE_OF_NATION) or not is_definite(parse, head):
        return False
    return demonym_of(name.text if name is not None else token.text) is not None and not parse.hanging(head, "flat")


def _holder_of_role(cast: Cast, head: int) -> int | None:
    """Return the nearest name before that bears the role, or the nearest fuller description of it."""
    role, wanted = cast.parse.tokens[head].lemma.lower(), modifiers(cast.parse, head) - OWN_PLACE
    known = cast.roles.get(role, [])
    able = [
        (have, word)
        for have, word in known
        if word < head and wanted <= have and not speech_cues().lesser & (have - wanted)
    ]
    bare = [word for have, word in able if have == wanted]  # "the president" is rather no other country's
    if able:
        return _mentioned_last(cast, head, bare or [word for _, word in able])
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
        if place == here:  # "Citing the talks, which Berg left, he said": not Berg
            fitting = [w for w in fitting if not _is_aside(parse, w, head)]
        if fitting:
            return fitting[-1] if place == here else main_subject(parse, cited or fitting)
    return _last_cited(cast, head) if kind == "body" else None


def _is_aside(parse: Parse, word: int, head: int) -> bool:
    """Return whether a subject stands in a relative clause of what is before the pronoun's own clause."""
    verb = parse.tokens[word].head
    return verb >= 0 and parse.tokens[verb].relation == "acl:relcl" and head not in parse.reach(verb)


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
