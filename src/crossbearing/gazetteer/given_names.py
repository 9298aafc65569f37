"""Given names, and the sex of those who bear them."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def given_names() -> Mapping[str, str]:
    """Return given names in small letters, each with the sex ("male", "female") that bears it far oftener."""
    text = (files("crossbearing") / "gazetteer" / "given_names.txt").read_text(encoding="utf-8")
    return {name: sex for sex, *names in map(str.split, text.splitlines()) for name in names}
