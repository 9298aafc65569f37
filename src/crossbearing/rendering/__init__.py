"""Renders a brief: one function a format, in a visible table."""

from collections.abc import Callable, Mapping

from crossbearing.rendering.brief_json import to_json
from crossbearing.values.briefs import Brief

FORMATS: Mapping[str, Callable[[Brief], str]] = {
    "json": to_json,
}


def render(brief: Brief, format: str = "json") -> str:  # noqa: A002 - the word of the command line
    """Return the brief in a format of `FORMATS`; raises KeyError for another name."""
    return FORMATS[format](brief)
