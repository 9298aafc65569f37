"""The invented story once more, some of its claims with their places, their parties and their time."""

from dataclasses import replace

from crossbearing.values.briefs import Brief
from crossbearing.values.claims import Claim
from crossbearing.values.reports import Report
from crossbearing.values.times import Operation, TimeExpression
from tests.rendering.hallin import BRIEF, HALLIN, STORY, at

TIME = TimeExpression(at("d-1", "10:40"), "10:40", Operation("absolute"), "2019-03-14T10:40")
KNOWN: dict[str, dict[str, object]] = {
    "c-2": {"where": (at("d-1", "HALLIN"),), "who": (at("d-1", "Hallin Seilbahn AG"),), "when": TIME.span},
    "c-20": {"where": (at("d-6", "Tessel"),)},
}


def _placed(claim: Claim) -> Claim:
    return replace(claim, **KNOWN.get(claim.id, {}))  # type: ignore[arg-type]


def _report(report: Report) -> Report:
    times = (TIME,) if report.document.id == "d-1" else ()
    layers = replace(report.annotations, times=times)
    return replace(report, annotations=layers, claims=tuple(_placed(claim) for claim in report.claims))


PLACED_STORY = replace(STORY, reports=tuple(_report(report) for report in STORY.reports))
PLACED: Brief = replace(BRIEF, stories=(replace(HALLIN, story=PLACED_STORY),))
