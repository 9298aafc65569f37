"""A report's words as tracing compares them: folded, with their place, their weight, and what is quoted."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from unicodedata import normalize

from crossbearing.linking.rarity import rarity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")
SEED = 3  # words in a row that start a search: shared news sentences seldom keep fewer together
Seed = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One document's words in order; all tuples run in step with `words`, `seeds` maps each seed to where it starts.

    A word's weight is its rarity, 0 inside a name: a list of names that two reports share was copied by neither.
    """

    document_id: str
    text: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    weights: tuple[float, ...]
    quoted: tuple[bool, ...]
    seeds: Mapping[Seed, tuple[int, ...]]

    def span(self, first: int, last: int) -> Span:
        """Return the characters from the first word to before the last."""
        return Span(self.document_id, self.places[first][0], self.places[last - 1][1])


def wording_of(report: Report) -> Wording:
    """Return a report's words, with quotation marks, punctuation and case folded away."""
    text, layers = report.document.text, report.annotations
    found = list(_WORD.finditer(text))
    words = tuple(normalize("NFKC", match.group()).replace("’", "'").casefold() for match in found)
    places = tuple(match.span() for match in found)
    named = _covered(places, (mention.span for mention in layers.mentions))
    quoted = _covered(places, (quotation.span for quotation in layers.quotations if quotation.direct))
    weights = tuple(0.0 if name else rarity(word) for word, name in zip(words, named, strict=True))
    return Wording(report.document.id, text, words, places, weights, quoted, _seeds(words))


def _covered(places: tuple[tuple[int, int], ...], spans: Iterable[Span]) -> tuple[bool, ...]:
    """Return for each word whether it lies in one of the spans."""
    inside = {place for span in spans for place in _words_in(places, span)}
    return tuple(place in inside for place in range(len(places)))


def _words_in(places: tuple[tuple[int, int], ...], span: Span) -> Iterator[int]:
    first = bisect_right(places, span.start, key=lambda place: place[1])
    return takewhile(lambda place: places[place][0] < span.end, range(first, len(places)))


def _seeds(words: tuple[str, ...]) -> Mapping[Seed, tuple[int, ...]]:
    found: dict[Seed, list[int]] = {}
    for place in range(len(words) - SEED + 1):
        found.setdefault(words[place : place + SEED], []).append(place)
    return {seed: tuple(places) for seed, places in found.items()}
