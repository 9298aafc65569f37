"""The terminal brief: fits its width, drives no terminal, tells most first."""

from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from crossbearing.rendering import render
from crossbearing.rendering.terminal import print_brief
from crossbearing.values.briefs import Brief
from tests.rendering.hallin import BRIEF
from tests.rendering.invented import briefs


def printed(brief: Brief, width: int, **more: object) -> str:
    """Return what a console of the width receives."""
    console = Console(file=StringIO(), width=width, **more)  # type: ignore[arg-type]
    with console.capture() as capture:
        print_brief(brief, console)
    return capture.get()


@given(briefs, st.sampled_from([40, 80, 120]))
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_any_brief_fits_the_width(brief: Brief, width: int) -> None:
    """No line is wider than the console, nor than a hundred columns, and no control sequence gets through."""
    lines = printed(brief, width, color_system=None).split("\n")
    assert max(map(cell_len, lines)) <= min(width, 100)
    assert not any(character in line for line in lines for character in "\x1b\r\x00\u202e")


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_any_brief_can_be_piped(brief: Brief) -> None:
    """The piped text can be encoded and ends in one line break."""
    text = render(brief, "terminal")
    text.encode("utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR set no colour is written, also on a terminal."""
    coloured = printed(BRIEF, 80, force_terminal=True, color_system="standard")
    monkeypatch.setenv("NO_COLOR", "1")
    plain = printed(BRIEF, 80, force_terminal=True, color_system="standard")
    assert "\x1b[1;31m" in coloured
    assert not any(f"{code}m" in plain for code in ("31", "32", "33", "36"))


def test_first_lines_tell_what_when_and_how_much_is_contested() -> None:
    """Headline, day, places and the strip of figures stand in the first five lines."""
    head = render(BRIEF, "terminal").split("\n")[:6]
    assert head[1] == "Cable car stops above the Hallin valley"
    assert head[2] == "14–18 March 2019 · Hallin"
    assert "4 contested" in head[4]


def test_parts_stand_in_reading_order() -> None:
    """What is contested comes first, then what is agreed, then what only one says; problems last."""
    text = render(BRIEF, "terminal")
    titles = [
        "Contested 4",
        "Agreed, corroborated 1",
        "Agreed, from one origin 1",
        "Not equally exact 1",
        "Told by one 4",
        "Who said what",
        "Timeline",
        "Names",
    ]
    titles += ["Who took from whom", "Left out", "Word choice", "Problems"]
    places = [text.index(f"\n{title}") for title in titles]
    assert places == sorted(places)


def test_answers_stand_side_by_side_where_there_is_room() -> None:
    """Two answers share a line at 80 columns and stand one below the other at 40."""
    assert any("43 people" in line and "38 people" in line for line in printed(BRIEF, 80).split("\n"))
    assert not any("43 people" in line and "38 people" in line for line in printed(BRIEF, 40).split("\n"))


def test_long_lists_are_counted() -> None:
    """A list longer than a screen holds is cut, and the rest counted."""
    names = BRIEF.stories[0].entities * 4
    story = BRIEF.stories[0]
    long = type(story)(story.story, names, story.questions, story.facts, story.dependences, story.framings)
    assert "and 8 more in the HTML and JSON brief" in render(Brief((long,), (), "0"), "terminal")
