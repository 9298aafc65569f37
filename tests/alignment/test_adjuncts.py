"""Clauses that fill in another's deed."""

import pytest

from crossbearing.alignment.adjuncts import gather, reasons_of, score_units
from crossbearing.alignment.happenings import as_happening
from crossbearing.alignment.profiles import Profile, profiles_of
from crossbearing.linking.agglomeration import VETO
from tests.reports import report_of, story_of


def told(text: str) -> tuple[Profile, ...]:
    """Return the profiles of what a report tells as done."""
    profiles = profiles_of(story_of(report_of("d", text)), ())
    return tuple(p for p in profiles if p.claim.kind == "happening")


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("A gunman opened fire at the fair, killing three people.", [{"open", "kill"}]),
        ("A gunman opened fire at the fair and killed three people.", [{"open"}, {"kill"}]),
        ("A gunman opened fire at the fair after leaving his car.", [{"open"}, {"leave"}]),
        ("A gunman opened fire at the fair, the police shooting him dead.", [{"open"}, {"shoot"}]),
    ],
)
def test_a_bare_participle_is_one_telling_with_its_verb(text: str, units: list[set[str]]) -> None:
    """A bare -ing clause belongs to its verb; with "and", a conjunction or a subject of its own it tells a deed."""
    profiles = told(text)
    assert [{profiles[place].claim.predicate for place in unit} for unit in gather(profiles)] == units


def test_tellings_are_as_alike_as_their_most_alike_claims() -> None:
    """The best pair of claims decides, unless one of the pairs can't be."""
    units = ((0, 1), (2,), (3,))
    scores = {(0, 1): VETO, (0, 2): 0.2, (1, 2): 0.7, (0, 3): 0.9, (1, 3): VETO}
    assert score_units(units, scores) == {(0, 1): 0.7, (0, 2): VETO}


def test_who_reads_is_told_why_a_participle_stands_there() -> None:
    """The reason is the verb beside it, not a likeness of the two clauses; the verb's own clause has none."""
    main, filling = told("A gunman opened fire at the fair, killing three people.")
    (reason,) = as_happening((main, filling)).reasons
    assert (reason.check, reason.left, reason.right) == ("filled_in", main.claim.span, filling.claim.span)
    assert reasons_of(main, (main, filling)) == ()
