"""Runs the trials of an account, unaltered and altered, and tells how each came out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluation.planted.accounts import Account, Plant
from evaluation.planted.findings import Finding, contested, findings
from evaluation.planted.kinds import KINDS, NEAR
from evaluation.planted.stages import lost_at
from evaluation.planted.trials import Bench, Trial, locate, paragraph


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one trial came out; `plant` is None for two unaltered tellings.

    `false` are the contested questions that were not planted, in words; `difference` is how the brief calls the
    planted one, "" where it has none; `right` whether that is the right kind; `lost` the stage that lost it.
    """

    account: str
    plant: Plant | None
    false: tuple[str, ...]
    difference: str = ""
    right: bool = False
    lost: str = ""


def outcomes(account: Account, bench: Bench) -> Iterator[Outcome]:
    """Yield the outcome of the unaltered tellings, then of each planted difference."""
    yield Outcome(account.name, None, _false(bench.run(account.name, account.first, account.second), ()))
    for plant in account.plants:
        yield outcome(account, plant, bench.run(account.name, account.first, account.altered(plant)))


def outcome(account: Account, plant: Plant, trial: Trial) -> Outcome:
    """Return how the trial of one planted difference came out; of several findings the right one counts."""
    left = locate(plant.left, trial.second if plant.kind == "internal" else trial.first)
    right = locate(plant.planted, trial.second)
    if plant.kind == "speaker":
        left, right = paragraph(left, trial.first), paragraph(right, trial.second)
    story = trial.story
    found = list(findings(story, left, right, plant.facts)) if story else []
    best = next((f for f in found if is_right(f, plant)), found[0] if found else None)
    return Outcome(
        account=account.name,
        plant=plant,
        false=_false(trial, found),
        difference=best.difference if best else "",
        right=best is not None and is_right(best, plant),
        lost="" if best else lost_at(story, left, right, plant.facts),
    )


def is_right(finding: Finding, plant: Plant) -> bool:
    """Return whether the finding calls the planted difference what it is."""
    if finding.difference == NEAR:
        return NEAR in plant.differences and finding.because.startswith(KINDS[plant.kind].reasons)
    return finding.difference in plant.differences


def _false(trial: Trial, found: Sequence[Finding]) -> tuple[str, ...]:
    """Return the contested questions of a trial that do not set the planted words against the true ones."""
    known = {finding.fact_id for finding in found}
    facts = [fact for story in trial.brief.stories for fact in contested(story) if fact.id not in known]
    return tuple(f"{f.difference}: {f.question}: {' | '.join(a.words for a in f.answers)}" for f in facts)
