"""Who is behind words that a report cites as if they spoke: "the statement said", "a passage of the letter"."""

from crossbearing.annotation.body_antecedents import BODIES, LOOK_BACK
from crossbearing.annotation.cast import Cast, is_person
from crossbearing.annotation.phrases import Parse, main_subject
from crossbearing.annotation.reported_speech import who_states
from crossbearing.syntax.speech_cues import speech_cues

PIECES = frozenset({"version", "copy", "draft", "excerpt", "passage", "line", "part", "section", "text", "transcript"})
STATED_BACK = 2  # sentences before "the statement" that may tell whose it is without the word


def behind_words(cast: Cast, head: int) -> int | None:
    """Return who is told to be the noun ("Berg was a lawyer who claimed"), or who issued the words that it names."""
    cues, parse, lemma = speech_cues(), cast.parse, cast.parse.tokens[head].lemma
    if parse.hanging(head, "cop"):
        return next(iter(parse.hanging(head, "nsubj")), None)
    if lemma in PIECES:
        return next((w for w in parse.hanging(head, "nmod") if parse.tokens[w].lemma in cues.issued), None)
    if lemma not in cues.issued:
        return None
    issuer = _issuer(parse, head)
    return issuer if issuer is not None or lemma not in cues.nouns else _cited_last(cast, head)


def _cited_last(cast: Cast, head: int) -> int | None:
    """Return who is cited last before "the statement", in the sentences right before: "The Bank denied it. The ..."."""
    parse, here = cast.parse, cast.parse.sentence_of[head]
    near = (w for w in sorted(cast.sources, reverse=True) if w < head and w not in cast.quoted)
    near = (w for w in near if here - STATED_BACK <= parse.sentence_of[w] < here)
    return next((w for w in near if is_person(parse, w) or parse.kind(w) in BODIES), None)


def _owner_of_page(parse: Parse, head: int) -> int | None:
    """Return whose page or account a text stands on ("a post on Berg's page")."""
    pages = (w for w in parse.hanging(head, "nmod") if parse.has_case(w, "on"))
    pages = (w for w in pages if parse.tokens[w].lemma in speech_cues().issued)
    return next((owner for page in pages if (owner := _owned_by(parse, page)) is not None), None)


def _issuer(parse: Parse, head: int) -> int | None:
    """Return who issued a statement: its owner, else the subject of the nearest sentence that names one."""
    own = _owner(parse, head)
    own = who_states(parse, head) if own is None else own
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
