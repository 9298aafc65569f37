"""The progress bar is on a terminal only."""

import io
import sys

import pytest

from crossbearing.batch.runners import unnoticed
from crossbearing.cli.progress import progress


class Terminal(io.StringIO):
    """Text that says that it is a terminal."""

    def isatty(self) -> bool:
        """Return True."""
        return True


def test_piped_call_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where stderr is no terminal nobody is told."""
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with progress() as notice:
        assert notice is unnoticed


def test_terminal_shows_the_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal a bar with the stage's name moves, and nothing goes to standard output."""
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    with progress() as notice:
        notice("reading", 0, 2)
        notice("reading", 2, 2)
    assert "Reading" in shown.getvalue()


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR set the bar has no colours."""
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    with progress() as notice:
        notice("reading", 0, 2)
    assert "\x1b[3" not in shown.getvalue()
