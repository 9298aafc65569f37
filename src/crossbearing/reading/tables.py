"""The tables of this stage, read once from the files beside the code."""

import json
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return a table of the stage by its file's name (`.toml` or `.json`)."""
    content = (files("crossbearing.reading") / name).read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(content) if name.endswith(".json") else tomllib.loads(content)
    return read


def any_of(patterns: list[str]) -> str:
    """Return one expression that matches where any of the patterns does, the first one winning."""
    return "(?:" + "|".join(f"(?:{pattern})" for pattern in patterns) + ")"


@cache
def agency_name() -> re.Pattern[str]:
    """Return the expression that finds the name of a news agency; short ones count in their own case only."""
    words = table("masthead.toml")
    names = sorted((*words["agencies"], *words["agency_words"]), key=lambda name: (-len(name), name))
    return re.compile(r"(?<![\w-])(?:" + "|".join(spelling(name) for name in names) + r")(?![\w-])")


def spelling(name: str) -> str:
    """Return the expression for a name: initials as they are, words in any case."""
    return re.escape(name) if len(name) <= 4 else f"(?i:{re.escape(name)})"
