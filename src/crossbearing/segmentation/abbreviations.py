"""The abbreviations that keep their full stop, read from `abbreviations.txt`."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files


@cache
def abbreviations() -> Mapping[str, str]:
    """Return the kind of each abbreviation as it is written, without its last stop: "Gen" -> "title"."""
    lines = (files("crossbearing") / "segmentation" / "abbreviations.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {form: kind for kind, *words in rows for word in words for form in _forms(kind, word)}


def _forms(kind: str, word: str) -> Iterator[str]:
    yield word
    if kind != "small" and len(word) > 1 and word.islower():
        yield word.capitalize()
        yield word.upper()
