"""Questions and happenings in a reader's words."""

from dataclasses import replace

import pytest

from crossbearing.alignment.profiles import profiles_of
from crossbearing.alignment.wording import quantity_question, stands_alone, told
from tests.reports import entities_of, ferry, report_of, story_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("when the ferry hit a wall", "the ferry hit a wall"),
        ("in which the ferry sank", "the ferry sank"),
        ("at which the ferry sank", "the ferry sank"),
        ("that nine people died,", "nine people died"),
        ("In May, the ferry sank", "In May, the ferry sank"),
        ("as a result, the ferry sank", "as a result, the ferry sank"),
        ("as the ferry sank", "the ferry sank"),
        ("The ferry sank —", "The ferry sank"),
        ("who left it", "who left it"),
        ("", ""),
    ],
)
def test_told(text: str, words: str) -> None:
    """Words that tie a clause to the one before and marks at its end go, unless too little would be left.

    The word of an opening phrase before a comma ties nothing.
    """
    profile = profiles_of(story_of(*ferry()), ())[0]
    assert told(replace(profile, claim=replace(profile.claim, text=text))) == words


def test_a_shared_subject_stands_before_the_clause() -> None:
    """A clause joined by "but" is told with the subject that it shares, set off by a gap, and so can stand alone."""
    profiles = profiles_of(story_of(report_of("d", "The train hit a wall but did not derail.")), ())
    (derail,) = (p for p in profiles if p.claim.predicate == "derail")
    assert (told(derail), stands_alone(derail)) == ("The train … did not derail", True)
    assert {"train", "derail"} <= derail.words


def test_a_state_beside_a_deed_is_told_of_who_did_it() -> None:
    """What somebody was dressed as when he came is told with who came."""
    profiles = profiles_of(story_of(report_of("d", "The gunman entered the house dressed as a courier.")), ())
    (dressed,) = (p for p in profiles if p.claim.predicate == "dress")
    assert (told(dressed), stands_alone(dressed)) == ("The gunman … dressed as a courier", True)


def test_an_infinitive_does_not_stand_alone() -> None:
    """What is only wished or begun has no subject of its own, so it is told as it is."""
    profiles = profiles_of(story_of(report_of("d", "The bank plans to move its offices.")), ())
    (moved,) = (p for p in profiles if p.claim.predicate == "move")
    assert (told(moved), stands_alone(moved)) == ("move its offices", False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bomb killed 12 people.", "people killed"),
        ("The bomb left 30 people wounded.", "people"),
        ("Police arrested 12 men.", "men arrested"),
        ("The firm sold 40 ships.", "ships sold"),
        ("Another film shows 50 girls in white scarves.", "Another film shows … girls in white scarves"),
        ("Police made 12 arrests.", "arrests"),
        ("The ferry has 40 cabins.", "The ferry has … cabins"),
        (
            "This month the regulators of the harbour and the coast fined the bank 150 million dollars for failures.",
            "fined the bank …",
        ),
        ("The firm will pay 40 million euros.", "The firm will pay …"),
        ("The mission began in May and dragged on for nine years.", "The mission dragged on for …"),
        ("They began in May and dragged on for nine years.", "dragged on for …"),
    ],
)
def test_what_is_counted_and_what_happened_to_it(text: str, words: str) -> None:
    """A question names what is counted and what was done to it; else it is the clause with its figure left open."""
    profiles = [p for p in profiles_of(story_of(report_of("d", text)), ()) if p.claim.kind == "quantity"]
    assert words in quantity_question(profiles, {})


def test_the_place_is_named_where_most_claims_name_it() -> None:
    """A place that at least half of the claims name stands in the question."""
    report = report_of("d", "The bomb in Bergen killed 12 people.")
    entities = entities_of(report)
    profiles = [p for p in profiles_of(story_of(report), entities) if p.claim.kind == "quantity"]
    assert quantity_question(profiles, {entity.id: entity for entity in entities}) == "people killed, Bergen"


def test_an_age_is_asked_of_the_one_who_bears_it() -> None:
    """The question of an age names the person; where none is named it is asked by the clause."""
    report = report_of("d", "Anna Berg, 63, was hurt. A boy of 12 was hurt. Anna Berg met a girl of 14.")
    entities = entities_of(report)
    ages = [p for p in profiles_of(story_of(report), entities) if p.claim.kind == "quantity"]
    names = {entity.id: entity for entity in entities}
    asked = {p.claim.quantity.text: quantity_question([p], names) for p in ages if p.claim.quantity}
    assert asked["63"] == "age of Anna Berg"
    assert "age of" not in asked["12"]
    assert "age of" not in asked["14"]


def test_a_part_of_what_stands_before_does_not_stand_alone() -> None:
    """A clause whose subject is "the last of which" says nothing by itself; one of "the last of the boats" does."""
    text = "Two towns, the last of which reported nine cases, were shut. The last of the boats reported nine cases."
    profiles = profiles_of(story_of(report_of("d", text)), ())
    told_by = [stands_alone(p) for p in profiles if p.claim.predicate == "report" and p.claim.kind == "happening"]
    assert told_by == [False, True]
