"""Runners: the same results on one process and on several."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.batch import pool, runner, serial
from crossbearing.errors import ReadingError
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source


def halve(number: int) -> int:
    """Return half the number; an odd one is an error of ours, zero a defect."""
    if number % 2:
        raise ReadingError(str(number), "is odd")
    return 100 // number * number // 2


def end_the_process(number: int) -> int:
    """Return nothing for zero, as a process that is killed does."""
    if number == 0:
        os._exit(9)
    return number


@given(st.lists(st.integers(0, 20)))
def test_serial_keeps_order_and_accounts_for_every_item(numbers: list[int]) -> None:
    """Results come in the order of the items, and every item is a result or a problem."""
    results, problems = serial("halving", halve, numbers)
    even = [number for number in numbers if number and not number % 2]
    assert results == tuple(100 // number * number // 2 for number in even)
    assert len(results) + len(problems) == len(numbers)


def test_problems_name_stage_item_and_reason() -> None:
    """An error of ours tells item and reason; any other is named with its type."""
    _, problems = serial("halving", halve, [3, 0])
    assert problems[0] == Problem("halving", "3", "is odd")
    assert problems[1].item == "0"
    assert problems[1].message.startswith("ZeroDivisionError: ")


def test_a_source_is_named_by_its_path_and_row() -> None:
    """A problem with something that has a name uses it."""

    def fail(source: Source) -> None:
        raise ValueError(str(source.row))

    _, problems = serial("reading", fail, [Source("reports.jsonl", 4)])
    assert problems[0].item == "reports.jsonl#4"


def test_pool_equals_serial() -> None:
    """Several processes return what one does, in the same order."""
    numbers = [4, 3, 0, 10, 7, 2]
    assert pool("halving", halve, numbers, processes=2) == serial("halving", halve, numbers)


def test_a_killed_process_is_a_problem_of_its_item() -> None:
    """Where a process dies its item is a problem, and the run goes on to its end."""
    results, problems = pool("reading", end_the_process, [0, 1])
    assert "0" in {problem.item for problem in problems}
    assert len(results) + len(problems) == 2


@pytest.mark.parametrize("processes", [1, 2])
def test_notice_is_called_before_the_first_item_and_after_each(processes: int) -> None:
    """A run tells how far it is: none done, then one more each time."""
    noticed: list[tuple[str, int, int]] = []
    run = runner(processes, lambda stage, done, total: noticed.append((stage, done, total)))
    run("naming", Path, ["a", "b"])
    assert noticed == [("naming", 0, 2), ("naming", 1, 2), ("naming", 2, 2)]


def test_no_items_no_results() -> None:
    """A run over nothing returns nothing."""
    assert runner(2)("naming", Path, []) == ((), ())
