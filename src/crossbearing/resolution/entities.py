"""Clusters of names into entities: best name, type, spellings, mentions, coordinates."""

from collections import Counter
from collections.abc import Sequence

from crossbearing.gazetteer import Place, country_named, folded, look_up
from crossbearing.linking import Link
from crossbearing.resolution.affiliations import Affiliation
from crossbearing.resolution.name_values import Name
from crossbearing.values.entities import Entity, EntityMention
from crossbearing.values.ids import identify
from crossbearing.values.reasons import Reason

TYPE_ORDER = ("person", "place", "organisation", "force", "facility", "group", "operation", "event", "work", "object")

ABBREVIATED = 4  # characters of a country's abbreviation: "U.S.", "DPRK"


def entity_of(
    names: Sequence[Name], links: Sequence[Link], place: Place | None, affiliation: Affiliation | None
) -> Entity:
    """Return the entity that the names stand for; `place` is where its name points, if it is a place."""
    found = {EntityMention(span, name.written) for name in names for span in name.spans}
    mentions = sorted(found, key=lambda mention: mention.span)
    counts = Counter(name.text for name in names for _ in name.spans if name.wording.kind == "name")
    written = Counter(mention.text for mention in mentions)
    counts = counts or written
    kind = type_of(names)
    best = known_form(names) or _written_out(best_form(counts, kind), kind)
    return Entity(
        id=identify("n", kind, *((m.span.document_id, m.span.start, m.span.end) for m in mentions)),
        name=best,
        type=kind,
        mentions=tuple(mentions),
        spellings=tuple(sorted(written, key=lambda text: (-written[text], text))),
        reasons=(*_reasons(links), *((affiliation.reason,) if affiliation else ())),
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        country=place.country if place else None,
        acts_for=affiliation.country if affiliation else None,
    )


def known_form(names: Sequence[Name]) -> str | None:
    """Return the fullest name of a known body, where a report spells it so, None elsewhere."""
    known = {name.identity.partition(" ")[2] for name in names if name.identity and name.identity.startswith("body ")}
    return next((name.text for name in sorted(names, key=lambda name: name.text) if name.text in known), None)


def _written_out(text: str, kind: str) -> str:
    """Return a country's abbreviation as the country's name, a place in capitals in small letters."""
    code = country_named(text) if kind == "place" else None
    if code and text.replace(".", "").isupper() and len(text) <= ABBREVIATED:
        return look_up(text)[0].name
    return text.title() if kind == "place" and text.isupper() and len(text) > ABBREVIATED else text


def best_form(counts: Counter[str], kind: str) -> str:
    """Return the best full form: for a place the most frequent, else the fullest that is not in capitals."""

    def rank(text: str) -> tuple[int, int, int, str]:
        shouted = text.isupper() and len(text) > 1
        words = 0 if kind == "place" else min(len(folded(text).split()), 8)
        return (0 if shouted else 1, words, counts[text], text)

    return max(counts, key=rank)


def type_of(names: Sequence[Name]) -> str:
    """Return the type that most mentions of the names bear, of several the one of the longest name."""
    votes: Counter[str] = Counter()
    longest: Counter[str] = Counter()
    for name in names:
        votes[name.type] += len(name.spans)
        longest[name.type] = max(longest[name.type], len(name.words))
    return max(TYPE_ORDER, key=lambda kind: (votes[kind], longest[kind], -TYPE_ORDER.index(kind)))


def _reasons(links: Sequence[Link]) -> tuple[Reason, ...]:
    """Return the reasons of the joins, one for each way two spellings were tied, equal spellings left out."""
    found: dict[tuple[str, str], Reason] = {}
    for link in links:
        for reason in link.reasons:
            found.setdefault((reason.check, reason.words), reason)
    return tuple(sorted(found.values(), key=lambda reason: (-reason.score, reason.check, reason.words)))
