"""Reports in other words, by rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.planted.retelling import retell
from evaluation.planted.retelling.clauses import reshape
from evaluation.planted.retelling.words import respelt, reword
from tests.reports import report_of, tree_of


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("The company said that the plant would close.", "The plant would close, the company said."),
        ("The board rejected the offer of the bank.", "The offer of the bank was rejected by the board."),
        ("The council rejected both offers in May.", "Both offers were rejected by the council in May."),
        ("In March, the ferry left the harbour.", "The ferry left the harbour in March."),
    ],
)
def test_a_sentence_takes_another_shape(told: str, other: str) -> None:
    """The speaker goes last, the active voice becomes passive, an adverbial changes its place."""
    report = report_of(f"shape {told}", told)
    assert reshape(told, tree_of(told), report.annotations.sentences[0], 0) == other


@pytest.mark.parametrize(
    "told",
    ['"We left," she said.', "Who said so?", "They saw it.", "The price rose to 230.", "The firm closed its plant."],
)
def test_what_fits_no_shape_stays(told: str) -> None:
    """Quotations, questions, pronouns and phrases that the verb asks for are left as they are."""
    report = report_of(f"shape {told}", told)
    assert reshape(told, tree_of(told), report.annotations.sentences[0], 0) == told


def test_words_change_and_quotations_do_not() -> None:
    """Synonyms and small numbers are put otherwise; days, names, sums and what is quoted are not."""
    assert reword("It has nearly seven workers.") == "It has almost 7 employees."
    assert reword('He said "seven workers" on May 7.') == 'He said "seven workers" on May 7.'
    assert reword("The Mark 7 cost $7 at 7 p.m.") == "The Mark 7 cost $7 at 7 p.m."
    assert reword("It bought 15 ships.") == "It purchased fifteen ships."


@given(st.integers(min_value=0, max_value=20))
def test_spelling_goes_both_ways(number: int) -> None:
    """A small number spelt the other way twice is itself."""
    assert respelt(respelt(str(number))) == str(number)


def test_a_report_is_told_in_another_order() -> None:
    """The headline and the lead stay in front; free paragraphs after them change places, none is lost."""
    lines = ["Mine closes", "The mine closed on May 7.", "Ana Berg owns it.", "Miners left for Oslo.", "It was old."]
    told = retell(report_of("order", "\n".join(lines))).split("\n")
    assert told[:2] == lines[:2]
    assert sorted(told) == sorted(lines)
