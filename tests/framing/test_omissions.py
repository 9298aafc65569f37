"""What a report leaves out."""

from dataclasses import replace

import pytest

from crossbearing.framing.omissions import omissions_of
from crossbearing.options import FramingOptions
from crossbearing.values.facts import Facts
from crossbearing.values.framings import Omission
from crossbearing.values.stories import Story
from tests.framing.accounts import TEXTS, fact, story

OPTIONS = FramingOptions()


def test_left_out() -> None:
    """A figure that two of three reports tell is left out by the third."""
    facts = Facts((fact("a", "c"),), ())
    assert omissions_of(story(**TEXTS), facts, OPTIONS) == (Omission("b", "f", 2),)


def test_told_by_few() -> None:
    """A fact told by fewer than half of the reports, or fewer than the option says, is left out by nobody."""
    more = {**TEXTS, "d": TEXTS["a"], "e": TEXTS["b"]}
    assert omissions_of(story(**more), Facts((fact("a", "c"),), ()), OPTIONS) == ()
    assert omissions_of(story(**TEXTS), Facts((fact("a", "c"),), ()), FramingOptions(told_by=3)) == ()
    assert omissions_of(story(**TEXTS), Facts((fact("a"),), ()), OPTIONS) == ()


def test_much_shorter_report() -> None:
    """A brief item is not blamed for what longer reports have room for."""
    texts = {**TEXTS, "b": "Nine freed."}
    assert omissions_of(story(**texts), Facts((fact("a", "c"),), ()), OPTIONS) == ()


def dated(**days: str | None) -> Story:
    """Return the three accounts, each published on its day."""
    told = story(**TEXTS)
    reports = (replace(r, document=replace(r.document, published=days[r.document.id])) for r in told.reports)
    return replace(told, reports=tuple(reports))


@pytest.mark.parametrize(
    ("day", "left_out"),
    [("2022-03-03", 0), ("2022-03-04T08:00", 0), ("2022-03-04", 1), ("2022-03-04T10:30", 1), (None, 1)],
)
def test_earlier_report(day: str | None, left_out: int) -> None:
    """A report that was out before all that tell a fact leaves nothing out; where no date tells, it does."""
    facts = Facts((fact("a", "c"),), ())
    found = omissions_of(dated(a="2022-03-04T10:00", b=day, c="2022-03-04T12:00"), facts, OPTIONS)
    assert found == (Omission("b", "f", 2),) * left_out


def test_kinds() -> None:
    """A date or a place that is not given is no omission."""
    assert omissions_of(story(**TEXTS), Facts((fact("a", "c", kind="date"),), ()), OPTIONS) == ()


def test_other_episode() -> None:
    """A report of another episode leaves out nothing of this one."""
    facts = Facts((fact("x", "y"),), ())
    assert omissions_of(story(**TEXTS), facts, OPTIONS) == ()
