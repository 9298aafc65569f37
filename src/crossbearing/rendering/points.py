"""Where places stand on the globe, and what their points stand for."""

import math
from itertools import chain

from crossbearing.gazetteer import look_up
from crossbearing.values.entities import Entity

PLACE_TYPES = frozenset({"place", "facility"})


def point_of(entity: Entity) -> list[float] | None:
    """Return longitude and latitude, in this order, None where either is missing or no place on the globe."""
    east, north = entity.longitude, entity.latitude
    if east is None or north is None or not (math.isfinite(east) and math.isfinite(north)):
        return None
    return [east, north] if abs(east) <= 180 and abs(north) <= 90 else None


def name_place_precision(entity: Entity) -> str | None:
    """Return what the point of a place stands for: country, region, province, district or town; None if not known."""
    where = entity.latitude, entity.longitude
    named = chain.from_iterable(look_up(name) for name in (entity.name, *entity.spellings))
    return next((place.kind for place in named if (place.latitude, place.longitude) == where), None)
