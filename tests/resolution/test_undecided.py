"""Pairs of names that are left undecided."""

import pytest

from crossbearing.values.entities import Entity
from tests.resolution.marked import named, report, resolved


def checks(found: tuple[Entity, ...]) -> set[str]:
    """Return what speaks for the undecided pairs."""
    return {other.reason.check for entity in found for other in entity.undecided}


@pytest.mark.parametrize(
    ("left", "right", "check"),
    [
        ("[Boubacar Diallo|person]", "[Abubakar Diallo|person]", "alike given names"),
        ("[Nerova Haram|organisation]", "[Nerova Harm|person]", "slip of a letter"),
        ("[Goldman Sachs|organisation]", "[GS|organisation]", "abbreviation"),
        ("[Rosa Quispe|person]", "[Rosa Quispe Llacta|organisation]", "longer name"),
    ],
)
def test_what_speaks_for_a_pair(left: str, right: str, check: str) -> None:
    """Two names of two reports that are nearly alike are two entities, and each lists the other."""
    found = resolved(report("a", f"It was {left}."), report("b", f"It was {right}."))
    assert len(found) == 2
    assert checks(found) == {check}
    assert [other.entity_id for entity in found for other in entity.undecided] == [found[1].id, found[0].id]


def test_short_form_of_two() -> None:
    """A surname that two people bear may be either's."""
    found = resolved(report("a", "[Mary Berg|person] met [Omar Berg|person]."), report("b", "[Berg|person] left."))
    assert len(named(found, "Berg").undecided) == 2


def test_short_form_of_many() -> None:
    """A surname that four people bear tells a reader nothing."""
    people = ", ".join(f"[{given} Berg|person]" for given in ("Mary", "Omar", "Chidi", "Solveig"))
    found = resolved(report("a", f"{people} met."), report("b", "[Berg|person] left."))
    assert not checks(found)


def test_both_in_one_report() -> None:
    """Two full names in one report are two people's."""
    found = resolved(report("a", "[Boubacar Diallo|person] met [Abubakar Diallo|person]."))
    assert not checks(found)


def test_nothing_alike() -> None:
    """Names that share nothing are not undecided but apart."""
    found = resolved(report("a", "[Mary Berg|person] left."), report("b", "[Omar Said|person] came."))
    assert not checks(found)
