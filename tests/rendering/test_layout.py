"""What readers are shown, before any format lays it out."""

from dataclasses import replace

import pytest

from crossbearing.chronology.saying import say_date
from crossbearing.rendering import render
from crossbearing.rendering.layout import lay_out
from crossbearing.rendering.layout.ranking import rank, shelve
from crossbearing.rendering.pages import Finding, Findings
from crossbearing.rendering.wording import printable, say_number, shorten
from crossbearing.values.questions import Utterance
from crossbearing.values.reasons import Reason
from crossbearing.values.spans import Span
from crossbearing.values.stories import Episode, Tie
from tests.rendering.hallin import BRIEF, DOUBTED, HALLIN, QUOTATIONS, quotation

SHEET = lay_out(BRIEF).sheets[0]


def titled(question: str) -> Finding:
    """Return the finding of a question."""
    every: list[Finding] = [finding for shelf in Findings.__slots__ for finding in getattr(SHEET.findings, shelf)]
    return next(finding for finding in every if finding.question == question)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2019-03-14", "14 March 2019"),
        ("2022-02", "February 2022"),
        ("2022", "2022"),
        ("2021-SU", "summer 2021"),
        ("2018-01-01/2018-01-07", "1–7 January 2018"),
        ("2018-01-29/2018-02-04", "29 January – 4 February 2018"),
        ("2018-12-31/2019-01-06", "31 December 2018 – 6 January 2019"),
        ("2010/2019", "2010 – 2019"),
        ("2017-12-27T05:10", "27 December 2017, 05:10"),
        ("2017-12-27T05:10:31Z", "27 December 2017, 05:10 UTC"),
        ("2017-12-27T05:10+01:00", "27 December 2017, 05:10 (UTC+01:00)"),
        ("soon", "soon"),
        ("2019-13-01", "2019-13-01"),
    ],
)
def test_date_in_words(value: str, said: str) -> None:
    """Each kind of time value has its words, what is none comes back as it is."""
    assert say_date(value) == said


def test_printable_keeps_offsets() -> None:
    """Each unprintable character is replaced by exactly one."""
    hostile = "a\x1b[0m\ud800\r\n\u202eb"
    assert len(printable(hostile)) == len(hostile)
    assert printable(hostile) == "a\ufffd[0m\ufffd\n\n\ufffdb"


def test_small_words() -> None:
    """Figures have their thousands apart, long texts end in an ellipsis at a word."""
    assert (say_number(2400.0), say_number(0.6667), say_number(2.5)) == ("2,400", "0.6667", "2.5")
    assert shorten("one two three", 9) == "one two…"


def test_an_episode_tells_what_it_corrects_and_follows() -> None:
    """An episode names the day of what it corrects and follows; one that merely lies later says nothing of it."""
    days = ("2021-06-10", "2021-07-09", "2022-02-17")
    episodes = tuple(Episode(f"e-{day}", f"News of {day}", day, ()) for day in days)
    reason = Reason("day", 0.5, "told as background")
    kinds = (("follows", 2, 0), ("corrects", 2, 1), ("earlier", 1, 0))
    ties = tuple(Tie(kind, episodes[late].id, episodes[first].id, reason) for kind, late, first in kinds)
    part = replace(HALLIN, story=replace(HALLIN.story, episodes=episodes, ties=ties))
    chapters = lay_out(replace(BRIEF, stories=(part,))).sheets[0].chapters
    assert [chapter.tie for chapter in chapters] == [
        None,
        None,
        "corrects what was told of 9 July 2021; follows on 10 June 2021",
    ]


def test_precision_stands_apart_from_clashes() -> None:
    """Facts that differ in exactness alone are no clash."""
    assert [finding.difference for finding in SHEET.findings.inexact] == ["precision"]
    assert "precision" not in {finding.difference for finding in SHEET.findings.contested}


def test_what_one_report_tells_twice_is_told_by_one() -> None:
    """A fact is agreed where two reports tell it, not where one tells it in two places."""
    alone = next(fact for fact in HALLIN.facts.facts if fact.status == "single")
    both = next(fact for fact in HALLIN.facts.facts if fact.status == "agreed" and not fact.corroborated)
    assert shelve(replace(alone, status="agreed")) == "single"
    assert shelve(both) == "agreed"


def test_facts_are_numbered_in_reading_order() -> None:
    """Numbers run through the parts of the brief as they are printed."""
    found = SHEET.findings
    parts = (found.contested, found.corroborated, found.agreed, found.inexact, found.single)
    assert [finding.number for part in parts for finding in part] == list(range(1, 12))


def test_a_number_stands_before_a_vague_word() -> None:
    """Of figures that one report gives, those that nobody puts a number to ("several") are ranked last."""
    claims = {claim.id: claim for claim in HALLIN.story.reports[0].claims}
    reports = {report.document.id: report for report in HALLIN.story.reports}
    told = next(f for f in HALLIN.facts.facts if f.kind == "quantity" and f.status == "single")
    vague = replace(told, id="", answers=tuple(replace(answer, value=None) for answer in told.answers))
    assert rank([vague, told], claims, reports) == [told, vague]


def test_what_says_nothing_more_stands_last() -> None:
    """Of what is agreed, a statement that a date is asked by comes last; of what one report tells, a lone "one"."""
    claims = {claim.id: claim for report in HALLIN.story.reports for claim in report.claims}
    reports = {report.document.id: report for report in HALLIN.story.reports}
    alone = [f for f in HALLIN.facts.facts if f.kind == "quantity" and f.status == "single"]
    dated, again = (replace(alone[0], id=kind, kind=kind, status="agreed") for kind in ("date", "statement"))
    other = replace(alone[1], id="other", kind="statement", status="agreed")
    assert rank([again, other, dated], claims, reports) == [dated, other, again]
    bare = replace(alone[0], id="", answers=tuple(replace(answer, value=1.0, unit=None) for answer in alone[0].answers))
    assert rank([bare, alone[0]], claims, reports) == [alone[0], bare]


def test_answer_shows_each_account_in_its_words() -> None:
    """Under an answer stand its accounts in order of publication, each with the claim it rests on."""
    side = titled("Cabins on the rope").sides[0]
    assert [account.name for account, _ in side.accounts] == ["Morning Ledger", "The Valley Bugle", "Coastline Today"]
    assert side.accounts[1][1][0].words == "nine cabins were carrying passengers"


@pytest.mark.parametrize(
    ("question", "spread"),
    [
        ("People trapped in the cabins on Thursday", "5 apart"),
        ("Passengers brought down", "moved by 31"),
        ("People stuck, as first told", None),
        ("Whether a storm warning was ignored", None),
    ],
)
def test_spread_of_figures(question: str, spread: str | None) -> None:
    """A clash of figures says how far they lie apart; other differences don't."""
    assert titled(question).spread == spread


def test_near_question_is_named_with_its_reason() -> None:
    """A near question is shown by its words, with a link where it is a fact of the page."""
    known, unknown = titled("People trapped in the cabins on Thursday").near
    assert known.anchor == titled("Cable car incidents in the region since 2009").anchor
    assert (unknown.question, unknown.anchor) == ("People in hospital on Friday", None)


def test_versions_are_compared_word_by_word() -> None:
    """Only the words that differ are marked; a paraphrase takes nothing from the words it is set against."""
    first, second, third = SHEET.sayings[0].versions
    assert [run.text for run in first.runs if run.kind == "own"] == ["at all"]
    assert [run.text for run in second.runs if run.kind == "own"] == ["loud"]
    assert [run.text for run in third.runs if run.kind == "own"] == ["they had"]
    assert SHEET.sayings[0].speaker == "Orsolya Brandt"


def test_who_speaks_for_a_place_is_not_the_place() -> None:
    """A prosecutor in Tessel is not Tessel: only a name that closes the speaker's words names the speaker."""
    said = quotation("d-6", "The inquiry looks into negligence", "A prosecutor in Tessel", direct=False)
    part = replace(HALLIN, questions=replace(HALLIN.questions, utterances=(Utterance("u-9", (said,)),)))
    (sheet,) = lay_out(replace(BRIEF, stories=(part,))).sheets
    assert "A prosecutor in Tessel" in {saying.speaker for saying in sheet.sayings}
    assert "Tessel" not in {saying.speaker for saying in sheet.sayings}


def test_a_part_of_a_quotation_is_not_shown_beside_it() -> None:
    """What stands within another version of the same saying, in the same report, is read there."""
    said = QUOTATIONS[0], quotation("d-1", "nothing moved at all", "Orsolya Brandt")
    part = replace(HALLIN, questions=replace(HALLIN.questions, utterances=(Utterance("u-9", said),)))
    (sheet,) = lay_out(replace(BRIEF, stories=(part,))).sheets
    (told,) = [
        s
        for s in sheet.sayings
        if any("bang" in run.text for v in s.versions for run in v.runs if v.direct) and len(s.spans) == 2
    ]
    assert len(told.versions) == 1


def test_outlets_of_several_reports_are_numbered() -> None:
    """Two reports of one outlet can be told apart, a report without an outlet goes by its file."""
    names = [account.name for account in SHEET.accounts]
    assert {"Hallin Courier (1)", "Hallin Courier (2)", "d-6.txt"} <= set(names)


def test_reports_of_one_origin_count_once() -> None:
    """Two reports of one wire are one origin of the story; two reports of one house one publisher and one origin."""
    assert SHEET.figures[:3] == ((6, "reports"), (5, "publishers"), (4, "origins"))


def test_a_cut_quotation_is_closed_by_the_report_s_own_mark() -> None:
    """The mark behind the words closes a quotation in them; where the report goes on otherwise, none is added."""
    report = HALLIN.story.reports[0]
    text = report.document.text.replace("We heard a bang", 'She had "heard a bang," she said', 1)
    changed = replace(report, document=replace(report.document, text=text))
    shown = []
    for words in ('She had "heard a bang', 'She had "heard'):
        start = text.index(words)
        said = replace(QUOTATIONS[0], span=Span("d-1", start, start + len(words)), text=words, direct=False)
        story = replace(HALLIN.story, reports=(changed, *HALLIN.story.reports[1:]))
        questions = replace(HALLIN.questions, utterances=(Utterance("u-9", (said,)),))
        (sheet,) = lay_out(replace(BRIEF, stories=(replace(HALLIN, story=story, questions=questions),))).sheets
        told = ("".join(run.text for run in version.runs) for saying in sheet.sayings for version in saying.versions)
        shown.append(next(version for version in told if version.startswith("She had")))
    assert shown == ['She had "heard a bang,"', 'She had "heard']


def test_a_picture_is_no_source() -> None:
    """Outlets that are credited for pictures alone are not listed as those whom accounts take from."""
    assert [debt.origin for debt in SHEET.debts] == ["Alpine News Agency", "Tessel Radio"]
    first, second = HALLIN.dependences.borrowings
    pictured = replace(HALLIN.dependences, borrowings=(first, replace(second, picture=True)))
    (sheet,) = lay_out(replace(BRIEF, stories=(replace(HALLIN, dependences=pictured),))).sheets
    assert [debt.origin for debt in sheet.debts] == ["Alpine News Agency"]


def test_a_story_plays_where_half_of_its_accounts_open() -> None:
    """On top stand places on the map at which half of the accounts set what they open with, and no others."""
    assert SHEET.where == ("Hallin",)
    assert {"Tessel", "Mount Sorrow"} <= {name.name for name in SHEET.names}


def test_sheet_has_a_gap_for_each_omission() -> None:
    """All omissions are shown, those most told first."""
    assert sum(len(gap.left_out) for gap in SHEET.gaps) == len(HALLIN.framings.omissions)


@pytest.mark.parametrize("form", ["terminal", "html", "markdown"])
def test_undecided_names_are_listed_once(form: str) -> None:
    """Two names that may be one stand as a pair below the names, once; where there is none, nothing does."""
    assert [(doubt.left, doubt.right, doubt.check) for doubt in lay_out(DOUBTED).sheets[0].doubts] == [
        ("Orsolya Brandt", "Tessel", "alike")
    ]
    assert render(DOUBTED, form).lower().count("may be the same") == 1
    assert "may be the same" not in render(BRIEF, form).lower()
