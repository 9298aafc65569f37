"""Entities that tables know: what tells each, so that it has one id in every story and every run."""

from collections import Counter
from collections.abc import Iterator, Sequence

from crossbearing.gazetteer import is_shared
from crossbearing.resolution.affiliations import Affiliation
from crossbearing.resolution.entities import type_of
from crossbearing.resolution.name_values import Name

Key = tuple[str, str, str]  # entity type, what it is, and for a body that several countries have the country


def known_keys(groups: Sequence[Sequence[Name]], affiliated: Sequence[Affiliation | None]) -> tuple[Key | None, ...]:
    """Return for each entity's names what they certainly name, None where no table tells.

    Of several entities that bear one such name, as a country and a team of it may, it is the one named most often.
    """
    keys = [_key(names, affiliation) for names, affiliation in zip(groups, affiliated, strict=True)]
    order = sorted(range(len(groups)), key=lambda at: (-sum(len(name.spans) for name in groups[at]), at))
    first: dict[Key, int] = {}
    for at in order:
        if (key := keys[at]) is not None:
            first.setdefault(key, at)
    return tuple(key if key is not None and first[key] == at else None for at, key in enumerate(keys))


def _key(names: Sequence[Name], affiliation: Affiliation | None) -> Key | None:
    votes = Counter(dict.fromkeys(sorted(set(_identities(names))), 0))
    votes.update(_identities(names))
    kind = type_of(names)
    if not votes or kind == "person":  # "Jordan" and "Chad" are given names too
        return None
    best = max(votes, key=lambda identity: votes[identity])
    if not is_shared(best.removeprefix("body ")):
        return kind, best, ""
    return (kind, best, affiliation.country) if affiliation else None


def _identities(names: Sequence[Name]) -> Iterator[str]:
    """Yield what each mention certainly names."""
    for name in names:
        if name.identity and name.wording.kind == "name":
            yield from (name.identity for _ in name.spans)
