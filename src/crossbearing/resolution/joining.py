"""Names into clusters: inside each report first, then across the reports of the story."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from crossbearing.gazetteer import folded, short_states
from crossbearing.linking import Clusters, Link, Veto, cluster, pairs_sharing
from crossbearing.resolution.comparing import COMPARERS, DESCRIBED, SLIP, VETOES, ends_of, levelled, sound
from crossbearing.resolution.comparisons import Comparisons
from crossbearing.resolution.families import bearer_of, is_another
from crossbearing.resolution.garbled import join_garbled
from crossbearing.resolution.name_values import Name
from crossbearing.resolution.name_words import content_words
from crossbearing.resolution.parts import DESCRIBED_PARTS, PARTS
from crossbearing.resolution.wording import head_class

Pairs = Sequence[tuple[int, int]]
Offers = Mapping[int, Mapping[int, Link]]


def join(names: Sequence[Name], every: Pairs, likeness: float) -> Clusters:
    """Return the clusters of names; `every` are the pairs to compare, `likeness` is the least score that joins two.

    Equal and equivalent forms are joined inside a report, then short forms with the one long form
    they can belong to; the same again across reports. A short form of two people stays apart.
    """
    pairs = [pair for pair in every if all(names[item].wording.kind == "name" for item in pair)]
    described = [pair for pair in every if any(names[item].wording.kind == "description" for item in pair)]
    inside = [pair for pair in pairs if names[pair[0]].document_id == names[pair[1]].document_id]
    clusters, veto = Clusters(len(names)), Comparisons(names, VETOES).first
    alike, parts = Comparisons(names, COMPARERS), Comparisons(names, PARTS)
    sure = [pair for pair in inside if not is_another(names, *pair)]
    for some, certain in ((inside, sure), (pairs, pairs)):
        cluster(clusters, alike.links(some, likeness), veto)
        _join_parts(names, clusters, _offers(clusters, certain, parts), veto, across=some is pairs)
    shared = _offices_of_several(names, clusters)
    described = [pair for pair in described if _is_told(names, pair, shared)]
    cluster(clusters, Comparisons(names, DESCRIBED).links(described, likeness), veto)
    _join_parts(names, clusters, _offers(clusters, described, Comparisons(names, DESCRIBED_PARTS)), veto)
    join_garbled(names, clusters)
    return clusters


def _offices_of_several(names: Sequence[Name], clusters: Clusters) -> frozenset[str]:
    """Return the nouns of offices that two people of the story hold or more, as `head_class` gives them."""
    holders: dict[str, set[int]] = defaultdict(set)
    for at, name in enumerate(names):
        if name.type == "person":
            for office in name.offices:
                holders[head_class(office)].add(clusters.root(at))
    return frozenset(office for office, held in holders.items() if len(held) > 1)


def _is_told(names: Sequence[Name], pair: tuple[int, int], shared: Set[str]) -> bool:
    """Return whether one description may be another's: not "the country", nor "the president" where a story has two."""
    left, right = (names[item] for item in pair)
    if left.wording.is_state or right.wording.is_state:
        return False
    return left.document_id == right.document_id or left.type != "person" or head_class(left.wording.head) not in shared


def pairs_of(names: Sequence[Name]) -> list[tuple[int, int]]:
    """Return the names worth comparing, by what they share: a word, a sound, initials, a place."""
    return pairs_sharing([_keys(name) for name in names])


def _offers(clusters: Clusters, pairs: Pairs, parts: Comparisons) -> Offers:
    """Return for the cluster of each short form a link to each cluster of a long form that it may belong to."""
    offers: dict[int, dict[int, Link]] = defaultdict(dict)
    for left, right in pairs:
        for short, long in ((left, right), (right, left)):
            reason = parts.first(short, long)
            if reason is not None:
                link = Link(short, long, reason.score, (reason,))
                offers[clusters.root(short)].setdefault(clusters.root(long), link)
    return offers


def _join_parts(names: Sequence[Name], clusters: Clusters, offers: Offers, veto: Veto, *, across: bool = True) -> None:
    """Join each short form with the long form it belongs to, where that is one alone, inside reports or across."""
    for root in sorted(offers, key=lambda root: (-len(names[root].words), root)):
        links = [link for link in offers[root].values() if clusters.parted(link.left, link.right, veto) is None]
        chosen = _the_one(names, clusters, links, across=across)
        if chosen is not None:
            clusters.join(chosen)


def _the_one(names: Sequence[Name], clusters: Clusters, links: Iterable[Link], *, across: bool) -> Link | None:
    """Return the link to the only long form, or to the one that alone was named before the short form."""
    targets = {
        clusters.root(link.right): link for link in links if clusters.root(link.left) != clusters.root(link.right)
    }
    best = max((link.score for link in targets.values()), default=0.0)
    strongest = [link for link in targets.values() if link.score == best]
    if len(strongest) < 2:
        return next(iter(strongest), None)
    before = [link for link in strongest if _named_before(names, link)]
    if len(before) == 1:
        return before[0]
    bearer = bearer_of(names, [link.right for link in strongest]) if across else None
    return next((link for link in strongest if link.right == bearer), None)


def _named_before(names: Sequence[Name], link: Link) -> bool:
    short, long = names[link.left].first, names[link.right].first
    return short.document_id == long.document_id and long.start < short.start


def _keys(name: Name) -> Iterable[str]:
    """Yield what a name must share with another to be compared with it."""
    if name.wording.kind == "pronoun":
        return
    if name.wording.kind == "description":
        yield f"head {head_class(name.wording.head)}"
        if name.wording.members:
            yield f"head {head_class(name.wording.members)}"
    shortest = (
        2 if name.type == "person" else 3
    )  # "Xi" and "Ng" are family names; of other names two letters tell little
    yield from (f"word {word}" for word in name.words if len(word) >= shortest)
    yield from (f"sound {sound(word)}" for word in name.words if len(word) > 3)
    yield from (f"level {levelled(word)}" for word in name.words if len(word) > 3)
    yield from (f"ends {word[:3]} {word[-3:]}" for word in name.words if len(word) >= SLIP)
    if name.type == "person" and len(name.words) > 2:
        yield f"sound {sound(''.join(name.words[1:]))}"
    yield "whole " + "".join(name.words)
    yield from ("whole " + part for part in sorted(ends_of(name)))
    yield from (f"initials {letters}" for letters in name.initials)
    yield from sorted(name.places)
    yield from (f"initials {folded(short)}" for short in name.short)
    yield from ("whole " + "".join(content_words(alias, name.type)) for alias in sorted(name.aliases))
    if name.text.endswith(".") and (state := short_states().get(name.words[-1].strip("."))):
        yield "whole " + state
    if name.acronym:
        yield f"initials {name.acronym}"
    if name.identity:
        yield name.identity
