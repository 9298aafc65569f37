"""The same map on one process or several; what fails becomes a problem, the rest goes on."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import Protocol, TypeVar

from crossbearing.errors import CrossbearingError
from crossbearing.values.problems import Problem

Item = TypeVar("Item")
Result = TypeVar("Result")


class Runner(Protocol):
    """Applies a function to every item and returns the results in order, and the problems caught."""

    def __call__(
        self, stage: str, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> tuple[tuple[Result, ...], tuple[Problem, ...]]:
        """Return the results of the items that went well, and a problem for each that did not."""


def serial(
    stage: str, function: Callable[[Item], Result], items: Sequence[Item]
) -> tuple[tuple[Result, ...], tuple[Problem, ...]]:
    """Return results and problems, one item after the other in this process."""
    return _sort_out([attempt(item, stage, function) for item in items])


def pool(
    stage: str, function: Callable[[Item], Result], items: Sequence[Item], processes: int = 2
) -> tuple[tuple[Result, ...], tuple[Problem, ...]]:
    """Return what `serial` returns, from several processes; they are spawned, so nothing is shared."""
    if len(items) < 2:
        return serial(stage, function, items)
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as workers:
        return _sort_out(list(workers.map(partial(attempt, stage=stage, function=function), items)))


def attempt(item: Item, stage: str, function: Callable[[Item], Result]) -> Result | Problem:
    """Return the function's result for the item, or the problem it met.

    An error that is not ours is a defect of ours; it is named with its type, so that one bad item does
    not cost the user the brief of all others.
    """
    try:
        return function(item)
    except CrossbearingError as error:
        return Problem(stage, error.item, error.reason)
    except Exception as error:  # noqa: BLE001 - the rest of the run must go on
        return Problem(stage, _name_of(item), f"{type(error).__name__}: {error}")


def _sort_out(outcomes: Sequence[Result | Problem]) -> tuple[tuple[Result, ...], tuple[Problem, ...]]:
    results = tuple(outcome for outcome in outcomes if not isinstance(outcome, Problem))
    problems = tuple(outcome for outcome in outcomes if isinstance(outcome, Problem))
    return results, problems


def _name_of(item: object) -> str:
    return str(getattr(item, "name", None) or getattr(item, "title", None) or item)[:200]
