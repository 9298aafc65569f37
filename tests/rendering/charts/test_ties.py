"""The chart of who took from whom."""

from crossbearing.rendering.charts.ties import plot_ties
from tests.rendering.charts.drawn import account, debt, kinship

ACCOUNTS = tuple(account(number) for number in range(1, 5))


def test_each_account_has_a_row_and_each_pair_an_arc() -> None:
    """Accounts stand in order, an outlet that is none of them last; who names an account is joined to its row."""
    chart = plot_ties(
        ACCOUNTS, (kinship(3, 1, "a long passage", directed=True),), (debt(4, "the Paper 2"), debt(4, "Elsewhere"))
    )
    assert chart
    assert [words.text for words in chart.words] == ["Paper 1", "Paper 2", "Paper 3", "Paper 4", "Elsewhere"]
    assert [mark.kind for mark in chart.marks] == ["", "", "", "", "outside"]
    assert [mark.y for mark in chart.marks] == sorted({mark.y for mark in chart.marks})
    assert [arc.kind for arc in chart.arcs] == ["directed", "named", "named"]
    assert [arc.title for arc in chart.arcs] == [
        "Paper 3 took from Paper 1: copied passage, 1 passage",
        "Paper 4 names the Paper 2 as its source",
        "Paper 4 names Elsewhere as its source",
    ]


def test_who_shares_more_has_the_thicker_arc() -> None:
    """The widths of arcs follow the letters shared; without a known direction none is told."""
    chart = plot_ties(ACCOUNTS, (kinship(1, 2, "a passage of many words"), kinship(1, 3, "a word")), ())
    assert chart
    many, few = chart.arcs
    assert many.width > few.width
    assert many.title.startswith("Paper 1 and Paper 2")


def test_arcs_stay_on_the_canvas() -> None:
    """The farthest arc ends within the width of the chart."""
    chart = plot_ties(ACCOUNTS, (kinship(1, 4, "all the way"),), ())
    assert chart
    start, _, curve = chart.arcs[0].path[1:].partition("A")
    assert float(start.split()[0]) + float(curve.split()[0]) <= chart.width


def test_nothing_taken_makes_no_chart() -> None:
    """Without a tie there is nothing to draw."""
    assert plot_ties(ACCOUNTS, (), ()) is None
