"""Countries described rather than named: "the country" where the report speaks of one, "his country" of its leader."""

from collections import Counter
from collections.abc import Mapping, Sequence

from crossbearing.linking import Clusters, Link
from crossbearing.resolution.name_values import Name, served_by
from crossbearing.values.reasons import Reason
from crossbearing.values.spans import Span

OWNERS = {"his": "male", "her": "female"}
SPEAKERS = frozenset({"our", "my", "your"})
MOST = 0.5  # share of a story's mentions of countries from which a country is meant where a report names none before
LAST = 3  # countries named last, of which the one named most is spoken of
Position = tuple[Span, int]


def join_states(names: Sequence[Name], clusters: Clusters) -> None:
    """Join each description of a country with the country of the person it belongs to, else the one named last before.

    Where its report names none before it is the one that the story speaks of most; "our country" is told by nothing.
    """
    places = sorted((span, at) for at, name in enumerate(names) for span in name.spans)
    codes = {at: code for at, name in enumerate(names) if (code := _country(name)) is not None}
    counts = Counter(code for _, at in places if (code := codes.get(at)) is not None)
    for number, (_, at) in enumerate(places):
        lead = names[at].written.split()[0].lower()
        if not names[at].wording.is_state or names[at].type != "place" or lead in SPEAKERS:
            continue
        before = [other for _, other in reversed(places[:number]) if names[other].document_id == names[at].document_id]
        code = _of_owner(names, clusters, before, OWNERS.get(lead)) if lead in OWNERS else None
        own, most = (_named([*before, *range(len(names))], codes, wanted) for wanted in (code, _most(counts)))
        offers = (
            (own, "the country of the one it belongs to"),
            (_spoken_of(before, codes), "the country named before it"),
            (most, "the country that the story names most"),
        )
        for found, why in offers:
            if found is not None:
                clusters.join(_link(names, at, found, why))
                break


def _link(names: Sequence[Name], at: int, found: int, why: str) -> Link:
    words = f"“{names[at].written}” stands for “{names[found].text}”: {why}"
    return Link(at, found, 0.8, (Reason("reference", 0.8, words, names[at].first, names[found].first),))


def _country(name: Name) -> str | None:
    known = name.identity or ""
    return known.removeprefix("country ") if known.startswith("country ") and name.type == "place" else None


def _of_owner(names: Sequence[Name], clusters: Clusters, before: Sequence[int], sex: str | None) -> str | None:
    """Return the country that the last person named before serves, None where nobody of this sex serves one."""
    people = (at for at in before if names[at].type == "person" and names[at].wording.sex in {None, sex})
    served = (frozenset(c for item in clusters.members(at) for c in served_by(names[item])) for at in people)
    return next((min(codes) for codes in served if len(codes) == 1), None)


def _spoken_of(before: Sequence[int], codes: Mapping[int, str]) -> int | None:
    """Return the country named most often of the last few, the nearer of two."""
    last = [at for at in before if at in codes][:LAST]
    counts = Counter(codes[at] for at in last)
    return max(last, key=lambda at: (counts[codes[at]], -last.index(at)), default=None)


def _named(places: Sequence[int], codes: Mapping[int, str], code: str | None) -> int | None:
    return next((at for at in places if codes.get(at) == code), None) if code else None


def _most(counts: Counter[str]) -> str | None:
    code, count = max(sorted(counts.items()), key=lambda pair: pair[1], default=("", 0))
    return code if count > MOST * counts.total() else None
