"""Outlets and the houses that publish them, as `houses.tsv` lists them."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_NOISE = re.compile(r"^(?:the|www\.) ?|\.(?:com|org|net|co\.uk)$|[^\w]+")


def outlet_name(outlet: str) -> str:
    """Return an outlet's usual name; one that is not listed keeps its own, without article."""
    row = _table().get(_folded(outlet))
    return row[0] if row else " ".join(outlet.split()).removeprefix("The ")


def house_of(outlet: str | None) -> str | None:
    """Return the house that publishes an outlet, None where no outlet is known.

    An outlet that is not listed stands for its own house: two reports of it have one publisher.
    """
    if outlet is None or not _folded(outlet):
        return None
    row = _table().get(_folded(outlet))
    return row[1] if row else outlet_name(outlet)


def _folded(outlet: str) -> str:
    return _NOISE.sub("", " ".join(outlet.casefold().split()))


@cache
def _table() -> Mapping[str, tuple[str, str]]:
    """Return outlet and house for each folded form."""
    table: dict[str, tuple[str, str]] = {}
    for row in (files("crossbearing") / "tracing" / "houses.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            house, outlets = row.split("\t")
            for forms in outlets.split(";"):
                names = [form.strip() for form in forms.split("|")]
                table.update({_folded(name): (names[0], house) for name in names})
    return table
