"""How a claim stands in its sentence."""

import pytest

from crossbearing.alignment.profiles import profiles_of
from tests.reports import report_of, story_of


@pytest.mark.parametrize(
    ("text", "deed", "shared"),
    [
        ("The train hit a wall but did not derail.", "derail", True),
        ("The gunman entered the house dressed as a courier.", "dress", True),
        ("The gunman entered the house.", "enter", False),
        ("The bank plans to move its offices.", "move", False),
    ],
)
def test_whose_subject_a_clause_may_share(text: str, deed: str, shared: bool) -> None:  # noqa: FBT001 - a table's column
    """A verb joined by "but" and a state beside a deed share its subject; an infinitive is no clause of its own."""
    profiles = profiles_of(story_of(report_of("d", text)), ())
    assert [p.shares_subject for p in profiles if p.claim.predicate == deed] == [shared]


@pytest.mark.parametrize(
    ("text", "deed", "told"),
    [
        ("The rocket did not explode.", "explode", True),
        ("They would call it a win if the rocket did not explode.", "explode", False),
        ("Nobody knows whether the rocket exploded.", "explode", False),
    ],
)
def test_what_is_supposed_is_not_told(text: str, deed: str, told: bool) -> None:  # noqa: FBT001 - a table's column
    """What stands behind "if" or "whether" is told neither to be nor not to be."""
    profiles = profiles_of(story_of(report_of("d", text)), ())
    assert [p.told for p in profiles if p.claim.predicate == deed and p.claim.kind == "happening"] == [told]


@pytest.mark.parametrize(
    ("text", "disputed"),
    [
        ("The general denied that the army destroyed the bridge.", True),
        ("The general denied reports that the army destroyed the bridge.", True),
        ("The general said that the army destroyed the bridge.", False),
        ("The army failed to destroy the bridge.", False),
    ],
)
def test_what_somebody_denies_is_disputed(text: str, disputed: bool) -> None:  # noqa: FBT001 - a table's column
    """What is said to be untrue is disputed, also through the noun for it; what nobody managed to do is not."""
    profiles = profiles_of(story_of(report_of("d", text)), ())
    assert [p.disputed for p in profiles if p.claim.predicate == "destroy"] == [disputed]


@pytest.mark.parametrize(
    ("text", "aimed"),
    [
        ("The city sought to buy the land.", True),
        ("The city raised taxes to buy the land.", True),
        ("The city managed to buy the land.", False),
        ("The city will buy the land.", False),
    ],
)
def test_what_is_sought_is_aimed_at(text: str, aimed: bool) -> None:  # noqa: FBT001 - a table's column
    """An infinitive tells an aim, but of what somebody managed it tells that it was done."""
    profiles = profiles_of(story_of(report_of("d", text)), ())
    assert [p.aimed_at for p in profiles if p.claim.predicate == "buy" and p.claim.kind == "happening"] == [aimed]


@pytest.mark.parametrize(
    ("text", "deed", "complete"),
    [
        ("The crew became aware that the hatch was open.", "become", False),
        ("The crew became angry.", "become", True),
        ("These are the crates which the customs officers objected to.", "object", False),
        ("The crew put the fire out.", "put out", True),
        ("The hatch was open, the captain revealed on Monday.", "reveal", False),
        ("The captain revealed his plan on Monday.", "reveal", True),
    ],
)
def test_what_breaks_off_is_not_complete(text: str, deed: str, complete: bool) -> None:  # noqa: FBT001 - a table's column
    """A clause whose last words ask for more, or that only tags what is said beside it, says nothing by itself."""
    profiles = profiles_of(story_of(report_of("d", text)), ())
    assert [p.complete for p in profiles if p.claim.predicate == deed and p.claim.kind == "happening"] == [complete]


@pytest.mark.parametrize(
    ("text", "deed", "dates"),
    [
        ("The rebels attacked the base on Tuesday.", "attack", True),
        ("Friday's storm destroyed the bridge.", "destroy", True),
        ("The mayor spoke about the company in a Monday interview.", "speak", True),
        ("The judges cited the June 5 speech of the president.", "cite", False),
        ("The rebels called it revenge for air strikes in the province this week.", "call", False),
        ("The rebels attacked the base.", "attack", False),
    ],
)
def test_when_a_time_is_surely_that_of_the_deed(text: str, deed: str, dates: bool) -> None:  # noqa: FBT001 - a table's column
    """A time before a noun, or behind another deed that is no setting of this one, may be that noun's or deed's."""
    profiles = profiles_of(story_of(report_of("d", text, None, "2022-03-02")), ())
    found = [p.dates_its_deed for p in profiles if p.claim.predicate == deed and p.claim.kind == "happening"]
    assert found == [dates]
