"""Pairs of figures of the accounts told twice: those altered answer one question, whatever they say now.

What news holds few of: the same thing of the same hour in two values. The accounts are our own, the half for work.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations

from crossbearing.alignment.profiles import Profile, profiles_of
from crossbearing.alignment.vetoes import other_units
from crossbearing.values.spans import Span
from evaluation.halves import is_work
from evaluation.planted.accounts import Account, Plant, accounts
from evaluation.planted.trials import Bench, Trial, locate

Pairs = Mapping[tuple[int, int], bool]
"""For two places in a list of profiles, whether they answer one question."""
Labelled = tuple[tuple[Profile, ...], Pairs]
APART = frozenset({"near"})


def planted_pairs() -> Iterator[list[Labelled]]:
    """Yield, for each account of the half for work, its trials: quantity claims and what is known of their pairs."""
    with Bench() as bench:
        for account in (account for account in accounts() if is_work(account.name)):
            yield [labelled for labelled in _of_account(account, bench) if labelled[0]]


def _of_account(account: Account, bench: Bench) -> Iterator[Labelled]:
    yield _unaltered(bench.run(account.name, account.first, account.second))
    for plant in account.plants:
        if "quantity" in plant.facts:
            yield _altered(plant, bench.run(account.name, account.first, account.altered(plant)))


def _counted(trial: Trial) -> tuple[Profile, ...]:
    """Return the quantity claims of a trial, none where the reports are not one story."""
    brief = trial.story
    return tuple(p for p in profiles_of(brief.story, brief.entities) if p.claim.quantity) if brief else ()


def _unaltered(trial: Trial) -> Labelled:
    """Return the claims of two tellings that agree: one figure is one question, figures that can't meet are two."""
    found = _counted(trial)
    known: dict[tuple[int, int], bool] = {}
    for i, j in combinations(range(len(found)), 2):
        same = _one_figure(found[i], found[j])
        if same or _clash(found[i], found[j]):
            known[i, j] = same
    return found, known


def _altered(plant: Plant, trial: Trial) -> Labelled:
    """Return the claims of a trial: the altered figure answers what the one it is held against does, and no other's.

    What else gives that figure is left out, and so is what the altered one may chance to fit.
    """
    found = _counted(trial)
    home = trial.second if plant.kind == "internal" else trial.first
    left = _at(found, locate(plant.left, home))
    right = _at(found, locate(plant.planted, trial.second))
    known = {(min(i, j), max(i, j)): not plant.differences & APART for i in left for j in right}
    others = [i for i, p in enumerate(found) if i not in right and all(_value(p) != _value(found[k]) for k in left)]
    known |= {(min(i, j), max(i, j)): False for i in others for j in right if _clash(found[i], found[j])}
    return found, known


def _one_figure(left: Profile, right: Profile) -> bool:
    same = left.figure is not None and right.figure is not None and left.figure.same(right.figure)
    return same and not other_units(left, right)


def _clash(left: Profile, right: Profile) -> bool:
    return left.figure is not None and right.figure is not None and not left.figure.fits(right.figure)


def _value(profile: Profile) -> float | None:
    return profile.claim.quantity.value if profile.claim.quantity else None


def _at(found: tuple[Profile, ...], place: Span) -> list[int]:
    return [i for i, p in enumerate(found) if p.claim.quantity and p.claim.quantity.span.overlaps(place)]
