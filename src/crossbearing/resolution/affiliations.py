"""The country that a person, body or group acts for ("the Malian envoy", "Kremlin officials", "Mr. Ruiz's aides")."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from crossbearing.gazetteer import Place, countries_in, country_of_organ, folded, organ_in
from crossbearing.resolution.homes import Home
from crossbearing.resolution.name_values import Name
from crossbearing.resolution.wording import names_two
from crossbearing.values.reasons import Reason

ACTORS = frozenset({"person", "organisation", "force", "group", "place"})
_WORD = re.compile(r"[^\s,;()\"“”]+")
_OWNER = re.compile(r"['’]s?$")
T = TypeVar("T")
Told = tuple[Sequence[Name], "Affiliation"]


@dataclass(frozen=True, slots=True)
class Affiliation:
    """The ISO code of the country that somebody acts for, and what tells it."""

    country: str
    reason: Reason


def affiliations_of(
    groups: Sequence[Sequence[Name]], places: Sequence[Place | None], homes: Mapping[str, Home]
) -> tuple[Affiliation | None, ...]:
    """Return for each entity's names the country that it acts for, None where nothing tells, and for places.

    Its own words tell first ("Malian", an organ of the state), then whom it belongs to, then for an office
    without country the home of the outlets that call it so, then for an organ the country named last before it.
    """
    home = _at_home(homes)
    found = [_told(names, (_by_words, home)) if _kind(names) == "person" else None for names in groups]
    people = [(names, one) for names, one in zip(groups, found, strict=True) if one is not None]
    checks = (_by_words, _by_owner(people), _by_pronoun(people), home, _by_context(groups, places))
    actors = (_kind(names) in ACTORS and place is None for names, place in zip(groups, places, strict=True))
    return tuple(_told(names, checks) if acts else None for names, acts in zip(groups, actors, strict=True))


def _kind(names: Sequence[Name]) -> str | None:
    return max(names, key=lambda name: len(name.spans)).type if names else None


Check = Callable[[Name], "Affiliation | None"]


def _told(names: Sequence[Name], checks: Iterable[Check]) -> Affiliation | None:
    """Return what the first check that tells anything tells of most of the mentions."""
    for check in checks:
        found = [(one, len(name.spans)) for name in names if (one := check(name)) is not None]
        votes: Counter[str] = Counter()
        for one, count in found:
            votes[one.country] += count
        if votes:
            best = max(sorted(votes), key=lambda code: votes[code])
            return next(one for one, _ in found if one.country == best)
    return None


def _by_words(name: Name) -> Affiliation | None:
    """Return the one country that the words of a mention name, of a person those of the title; else their organ's."""
    words = _bare(_leading(name))
    organ = organ_in(words)
    rest = words if organ is None else words[: organ[0]] + words[organ[1] :]
    own = countries_in(" ".join(rest))
    found = own | name.serves
    if len(found) == 1 and not names_two(name.written):
        told = "its words name the country" if own else "the office beside it tells the country"
        return _affiliation(name, min(found), told)
    if organ is None or found:
        return None
    body = " ".join(words[organ[0] : organ[1]])
    code = country_of_organ(body)
    return _affiliation(name, code, f"“{body}” is of that country") if code else None


def _by_owner(people: Sequence[Told]) -> Check:
    """Return a check of what belongs to a named person ("Mr. Ruiz's office", "the Ruiz government")."""
    named = ((name, found) for names, found in people for name in names if name.wording.kind == "name")
    surnames = {word: found for name, found in named for word in name.words[-1:]}

    def check(name: Name) -> Affiliation | None:
        words = _bare(name.written)
        if name.type == "person" or not any(_single(word) in _listed("owned") for word in words[1:]):
            return None
        owners = (folded(word) for word in words[:-1] if word[0].isupper())
        owner = next((surnames[word] for word in owners if word in surnames), None)
        return _affiliation(name, owner.country, f"it belongs to one who does: {owner.reason.words}") if owner else None

    return check


def _by_pronoun(people: Sequence[Told]) -> Check:
    """Return a check of what belongs to the person named last before it ("his advisers")."""
    named: dict[str, list[tuple[int, str | None, Affiliation]]] = defaultdict(list)
    for names, found in people:
        sex = next((name.wording.sex for name in names if name.wording.sex), None)
        for name in names:
            named[name.document_id] += [(span.start, sex, found) for span in name.spans]

    def check(name: Name) -> Affiliation | None:
        lead, *words = name.written.split()
        sex = _table("owners").get(lead.lower())
        if sex is None or not words or _single(words[-1]) not in _listed("owned"):
            return None
        fitting = [(at, found) for at, other, found in named[name.document_id] if other in {None, sex}]
        owner = _last_before(fitting, name)
        return _affiliation(name, owner.country, f"it belongs to one who does: {owner.reason.words}") if owner else None

    return check


def _by_context(groups: Sequence[Sequence[Name]], places: Sequence[Place | None]) -> Check:
    """Return a check of an organ of state told by its noun alone ("the government"): that of the last country."""
    named: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for names, place in zip(groups, places, strict=True):
        if place is not None and place.kind == "country" and place.country:
            for name in names:
                named[name.document_id] += [(span.start, place.country) for span in name.spans]

    def check(name: Name) -> Affiliation | None:
        lead, *words = name.written.split()
        if (
            lead.lower() not in {"the", "its", "their"}
            or len(words) != 1
            or _single(words[0]) not in _listed("organs_alone")
        ):
            return None
        code = _last_before(named[name.document_id], name)
        return _affiliation(name, code, "the country named last before it") if code else None

    return check


def _last_before(named: Iterable[tuple[int, T]], name: Name) -> T | None:
    """Return of what is named at these offsets what stands last before a name, None where nothing does."""
    before = [(at, what) for at, what in named if at < name.first.start]
    return max(before, key=lambda pair: pair[0])[1] if before else None


def _at_home(homes: Mapping[str, Home]) -> Check:
    """Return a check of offices and organs that a report names without country: those of the outlet's own."""

    def check(name: Name) -> Affiliation | None:
        code = homes[name.document_id].country
        text = " ".join(_bare(name.wording.title or name.written)).lower()
        offices = _table("offices").get(code or "", _table("offices")["others"])
        held = {_single(text.rsplit(" ", 1)[-1]), *name.offices}
        office = name.type == "person" and not held.isdisjoint(offices.split())
        listed = any(f" {words} " in f" {text} " for words in _table("organs").get(code or "", "").split("|"))
        if code is None or not (office or listed):
            return None
        return _affiliation(name, code, "an outlet of that country names the office without country")

    return check


def _leading(name: Name) -> str:
    """Return what leads in to a person's name and stands behind it, all the words of anything else."""
    named = name.type == "person" and name.wording.kind == "name"
    return name.written.replace(name.text, " ") if named else name.written


def _bare(text: str) -> list[str]:
    return [bare for word in _WORD.findall(text) if (bare := _OWNER.sub("", word))]


def _single(word: str) -> str:
    return word.lower().removesuffix("s") if len(word) > 3 else word.lower()


def _affiliation(name: Name, code: str, why: str) -> Affiliation:
    words = f"“{name.written}” acts for {code}: {why}"
    return Affiliation(code, Reason("acts for", 0.8, words, name.first))


@cache
def _words() -> Mapping[str, Any]:
    text = (files("crossbearing") / "resolution" / "affiliation_words.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def _table(kind: str) -> Mapping[str, str]:
    table: Mapping[str, str] = _words()[kind]
    return table


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(_words()[kind].split())
