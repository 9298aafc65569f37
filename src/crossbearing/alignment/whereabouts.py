"""How two named places lie to each other: apart, one inside the other, or nobody knows."""

from math import asin, cos, radians, sin, sqrt

from crossbearing.gazetteer import Place, look_up
from crossbearing.values.entities import Entity

APART, INSIDE, UNKNOWN = "apart", "inside", "unknown"
NEARBY = 50.0  # kilometres within which a place may be told by the next city
LARGER = 10  # times the people that make a city of the next place
EARTH = 6371.0  # radius in kilometres
LOCAL = frozenset({"town", "district", "province"})


def lie(left: Entity, right: Entity) -> str:
    """Return whether the left place is apart from the right one or inside it; unknown where neither is sure.

    Places of one level are apart if neither may stand for the other; so are two that no table knows. Of one that the
    table knows and one that it does not nothing is told: the other may be no place at all.
    """
    ours, theirs = _place(left), _place(right)
    if ours is None or theirs is None:
        return APART if ours is theirs else UNKNOWN
    if _holds(theirs, ours):
        return INSIDE
    if ours.kind != theirs.kind or ours.kind == "region":
        return UNKNOWN
    return UNKNOWN if ours.kind == "town" and _is_next_city(ours, theirs) else APART


def are_apart(left: Entity, right: Entity) -> bool:
    """Return whether the gazetteer knows both places and that they share no ground: a town and another's province."""
    ours, theirs = _place(left), _place(right)
    if ours is None or theirs is None or ours == theirs or INSIDE in {lie(left, right), lie(right, left)}:
        return False
    if lie(left, right) == APART or ours.country != theirs.country:
        return True
    provinces, kinds = {ours.province, theirs.province}, {ours.kind, theirs.kind}
    return kinds <= LOCAL and len(kinds) > 1 and None not in provinces and len(provinces) > 1


def _is_next_city(left: Place, right: Place) -> bool:
    """Return whether one of two towns lies near the other and is so much larger that its name may stand for both."""
    small, large = sorted((left.population, right.population))
    return _kilometres(left, right) <= NEARBY and large >= LARGER * small


def _place(entity: Entity) -> Place | None:
    """Return the place of the gazetteer that an entity was resolved to, None where it was to none."""
    spellings = (entity.name, *entity.spellings)
    at = (entity.latitude, entity.longitude)
    found = (place for text in spellings for place in look_up(text) if (place.latitude, place.longitude) == at)
    return next(found, None) if entity.latitude is not None else None


def _holds(outer: Place, inner: Place) -> bool:
    if outer.country is None or outer.country != inner.country:
        return False
    if outer.kind == "country":
        return inner.kind != "country"
    return outer.kind == "province" and inner.kind in {"town", "district"} and outer.province == inner.province


def _kilometres(left: Place, right: Place) -> float:
    """Return the distance over the ground (haversine)."""
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return 0.0
    north, south = radians(left.latitude), radians(right.latitude)
    across = sin(radians(right.longitude - left.longitude) / 2) ** 2
    along = sin((south - north) / 2) ** 2
    return 2 * EARTH * asin(sqrt(along + cos(north) * cos(south) * across))
