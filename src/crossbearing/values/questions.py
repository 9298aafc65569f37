"""Which claims answer the same question, tell one happening, or give one saying."""

from dataclasses import dataclass

from crossbearing.values.quotations import Quotation
from crossbearing.values.reasons import Reason


@dataclass(frozen=True, slots=True)
class Near:
    """A question that looks the same and is not, with what keeps the two apart."""

    question_id: str
    because: str


@dataclass(frozen=True, slots=True)
class Question:
    """The claims that answer one question, put in words.

    `kind` is quantity, date or statement (the brief's format also knows place and person). For a statement,
    `sides` gives each claim's side in the order of `claim_ids`: "asserts" or "denies"; else it is empty.
    """

    id: str
    words: str
    kind: str
    claim_ids: tuple[str, ...]
    sides: tuple[str, ...] = ()
    near: tuple[Near, ...] = ()
    reasons: tuple[Reason, ...] = ()


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
