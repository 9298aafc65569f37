"""The gazetteer's tables, read once; `PROVENANCE.md` beside this file says where they come from."""

import gzip
import json
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from anyascii import anyascii

_OTHER = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """Return the name as it is looked up: ASCII, lower case, without apostrophes, one space between words."""
    plain = name if name.isascii() else anyascii(name)
    return " ".join(_OTHER.sub(" ", plain.lower().replace("'", "")).split())


@cache
def country_table() -> Mapping[str, Mapping[str, Any]]:
    """Return the countries by ISO code: name, names, demonyms, capital, population, at, provinces."""
    return dict(json.loads(_bytes("countries.json")))


@cache
def supplement() -> Mapping[str, Any]:
    """Return what was added by hand: names and demonyms of countries, peoples, states, regions, kinds of places."""
    return dict(json.loads(_bytes("supplement.json")))


@cache
def towns() -> tuple[Sequence[str], Sequence[str]]:
    """Return the sorted lines of names and the lines of towns, as tab-separated text."""
    names, _, rows = gzip.decompress(_bytes("places.tsv.gz")).decode("utf-8").partition("\n\n")
    return names.split("\n"), rows.split("\n")


@cache
def provinces() -> Sequence[str]:
    """Return the lines of provinces and districts, as tab-separated text."""
    return gzip.decompress(_bytes("provinces.tsv.gz")).decode("utf-8").split("\n")


def _bytes(name: str) -> bytes:
    return (files("crossbearing") / "gazetteer" / name).read_bytes()
