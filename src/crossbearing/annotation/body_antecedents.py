"""Which body a description stands for: "the company", "the German newspaper"."""

from bisect import bisect_left
from itertools import chain

from crossbearing.annotation.cast import Cast, is_person, modifiers, named_beside
from crossbearing.annotation.outlets import known_outlets, outlet_words, outlets_by_initials, outlets_in
from crossbearing.annotation.phrases import Parse, main_subject
from crossbearing.gazetteer import demonym_of
from crossbearing.syntax.speech_cues import speech_cues

BODIES = frozenset({"organisation", "force", "group"})
PRINTED = frozenset({"newspaper", "paper", "tabloid", "magazine"})
ANY_BODY = frozenset({"company", "firm", "group", "organisation", "organization"})  # nouns that fit any sort of body
SUBJECTS = ("nsubj", "nsubj:pass", "obl:agent")
FAR_BACK = 2000  # words; a report is rarely longer
LONGEST_HEADING = 12  # words
LOOK_BACK = 4  # sentences
SECTION = 12  # sentences from a heading on in which a body is the one that the heading asks about


def body_before(cast: Cast, head: int) -> int | None:
    """Return the body that "the company" stands for: one whose name holds the noun, else the last one cited.

    A heading that asks about a body ("What does Lund Steel say?") comes before who is cited above it.
    """
    parse, noun = cast.parse, cast.parse.tokens[head].lemma.lower()
    if noun in outlet_words()["again"] and (outlet := _outlet_before(parse, head)) is not None:
        return outlet
    if noun not in speech_cues().bodies or modifiers(parse, head) or parse.name_of[head] is not None:
        return None
    named = (w for w in range(head - 1, max(-1, head - FAR_BACK), -1) if _is_body_named(parse, w, noun))
    found = next(named, None)
    if found is not None:
        return found
    here = parse.sentence_of[head]
    near = (w for w in cast.sources if w < head and here - LOOK_BACK <= parse.sentence_of[w] < here)
    heading = _heading_before(parse, here)
    cited = sorted((w for w in near if parse.sentence_of[w] > heading), reverse=True)
    found = next((body for w in cited if (body := _body(parse, w)) is not None), None)
    if found is None and heading >= 0:
        found = _body_told_in(parse, heading)
    return _body_told_of(parse, head) if found is None and noun in ANY_BODY else found


def _outlet_before(parse: Parse, head: int) -> int | None:
    """Return the outlet that "the newspaper" stands for, also of a nation ("the German newspaper"): that named last."""
    if not all(demonym_of(word) for word in modifiers(parse, head)):
        return None
    printed = parse.tokens[head].lemma.lower() in PRINTED
    places = chain(outlets_in(parse.text), outlets_by_initials(parse.text))
    named = [end for _, end, name in places if not (printed and name.isupper())]  # "AFP", "CNN" are no papers
    last = max((end for end in named if end <= parse.tokens[head].start), default=None)
    word = None if last is None else bisect_left(parse.tokens, last, key=lambda token: token.end)
    near = word is not None and parse.sentence_of[head] - parse.sentence_of[word] <= LOOK_BACK
    return _head_of_name(parse, word) if word is not None and near and word != head else None


def _head_of_name(parse: Parse, word: int) -> int:
    """Return the word of a name that the others of it hang on."""
    while parse.name_of[word] is not None and parse.name_of[parse.tokens[word].head] is parse.name_of[word]:
        word = parse.tokens[word].head
    return word


def _body_told_of(parse: Parse, head: int) -> int | None:
    """Return the body that a sentence before tells of, the nearest first; no outlet, which tells of others."""
    here = parse.sentence_of[head]
    told = (_body_told_in(parse, place) for place in range(here - 1, max(-1, here - LOOK_BACK - 1), -1))
    return next((body for body in told if body is not None), None)


def _body_told_in(parse: Parse, place: int) -> int | None:
    """Return the body that a sentence is about, the highest of its subjects that name one."""
    sentence = parse.layers.sentences[place]
    subjects = [w for w in range(sentence.first, sentence.last) if parse.tokens[w].relation in SUBJECTS]
    bodies = [w for w in subjects if parse.kind(w) in BODIES and not _is_outlet(parse, w)]
    return main_subject(parse, bodies) if bodies else None


def _heading_before(parse: Parse, here: int) -> int:
    """Return the sentence of the last question that stands in a line of its own, at which a section begins; else -1."""
    for place in range(here - 1, max(-1, here - SECTION), -1):
        sentence = parse.layers.sentences[place]
        line = parse.text[parse.text.rfind("\n", 0, sentence.start) + 1 : sentence.end].strip()
        alone = line == parse.text[sentence.start : sentence.end].strip() and parse.text[sentence.end :][:1] == "\n"
        if alone and line.endswith("?") and sentence.last - sentence.first <= LONGEST_HEADING:
            return place
    return -1


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
