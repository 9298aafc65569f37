"""What travels between stages: frozen, slotted, comparable, with ids made from content."""

import pickle
from dataclasses import FrozenInstanceError, fields, is_dataclass
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing import values
from crossbearing.values.ids import ID_LENGTH, identify
from crossbearing.values.problems import Problem
from crossbearing.values.spans import Span
from tests.reports import ferry

MODULES = [import_module(f"{values.__name__}.{module.name}") for module in iter_modules(values.__path__)]
VALUES = sorted(
    {thing for module in MODULES for thing in vars(module).values() if isinstance(thing, type) and is_dataclass(thing)},
    key=lambda thing: thing.__name__,
)
SPANS = st.builds(Span, st.sampled_from("ab"), st.integers(0, 9), st.integers(0, 9)).filter(lambda s: s.start < s.end)
PARTS = st.lists(st.one_of(st.text("ab 1é\ud800"), st.integers(), st.none()), min_size=1, max_size=4)


def test_the_values_are_found() -> None:
    """The tests below see the values of the design."""
    assert {"Span", "Document", "Annotations", "Claim", "Report", "Story", "Fact", "Brief"} <= {
        value.__name__ for value in VALUES
    }


@pytest.mark.parametrize("value", VALUES, ids=lambda value: str(value.__name__))
def test_values_are_frozen_and_slotted(value: type) -> None:
    """No value can be changed or grow a field after it was made."""
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(value)
    assert value.__doc__


@pytest.mark.parametrize("value", VALUES, ids=lambda value: str(value.__name__))
def test_values_hold_nothing_that_changes(value: type) -> None:
    """Fields are plain values or tuples: no list, set or dictionary, so that a value can be hashed."""
    for field in fields(value):
        assert not str(field.type).startswith(("list", "dict", "set", "typing.List", "typing.Dict"))


def test_a_value_refuses_change() -> None:
    """Setting a field is an error."""
    with pytest.raises(FrozenInstanceError):
        setattr(Span("d", 0, 1), "end", 9)  # noqa: B010 - a plain assignment would not pass the type check


def test_a_report_crosses_process_borders_unchanged() -> None:
    """A report is equal after pickling, and can be hashed."""
    report = ferry()[0]
    copy = pickle.loads(pickle.dumps(report))
    assert copy == report
    assert hash(copy) == hash(report)


@given(PARTS, PARTS)
def test_ids_tell_content_apart_and_nothing_else(left: list[object], right: list[object]) -> None:
    """The same content gives the same id, other content another, and the kind's letter stands before it."""
    ours, theirs = identify("c", *left), identify("c", *right)
    assert ours == identify("c", *left)
    assert (ours == theirs) == ([str(part) for part in left] == [str(part) for part in right])
    assert ours.startswith("c-")
    assert len(ours) == 2 + ID_LENGTH


def test_ids_stay_what_they_were() -> None:
    """Ids do not hang on the run, the machine or the order of imports: this one is written down."""
    assert identify("c", Span("d", 3, 9), 4) == "c-4113e726911c"
    assert identify("c", 1) != identify("q", 1)
    assert identify("d", "\ud800")


@given(SPANS, SPANS)
def test_spans_overlap_where_they_share_a_character(left: Span, right: Span) -> None:
    """Overlapping is mutual and means a shared character of one document; what contains overlaps."""
    shared = set(range(left.start, left.end)) & set(range(right.start, right.end))
    assert left.overlaps(right) == right.overlaps(left) == (bool(shared) and left.document_id == right.document_id)
    assert not left.contains(right) or left.overlaps(right)
    assert left.contains(left)


def test_problems_are_sorted_by_stage_and_item() -> None:
    """Problems have an order, so that a brief lists them the same in every run."""
    problems = [Problem("reading", "b", "x"), Problem("reading", "a", "y"), Problem("grouping", "z", "x")]
    assert [problem.item for problem in sorted(problems)] == ["z", "a", "b"]
