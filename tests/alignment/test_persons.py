"""Who does a deed and to whom it is done, and which deeds are of other persons."""

import pytest

from crossbearing.alignment.profiles import Profile, profiles_of
from crossbearing.alignment.vetoes import kept_apart
from tests.reports import entities_of, report_of, story_of


def told(*tellings: tuple[str, str]) -> list[Profile]:
    """Return the profile of a deed from each text, each a report of one story."""
    reports = [report_of(f"r{place}", text) for place, (text, _) in enumerate(tellings)]
    profiles = [p for p in profiles_of(story_of(*reports), entities_of(*reports)) if p.claim.kind == "happening"]
    return [
        next(p for p in profiles if p.claim.document_id == f"r{place}" and p.claim.predicate == deed)
        for place, (_, deed) in enumerate(tellings)
    ]


@pytest.mark.parametrize(
    ("text", "deed", "doing", "suffering"),
    [
        ("Ana Sols praised Pedro Nunes.", "praise", ["Ana Sols"], ["Pedro Nunes"]),
        ("Pedro Nunes was arrested by Ana Sols.", "arrest", ["Ana Sols"], ["Pedro Nunes"]),
        ("Pedro Nunes died on Friday.", "die", [], ["Pedro Nunes"]),
        ("Ana Sols and Pedro Nunes resigned.", "resign", ["Ana Sols", "Pedro Nunes"], []),
        ("Ana Sols and two guards were killed.", "kill", [], []),
        ("The mayor resigned.", "resign", [], []),
    ],
)
def test_persons_are_given_by_name_in_their_parts(text: str, deed: str, doing: list[str], suffering: list[str]) -> None:
    """Who does it and who suffers it, in either voice; none where one of several has no name."""
    (profile,) = told((text, deed))
    persons = profile.persons
    assert [person.name for person in persons.doing] == doing
    assert [person.name for person in persons.suffering] == suffering


@pytest.mark.parametrize(
    ("left", "right", "deeds", "apart"),
    [
        ("Ana Sols died on Friday.", "Pedro Nunes died on Friday.", ("die", "die"), True),
        ("Ana Sols died on Friday.", "Pedro Nunes was killed on Friday.", ("die", "kill"), True),
        ("Ana Sols praised the crew.", "Pedro Nunes praised the crew.", ("praise", "praise"), True),
        ("Ana Sols died on Friday.", "Mrs Sols died on Friday.", ("die", "die"), False),
        # each is named by the other, whatever the part
        ("Ana Sols met with Pedro Nunes.", "Pedro Nunes met Ana Sols.", ("meet", "meet"), False),
        # one does it, the other suffers it
        ("Ana Sols arrested the thief.", "Pedro Nunes was arrested.", ("arrest", "arrest"), False),
        ("Ana Sols died on Friday.", "The mayor died on Friday.", ("die", "die"), False),
    ],
)
def test_deeds_of_two_persons_by_name_are_kept_apart(
    left: str, right: str, deeds: tuple[str, str], *, apart: bool
) -> None:
    """Two who do it, or two who suffer it, are two happenings, unless one telling names the other's person too."""
    ours, theirs = told((left, deeds[0]), (right, deeds[1]))
    assert kept_apart(ours, theirs) is kept_apart(theirs, ours) is apart
