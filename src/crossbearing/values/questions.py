"""Which claims answer the same question, tell one happening, or give one saying."""

from dataclasses import dataclass

from crossbearing.values.quotations import Quotation
from crossbearing.values.reasons import Reason
from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Near:
    """A question that looks the same and is not, with what keeps the two apart."""

    question_id: str
    because: str


@dataclass(frozen=True, slots=True)
class Given:
    """The place, person, body or time that a claim names in answer to a question, and the words that do.

    Claims of one `key` give one answer, which a reader is told as `words` (of a time, its ISO value). `narrows` are the
    keys of answers that this one only says more exactly: of a town its country, of a name "a spokesman".
    """

    key: str
    words: str
    span: Span
    narrows: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Question:
    """The claims that answer one question, put in words.

    `kind` is quantity, date, place, person or statement. In the order of `claim_ids`, `sides` gives each claim's side
    of a statement, "asserts" or "denies", and `given` what it names of places and persons, or of times where these
    alone differ; else they are empty. A question of a body's name is of the kind person.
    """

    id: str
    words: str
    kind: str
    claim_ids: tuple[str, ...]
    sides: tuple[str, ...] = ()
    near: tuple[Near, ...] = ()
    reasons: tuple[Reason, ...] = ()
    given: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """The claims that tell one happening, in whatever reports."""

    id: str
    title: str
    claim_ids: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """The versions of one saying."""

    id: str
    versions: tuple[Quotation, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Questions:
    """What alignment finds in one story."""

    asked: tuple[Question, ...]
    happenings: tuple[Happening, ...]
    utterances: tuple[Utterance, ...]
