"""Formats of several files: into a folder, or as a ZIP into a file or a pipe."""

import sys
from pathlib import Path

from crossbearing.errors import OptionsError
from crossbearing.values.briefs import Brief

ZIP = ".zip"


def check_folder(name: str, path: Path | None) -> None:
    """Raise OptionsError where the files of a format have no place to go, or its library is missing."""
    from crossbearing.rendering import check_library  # noqa: PLC0415 - `--help` need not load it

    check_library(name)
    if path is None and sys.stdout.isatty():
        raise OptionsError(name, "is several files: name a folder or a .zip with --output")
    if path is not None and (path.is_dir() if _is_zip(path) else path.is_file()):
        raise OptionsError(str(path), "is a folder" if path.is_dir() else f"is a file; {name} needs a folder or a .zip")


def write_files(brief: Brief, name: str, path: Path | None) -> None:
    """Write the files of a format, as a ZIP where no folder is named; raises OptionsError where they can't be."""
    from crossbearing.rendering import render_files  # noqa: PLC0415 - `--help` need not load it
    from crossbearing.rendering.archives import zipped  # noqa: PLC0415

    files = render_files(brief, name)
    if path is None:
        sys.stdout.buffer.write(zipped(files))
        sys.stdout.flush()
        return
    try:
        _store({path: zipped(files)} if _is_zip(path) else {path / name: content for name, content in files.items()})
    except OSError as error:
        raise OptionsError(str(path), f"cannot be written: {error.strerror}") from error


def _store(contents: dict[Path, bytes]) -> None:
    for path, content in contents.items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)


def _is_zip(path: Path) -> bool:
    return path.name.lower().endswith(ZIP)
