"""Which side one claim takes on what another says."""

import pytest

from crossbearing.alignment.comparers import HAPPENING_COMPARERS
from crossbearing.alignment.happenings import MODEL
from crossbearing.alignment.profiles import Profile, profiles_of
from crossbearing.alignment.scoring import likelihood
from crossbearing.alignment.sides import SAME, elsewhere, likeness, opposes
from crossbearing.options import ResolutionOptions
from crossbearing.resolution import resolve
from tests.reports import report_of, story_of


def tellings(*texts: str) -> tuple[Profile, ...]:
    """Return the happenings that reports of the texts tell."""
    profiles = profiles_of(story_of(*(report_of(f"s{place}", text) for place, text in enumerate(texts))), ())
    return tuple(p for p in profiles if p.claim.kind == "happening")


def told(left: Profile, right: Profile) -> float:
    """Return the likelihood that two tellings are of one happening."""
    return likelihood(left, right, HAPPENING_COMPARERS, MODEL)


def deed(profiles: tuple[Profile, ...], predicate: str, report: str) -> Profile:
    """Return the telling of a deed in a report."""
    return next(p for p in profiles if p.claim.predicate == predicate and p.claim.document_id == report)


def test_the_same_words_around_an_empty_verb_say_the_same() -> None:
    """A state is told by its words, not by its verb."""
    left, right = tellings("The price is full.", "This is a full price.")
    assert likeness(left, right, 0.0) == likeness(right, left, 0.0) > SAME


def test_other_things_are_not_the_same() -> None:
    """A common subject alone makes no proposition."""
    left, right = tellings("The mayor was a kind teacher.", "The mayor bought a new boat.")
    assert likeness(left, right, told(left, right)) == 0.0


@pytest.mark.parametrize(
    ("left", "right", "deeds"),
    [
        ("The storm will hit the coast.", "The storm will not hit the southern coast.", ("hit", "hit")),
        (
            "The premier accepted the resignation.",
            "The premier refused to accept the resignation.",
            ("accept", "refuse"),
        ),
    ],
)
def test_what_one_negates_the_other_does_not_say_too(left: str, right: str, deeds: tuple[str, str]) -> None:
    """Two claims of which one says that it was not, by a negation or by its verb, never say the same."""
    profiles = tellings(left, right)
    ours, theirs = deed(profiles, deeds[0], "s0"), deed(profiles, deeds[1], "s1")
    assert likeness(ours, theirs, 1.0) == likeness(theirs, ours, 1.0) == 0.0


def test_two_who_deny_are_not_opposed() -> None:
    """One by its own words, one by the verb above it: both say that it will not be."""
    profiles = tellings("Nothing brought back the lost lives.", "Nothing could bring back the lost lives.")
    pairs = [(a, b) for a in profiles for b in profiles if a.claim.document_id < b.claim.document_id]
    assert pairs
    assert not any(opposes(left, right, 1.0) for left, right in pairs)


def test_who_denies_in_other_words_opposes() -> None:
    """What is denied outright is opposed by who says it, whatever the verbs."""
    profiles = tellings(
        "Villagers blamed blasting at a limestone quarry above the village for the disaster.",
        "The institute rejected the theory that blasting at a limestone quarry had caused the landslide.",
    )
    blamed, caused = deed(profiles, "blame", "s0"), deed(profiles, "cause", "s1")
    assert opposes(blamed, caused, told(blamed, caused))
    assert not opposes(blamed, caused, 0.0)


@pytest.mark.parametrize(
    ("left", "right", "deeds"),
    [
        (
            "The probe failed to send its telemetry data.",
            "The probe successfully entered a wide orbit around the planet after a launch from the desert.",
            ("fail", "enter"),
        ),
        ("The army destroyed the old bridge.", "The firm did not destroy the files.", ("destroy", "destroy")),
    ],
)
def test_what_is_denied_of_another_thing_opposes_nothing(left: str, right: str, deeds: tuple[str, str]) -> None:
    """An opposite word or a negation in a clause of something else takes no side."""
    profiles = tellings(left, right)
    assert not opposes(deed(profiles, deeds[0], "s0"), deed(profiles, deeds[1], "s1"), 1.0)


def test_a_clause_does_not_oppose_the_one_it_stands_in() -> None:
    """In "failed to send" what is not sent is what failed."""
    profiles = tellings("The satellite failed to send telemetry data.")
    assert not opposes(deed(profiles, "fail", "s0"), deed(profiles, "send", "s0"), 1.0)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("An officer was shot in Iowa.", "Four officers were shot in St. Louis.", True),
        ("Four officers were shot in Missouri.", "Four officers were shot in St. Louis.", False),
        ("An officer was shot in Iowa.", "An officer was shot.", False),
        ("Troops left Mali.", "Troops left Niger.", True),
    ],
)
def test_what_is_told_of_places_apart_is_elsewhere(left: str, right: str, apart: bool) -> None:  # noqa: FBT001 - a table's column
    """Clauses that name a town and another town's state tell of two things; one without a place may be anywhere."""
    story = story_of(report_of("s0", left), report_of("s1", right))
    entities = resolve(story, ResolutionOptions())
    ours, theirs = (p for p in profiles_of(story, entities) if p.claim.kind == "happening")
    assert elsewhere(ours, theirs, {entity.id: entity for entity in entities}) == apart
