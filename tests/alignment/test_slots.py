"""The names and times of a clause, and the words around them."""

from crossbearing.alignment.cast import cast_of
from crossbearing.alignment.profiles import profiles_of
from crossbearing.alignment.slots import Clause, clauses_in
from tests.reports import entities_of, report_of, story_of


def clause(text: str, deed: str) -> Clause:
    """Return the clause of a deed in a text."""
    report = report_of("s", text, None, "2022-03-04")
    story, entities = story_of(report), entities_of(report)
    told = [p for p in profiles_of(story, entities) if p.claim.kind == "happening"]
    clauses = clauses_in(told, story, cast_of(story, entities))
    return next(found for found in clauses if found.profile.claim.predicate == deed)


def parts(text: str, deed: str) -> dict[str, str]:
    """Return the part of each slot, by its words."""
    return {slot.words: slot.part for slot in clause(text, deed).slots}


def test_a_slot_has_the_part_that_its_phrase_plays() -> None:
    """Who does it in either voice, where and when it is done, with a preposition or without."""
    active = parts("Ana Ruiz opened the museum in Lyon on Monday.", "open")
    passive = parts("The museum was opened Monday near Lyon by Ana Ruiz.", "open")
    assert active == passive == {"Ana Ruiz": "doer", "Lyon": "at", "Monday": "at"}


def test_words_around_the_slots_are_content_without_names_times_and_numbers() -> None:
    """They are what the clauses of two reports are held side by side by."""
    assert clause("Ana Ruiz opened 14 museums in Lyon on Monday.", "open").lemmas == {"open", "museum"}


def test_a_saying_is_told_by_its_whole_sentence() -> None:
    """Of "the mayor said" alone nobody knows what was said."""
    said = clause("Mayor Ana Ruiz said the old bridge would close.", "say")
    assert said.is_said
    assert {"old", "bridge", "close"} <= said.lemmas


def test_a_name_with_a_date_beside_it_is_no_clause() -> None:
    """It signs a line and tells no deed."""
    report = report_of("s", "Storm closes port\nAna Ruiz, April 2, 2018", None, "2022-03-04")
    story, entities = story_of(report), entities_of(report)
    told = [p for p in profiles_of(story, entities) if p.claim.kind == "happening"]
    assert all("Ana Ruiz" not in c.profile.claim.text for c in clauses_in(told, story, cast_of(story, entities)))
