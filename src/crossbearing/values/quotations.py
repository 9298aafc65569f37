"""Who said what, in which words, and from whom a report has it."""

from dataclasses import dataclass

from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Holder:
    """A source that a passage is attributed to: its words and the stretch that hangs on it.

    `span` and `text` are the source ("the foreign ministry"), `cue` the lemma of the reporting word,
    `content` the attributed stretch. Holders of nested stretches form a chain, innermost first.
    `stands_for` are the words that a pronoun as source ("she", "who") refers to, None without one.
    """

    span: Span
    text: str
    cue: str
    cue_span: Span
    content: Span
    stands_for: Span | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a speaker: `span` is what was said, without the quotation marks.

    `direct` is true for words between quotation marks. The speaker is kept as the words that name it
    (`speaker_text`, resolved through a pronoun where the text allows it), with their place.
    `continues` is the part before it, where an interrupted saying goes on ("...," she said. "...");
    `cue_span` is the reporting word of a part that stands beside one.
    """

    span: Span
    text: str
    direct: bool
    speaker: Span | None
    speaker_text: str | None
    cue: str | None
    continues: Span | None = None
    cue_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Borrowing:
    """A passage that a report takes from an outlet: the outlet's name and the words that say so.

    `picture` says that they credit the outlet for a picture alone, and nothing of the text.
    """

    span: Span
    text: str
    origin: str
    picture: bool = False
