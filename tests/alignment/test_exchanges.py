"""Which clauses of two reports differ in one name or one time alone."""

from crossbearing.alignment.cast import cast_of
from crossbearing.alignment.exchanges import exchanges_in
from crossbearing.alignment.profiles import profiles_of
from crossbearing.alignment.slots import clauses_in
from crossbearing.options import ResolutionOptions
from crossbearing.resolution import resolve
from tests.reports import report_of, story_of


def exchanged(left: str, right: str) -> set[tuple[str, str]]:
    """Return the words that two texts, published on one day, exchange for one another."""
    story = story_of(*(report_of(key, text, None, "2022-03-04") for key, text in (("a", left), ("b", right))))
    entities = resolve(story, ResolutionOptions())
    cast = cast_of(story, entities)
    told = [p for p in profiles_of(story, entities) if p.claim.kind == "happening"]
    found = exchanges_in(clauses_in(told, story, cast), cast)
    return {(exchange.slots[0].words, exchange.slots[1].words) for exchange in found}


def test_a_clause_has_the_partner_most_like_it() -> None:
    """The suit of 1981 is told by both reports, so that of 1991 is another; only the third differs."""
    told = "The first suit over the name was settled in 1981. The second suit over the name was settled in 1991."
    also = "The third suit over the old songs was settled in {}."
    assert exchanged(told, told) == set()
    assert exchanged(f"{told} {also.format(2003)}", f"{told} {also.format(2006)}") == {("2003", "2006")}


def test_one_word_in_common_is_not_enough() -> None:
    """Two short clauses of one verb tell two things."""
    assert exchanged("Ana Ruiz resigned.", "Clara Holm resigned.") == set()
