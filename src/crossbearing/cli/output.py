"""Where a brief and a message go."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

from crossbearing.cli.arguments import FILE_FORMATS, SUFFIXES
from crossbearing.cli.folders import check_folder, write_files
from crossbearing.errors import OptionsError
from crossbearing.values.briefs import Brief


@dataclass(frozen=True, slots=True)
class Destination:
    """The format of a brief and the file or folder it goes to, None for standard output."""

    format: str
    path: Path | None


def destination(output: str | None, chosen: str | None) -> Destination:
    """Return where and how to write; raises OptionsError before any work is done where it can't be."""
    path = Path(output) if output is not None else None
    name = chosen or (_format_of(path) if path else "terminal")
    if name in FILE_FORMATS:
        check_folder(name, path)
    elif path and path.is_dir():
        raise OptionsError(str(path), "is a folder")
    if path and not path.parent.is_dir():
        raise OptionsError(str(path), "its folder does not exist")
    return Destination(name, path)


def _format_of(path: Path) -> str:
    return next((name for ending, name in SUFFIXES.items() if path.name.lower().endswith(ending)), "terminal")


def write_brief(brief: Brief, target: Destination) -> None:
    """Write the brief in its format; raises OptionsError where the file can't be written."""
    if target.format in FILE_FORMATS:
        write_files(brief, target.format, target.path)
        return
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
