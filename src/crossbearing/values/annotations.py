"""What is read off one report's text, layer by layer; layers may overlap."""

from dataclasses import dataclass

from crossbearing.values.quantities import Quantity
from crossbearing.values.quotations import Borrowing, Holder, Quotation
from crossbearing.values.spans import Span
from crossbearing.values.times import TimeExpression


@dataclass(frozen=True, slots=True)
class Token:
    """A word: its place in the document, its tags, and its parent in the parse.

    `head` is the index of the parent among all tokens of the document, or -1 for the root of a
    sentence. `relation` is a Universal Dependencies relation, `xpos` a Penn tag, `upos` a UD tag,
    `certainty` the model's probability (0 to 1) of the parent.
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its characters, and its tokens as a half-open range of token indices."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. `type` is one of the entity types; `head` the index of its head token.

    `certainty` is the model's mean probability (0 to 1) of the name's tags, None where a rule alone found it.
    """

    span: Span
    text: str
    type: str
    head: int
    certainty: float | None = None


@dataclass(frozen=True, slots=True)
class Annotations:
    """All layers of one report, each in text order.

    `gist` are the vectors of headline and lead, as `models.gist_of` packs them; empty where nobody made them.
    """

    document_id: str
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[Token, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    periods: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Holder, ...] = ()
    borrowings: tuple[Borrowing, ...] = ()
    gist: bytes = b""
    made_with: str = ""
