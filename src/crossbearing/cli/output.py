"""Where a brief and a message go."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

from crossbearing.cli.arguments import SUFFIXES
from crossbearing.errors import OptionsError
from crossbearing.values.briefs import Brief


@dataclass(frozen=True, slots=True)
class Destination:
    """The format of a brief and the file it goes to, None for standard output."""

    format: str
    path: Path | None


def destination(output: str | None, chosen: str | None) -> Destination:
    """Return where and how to write; raises OptionsError before any work is done where it can't be."""
    if output is None:
        return Destination(chosen or "terminal", None)
    path = Path(output)
    if path.is_dir() or not path.parent.is_dir():
        raise OptionsError(output, "is a folder" if path.is_dir() else "its folder does not exist")
    return Destination(chosen or SUFFIXES.get(path.suffix.lower(), "terminal"), path)


def write_brief(brief: Brief, target: Destination) -> None:
    """Write the brief in its format; raises OptionsError where the file can't be written."""
    if target.path is None:
        _print_out(brief, target.format)
        return
    content = _rendered(brief, target.format)
    try:
        target.path.write_text(content, encoding="utf-8", errors="replace", newline="\n")
    except OSError as error:
        raise OptionsError(str(target.path), f"cannot be written: {error.strerror}") from error


def write_error(message: str) -> None:
    """Write one line on stderr, under our name; control characters of a file's name or text are shown, not sent."""
    line = "".join(c if c.isprintable() else repr(c)[1:-1] for c in message)
    sys.stderr.write(f"crossbearing: {line}\n")


def _print_out(brief: Brief, name: str) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    if name == "terminal":
        from rich.console import Console  # noqa: PLC0415 - JSON need not load it

        from crossbearing.rendering.terminal import print_brief  # noqa: PLC0415

        print_brief(brief, Console(highlight=False))
    else:
        sys.stdout.write(_rendered(brief, name))
    sys.stdout.flush()


def _rendered(brief: Brief, name: str) -> str:
    from crossbearing.rendering import render  # noqa: PLC0415 - `--help` need not load it

    return render(brief, name)
