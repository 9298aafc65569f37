"""How alike two clauses are but for what they name."""

from crossbearing.alignment.cast import cast_of
from crossbearing.alignment.likening import Likeness, liken
from crossbearing.alignment.profiles import profiles_of
from crossbearing.alignment.slots import clauses_in
from crossbearing.options import ResolutionOptions
from crossbearing.resolution import resolve
from tests.reports import report_of, story_of


def likeness(left: str, right: str, deed: str) -> Likeness:
    """Return how alike the clauses of a deed in two texts are."""
    story = story_of(*(report_of(key, text, None, "2022-03-04") for key, text in (("a", left), ("b", right))))
    entities = resolve(story, ResolutionOptions())
    told = [p for p in profiles_of(story, entities) if p.claim.kind == "happening"]
    clauses = clauses_in(told, story, cast_of(story, entities))
    ours, theirs = (next(c for c in clauses if c.report == key and c.profile.claim.predicate == deed) for key in "ab")
    return liken(ours, theirs)


def differing(found: Likeness) -> list[str]:
    """Return the words in which alone the clauses differ."""
    return [slot.words for slot in found.differing or ()]


def test_clauses_that_differ_in_one_name_are_alike_without_it() -> None:
    """Nor does the title of that name count, which only one of them tells."""
    found = likeness("Minister Ana Ruiz opened the old bridge.", "Clara Holm opened the old bridge.", "open")
    assert differing(found) == ["Ana Ruiz", "Clara Holm"]
    assert (found.score, found.shared, found.agree) == (1.0, 3, False)


def test_clauses_with_the_same_names_agree() -> None:
    """They differ in nothing that could be asked."""
    found = likeness("Ana Ruiz opened the old bridge.", "Ana Ruiz opened the old bridge.", "open")
    assert (found.score, found.agree, found.differing) == (1.0, True, None)


def test_clauses_that_differ_in_a_name_and_a_time_differ_in_more_than_one() -> None:
    """They may well tell two things."""
    found = likeness(
        "Ana Ruiz opened the old bridge on Monday.", "Clara Holm opened the old bridge on Thursday.", "open"
    )
    assert differing(found) == []
    assert found.score < 1


def test_a_country_and_its_people_are_one_name() -> None:
    """American history is that of the United States."""
    found = likeness(
        "It is the worst storm in American history.", "It is the worst storm in United States history.", "storm"
    )
    assert differing(found) == []


def test_a_name_within_another_word_is_not_told() -> None:
    """Who tells of Limassol Marina tells nothing of Lima, though its letters stand there."""
    found = likeness("The storm hit the old port of Lima.", "The storm hit the old port of Limassol Marina.", "hit")
    assert differing(found) == ["Lima", "Limassol Marina"]
