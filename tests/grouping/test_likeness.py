"""How alike two reports are: short ones beside long ones, and what a pair is judged by."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.grouping.bags import bag_of, cover, overlap
from crossbearing.grouping.likeness import candidates, findings, likeness
from crossbearing.grouping.sketches import sketch_text

WORDS = st.frozensets(st.sampled_from(["ferry", "harbour", "Lindau", "the", "of", "sank", "nine", "sailors", "zither"]))

LONG = """Ferry sinks off Lindau harbour, nine sailors missing

The ferry Astra sank off the harbour of Lindau on Tuesday with 214 people aboard, the coast guard said. Nine
sailors were still missing on Wednesday, and 37 people were taken to hospital. The cause of the accident was not
known. Divers searched the wreck in heavy rain, and the minister of transport promised an inquiry."""
SHORT = "214 aboard as Lindau ferry sinks\n\nThe ferry Astra has sunk off Lindau; 37 are in hospital."
OTHER = "Council votes on parking fees\n\nThe council of Marl voted for higher parking fees on Tuesday."


def test_a_report_of_two_lines_is_like_a_long_one_of_the_same_event() -> None:
    """What a short report says is measured by its own length, so that it can join."""
    short, long, other = sketch_text(SHORT), sketch_text(LONG), sketch_text(OTHER)
    assert likeness(short, long) > 0.5
    assert likeness(other, long) < 0.05


@given(WORDS, WORDS)
def test_overlaps_are_shares(left: frozenset[str], right: frozenset[str]) -> None:
    """Both shares lie in 0 to 1, are the same either way, and the cover is never the smaller one."""
    ours, theirs = bag_of(left), bag_of(right)
    assert 0 <= overlap(ours, theirs) <= cover(ours, theirs) + 1e-9 <= 1 + 2e-9
    assert cover(ours, theirs) == cover(theirs, ours)


def test_findings_do_not_depend_on_the_order_of_the_pair() -> None:
    """The same two reports are as alike from either side."""
    short, long = sketch_text(SHORT), sketch_text(LONG)
    assert dict(findings(short, long)) == dict(findings(long, short))


def test_years_and_single_digits_are_no_distinctive_numbers() -> None:
    """Events share a year or a "3" by chance."""
    assert sketch_text("In 2019, 214 people and 3 dogs fled 1,200 homes.").numbers == {"214", "1,200"}


def test_reports_without_a_rare_word_in_common_are_no_candidates() -> None:
    """Only pairs with a rare word in common are compared at all."""
    sketches = [sketch_text(text) for text in (SHORT, LONG, OTHER)]
    assert (0, 1) in candidates(sketches)
    assert (0, 2) not in candidates(sketches)
