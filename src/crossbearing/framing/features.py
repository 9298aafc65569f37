"""How a report's manner differs from the other reports of its story: hedging, attribution, loaded words, quotation."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from crossbearing.framing.chance import Tally, chance_of
from crossbearing.framing.cues import cues_in
from crossbearing.values.framings import Framing
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

LEAST_WORDS = 150  # below it one word more or less moves a rate by 7 in 1,000
LEAST_REPORTS = 3  # two reports have no usual
APART = 1.5  # times more, or less, than usual
CLEAR = 3  # hits that lie between a report and what is usual: fewer are chance
QUOTED_APART = 0.1  # share of the text: about two sentences of twenty
BY_CHANCE = 0.05  # how often chance may set any report of a story apart in a feature: shared among its reports
Find = Callable[[Report], tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class _Measure:
    """A feature of one report: its value, where it shows, and how it is spread over the sentences."""

    document_id: str
    words: int
    value: float
    evidence: tuple[Span, ...]
    spread: Tally


def features_of(story: Story) -> tuple[Framing, ...]:
    """Return the features in which a report of some length lies well apart from the median of the others.

    Only where sentences dealt at random would hardly ever set one of the story's reports so far apart from the others.
    """
    reports = [report for report in story.reports if _words(report) >= LEAST_WORDS]
    found: list[Framing] = []
    if len(reports) >= LEAST_REPORTS:
        for feature, find in RATES.items():
            found += _apart(feature, [_rate(report, find(report)) for report in reports], _rate_differs)
        found += _apart("share in quotation marks", [_quoted(report) for report in reports], _share_differs)
    return tuple(sorted(found, key=lambda framing: (framing.document_id, framing.feature)))


def _apart(feature: str, measures: Sequence[_Measure], differs: Callable[[_Measure, float], bool]) -> Iterator[Framing]:
    for measure in measures:
        others = [other for other in measures if other is not measure]
        usual = median(other.value for other in others)
        if not differs(measure, usual):
            continue
        chance = chance_of(measure.spread, [other.spread for other in others])
        if chance is not None and chance <= BY_CHANCE / len(measures):
            value, usual = round(measure.value, 3), round(usual, 3)
            yield Framing(measure.document_id, feature, value, usual, measure.evidence, round(chance, 4))


def _rate_differs(measure: _Measure, usual: float) -> bool:
    hits = abs(measure.value - usual) * measure.words / 1000
    return hits >= CLEAR and max(measure.value, usual) >= APART * min(measure.value, usual)


def _share_differs(measure: _Measure, usual: float) -> bool:
    return abs(measure.value - usual) >= QUOTED_APART


def _rate(report: Report, evidence: tuple[Span, ...]) -> _Measure:
    words = _words(report)
    return _Measure(report.document.id, words, 1000 * len(evidence) / words, evidence, _cues_spread(report, evidence))


def _cues_spread(report: Report, evidence: tuple[Span, ...]) -> Tally:
    """Return how many of the cues, out of how many words, stand in each sentence."""
    layers = report.annotations
    starts = [sentence.start for sentence in layers.sentences]
    held = Counter(bisect_right(starts, span.start) - 1 for span in evidence)
    words = (sum(t.text[:1].isalnum() for t in layers.tokens[s.first : s.last]) for s in layers.sentences)
    return Tally(tuple(float(held[place]) for place in range(len(starts))), tuple(map(float, words)))


def _quoted(report: Report) -> _Measure:
    spans = tuple(quotation.span for quotation in report.annotations.quotations if quotation.direct)
    inside = {place for span in spans for place in range(span.start, span.end)}
    stretches = [range(sentence.start, sentence.end) for sentence in report.annotations.sentences]
    held = tuple(float(sum(place in inside for place in stretch)) for stretch in stretches)
    spread = Tally(held, tuple(float(len(stretch)) for stretch in stretches))
    return _Measure(report.document.id, _words(report), len(inside) / len(report.document.text), spans, spread)


def _attributed(report: Report) -> tuple[Span, ...]:
    return tuple(sorted({holder.cue_span for holder in report.annotations.attributions}))


def _words(report: Report) -> int:
    return sum(token.text[:1].isalnum() for token in report.annotations.tokens)


def _cues(kind: str) -> Find:
    """Return what finds the cue words of a kind in the report's own voice, outside of quotation marks."""
    return lambda report: cues_in(report, kind)


RATES: Mapping[str, Find] = {
    "attributions per 1,000 words": _attributed,
    "hedges per 1,000 words": _cues("hedges"),
    "loaded words per 1,000 words": _cues("loaded"),
}
