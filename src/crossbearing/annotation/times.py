"""The time expressions of a report, each with its meaning and, where an anchor is known, its day."""

from collections.abc import Iterable

from crossbearing.annotation.tenses import auxiliaries_of, tense_of
from crossbearing.annotation.times_joining import join
from crossbearing.annotation.times_reading import Found, read_sentence
from crossbearing.chronology import anchor_date, resolve_all
from crossbearing.values.annotations import Annotations, Mention, Sentence
from crossbearing.values.documents import Document
from crossbearing.values.spans import Span
from crossbearing.values.times import TimeExpression

# Names that hold a year or a day and still tell it: the 2016 Games.
_DATED_NAMES = frozenset({"event", "work", "organisation"})


def find_times(document: Document, layers: Annotations) -> tuple[TimeExpression, ...]:
    """Return the time expressions in text order, resolved against `document.published` where that is known.

    What needs an anchor that is not known has value None and keeps its operation, for `anchoring`.
    Words inside a longer name ("Black Friday", "April Jones") tell no time.
    """
    auxiliaries = auxiliaries_of(layers.tokens)

    def found_in(sentence: Sentence) -> list[Found]:
        tokens, offset = layers.tokens[sentence.first : sentence.last], sentence.first

        def tense(first: int, last: int) -> str:
            return tense_of(layers.tokens, first + offset, last + offset, auxiliaries)

        return join(read_sentence(tokens, tense), tokens)

    times = [
        _expression(document, layers, one, sentence)
        for sentence in layers.sentences
        for one in found_in(sentence)
    ]  # fmt: skip
    kept = [time for time in times if not _in_longer_name(time, layers.mentions)]
    return resolve_all(kept, anchor_date(document.published))


def _expression(document: Document, layers: Annotations, found: Found, sentence: Sentence) -> TimeExpression:
    start = layers.tokens[sentence.first + found.first].start
    end = layers.tokens[sentence.first + found.last - 1].end
    return TimeExpression(Span(document.id, start, end), document.text[start:end], found.operation)


def _in_longer_name(time: TimeExpression, mentions: Iterable[Mention]) -> bool:
    dated = any(character.isdigit() for character in time.text)
    return any(
        one.span.contains(time.span)
        and (one.type == "person" or one.span != time.span)
        and not (dated and one.type in _DATED_NAMES)
        for one in mentions
    )  # fmt: skip
