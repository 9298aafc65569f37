"""The time expressions of a report, each with its meaning and, where an anchor is known, its day."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crossbearing.annotation.tenses import auxiliaries_of, tense_of
from crossbearing.annotation.times_joining import join
from crossbearing.annotation.times_reading import Found, read_sentence
from crossbearing.chronology import anchor_date, is_period, moment_of, resolve_all, stamped, with_month_first
from crossbearing.values.annotations import Annotations, Mention, Sentence, Token
from crossbearing.values.documents import Document
from crossbearing.values.spans import Span
from crossbearing.values.times import TimeExpression

_CLOCK = re.compile(r"\d[\d:.]*(?:[ap]m)?\Z|[ap]\.?m\b|noon\Z|midnight\Z|(?:gmt|e[sd]t)\Z", re.IGNORECASE)
_STOPS = frozenset({".", "!", "?", ":", ";"})
_GONE = frozenset({"VBD", "VBN"})
_SPEAKERS = frozenset({"i", "we", "you"})
_REVISED = frozenset({"updated", "corrected", "revised"})
_LEADERS = frozenset({"-", "--", "–", "—", ":"})  # between the day of an entry and what is on
_BEGINNING = frozenset({"starting", "beginning"})
# Names that hold a year or a day and still tell it: the 2016 Games.
_DATED_NAMES = frozenset({"event", "work", "organisation"})


def find_times(document: Document, layers: Annotations, *, month_first: bool = False) -> tuple[TimeExpression, ...]:
    """Return the time expressions in text order, resolved against `document.published` where that is known.

    `month_first` says that the text writes 5/12/2019 for a day in May; else such a date is either day.

    What needs an anchor that is not known has value None and keeps its operation, for `anchoring`.
    Words inside a longer name ("Bloody Sunday", "April Jones") tell no time.
    """
    auxiliaries = auxiliaries_of(layers.tokens)

    def found_in(sentence: Sentence) -> list[Found]:
        tokens, offset = layers.tokens[sentence.first : sentence.last], sentence.first

        def tense(first: int, last: int) -> str:
            return _tense(layers.tokens, (offset, first + offset, last + offset), auxiliaries)

        found = join(read_sentence(tokens, tense), tokens)
        return [replace(one, operation=with_month_first(one.operation)) for one in found] if month_first else found

    times = [
        _expression(document, layers, one, sentence)
        for sentence in layers.sentences
        for one in found_in(sentence)
    ]  # fmt: skip
    kept = [time for time in times if not _in_longer_name(time, layers.mentions)]
    stamps = stamped(document.text, kept)
    return resolve_all(kept, anchor_date(document.published), moment_of(document.published), stamps)


def parted(
    times: Iterable[TimeExpression],
) -> tuple[tuple[TimeExpression, ...], tuple[TimeExpression, ...]]:
    """Return those that lie on the calendar, and the periods: durations, sets, vague times, parts of any day."""
    every = tuple(times)
    periods = tuple(time for time in every if is_period(time.operation))
    return tuple(time for time in every if not is_period(time.operation)), periods


def _expression(document: Document, layers: Annotations, found: Found, sentence: Sentence) -> TimeExpression:
    start = layers.tokens[sentence.first + found.first].start
    end = layers.tokens[sentence.first + found.last - 1].end
    anchor = event_after(layers, sentence, found) if found.operation.name == "hung" else None
    return TimeExpression(Span(document.id, start, end), document.text[start:end], found.operation, anchor=anchor)


def _tense(tokens: Sequence[Token], place: tuple[int, int, int], auxiliaries: Mapping[int, tuple[str, ...]]) -> str:
    """Return the tense that governs the words, with the clock time before them: "until 9 am Tuesday".

    `place` is where the sentence begins, where the words begin and where they end.
    """
    sentence, first, last = place
    opening = first
    on = first > 1 and tokens[first - 1].text.lower() == "on" and _CLOCK.match(tokens[first - 2].text)
    opening -= bool(on)
    while opening and _CLOCK.match(tokens[opening - 1].text):
        opening -= 1
    before = tokens[opening - 1].text.lower() if opening else ""
    if before == "on" and last < len(tokens) and tokens[last].xpos == "VBD" and tokens[last].upos == "VERB":
        return "past"  # "the president on Tuesday said"
    if before == "for" and _is_weekday(tokens[first:last]) and tokens[last : last + 1] != ():
        return tense_of(tokens, opening, last, auxiliaries) if _possessive(tokens, last) else "future"
    if before in _REVISED and opening - 1 == sentence:
        return "future"  # "Updated Monday at noon": no new edition is older than the report
    told = tense_of(tokens, opening, last, auxiliaries) or _tense_around(tokens, sentence, first)
    told = told or _tense_of_entry(tokens, (sentence, first, last))
    starting = before in _BEGINNING or (opening > 1 and tokens[opening - 2].text.lower() in _BEGINNING)
    return "future" if starting and told != "past" else told


def _tense_around(tokens: Sequence[Token], sentence: int, first: int) -> str:
    """Return "future" where the sentence so far is an order or a plan of those who speak: "I'll call you", else ""."""
    opening = first
    while opening > sentence and tokens[opening - 1].text not in _STOPS:
        opening -= 1
    before = tokens[opening:first]
    verbs = [token for token in before if token.upos in ("VERB", "AUX")]
    if not verbs:
        return ""
    ordered = verbs[0].xpos == "VB" and verbs[0].relation == "root"
    speaking = any(token.text.lower() in _SPEAKERS for token in before)
    planned = speaking and {"MD"} <= {token.xpos for token in verbs} <= {"MD", "VB"}
    return "future" if ordered or planned else ""


def _tense_of_entry(tokens: Sequence[Token], place: tuple[int, int, int]) -> str:
    """Return "present" where a day opens an entry of a programme, told without a past: "● Friday — A talk", else ""."""
    sentence, first, last = place
    opens = all(token.upos in ("PUNCT", "SYM") for token in tokens[sentence:first])
    if not opens or last >= len(tokens) or tokens[last].text not in _LEADERS:
        return ""
    ending = next((at for at in range(last + 1, len(tokens)) if tokens[at].text in _STOPS), len(tokens))
    return "" if any(token.xpos in _GONE for token in tokens[last:ending]) else "present"


def _is_weekday(words: Sequence[Token]) -> bool:
    return words[0].text.endswith("day") and words[0].upos == "PROPN"


def _possessive(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].xpos in ("POS", "NN", "NNS", "NNP")


def event_after(layers: Annotations, sentence: Sentence, found: Found) -> str | None:
    """Return the words of the event that an expression hangs on, up to the word that heads them."""
    first = top = sentence.first + found.last
    if first >= sentence.last:
        return None
    while first <= (head := layers.tokens[top].head) < sentence.last and head > top:
        top = head
    return " ".join(token.text for token in layers.tokens[first : top + 1])


def _in_longer_name(time: TimeExpression, mentions: Iterable[Mention]) -> bool:
    dated = any(character.isdigit() for character in time.text)
    holiday = time.operation.name.startswith("holiday")  # "Martin Luther King Day" is called by a person
    return any(
        one.span.contains(time.span)
        and ((one.type == "person" and not holiday) or one.span != time.span)
        and not (dated and one.type in _DATED_NAMES)
        for one in mentions
    )  # fmt: skip
