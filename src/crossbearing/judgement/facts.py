"""Facts: each question with its verdict, its answers and their support."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossbearing.judgement.answers import date_answers, figure_answers, in_order_told, name_answers, side_answers
from crossbearing.judgement.differences import Verdict, weigh_dates, weigh_figures, weigh_names, weigh_sides
from crossbearing.judgement.explanations import explain
from crossbearing.judgement.support import Witnesses, witnesses_of
from crossbearing.judgement.timeline import timeline_of
from crossbearing.judgement.tolls import Calendar, calendar_of
from crossbearing.options import JudgementOptions
from crossbearing.values.claims import Claim
from crossbearing.values.dependences import Dependences
from crossbearing.values.facts import Answer, Fact, Facts
from crossbearing.values.questions import Question, Questions
from crossbearing.values.stories import Story

STATUS_ORDER = ("contested", "agreed", "single")


@dataclass(frozen=True, slots=True)
class _Bench:
    """What judging looks things up in."""

    claims: Mapping[str, Claim]
    witnesses: Witnesses
    outlets: Mapping[str, str]
    calendar: Calendar
    episodes: Mapping[str, str]


def judge(
    story: Story,
    questions: Questions,
    dependences: Dependences,
    options: JudgementOptions,
) -> Facts:
    """Return a fact for each question, contested ones first, and the timeline."""
    bench = _Bench(
        claims={claim.id: claim for report in story.reports for claim in report.claims},
        witnesses=witnesses_of(story, dependences),
        outlets={r.document.id: r.document.outlet or r.document.path for r in story.reports},
        calendar=calendar_of(story, options.fresh_days),
        episodes={document: episode.id for episode in story.episodes for document in episode.document_ids},
    )
    facts = [_fact(question, bench) for question in questions.asked]
    return Facts(tuple(sorted(facts, key=_order)), timeline_of(story, questions.happenings))


def _fact(question: Question, bench: _Bench) -> Fact:
    claims = [bench.claims[claim] for claim in question.claim_ids]
    verdict, answers = _weighed(question, claims, bench)
    if verdict.difference == "time":
        answers = in_order_told(answers, {document: day or "" for document, day in bench.calendar.published.items()})
    return Fact(
        id=question.id,
        question=question.words,
        kind=question.kind,
        episode_ids=_episodes(claims, bench),
        status=verdict.status,
        corroborated=any(answer.origins > 1 for answer in answers),
        difference=verdict.difference,
        explanation=explain(question.kind, verdict, answers, bench.outlets),
        answers=answers,
        near=question.near,
    )


def _weighed(question: Question, claims: Sequence[Claim], bench: _Bench) -> tuple[Verdict, tuple[Answer, ...]]:
    """Return the verdict on a question and its answers, by its kind."""
    if question.kind == "quantity":
        return weigh_figures(claims, bench.calendar), figure_answers(claims, bench.witnesses)
    if question.given:
        return weigh_names(question.given), name_answers(claims, question.given, bench.witnesses)
    if question.kind == "date":
        return weigh_dates(claims, bench.calendar), date_answers(claims, bench.calendar, bench.witnesses)
    return weigh_sides(claims, question.sides), side_answers(claims, question.sides, bench.witnesses)


def _episodes(claims: Sequence[Claim], bench: _Bench) -> tuple[str, ...]:
    return tuple(sorted({bench.episodes[c.document_id] for c in claims if c.document_id in bench.episodes}))


def _order(fact: Fact) -> tuple[int, int, int, str]:
    documents = {document for answer in fact.answers for document in answer.document_ids}
    return (STATUS_ORDER.index(fact.status), -len(documents), fact.kind != "quantity", fact.id)
