"""Which names can't stand for one thing, and which a report does not know."""

from dataclasses import replace

from crossbearing.alignment.cast import are_rivals, cast_of, is_unknown_to, told_apart
from crossbearing.values.entities import Entity, Undecided
from crossbearing.values.reasons import Reason
from tests.reports import entities_of, report_of, story_of

FIRST = report_of("a", "Mayor Ana Sols spoke in Bergen.\nSols praised the crew.")
SECOND = report_of("b", "Mayor Pedro Nunes spoke in Bergen.")
THIRD = report_of("c", "Mayor Pedro Nunes spoke in Bergen, not Ana Sols.")


def named(name: str) -> Entity:
    """Return the entity of a name."""
    return next(e for e in entities_of(FIRST, SECOND, THIRD) if e.name == name)


def test_names_that_may_be_one_are_not_apart() -> None:
    """A common word, like spelling, or a doubt of resolution leave it open; so does the same entity."""
    sols, nunes = named("Ana Sols"), named("Pedro Nunes")
    assert told_apart(sols, nunes)
    assert not told_apart(sols, sols)
    assert not told_apart(sols, named("Sols"))
    assert not told_apart(sols, Entity("x", "Anna Soles", "person", (), ("Anna Soles",)))
    assert not told_apart(replace(nunes, undecided=(Undecided(sols.id, Reason("alike", 0.5, "")),)), sols)


def test_a_report_knows_whom_it_names_by_a_word() -> None:
    """Who is named in a report, were it only by surname, is not unknown to it."""
    cast = cast_of(story_of(FIRST, SECOND, THIRD), entities_of(FIRST, SECOND, THIRD))
    assert is_unknown_to(named("Ana Sols"), "b", cast)
    assert not is_unknown_to(named("Ana Sols"), "a", cast)
    assert not is_unknown_to(named("Ana Sols"), "c", cast)


def test_rivals_are_known_each_to_one_report_alone() -> None:
    """A report that names both means two; so may reports of two episodes."""
    entities = entities_of(FIRST, SECOND, THIRD)
    cast = cast_of(story_of(FIRST, SECOND, THIRD), entities)
    sols, nunes = named("Ana Sols"), named("Pedro Nunes")
    here, (there, both) = sols.mentions[0].span, (mention.span for mention in nunes.mentions)
    assert are_rivals((sols, here), (nunes, there), cast)
    assert not are_rivals((sols, here), (nunes, both), cast)
    assert not are_rivals((sols, here), (nunes, there), replace(cast, episodes={"a": "1", "b": "2"}))
