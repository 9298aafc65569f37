"""The places of a brief, and what happened there, as GeoJSON (RFC 7946)."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from crossbearing import __version__
from crossbearing.rendering.brief_json import SURROGATES
from crossbearing.rendering.points import PLACE_TYPES, name_place_precision, point_of
from crossbearing.rendering.tables.lookups import Lookups, look_up_in
from crossbearing.rendering.tables.precisions import name_time_precision
from crossbearing.values.briefs import Brief
from crossbearing.values.entities import Entity
from crossbearing.values.facts import TimelineEvent
from crossbearing.values.spans import Span

FORMAT_VERSION = 1
NOWHERE, UNDATED, PLACELESS = "places_without_coordinates", "events_without_date", "events_without_coordinates"
Item = dict[str, Any]


def to_geojson(brief: Brief) -> str:
    """Return one FeatureCollection: a point a place, and the dated happenings at their places.

    What has no coordinates is left out and counted in the member `crossbearing`, which GeoJSON does not know.
    """
    looks = [look_up_in(part) for part in brief.stories]
    left_out: Counter[str] = Counter()
    features = list(chain.from_iterable((*_places(look, left_out), *_events(look, left_out)) for look in looks))
    counts = {key: left_out[key] for key in (NOWHERE, UNDATED, PLACELESS)}
    about = {"version": __version__, "format_version": FORMAT_VERSION, "left_out": counts}
    lines = ",\n".join(_written(feature) for feature in features)
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n], "crossbearing": {_written(about)}}}\n'


def _written(item: Item) -> str:
    """Return the item as JSON; many readers refuse even the escape of half a character."""
    return SURROGATES.sub("\ufffd", json.dumps(item, ensure_ascii=False, allow_nan=False))


def _places(look: Lookups, left_out: Counter[str]) -> list[Item]:
    places = [entity for entity in look.part.entities if entity.type in PLACE_TYPES]
    located = [entity for entity in places if point_of(entity)]
    left_out[NOWHERE] += len(places) - len(located)
    return [_place(look, entity) for entity in sorted(located, key=_by_mentions)]


def _by_mentions(entity: Entity) -> tuple[int, str, str]:
    return -len(entity.mentions), entity.name, entity.id


def _place(look: Lookups, entity: Entity) -> Item:
    documents = {mention.span.document_id for mention in entity.mentions}
    return _feature(
        entity.id,
        {"type": "Point", "coordinates": point_of(entity)},
        {
            "kind": "place",
            "story": look.story,
            "name": entity.name,
            "type": entity.type,
            "country": entity.country,
            "precision": name_place_precision(entity),
            "names": list(entity.spellings),
            **_told_by(look, documents),
            "mentions": [_spanned(mention.span, mention.text) for mention in entity.mentions],
        },
    )


def _events(look: Lookups, left_out: Counter[str]) -> list[Item]:
    entities = {entity.id: entity for entity in look.part.entities if entity.type in PLACE_TYPES}
    features = []
    for event in sorted(look.part.facts.timeline, key=lambda event: (event.date or "", event.id)):
        places = [place for key in _place_ids(look, event) if (place := entities.get(key)) and point_of(place)]
        if not event.date or not name_time_precision(event.date):
            left_out[UNDATED] += 1
        elif not places:
            left_out[PLACELESS] += 1
        else:
            features.append(_event(look, event, places))
    return features


def _place_ids(look: Lookups, event: TimelineEvent) -> tuple[str, ...]:
    """Return the places that the claims of a happening point at, the first told first."""
    claims = sorted((key for key in event.claim_ids if key in look.order), key=look.order.__getitem__)
    return look.owners_of(chain.from_iterable(look.known.claims[key].where for key in claims))


def _event(look: Lookups, event: TimelineEvent, places: Sequence[Entity]) -> Item:
    claims = [look.known.claims[key] for key in event.claim_ids if key in look.order]
    points = [point_of(place) for place in places]
    single = len(points) == 1
    return _feature(
        event.id,
        {"type": "Point" if single else "MultiPoint", "coordinates": points[0] if single else points},
        {
            "kind": "event",
            "story": look.story,
            "title": event.title,
            "date": event.date,
            "date_precision": name_time_precision(event.date or ""),
            "places": [place.name for place in places],
            "place_ids": [place.id for place in places],
            "place_precisions": [name_place_precision(place) for place in places],
            **_told_by(look, event.document_ids),
            "claims": [_spanned(claim.span, claim.text) for claim in claims],
        },
    )


def _feature(key: str, geometry: Item, properties: Item) -> Item:
    return {"type": "Feature", "id": key, "geometry": geometry, "properties": properties}


def _told_by(look: Lookups, document_ids: Iterable[str]) -> Item:
    """Return the reports in order of publication, and what each is called in the brief."""
    told = frozenset(document_ids)
    return {
        "reports": [key for key in look.known.reports if key in told],
        "told_by": [account.name for account in look.known.accounts_of(told)],
    }


def _spanned(span: Span, text: str) -> Item:
    return {"report": span.document_id, "start": span.start, "end": span.end, "text": text}
