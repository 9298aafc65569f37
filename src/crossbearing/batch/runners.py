"""The same map on one process or several; what fails becomes a problem, the rest goes on."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from typing import Protocol, TypeVar

from crossbearing.errors import CrossbearingError
from crossbearing.values.problems import Problem

Item = TypeVar("Item")
Result = TypeVar("Result")
Notice = Callable[[str, int, int], None]  # (stage, items done, items in all)


class Runner(Protocol):
    """Applies a function to every item and returns the results in order, and the problems caught."""

    def __call__(
        self, stage: str, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> tuple[tuple[Result, ...], tuple[Problem, ...]]:
        """Return the results of the items that went well, and a problem for each that did not."""


def unnoticed(stage: str, done: int, total: int) -> None:
    """Return at once: the notice of a run that nobody watches."""


def runner(processes: int = 1, notice: Notice = unnoticed) -> Runner:
    """Return a runner over that many processes that calls `notice` before the first item and after each."""

    def run(
        stage: str, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> tuple[tuple[Result, ...], tuple[Problem, ...]]:
        if processes > 1:
            return pool(stage, function, items, processes, notice)
        return serial(stage, function, items, notice)

    return run


def serial(
    stage: str, function: Callable[[Item], Result], items: Sequence[Item], notice: Notice = unnoticed
) -> tuple[tuple[Result, ...], tuple[Problem, ...]]:
    """Return results and problems, one item after the other in this process."""
    outcomes: list[Result | Problem] = []
    notice(stage, 0, len(items))
    for item in items:
        outcomes.append(attempt(item, stage, function))
        notice(stage, len(outcomes), len(items))
    return _sort_out(outcomes)


def pool(
    stage: str,
    function: Callable[[Item], Result],
    items: Sequence[Item],
    processes: int = 2,
    notice: Notice = unnoticed,
) -> tuple[tuple[Result, ...], tuple[Problem, ...]]:
    """Return what `serial` returns, from several processes; they are spawned, so nothing is shared."""
    if len(items) < 2:
        return serial(stage, function, items, notice)
    outcomes: list[Result | Problem] = []
    notice(stage, 0, len(items))
    with ProcessPoolExecutor(min(processes, len(items)), mp_context=get_context("spawn")) as workers:
        work = partial(attempt, stage=stage, function=function)
        for item, future in [(item, workers.submit(work, item)) for item in items]:
            outcomes.append(_outcome(future, stage, item))
            notice(stage, len(outcomes), len(items))
    return _sort_out(outcomes)


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


def _outcome(future: Future[Result | Problem], stage: str, item: object) -> Result | Problem:
    """Return the future's outcome; a process that was killed (out of memory) is a problem of its item."""
    try:
        return future.result()
    except BrokenProcessPool:
        return Problem(stage, _name_of(item), "the process working on it, or beside it, was ended from outside")


def _sort_out(outcomes: Sequence[Result | Problem]) -> tuple[tuple[Result, ...], tuple[Problem, ...]]:
    results = tuple(outcome for outcome in outcomes if not isinstance(outcome, Problem))
    problems = tuple(outcome for outcome in outcomes if isinstance(outcome, Problem))
    return results, problems


def _name_of(item: object) -> str:
    return str(getattr(item, "name", None) or getattr(item, "title", None) or item)[:200]
