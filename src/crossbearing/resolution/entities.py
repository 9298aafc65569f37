"""Clusters of names into entities: best name, type, spellings, mentions, coordinates."""

from collections import Counter
from collections.abc import Collection, Sequence

from crossbearing.gazetteer import Place, country_named, demonym_of, folded, look_up, pick
from crossbearing.linking import Link
from crossbearing.resolution.name_values import Name
from crossbearing.values.entities import Entity, EntityMention
from crossbearing.values.ids import identify
from crossbearing.values.reasons import Reason

TYPE_ORDER = ("person", "place", "organisation", "force", "facility", "group", "operation", "event", "work", "object")


def entity_of(names: Sequence[Name], links: Sequence[Link], countries: Collection[str]) -> Entity:
    """Return the entity that the names stand for; `countries` (ISO codes) are those the story speaks of."""
    mentions = sorted({EntityMention(span, name.text) for name in names for span in name.spans}, key=lambda m: m.span)
    counts = Counter(mention.text for mention in mentions)
    kind = _type(names)
    best = best_form(counts, kind)
    place = locate(names, countries) if kind == "place" else None
    return Entity(
        id=identify("n", kind, *((m.span.document_id, m.span.start, m.span.end) for m in mentions)),
        name=best,
        type=kind,
        mentions=tuple(mentions),
        spellings=tuple(sorted(counts, key=lambda text: (-counts[text], text))),
        reasons=_reasons(links),
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        country=place.country if place else None,
    )


def best_form(counts: Counter[str], kind: str) -> str:
    """Return the best full form: for a place the most frequent, else the fullest that is not in capitals."""

    def rank(text: str) -> tuple[int, int, int, str]:
        shouted = text.isupper() and len(text) > 1
        words = 0 if kind == "place" else min(len(folded(text).split()), 8)
        return (0 if shouted else 1, words, counts[text], text)

    return max(counts, key=rank)


def locate(names: Sequence[Name], countries: Collection[str]) -> Place | None:
    """Return the gazetteer's place that all the story speaks for, None where none is certain."""
    for name in sorted(names, key=lambda name: (-len(name.spans), name.text)):
        found = pick(look_up(name.text), countries)
        if found is not None:
            return found
    return None


def countries_of(names: Sequence[Name]) -> frozenset[str]:
    """Return the ISO codes of the countries that the story names, or whose people it names."""
    codes = {code for name in names if name.type in {"place", "group"} for code in (_code(name.text),) if code}
    if codes:
        return frozenset(codes)
    largest = [max(found, key=lambda place: place.population) for name in names if name.type == "place" and (found := look_up(name.text))]
    return frozenset(place.country for place in largest if place.country)


def _code(text: str) -> str | None:
    return country_named(text) or demonym_of(text)


def _type(names: Sequence[Name]) -> str:
    votes: Counter[str] = Counter()
    for name in names:
        votes[name.type] += len(name.spans)
    return max(TYPE_ORDER, key=lambda kind: (votes[kind], -TYPE_ORDER.index(kind)))


def _reasons(links: Sequence[Link]) -> tuple[Reason, ...]:
    """Return the reasons of the joins, one for each way two spellings were tied, equal spellings left out."""
    found: dict[tuple[str, str], Reason] = {}
    for link in links:
        for reason in link.reasons:
            found.setdefault((reason.check, reason.words), reason)
    return tuple(sorted(found.values(), key=lambda reason: (-reason.score, reason.check, reason.words)))
