"""Renders a brief: one function a format, in visible tables."""

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec

from crossbearing.errors import OptionsError
from crossbearing.values.briefs import Brief

# Where each format is made; imported when asked for, so that none pays for the libraries of another.
FORMATS: Mapping[str, tuple[str, str]] = {
    "terminal": ("crossbearing.rendering.terminal", "to_text"),
    "json": ("crossbearing.rendering.brief_json", "to_json"),
    "html": ("crossbearing.rendering.html", "to_html"),
    "markdown": ("crossbearing.rendering.markdown", "to_markdown"),
    "geojson": ("crossbearing.rendering.geojson", "to_geojson"),
    "ftm": ("crossbearing.rendering.followthemoney", "to_entities"),
    "ftm-statements": ("crossbearing.rendering.followthemoney", "to_statements"),
}

# The same for formats that are several files.
FILE_FORMATS: Mapping[str, tuple[str, str]] = {
    "csv": ("crossbearing.rendering.tables.csv_files", "to_csv"),
    "parquet": ("crossbearing.rendering.tables.parquet_files", "to_parquet"),
}

# The library that a format needs beyond the dependencies, and the extra of ours that brings it.
EXTRAS: Mapping[str, tuple[str, str]] = {"parquet": ("pyarrow", "tables")}


def render(brief: Brief, format: str = "json") -> str:  # noqa: A002 - the word of the command line
    """Return the brief in a format of `FORMATS`; raises KeyError for another name."""
    home, name = FORMATS[format]
    made: Callable[[Brief], str] = getattr(import_module(home), name)
    return made(brief)


def render_files(brief: Brief, format: str = "csv") -> dict[str, bytes]:  # noqa: A002 - the word of the command line
    """Return the content of each file by its name, in a format of `FILE_FORMATS`.

    Raises KeyError for another name, OptionsError where a library that the format needs is not installed.
    """
    home, name = FILE_FORMATS[format]
    check_library(format)
    made: Callable[[Brief], dict[str, bytes]] = getattr(import_module(home), name)
    return made(brief)


def check_library(format: str) -> None:  # noqa: A002 - the word of the command line
    """Raise OptionsError, saying what to install, where a library that the format needs is missing."""
    if format in EXTRAS:
        library, extra = EXTRAS[format]
        if find_spec(library) is None:
            raise OptionsError(format, f"needs {library}: pip install 'crossbearing[{extra}]'")
