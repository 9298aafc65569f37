"""Runs the trials of an account, unaltered and altered, and tells how each came out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossbearing.values.spans import Span
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


EVERY = frozenset({"quantity", "date", "place", "person", "statement"})


def outcomes(account: Account, bench: Bench) -> Iterator[Outcome]:
    """Yield the outcome of the unaltered tellings, then of each planted difference."""
    unaltered = bench.run(account.name, account.first, account.second)
    yield Outcome(account.name, None, _false(unaltered, _natural(account, unaltered)))
    for plant in account.plants:
        yield outcome(account, plant, bench.run(account.name, account.first, account.altered(plant)))


def outcome(account: Account, plant: Plant, trial: Trial) -> Outcome:
    """Return how the trial of one planted difference came out; of several findings the right one counts."""
    left, right = _places(plant, trial)
    story = trial.story
    found = list(findings(story, left, right, plant.facts)) if story else []
    best = next((f for f in found if is_right(f, plant)), found[0] if found else None)
    return Outcome(
        account=account.name,
        plant=plant,
        false=_false(trial, [*found, *_natural(account, trial)]),
        difference=best.difference if best else "",
        right=best is not None and is_right(best, plant),
        lost="" if best else lost_at(story, left, right, plant.facts),
    )


def is_right(finding: Finding, plant: Plant) -> bool:
    """Return whether the finding calls the planted difference what it is."""
    if finding.difference == NEAR:
        return NEAR in plant.differences and finding.because.startswith(KINDS[plant.kind].reasons)
    return finding.difference in plant.differences


def _places(plant: Plant, trial: Trial) -> tuple[Span, Span]:
    """Return where the planted words and those they differ from stand; of a quotation, its paragraph."""
    home = trial.second if plant.kind == "internal" else trial.first
    left, right = locate(plant.left, home), locate(plant.planted, trial.second)
    if plant.kind == "speaker":
        return paragraph(left, home), paragraph(right, trial.second)
    return left, right


def _natural(account: Account, trial: Trial) -> Iterator[Finding]:
    """Yield what the brief says of the differences that were there from the start and still are."""
    story = trial.story
    for left, right in account.natural:
        if story and right.text in trial.second.document.text:
            yield from findings(story, locate(left, trial.first), locate(right, trial.second), EVERY)


def _false(trial: Trial, known: Iterable[Finding]) -> tuple[str, ...]:
    """Return the contested questions of a trial that are not among the known differences."""
    ids = {finding.fact_id for finding in known}
    facts = [fact for story in trial.brief.stories for fact in contested(story) if fact.id not in ids]
    return tuple(f"{f.difference}: {f.question}: {' | '.join(a.words for a in f.answers)}" for f in facts)
