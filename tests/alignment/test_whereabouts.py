"""How two places lie to each other."""

import pytest

from crossbearing.alignment.whereabouts import APART, INSIDE, UNKNOWN, are_apart, lie
from crossbearing.gazetteer import look_up
from crossbearing.values.entities import Entity


def place(name: str) -> Entity:
    """Return the likeliest place of a name; of a name that no table knows, an entity without coordinates."""
    found = next(iter(look_up(name)), None)
    at = (found.latitude, found.longitude) if found else (None, None)
    return Entity(name, name, "place", (), (name,), latitude=at[0], longitude=at[1])


@pytest.mark.parametrize(
    ("left", "right", "lying"),
    [
        ("Bamako", "Mali", INSIDE),
        ("Mali", "Bamako", UNKNOWN),
        ("Bamako", "Niger", UNKNOWN),
        ("Los Angeles", "California", INSIDE),
        ("California", "Nevada", APART),
        ("Mali", "Niger", APART),
        ("Ghent", "Lyon", APART),
        ("Malibu", "Los Angeles", UNKNOWN),
        ("Qxvorr", "Zzyblat", APART),
        ("Qxvorr", "Bergen", UNKNOWN),
    ],
)
def test_places_lie_apart_or_one_inside_the_other(left: str, right: str, lying: str) -> None:
    """A town lies in its country and province; towns far from each other, and wholes of one level, are apart.

    A small town may be told by the next city, and what is on no map may be no place.
    """
    assert lie(place(left), place(right)) == lying


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("Iowa", "St. Louis", True),
        ("Iowa", "Nevada", True),
        ("Ghent", "Lyon", True),
        ("St. Louis", "Missouri", False),
        ("Missouri", "St. Louis", False),
        ("St. Louis", "St. Louis", False),
        ("Malibu", "Los Angeles", False),
        ("Qxvorr", "Zzyblat", False),
    ],
)
def test_places_that_share_no_ground(left: str, right: str, apart: bool) -> None:  # noqa: FBT001 - a table's column
    """A town is apart from another province than its own; of what no table knows nothing is sure."""
    assert are_apart(place(left), place(right)) == are_apart(place(right), place(left)) == apart
