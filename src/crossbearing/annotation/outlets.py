"""The outlets that reports take from: their names, as `outlets.tsv` lists them, and nouns for others."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

# Nouns that make an outlet of the words beside them ("the Bild newspaper", "state television").
OUTLET_NOUNS = frozenset(
    ("newspaper", "newspapers", "channel", "broadcaster", "television", "tv", "radio", "magazine", "outlet", "media")
)
# Nouns that do so only beside a word for the press ("news agency", not "space agency").
SHARED_NOUNS = frozenset({"agency", "network", "website", "site", "portal", "daily", "weekly", "wire", "service"})
PRESS_WORDS = frozenset({"news", "press", "television", "tv", "broadcast", "media"})
NOT_PRESS = frozenset({"social"})


@cache
def known_outlets() -> Mapping[str, str]:
    """Return the name of the outlet for each form it is written in."""
    rows = (files("crossbearing") / "annotation" / "outlets.tsv").read_text(encoding="utf-8").splitlines()
    table: dict[str, str] = {}
    for row in rows:
        if row and not row.startswith("#"):
            name, _, forms = row.partition("\t")
            table.update(dict.fromkeys((name, *filter(None, forms.split("|"))), name))
    return table


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(known_outlets(), key=len, reverse=True)
    return re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])")


def outlets_in(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
    """Yield the known outlets named between two offsets, as (start, end, name), in text order."""
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        yield match.start(), match.end(), known_outlets()[match.group()]


def same_outlet(one: str | None, other: str) -> bool:
    """Return whether two names are the same outlet's, an article and known other forms aside."""
    return one is not None and _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return known_outlets().get(name, known_outlets().get(name.removeprefix("The "), name)).removeprefix("The ").lower()
