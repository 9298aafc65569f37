"""The kind of difference between answers."""

from dataclasses import replace
from itertools import permutations

import pytest

from crossbearing.judgement.differences import Verdict, weigh_dates, weigh_figures, weigh_names, weigh_sides
from crossbearing.judgement.tolls import calendar_of, is_running_toll
from crossbearing.options import JudgementOptions
from crossbearing.values.claims import Claim
from crossbearing.values.questions import Given
from crossbearing.values.spans import Span
from crossbearing.values.times import TimeExpression
from tests.judgement.cases import claim, story, sum_of, time

FRESH = JudgementOptions().fresh_days


def verdict(*claims: Claim, published: dict[str, str] | None = None, times: tuple[TimeExpression, ...] = ()) -> Verdict:
    """Return the verdict, which is the same in any order of the claims."""
    calendar = calendar_of(story(*claims, published=published, times=times), FRESH)
    (found,) = {weigh_figures(turned, calendar) for turned in permutations(claims)}
    return found


@pytest.mark.parametrize(
    ("claims", "status", "difference"),
    [
        ((claim("a", 12.0),), "single", None),
        ((claim("a", 12.0), claim("b", 12.0)), "agreed", None),
        ((claim("a", 12.0), claim("a", 12.0, sentence=3)), "agreed", None),
        ((claim("a", 12.0), claim("b", 15.0)), "contested", "value"),
        ((claim("a", 12.0), claim("a", 15.0)), "contested", "internal"),
        ((claim("a", 12.0), claim("a", 15.0), claim("b", 12.0)), "contested", "internal"),
        ((claim("a", 12.0), claim("a", 15.0), claim("b", 18.0)), "contested", "value"),
        ((claim("a", 12.0), claim("a", 15.0), claim("b", 12.0), claim("c", 15.0)), "contested", "value"),
        ((claim("a", (12.0, 13.0, None), hedge="over"), claim("b", 15.0)), "contested", "precision"),
        ((claim("a", (None, 3.0, None)), claim("b", (5.0, 4.0, 6.0))), "contested", "precision"),
        ((claim("a", 600.0, hedge="about"), claim("b", 600.0)), "agreed", None),
        ((claim("a", 600.0, hedge="about"), claim("b", 610.0)), "contested", "precision"),
        ((claim("a", 27000.0), claim("b", 27350.0)), "contested", "precision"),
        ((claim("a", 600.0, hedge="about"), claim("b", 700.0)), "contested", "value"),
    ],
)
def test_undated_figures(claims: tuple[Claim, ...], status: str, difference: str | None) -> None:
    """Equal figures agree, compatible ones differ in precision, others clash, inside one report or between two."""
    assert verdict(*claims) == Verdict(status, difference)


def test_a_sum_in_two_currencies_is_weighed_in_each() -> None:
    """A sum and its conversion agree; who tells it in dollars is held against the conversion alone."""
    shekels = sum_of("a", 40.0, "ILS")
    dollars = sum_of("a", 11.0, "USD", converts=shekels)
    assert verdict(shekels, dollars) == Verdict("agreed", None)
    assert verdict(shekels, dollars, sum_of("b", 11.0, "USD")) == Verdict("agreed", None)
    assert verdict(shekels, dollars, sum_of("b", 13.0, "USD")) == Verdict("contested", "value")


def test_a_toll_moves() -> None:
    """The dead are counted anew for days: unlike figures of a fresh toll moved, up or down, dated or not."""
    nine, six = claim("a", 9.0, deed="kill"), claim("b", 6.0, deed="kill")
    assert verdict(nine, six, published={"a": "2022-03-02", "b": "2022-03-03"}).difference == "time"
    assert verdict(nine, six, published={"a": "2022-03-03", "b": "2022-03-02"}).difference == "time"
    assert verdict(nine, six).difference == "time"


def test_a_register_grows_for_weeks() -> None:
    """Cases that an authority counts long after the event grew if the later report has more; else they clash."""
    early, late = (
        claim(document, figure, deed="investigate", when=time(document, "2015").span)
        for document, figure in (("a", 90.0), ("b", 359.0))
    )
    old = (time("a", "2015"), time("b", "2015"))
    for days, difference in (
        (("2022-01-05", "2022-01-22"), "time"),
        (("2022-01-22", "2022-01-05"), "value"),
        (("2022-01-22", "2022-01-22"), "value"),
    ):
        published = dict(zip("ab", days, strict=True))
        assert verdict(early, late, published=published, times=old).difference == difference


@pytest.mark.parametrize(
    ("words", "day", "difference"),
    [
        ("The 45 people who were killed were buried", "2022-03-02", "internal"),
        ("The toll rose to 45 killed", "2022-03-02", "time"),
        ("The 45 people who were killed were buried", "2022-03-03", "time"),
    ],
)
def test_a_report_at_odds_with_itself_over_a_toll(words: str, day: str, difference: str) -> None:
    """A toll that one report alone gives in two figures, none of them as an older one, did not move: it is a slip."""
    told = [claim("a", 38.0, deed="kill"), claim("b", 38.0, deed="kill"), claim("b", 45.0, deed="kill", sentence=3)]
    odd = replace(told[2], text=words)
    assert verdict(*told[:2], odd, published={"a": "2022-03-02", "b": day}).difference == difference


@pytest.mark.parametrize(
    ("words", "difference"),
    [
        ("Shares of the bakery chain were down 6 percent shortly before noon", "time"),
        ("By midday the Dow had lost 6 percent", "time"),
        ("Shares of the bakery chain fell 6 percent", "value"),
        ("Its profit fell 6 percent early that year", "value"),
    ],
)
def test_prices_move_while_they_are_traded(words: str, difference: str) -> None:
    """How far a share or an index had fallen at an hour is no rival of another; over a day, and of a profit, it is."""
    ours, theirs = claim("a", 6.0, deed="be"), claim("b", 7.0, deed="be")
    told = (
        replace(ours, text=words),
        replace(theirs, text="Shares in Varga, where its profit too was down, lost 7 percent"),
    )
    assert verdict(*told).difference == difference


def test_what_is_no_toll_does_not_move() -> None:
    """More boats sold in a later report than in an earlier one is a clash, as is a toll beside what is none."""
    published = {"a": "2022-03-02", "b": "2022-03-03"}
    assert verdict(claim("a", 6.0), claim("b", 9.0), published=published).difference == "value"
    assert verdict(claim("a", 6.0, deed="kill"), claim("b", 9.0), published=published).difference == "value"


def test_an_old_toll_is_history() -> None:
    """Figures of the dead of years ago no longer move: they clash."""
    old = (time("a", "2015"), time("b", "2015"))
    nine = claim("a", 9.0, deed="kill", when=old[0].span)
    six = claim("b", 6.0, deed="kill", when=old[1].span)
    published = {"a": "2022-03-02", "b": "2022-03-03"}
    assert verdict(nine, six, published=published, times=old).difference == "value"


def test_for_how_long_a_toll_moves_is_the_users_choice() -> None:
    """A toll of a week before is history after three days, and still moves where ten are allowed."""
    named = time("a", "2022-03-02")
    told = claim("a", 9.0, deed="kill", when=named.span)
    base = story(told, published={"a": "2022-03-09"}, times=(named,))
    assert not is_running_toll(told, calendar_of(base, 3))
    assert is_running_toll(told, calendar_of(base, 10))


@pytest.mark.parametrize(
    ("deed", "running"), [("kill", True), ("wounded", True), ("arrest", True), ("sell", False), ("build", False)]
)
def test_running_tolls(deed: str, running: bool) -> None:  # noqa: FBT001 - a table's column
    """The dead, hurt and arrested are counted on for days; boats sold are not; a happening counts nothing."""
    calendar = calendar_of(story(claim("a", 6.0, deed=deed)), FRESH)
    assert is_running_toll(claim("a", 6.0, deed=deed), calendar) == running
    assert not is_running_toll(claim("a", deed=deed), calendar)


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        (("asserts",), Verdict("single", None)),
        (("asserts", "asserts"), Verdict("agreed", None)),
        (("asserts", "denies"), Verdict("contested", "denial")),
        (("denies", "denies"), Verdict("agreed", None)),
    ],
)
def test_sides(sides: tuple[str, ...], expected: Verdict) -> None:
    """Claims on both sides are a denial, on one side they agree, alone they are single."""
    assert weigh_sides([claim("a")] * len(sides), sides) == expected


@pytest.mark.parametrize(
    ("dates", "status", "difference"),
    [
        ((("a", "2022-03-01"),), "single", None),
        ((("a", "2022-03-01"), ("b", "2022-03-01T05:10")), "agreed", None),
        ((("a", "2022-03-01"), ("b", "2022-03-02")), "contested", "value"),
        ((("a", "2022-03-01"), ("a", "2022-03-02")), "contested", "internal"),
        ((("a", "2022-03"), ("b", "2022-03-02")), "contested", "precision"),
        ((("a", ""), ("b", "2022-03-02")), "single", None),
    ],
)
def test_dates(dates: tuple[tuple[str, str], ...], status: str, difference: str | None) -> None:
    """Days that can't be one clash, a month beside its day is less exact, a time without a value says nothing."""
    named = [time(document, value, start=place * 100 + 50) for place, (document, value) in enumerate(dates)]
    claims = [claim(t.span.document_id, sentence=place, when=t.span) for place, t in enumerate(named)]
    calendar = calendar_of(story(*claims, times=tuple(named)), FRESH)
    assert {weigh_dates(turned, calendar) for turned in permutations(claims)} == {Verdict(status, difference)}


def test_a_figure_without_its_noun_moves_with_the_others() -> None:
    """A count that is not named again ("the correct figure is 14") is a toll where most of its question are."""
    tolls = [claim("a", 12.0, deed="kill"), claim("b", 15.0, deed="kill"), claim("c", 14.0, deed="be")]
    quantity = tolls[2].quantity
    assert quantity is not None
    unnamed = replace(quantity, counted_span=None, counted=None, unit=None)
    bare = replace(tolls[2], text="The figure is 14", quantity=unnamed)
    days = {"a": "2022-03-01", "b": "2022-03-02", "c": "2022-03-02"}
    assert verdict(*tolls[:2], bare, published=days) == Verdict("contested", "time")
    assert verdict(tolls[0], bare, published=days) == Verdict("contested", "value")


def given(document: str, key: str, *narrows: str) -> Given:
    """Return a name that a report gives."""
    return Given(key, key, Span(document, 0, len(key)), frozenset(narrows))


@pytest.mark.parametrize(
    ("names", "status", "difference"),
    [
        ((given("a", "Ghent"),), "single", None),
        ((given("a", "Ghent"), given("b", "Ghent")), "agreed", None),
        ((given("a", "Ghent"), given("b", "Lyon")), "contested", "value"),
        ((given("a", "Ghent", "Belgium"), given("b", "Belgium")), "contested", "precision"),
        ((given("a", "Ghent", "Belgium"), given("b", "Belgium"), given("c", "Lyon")), "contested", "value"),
        ((given("a", "Ghent"), given("a", "Lyon")), "contested", "internal"),
    ],
)
def test_names_clash_unless_one_narrows_the_other(
    names: tuple[Given, ...], status: str, difference: str | None
) -> None:
    """A town is less than its country tells, no other place; two names of one report are at odds within it."""
    assert {weigh_names(turned) for turned in permutations(names)} == {Verdict(status, difference)}
