"""Countries, provinces, regions and towns by name, the peoples named after them, and bodies of the news."""

from crossbearing.gazetteer.bodies import Body, body_named, exact_bodies
from crossbearing.gazetteer.countries import (
    countries_in,
    country_named,
    demonym_of,
    is_capital,
    is_people,
    short_states,
)
from crossbearing.gazetteer.family_names import is_family_name_first
from crossbearing.gazetteer.given_names import given_names
from crossbearing.gazetteer.organs import country_of_organ, organ_in
from crossbearing.gazetteer.places import Place, country_place, look_up, without_kind
from crossbearing.gazetteer.shared_bodies import is_shared
from crossbearing.gazetteer.tables import folded

__all__ = [
    "Body", "Place", "body_named", "countries_in", "country_named", "country_of_organ", "country_place", "demonym_of",
    "exact_bodies", "folded", "given_names", "is_capital", "is_family_name_first", "is_people", "is_shared", "look_up",
    "organ_in", "short_states", "without_kind",
]  # fmt: skip
