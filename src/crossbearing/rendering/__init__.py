"""Renders a brief: one function a format, in a visible table."""

from collections.abc import Callable, Mapping
from importlib import import_module

from crossbearing.values.briefs import Brief

# Where each format is made; imported when asked for, so that none pays for the libraries of another.
FORMATS: Mapping[str, tuple[str, str]] = {
    "terminal": ("crossbearing.rendering.terminal", "to_text"),
    "json": ("crossbearing.rendering.brief_json", "to_json"),
    "html": ("crossbearing.rendering.html", "to_html"),
    "markdown": ("crossbearing.rendering.markdown", "to_markdown"),
}


def render(brief: Brief, format: str = "json") -> str:  # noqa: A002 - the word of the command line
    """Return the brief in a format of `FORMATS`; raises KeyError for another name."""
    home, name = FORMATS[format]
    made: Callable[[Brief], str] = getattr(import_module(home), name)
    return made(brief)
