"""Open dates of a story, told by its other reports."""

from dataclasses import replace

from crossbearing.anchoring import anchor
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.times import find_times
from crossbearing.options import AnchoringOptions
from crossbearing.values.documents import Document
from crossbearing.values.reports import Report
from crossbearing.values.stories import Episode, Story


def report(name: str, text: str, published: str | None = None) -> Report:
    """Return a report of that text with its times found."""
    document = Document(name, f"{name}.txt", text, "", "text/plain", published=published)
    layers, _ = parse(document)
    return Report(document, replace(layers, times=find_times(document, layers)), ())


def story(*reports: Report) -> Story:
    """Return a story of one episode."""
    ids = tuple(one.document.id for one in reports)
    return Story("s", "", reports, (Episode("e", "", None, ids),))


def anchored(*reports: Report) -> list[Report]:
    """Return the reports of a story once anchored."""
    return list(anchor(story(*reports), AnchoringOptions()).reports)


DATED = "The freighter Astra struck the bridge at Lindau on Tuesday, injuring nine sailors, police said Wednesday."
UNDATED = "Nine sailors were hurt as the freighter Astra hit the bridge in Lindau on Tuesday. It was towed Thursday."


def test_an_undated_report_takes_its_day_from_the_same_happening_told_elsewhere() -> None:
    """Tuesday is the Tuesday of the other report; the undated one came out with its latest weekday."""
    _, undated = anchored(report("a", DATED, "2019-05-15"), report("b", UNDATED))
    assert (undated.document.published, undated.document.published_basis) == ("2019-05-16", "inferred")
    assert [time.value for time in undated.annotations.times] == ["2019-05-14", "2019-05-16"]


def test_a_fresh_weekday_and_the_episode_s_date_are_enough() -> None:
    """A report of the same episode that tells of its own day, in other words, came out with the dated one."""
    _, undated = anchored(report("a", DATED, "2019-05-15"), report("b", "Police spoke of a failed rudder Wednesday."))
    assert undated.document.published == "2019-05-15"


def test_an_undated_report_may_be_of_the_evening_before_its_peers() -> None:
    """A report whose latest weekday is the day before the dated one's came out on that day, not a day after it."""
    text = "Police spoke of a failed rudder Tuesday. The owner had warned of it on Monday."
    _, undated = anchored(report("a", DATED, "2019-05-15"), report("b", text))
    assert undated.document.published == "2019-05-14"


def test_without_good_evidence_the_day_stays_unknown() -> None:
    """No weekday, a stale weekday, or no dated report: nothing is inferred and nothing resolved."""
    for text in ("The bridge was built in 1907.", "The mayor spoke on Friday about schools."):
        _, undated = anchored(report("a", DATED, "2019-05-15"), report("b", text))
        assert undated.document.published is None
    [alone] = anchored(report("b", UNDATED))
    assert alone.document.published is None
    assert {time.value for time in alone.annotations.times} == {None}


def test_a_stated_date_is_never_changed() -> None:
    """A report that says its date keeps it, whatever the others say."""
    dated = report("a", DATED, "2019-05-15")
    assert anchored(dated, report("b", UNDATED, "2012-01-01"))[0] == dated
    assert anchored(dated, report("b", UNDATED, "2012-01-01"))[1].document.published == "2012-01-01"


def test_a_loose_count_of_years_is_made_exact_by_another_telling() -> None:
    """What happened "more than two years ago" is dated by the month that another report gives for it."""
    loose = report("a", "The miners of Orsk were buried by the collapsed shaft more than two years ago.", "2016-10-13")
    exact = report("b", "In April 2014 a shaft collapsed in Orsk and buried the miners.", "2016-10-13")
    other = report("c", "In April 2014 a ferry sank off the coast of Malta.", "2016-10-13")
    [time] = anchored(loose, exact)[0].annotations.times
    assert (time.value, time.anchor) == ("2014-04", "April 2014")
    assert anchored(loose, other)[0].annotations.times[0].value == "2014"


def on_day(day: str, *reports: Report) -> list[Report]:
    """Return the reports of an episode of that day once anchored."""
    ids = tuple(one.document.id for one in reports)
    return list(anchor(Story("s", "", reports, (Episode("e", "", day, ids),)), AnchoringOptions()).reports)


def test_a_date_long_after_the_news_is_kept_but_not_resolved_against() -> None:
    """A page fetched in July tells Tuesday's news as the reports of May do: its Tuesday is theirs."""
    late = report("b", UNDATED, "2019-07-02")
    _, anchored_late = on_day("2019-05-14", report("a", DATED, "2019-05-15"), late)
    assert anchored_late.document.published == "2019-07-02"
    assert [time.value for time in anchored_late.annotations.times] == ["2019-05-14", "2019-05-16"]
    assert [problem.item for problem in anchored_late.document.problems] == ["b.txt"]


def test_a_weekday_that_does_not_fit_the_report_s_date_is_noticed() -> None:
    """A page fetched in 2023 tells of a Thursday that was one in 2021: its date is kept, and a problem names both."""
    [fetched] = anchored(report("a", "The council met on Thursday, 6 May, at 9 p.m. and voted.", "2023-03-01"))
    assert fetched.document.published == "2023-03-01"
    [problem] = fetched.document.problems
    assert (problem.stage, problem.item) == ("anchoring", "a.txt")
    assert "2023-03-01" in problem.message
    assert "last a Thursday in 2021" in problem.message


def test_weekdays_that_fit_the_date_or_a_year_beside_it_are_no_contradiction() -> None:
    """A report may look back or ahead a year; a day told without its weekday contradicts nothing."""
    texts = ("It met on Thursday, 6 May.", "It will meet on Friday, 6 May.", "It met on 6 May.", "It met on Thursday.")
    for text in texts:
        [fitting] = anchored(report("a", text, "2021-05-10"))
        assert fitting.document.problems == ()


def test_an_hour_without_a_day_is_of_the_day_others_tell_it_for() -> None:
    """The next day's report says "at 21:00"; another says on which evening."""
    dated = report("a", "The barge blew up at 9 p.m. on Sunday.", "2019-05-13")
    bare = report("b", "The show at 21:00 turned to panic. At 23:30 the beach was empty.", "2019-05-13")
    _, moved = on_day("2019-05-12", dated, bare)
    assert [time.value for time in moved.annotations.times] == ["2019-05-12T21:00", "2019-05-13T23:30"]


def test_an_undated_report_is_dated_by_the_other_episodes_of_a_story_of_one_week() -> None:
    """A report that stands in an episode of its own came out with the story's others, where all are of a week."""
    dated = report("a", DATED, "2019-05-15")
    undated = report("b", "The mayor of Lindau resigned on Wednesday after two weeks of protest.")
    apart = tuple(Episode(name, "", None, (name,)) for name in ("a", "b"))
    reports = anchor(Story("s", "", (dated, undated), apart), AnchoringOptions()).reports
    assert reports[1].document.published == "2019-05-15"
    old = report("c", DATED, "2019-03-01")
    reports = anchor(Story("s", "", (dated, undated, old), apart), AnchoringOptions()).reports
    assert reports[1].document.published is None


def test_a_fresh_day_of_a_month_dates_a_report_that_tells_no_weekday() -> None:
    """The day of the others' news told as "14 May" is of their year; "3 March" proves nothing."""
    dated = report("a", DATED, "2019-05-15")
    _, undated = anchored(dated, report("b", "The list that was released by the harbour on 14 May names nine men."))
    assert [time.value for time in undated.annotations.times] == ["2019-05-14"]
    _, stale = anchored(dated, report("b", "The list that was released by the harbour on 3 March names nine men."))
    assert stale.document.published is None
