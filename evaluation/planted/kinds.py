"""The ten ways in which a fact is altered, and what the pipeline should say of each."""

from collections.abc import Mapping
from dataclasses import dataclass

NEAR = "near"


@dataclass(frozen=True, slots=True)
class Kind:
    """What finds a planted difference: facts of these kinds, and what it should be called.

    `differences` are those of a fact (`docs/kinds-of-difference.md`), or "near": the altered figure answers
    another question, listed beside the first for one of the `reasons`.
    """

    facts: frozenset[str]
    differences: frozenset[str]
    reasons: tuple[str, ...] = ()


def _kind(facts: str, difference: str, *reasons: str) -> Kind:
    return Kind(frozenset(facts.split()), frozenset({difference}), reasons)


KINDS: Mapping[str, Kind] = {
    "number": _kind("quantity", "value"),
    "date": _kind("date", "value"),
    "place": _kind("place", "value"),
    "name": _kind("person", "value"),
    "negation": _kind("statement", "denial"),
    "rounding": _kind("quantity", "precision"),
    "as-of": _kind("quantity", "time", "time"),
    "scope": _kind("quantity", NEAR, "scope", "counted"),
    "speaker": _kind("person", "value"),
    "internal": _kind("quantity", "internal"),
}
