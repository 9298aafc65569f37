"""Names with their spellings, and where a story plays."""

from collections import Counter
from collections.abc import Set

from crossbearing.gazetteer.countries import name_of_country
from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.layout.spots import first_of_each
from crossbearing.rendering.pages import Doubt, Name, Place, Spelling
from crossbearing.rendering.points import PLACE_TYPES, name_place_precision, point_of
from crossbearing.rendering.wording import one_line
from crossbearing.values.briefs import StoryBrief
from crossbearing.values.entities import Entity
from crossbearing.values.spans import Span

OPENING = 1000  # characters: headline and lead, where news stands; what comes later is background
PLACES = 3  # where a story plays, told in its first line
DOUBTFUL = frozenset({"garbled name"})  # joins that a reader may want to know the reason of
PLAIN = frozenset({"spelling"})  # joins that need no reason


def list_names(part: StoryBrief, known: Register) -> tuple[Name, ...]:
    """Return the things that the story names, most mentioned first."""
    return tuple(_name(entity, known) for entity in sorted(part.entities, key=_by_mentions))


def list_doubts(part: StoryBrief) -> tuple[Doubt, ...]:
    """Return the pairs of names left undecided, those that most speaks for first."""
    known = {entity.id: entity for entity in part.entities}
    pairs = [
        (entity, known[other.entity_id], other.reason)
        for entity in sorted(part.entities, key=_by_mentions)
        for other in entity.undecided
        if other.entity_id in known and _by_mentions(entity) < _by_mentions(known[other.entity_id])
    ]
    ranked = sorted(pairs, key=lambda pair: -pair[2].score)
    return tuple(
        Doubt(one_line(left.name), one_line(right.name), why.check, one_line(why.words)) for left, right, why in ranked
    )


def head_places(part: StoryBrief) -> tuple[str, ...]:
    """Return the places on the map at which most accounts set what they open with, at most three.

    A place counts if half of the accounts do, and two of them where there are several.
    """
    reports = part.story.reports
    openings = [{span for claim in report.claims for span in claim.where if span.start < OPENING} for report in reports]
    places = [entity for entity in part.entities if entity.type in PLACE_TYPES and point_of(entity)]
    reach = {place.id: sum(_is_among(place, opening) for opening in openings) for place in places}
    enough = max(len(reports) / 2, min(2, len(reports)))
    ranked = sorted(places, key=lambda place: (-reach[place.id], *_by_mentions(place)))
    return tuple(one_line(place.name) for place in ranked if reach[place.id] >= enough)[:PLACES]


def map_places(part: StoryBrief, known: Register) -> tuple[Place, ...]:
    """Return the places that have a point on the globe, those that most reports name first."""
    places = (place for entity in part.entities if entity.type in PLACE_TYPES if (place := _place_of(entity, known)))
    return tuple(sorted(places, key=lambda place: (-place.accounts, place.name)))


def _place_of(entity: Entity, known: Register) -> Place | None:
    point = point_of(entity)
    if point is None:
        return None
    return Place(
        name=one_line(entity.name),
        longitude=point[0],
        latitude=point[1],
        precision=name_place_precision(entity),
        country=one_line(entity.country) if entity.country else None,
        within=_country(entity.country) if entity.country else None,
        accounts=_reach(entity),
        spot=next((spot for mention in entity.mentions if (spot := known.spot(mention.span))), None),
    )


def _country(code: str) -> str:
    return name_of_country(code) or one_line(code)


def _is_among(entity: Entity, spans: Set[Span]) -> bool:
    return any(mention.span in spans for mention in entity.mentions)


def _by_mentions(entity: Entity) -> tuple[int, str, str]:
    return -len(entity.mentions), entity.name, entity.id


def _reach(entity: Entity) -> int:
    return len({mention.span.document_id for mention in entity.mentions})


def _name(entity: Entity, known: Register) -> Name:
    counts = Counter(one_line(mention.text) for mention in entity.mentions)
    listed = dict.fromkeys((*(one_line(s) for s in entity.spellings), *(text for text, _ in counts.most_common())))
    spots = {one_line(mention.text): known.spot(mention.span) for mention in first_of_each(entity.mentions)}
    return Name(
        name=one_line(entity.name),
        type=one_line(entity.type),
        spellings=tuple(Spelling(form, counts[form], spots.get(form)) for form in listed),
        mentions=len(entity.mentions),
        accounts=_reach(entity),
        place=_place(entity),
        because=tuple(one_line(reason.words) for reason in entity.reasons if reason.check in DOUBTFUL),
        reasons=tuple(one_line(reason.words) for reason in entity.reasons if reason.check not in PLAIN),
    )


def _place(entity: Entity) -> str | None:
    """Return coordinates and country in words: "16.77° N, 3.01° W, Mali"."""
    parts = []
    if entity.latitude is not None and entity.longitude is not None:
        parts.append(f"{abs(entity.latitude):.2f}° {'N' if entity.latitude >= 0 else 'S'}")
        parts.append(f"{abs(entity.longitude):.2f}° {'E' if entity.longitude >= 0 else 'W'}")
    if entity.country:
        parts.append(_country(entity.country))
    return ", ".join(parts) or None
