"""Happenings in order of time, with their best supported date."""

from dataclasses import replace
from itertools import permutations

from crossbearing.judgement.timeline import timeline_of
from crossbearing.values.claims import Claim, Role
from crossbearing.values.facts import TimelineEvent
from crossbearing.values.questions import Happening
from crossbearing.values.quotations import Quotation
from crossbearing.values.spans import Span
from crossbearing.values.times import TimeExpression
from tests.judgement.cases import claim, story, time

LATE = 6  # a sentence after the lead


def happening(name: str, *claims: Claim) -> Happening:
    """Return a happening that the claims tell."""
    return Happening(name, f"title of {name}", tuple(claim.id for claim in claims))


def dated(document: str, value: str, sentence: int = LATE) -> tuple[Claim, TimeExpression]:
    """Return a claim with the time that it names."""
    named = time(document, value, start=sentence * 100 + 5)
    return claim(document, sentence=sentence, when=named.span), named


def event(*told: tuple[Claim, TimeExpression]) -> TimelineEvent:
    """Return the event of one happening that all the claims tell."""
    claims = tuple(claim for claim, _ in told)
    (found,) = timeline_of(story(*claims, times=tuple(named for _, named in told)), [happening("h", *claims)])
    return found


def test_the_most_frequent_date_wins() -> None:
    """The date that most claims give is the event's; a clock time counts for its day."""
    assert (
        event(dated("a", "2022-03-01"), dated("b", "2022-03-02T05:10"), dated("c", "2022-03-02")).date == "2022-03-02"
    )


def test_a_day_wins_over_the_stretch_that_it_fills_in() -> None:
    """One day told once is a better date than a month told twice."""
    assert event(dated("a", "2022-03"), dated("b", "2022-03"), dated("c", "2022-03-02")).date == "2022-03-02"
    assert event(dated("a", "2022-03"), dated("b", "2022")).date == "2022-03"


def test_events_come_in_order_of_time_the_undated_last() -> None:
    """Events are sorted by their first day; a year that begins before a day stands before it."""
    told = [dated("a", "2022-03-02"), dated("b", "2021"), dated("c", "2021-06-01"), dated("d", "2019-WI")]
    undated = claim("e", sentence=0)
    claims = [*(claim for claim, _ in told), undated]
    base = story(*claims, times=tuple(named for _, named in told))
    happenings = [happening(claim.document_id, claim) for claim in claims]
    for turned in permutations(happenings):
        dates = [event.date for event in timeline_of(base, turned)]
        assert dates == ["2019-WI", "2021", "2021-06-01", "2022-03-02", None]


def test_what_is_neither_dated_nor_shared_nor_news_is_left_out() -> None:
    """An undated telling deep in one report is no event; in the lead, or told by two reports, it is."""
    deep, lead, other = claim("a", sentence=LATE), claim("a", sentence=0), claim("b", sentence=LATE)
    base = story(deep, lead, other)
    assert timeline_of(base, [happening("h", deep)]) == ()
    assert len(timeline_of(base, [happening("h", lead)])) == 1
    (shared,) = timeline_of(base, [happening("h", deep, other)])
    assert (shared.date, shared.document_ids, shared.title) == (None, ("a", "b"), "title of h")


def by_name(told: str, doer: str, named: str | None = None) -> Claim:
    """Return a claim deep in a report of these words, whose subject is the doer, with the name that stands in it."""
    base = claim("a", sentence=LATE)
    start, deed = base.span.start, told.index("sold")
    span = Span("a", start, start + len(told))
    at = Span("a", start + told.index(doer), start + told.index(doer) + len(doer))
    name = named or doer
    who = Span("a", start + told.index(name), start + told.index(name) + len(name))
    subject = Role(at, doer, doer.rsplit(maxsplit=1)[-1].lower())
    verb = Span("a", start + deed, start + deed + len("sold"))
    return replace(base, text=told, span=span, predicate_span=verb, subject=subject, who=(who,))


def test_what_somebody_by_name_did_is_an_event_though_one_report_tells_it_without_a_day() -> None:
    """A named doer's deed stands on the timeline, in the past or the perfect; a plan, a denial or a wish does not."""
    deed = by_name("Then Delta Lines sold two boats", "Delta Lines")
    for told in (deed, replace(deed, tense="perfect")):
        assert len(timeline_of(story(told), [happening("h", told)])) == 1
    for told in (
        replace(deed, tense="present"),
        replace(deed, modality="planned"),
        replace(deed, polarity="denied"),
        replace(deed, subject=None),
    ):
        assert timeline_of(story(told), [happening("h", told)]) == ()


def test_a_name_beside_the_doer_or_a_verb_alone_makes_no_event() -> None:
    """Of "the brokers of Delta Lines" nobody is named; "Delta Lines sold" does not say what."""
    brokers = by_name("Brokers of Delta Lines sold two boats", "Brokers of Delta Lines", "Delta Lines")
    unnamed = replace(brokers, subject=replace(brokers.subject, lemma="broker") if brokers.subject else None)
    for told in (unnamed, by_name("What Delta Lines sold", "Delta Lines")):
        assert timeline_of(story(told), [happening("h", told)]) == ()


def test_what_is_only_quoted_of_a_named_doer_is_no_event() -> None:
    """What stands between marks is somebody's word, not the report's own telling."""
    told = by_name("Then Delta Lines sold two boats", "Delta Lines")
    base = story(told)
    (report,) = base.reports
    around = Span("a", told.span.start - 1, told.span.end + 1)
    quoted = Quotation(around, told.text, direct=True, speaker=None, speaker_text=None, cue=None)
    layers = replace(report.annotations, quotations=(quoted,))
    assert timeline_of(replace(base, reports=(replace(report, annotations=layers),)), [happening("h", told)]) == ()


def test_what_one_leads_with_and_another_tells_happened_on_the_day_of_the_episode() -> None:
    """The day of the episode dates what a lead tells as done and another report tells too, nothing else."""
    lead, deep, planned = claim("a"), claim("b", sentence=LATE), claim("a", modality="planned")
    before, undone = claim("a", tense="pluperfect"), claim("a", tense=None)
    cases = (
        ((lead, deep), "2022-03-02"),
        ((lead,), None),
        ((planned, deep), None),
        ((before, deep), None),
        ((undone, claim("b", tense=None)), None),
    )
    for told, date in cases:
        (found,) = timeline_of(story(*told, day="2022-03-02"), [happening("h", *told)])
        assert found.date == date
    assert timeline_of(story(lead, deep), [happening("h", lead, deep)])[0].date is None


def test_a_plan_in_an_infinitive_beside_tellings_of_what_was_done_was_carried_out() -> None:
    """An infinitive ("to turn back") beside two deeds is told of them; "will turn" or as many plans, of what may be."""
    lead, deep = claim("a"), claim("b", sentence=LATE)
    to_turn, will_turn = (claim("a", sentence=LATE + 1, tense=tense, modality="planned") for tense in (None, "present"))
    another = claim("b", sentence=LATE + 1, tense=None, modality="planned")
    cases = (((to_turn,), "2022-03-02"), ((will_turn,), None), ((to_turn, another), None))
    for planned, date in cases:
        told = (lead, deep, *planned)
        (found,) = timeline_of(story(*told, day="2022-03-02"), [happening("h", *told)])
        assert found.date == date


def test_the_news_are_of_the_day_that_reports_lead_with_not_of_the_day_they_were_grouped_by() -> None:
    """Two leads tell the fire of New Year's Eve, so that the rescue that they tell undated was on New Year's Eve."""
    lit, named = dated("a", "2017-12-31", sentence=1)
    burnt, also = dated("b", "2017-12-31", sentence=1)
    rescue = claim("a", sentence=2), claim("b", sentence=2)
    base = story(lit, burnt, *rescue, times=(named, also), day="2018-01-01")
    fire, saved = timeline_of(base, [happening("fire", lit, burnt), happening("rescue", *rescue)])
    assert (fire.date, saved.date) == ("2017-12-31", "2017-12-31")


def test_a_night_is_dated_by_who_tells_the_morning() -> None:
    """Two reports say last night, one the early hours of the next day: it happened after midnight."""
    night = [dated(name, "2020-06-01") for name in "ab"]
    told = [(c, replace(named, text="last night")) for c, named in night]
    assert event(*told, dated("c", "2020-06-02T02:30")).date == "2020-06-02"
    assert event(*told).date == "2020-06-01"


def test_a_time_without_a_value_dates_nothing() -> None:
    """A time expression that could not be resolved leaves the event without a date."""
    named = TimeExpression(time("a", "").span, "Thursday", time("a", "").operation)
    told = claim("a", when=named.span)
    assert timeline_of(story(told, times=(named,)), [happening("h", told)])[0].date is None


def test_a_lead_s_present_is_its_past_and_a_later_present_is_none() -> None:
    """A headline's "Bomber rams truck" is told as done, what a report says deep down in the present is not."""
    deep = claim("b", sentence=LATE)
    for sentence, date in ((0, "2022-03-02"), (LATE, None)):
        lead, shown = claim("a"), claim("c", sentence=sentence, tense="present")
        (found,) = timeline_of(story(lead, deep, shown, day="2022-03-02"), [happening("h", lead, deep, shown)])
        assert found.date == date


def lent(document: str, value: str) -> tuple[Claim, TimeExpression]:
    """Return a claim with a time that stands outside it, in the clause that it hangs on."""
    named = time(document, value, start=LATE * 100 + 80)
    return claim(document, sentence=LATE, when=named.span), named


def test_a_date_in_the_claim_outweighs_one_that_another_clause_lends() -> None:
    """The day of one saying does not oust the stretch that a telling names itself; the day that two lend does."""
    stretch, saying = dated("a", "2022-02-20/2022-03-02"), lent("b", "2022-03-02")
    assert event(stretch, saying).date == "2022-02-20/2022-03-02"
    assert event(stretch, saying, lent("c", "2022-03-02")).date == "2022-03-02"
    assert event(dated("a", "2022-03-01"), saying).date == "2022-03-01"
