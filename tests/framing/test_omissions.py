"""What a report leaves out."""

from crossbearing.framing.omissions import omissions_of
from crossbearing.options import FramingOptions
from crossbearing.values.facts import Facts
from crossbearing.values.framings import Omission
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


def test_kinds() -> None:
    """A date or a place that is not given is no omission."""
    assert omissions_of(story(**TEXTS), Facts((fact("a", "c", kind="date"),), ()), OPTIONS) == ()


def test_other_episode() -> None:
    """A report of another episode leaves out nothing of this one."""
    facts = Facts((fact("x", "y"),), ())
    assert omissions_of(story(**TEXTS), facts, OPTIONS) == ()
