"""What speaks for and against two claims being one."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.alignment import comparers
from crossbearing.alignment.comparers import HAPPENING_COMPARERS, QUANTITY_COMPARERS, Comparer, closeness
from crossbearing.alignment.looks import comparers_with, looks_of
from crossbearing.alignment.profiles import Profile, profiles_of
from crossbearing.alignment.scoring import learnt, likelihood, reasons_for
from crossbearing.alignment.vetoes import is_part_of, kept_apart
from crossbearing.chronology.intervals import Interval
from crossbearing.linking.figures import Figure
from crossbearing.options import ResolutionOptions
from crossbearing.resolution import resolve
from tests.reports import entities_of, ferry, harvest, report_of, story_of

REPORTS = (*ferry(), *harvest())
PROFILES = profiles_of(story_of(*REPORTS), entities_of(*REPORTS))
ALL = {**QUANTITY_COMPARERS, **HAPPENING_COMPARERS}
NUMBERS = st.floats(0, 1e9, allow_nan=False)


def counted(key: str, text: str, published: str | None = None) -> list[Profile]:
    """Return the profiles of a text's quantity claims."""
    profiles = profiles_of(story_of(report_of(key, text, None, published)), ())
    return [profile for profile in profiles if profile.claim.kind == "quantity"]


@pytest.mark.parametrize("compare", ALL.values(), ids=ALL)
def test_findings_are_mutual_and_within_bounds(compare: Comparer) -> None:
    """A comparer finds from -1 (against) to 1 (for), the same both ways."""
    for left, right in product(PROFILES, PROFILES):
        found = compare(left, right)
        assert -1 - 1e-5 <= found <= 1 + 1e-5
        assert found == pytest.approx(compare(right, left))


@pytest.mark.parametrize("name", sorted(ALL))
def test_what_a_reader_is_told_of_a_comparer(name: str) -> None:
    """Each comparer has a docstring, which is the reason that a reader sees, and stands under its own name."""
    assert ALL[name].__doc__
    assert ALL[name].__name__ == name


@pytest.mark.parametrize(
    ("model", "used"), [("quantity", comparers_with(looks_of((), {}))), ("happening", HAPPENING_COMPARERS)]
)
def test_every_comparer_has_a_weight(model: str, used: dict[str, Comparer]) -> None:
    """Weights are stored for the comparers in use and for no other."""
    assert set(learnt(model)) == {*used, "bias", "threshold"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A boy of 6 and a girl of 13 were hurt.", "Trevor Irwin, 25, was hurt."),
        ("Fighters killed 20 Danish soldiers.", "Troops killed 17 Norwegian soldiers."),
        ("The fair lies 30 miles south of Paris.", "The fair lies 33 miles south of Berlin."),
        ("Four people were killed, including the gunman.", "Three people were killed."),
    ],
)
def test_figures_of_two_bearers_are_kept_apart(left: str, right: str) -> None:
    """Unlike ages, of people not named alike, counts of two parties, ways from two places and a whole are no clash."""
    reports = [report_of(key, text, None, "2024-05-02") for key, text in (("a", left), ("b", right))]
    story = story_of(*reports)
    told = [p for p in profiles_of(story, resolve(story, ResolutionOptions())) if p.claim.kind == "quantity"]
    first, second = ([p for p in told if p.claim.document_id == report.document.id] for report in reports)
    unlike = [(one, other) for one in first for other in second]
    assert unlike
    assert all(kept_apart(one, other) for one, other in unlike)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("The flood killed 12 people.", "The flood injured 40 people.", True),
        ("The flood killed 12 people.", "In the flood 15 people are missing.", True),
        ("Police counted 12 victims.", "Police counted 30 assaults.", True),
        ("The flood killed 12 people.", "The flood killed 14 people.", False),
        ("The firm pays $2 million for it.", "Including debt, the firm pays $3 million for it.", True),
        ("The price is $2 million.", "Including debt, the price is $3 million.", True),
        ("The flood killed 12 people.", "The flood killed 14 people, including two guards.", False),
        ("The toll of the flood rose to 12.", "The flood killed 14 people.", False),
    ],
)
def test_other_deeds_and_other_things_are_other_questions(left: str, right: str, *, apart: bool) -> None:
    """The dead are counted apart from the hurt and the missing, persons apart from things; a toll counts the dead."""
    assert kept_apart(counted("l", left)[0], counted("r", right)[0]) is apart


def test_a_part_is_not_set_against_its_whole() -> None:
    """A figure that another makes up with one told beside it answers another question: 103 and 26 are 129."""
    parts = counted("p", "Another ship took the 103 passengers and 26 sailors to the port.")
    (whole,) = counted("w", "There were 129 people on board.")
    assert all(kept_apart(part, whole) for part in parts)
    (other,) = counted("w", "There were 130 people on board.")
    assert not any(is_part_of(part, other) for part in parts)


def test_an_exact_number_says_more_than_a_round_one() -> None:
    """The same 276 in two reports is less likely chance than the same 30, and that less than the same 7."""
    findings = []
    for number in (276, 30, 7):
        (left,), (right,) = (counted(key, f"The flood hurt {number} people.") for key in "lr")
        findings.append(comparers.same_value(left, right))
    assert findings == sorted(findings, reverse=True)
    assert len(set(findings)) == 3


def test_a_toll_counts_people_killed() -> None:
    """Where only "toll" says what is counted, it is people, and the deed is killing, not rising."""
    (profile,) = counted("d", "The death toll of the flood rose to 12.")
    assert (profile.thing, profile.deed, profile.deeds) == ("people", "kill", frozenset({"kill"}))
    (number,) = counted("d", "The find raised to 12 the number of people killed.")
    assert (number.noun, number.thing, number.deed) == ("people", "people", "kill")


@given(NUMBERS, NUMBERS)
def test_closeness_is_a_share(left: float, right: float) -> None:
    """Closeness runs from 0 to 1, the same both ways, 1 for equal figures."""
    assert 0 <= closeness(left, right) == closeness(right, left) <= 1
    assert closeness(left, left) == 1


@given(st.lists(NUMBERS, min_size=3, max_size=3), st.lists(NUMBERS, min_size=3, max_size=3), st.booleans())
def test_any_two_figures_compare_within_bounds(ours: list[float], theirs: list[float], vague: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever two figures admit, the finding on their values stays between -1 and 1; equal ones speak for it."""
    figures = []
    for low, value, high in (sorted(ours), sorted(theirs)):
        figures.append(Figure(None if vague else value, low, high, exact=False, running=False))
    left, right = (replace(PROFILES[0], figure=figure) for figure in figures)
    assert -1 <= comparers.same_value(left, right) <= 1
    assert vague or comparers.same_value(left, left) > 0


def test_the_unknown_speaks_neither_way() -> None:
    """Where one side names no place, time or figure, comparing them finds 0."""
    bare = replace(PROFILES[0], places=frozenset(), when=None, as_of=None, figure=None, thing=None, noun=None)
    full = replace(bare, places=frozenset({"p"}), when=Interval(1, 2), as_of=Interval(1, 2), thing="people")
    for compare in (comparers.same_places, comparers.same_time, comparers.same_as_of, comparers.same_thing):
        assert compare(bare, full) == 0


def test_two_figures_of_one_sentence_are_kept_apart() -> None:
    """A writer who gives two figures in one sentence answers two questions."""
    killed, wounded = counted("a", "The bomb killed 12 people and wounded 30 people.")
    assert kept_apart(killed, wounded)
    assert not kept_apart(killed, killed)


def test_two_doers_by_name_in_one_report_are_kept_apart() -> None:
    """What one report says of two named subjects is no clash; equal figures, and unnamed subjects, may be one."""
    text = "Stocks fell.\nOn Monday the Corvane index lost 26 points.\nLater the Harlow index lost {} points."
    first, second = counted("a", text.format(53))
    assert kept_apart(first, second)
    same = counted("b", text.format(26))
    assert not kept_apart(*same)
    unnamed = counted("c", "Stocks fell.\nThe first index lost 26 points.\nThe second index lost 53 points.")
    assert not kept_apart(*unnamed)
    assert not kept_apart(first, unnamed[1])


def test_a_whole_and_a_part_are_kept_apart() -> None:
    """Unlike figures are of two questions where one is said of a whole; equal ones may be of one."""
    (part,) = counted("a", "The storm destroyed 40 houses.")
    for text in (
        "The storm destroyed {} houses in the whole county.",
        "In all of Norway the storm destroyed {} houses.",
    ):
        (whole,), (same,) = counted(text, text.format(900)), counted(f"{text} same", text.format(40))
        assert whole.whole
        assert not part.whole
        assert kept_apart(part, whole)
        assert not kept_apart(part, same)


def test_other_units_are_kept_apart() -> None:
    """Sums of two currencies, and a sum beside a percentage, answer no one question; counts of two nouns may."""
    (euros,), (dollars,) = counted("a", "The firm lost 12 million euros."), counted("b", "It lost 12 million dollars.")
    (share,), (people,) = counted("c", "The firm lost 12 percent."), counted("d", "The firm lost 12 people.")
    (workers,) = counted("e", "The firm lost 14 workers.")
    assert kept_apart(euros, dollars)
    assert kept_apart(euros, share)
    assert kept_apart(share, people)
    assert not kept_apart(people, workers)


def test_unlike_figures_of_far_dates_are_kept_apart() -> None:
    """Twelve dead in March and 340 in August are of two floods; the same twelve told in August may be one."""
    (march,) = counted("a", "The flood killed 12 people.", "2022-03-02")
    (august,) = counted("b", "The flood killed 340 people.", "2022-08-02")
    (later,) = counted("c", "The flood killed 12 people.", "2022-08-02")
    (undated,) = counted("d", "The flood killed 340 people.")
    assert kept_apart(march, august)
    assert not kept_apart(march, later)
    assert not kept_apart(march, undated)


def test_likelihood_is_a_probability_and_has_its_reasons() -> None:
    """Likelihoods lie between 0 and 1; the reasons given are the comparers that spoke for it, in their words."""
    quantities = [profile for profile in PROFILES if profile.claim.kind == "quantity"]
    for left, right in product(quantities, quantities):
        assert 0 < likelihood(left, right, QUANTITY_COMPARERS, "quantity") < 1
        for reason in reasons_for(left, right, QUANTITY_COMPARERS, "quantity"):
            assert reason.score > 0
            assert reason.words == (QUANTITY_COMPARERS[reason.check].__doc__ or "").strip()


def test_vectors_have_length_one() -> None:
    """Meaning is compared by unit vectors, so that their product is a cosine."""
    assert np.allclose([np.linalg.norm(profile.vector) for profile in PROFILES], 1, atol=1e-5)


def test_what_the_counted_are_called_is_no_deed_done_to_them() -> None:
    """Three passengers who are killed are counted as killed, not as carried; a word like "dead" tells the deed."""
    (killed,) = counted("k", "The train left the track near Varga, killing three passengers.")
    (carried,) = counted("c", "The train had 210 passengers aboard.")
    (dead,) = counted("d", "The storm left four dead in Varga.")
    assert (killed.deed, carried.deed, dead.deed) == ("kill", "carry", "kill")


def test_a_noun_that_only_looks_like_a_verb_tells_no_deed() -> None:
    """Two states that sue announce nothing; officials who state a figure do."""
    (states,) = counted("a", "The two states sued.")
    (stated,) = counted("b", "Officials stated 40 names.")
    assert (states.deed, stated.deed) == (None, "announce")


@pytest.mark.parametrize(
    ("compare", "left", "right", "found"),
    [
        ("other_figure_of_another_thing", "The group attacked 15 outposts.", "The group attacked 43 villages.", 1.0),
        ("other_figure_of_another_thing", "The group attacked 15 outposts.", "The group attacked 15 villages.", 0.0),
        ("other_figure_of_another_thing", "The group killed 15 soldiers.", "The group killed 43 people.", 0.0),
        ("other_figure_of_another_thing", "The ship lay 15 miles off.", "The ship lay 43 kilometres off.", 0.0),
        ("vague_beside_exact", "Several villages were attacked.", "Four outposts were attacked.", 1.0),
        ("vague_beside_exact", "Several villages were attacked.", "Four villages were attacked.", 0.0),
        ("vague_beside_exact", "The talks lasted several days.", "The talks lasted three days.", 0.0),
        ("vague_beside_exact", "The talks lasted several days.", "He travelled for three days.", 1.0),
        ("vague_beside_exact", "Seven villages were attacked.", "Four outposts were attacked.", 0.0),
    ],
)
def test_unlike_figures_of_what_may_be_two_things(compare: str, left: str, right: str, found: float) -> None:
    """A vague number fits most others, and unlike counts of unlike things are no rivals; people take in soldiers."""
    pairs = product(counted("a", left), counted("b", right))
    assert {QUANTITY_COMPARERS[compare](one, other) for one, other in pairs} == {found}


def test_two_figures_of_one_report_that_may_be_two_things() -> None:
    """A report gives 40 girls married off and 15 shown: two questions; two figures of one deed and thing may clash."""
    check = QUANTITY_COMPARERS["one_report_loosely"]
    shown, married = counted("a", "A video shows 15 prisoners. The group killed 40 prisoners.")
    first, second = counted("b", "The group killed 15 prisoners. Officials said it had killed 40 prisoners.")
    assert check(shown, married) == check(first, replace(second, deed="abduct")) == 1.0
    assert check(first, second) == 0.0
