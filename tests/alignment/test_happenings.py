"""Which clauses tell a happening."""

import pytest

from crossbearing.alignment.happenings import tellings
from crossbearing.alignment.profiles import profiles_of
from tests.reports import report_of, story_of


def deeds(text: str) -> set[str]:
    """Return the verbs of the clauses that tell something."""
    profiles = profiles_of(story_of(report_of("d", text)), ())
    return {p.claim.predicate for p in tellings([p for p in profiles if p.claim.kind == "happening"])}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The harbour would stay closed, the transport minister said on Friday.", True),
        ("The harbour would stay closed, the transport minister said.", False),
        ("The minister walked out of the hall, saying on Friday that the harbour would stay closed.", False),
    ],
)
def test_a_saying_with_its_day_is_a_happening_a_bare_one_is_none(text: str, *, told: bool) -> None:
    """Who "said on Friday" spoke to somebody then; "said" alone, and "saying" beside a deed, only cite a source."""
    assert ("say" in deeds(text)) is told


def test_a_clause_of_one_content_word_tells_nothing_unless_it_tells_of_nobody() -> None:
    """Of one who fled "he fled" says too little to be set beside others; "no one was injured" is said of all."""
    assert "flee" not in deeds("He fled.")
    assert "injure" in deeds("No one was injured.")
