"""Where a telling puts what it tells: the places that it names, by the part they play in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossbearing.alignment.cast import Cast
from crossbearing.alignment.lexicon import words
from crossbearing.alignment.profiles import Profile
from crossbearing.syntax import Tree
from crossbearing.values.entities import Entity
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

AT, TO, FROM, BETWEEN, SUBJECT = "at", "to", "from", "between", "subject"
PARTS: Mapping[str, str] = {
    **dict.fromkeys(("to", "into", "towards", "toward"), TO),
    FROM: FROM,
    BETWEEN: BETWEEN,
    **dict.fromkeys(
        (
            "in", "at", "near", "outside", "off", "inside", "around", "on", "beneath", "below", "under", "above",
            "over", "across", "throughout", "along", "beside",
        ),
        AT,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Site:
    """A telling with all places that play one part in it: what it tells happened at, to, from or between them.

    `places` are the entities by their ids, with where each is named.
    """

    profile: Profile
    part: str
    places: Mapping[str, tuple[Entity, Span]]


def sites_in(profiles: Sequence[Profile], story: Story, cast: Cast) -> tuple[Site, ...]:
    """Return the sites of tellings, one for each part that places play in one."""
    trees = {report.document.id: Tree(report.annotations.tokens) for report in story.reports}
    heads = {mention.span: mention.head for report in story.reports for mention in report.annotations.mentions}
    return tuple(site for p in profiles for site in _sites(p, trees[p.claim.document_id], heads, cast))


def _sites(profile: Profile, tree: Tree, heads: Mapping[Span, int], cast: Cast) -> Iterator[Site]:
    found: dict[str, dict[str, tuple[Entity, Span]]] = {}
    for span in profile.claim.where:
        entity = cast.at.get(span)
        if entity is None or entity.type != "place" or span not in heads:
            continue
        if part := _part(tree, heads[span]):
            found.setdefault(part, {})[entity.id] = (entity, span)
    yield from (Site(profile, part, places) for part, places in found.items())


def _part(tree: Tree, name: int) -> str | None:
    """Return the part that a place plays, told by the preposition of its phrase; None for other parts."""
    head = _head_of_phrase(tree, name)
    cases = [i for i in tree.children(head, "case") if i < head]
    if not cases:
        return SUBJECT if tree.tokens[head].relation in {"nsubj", "nsubj:pass"} else None
    if cases[0] and tree.tokens[cases[0] - 1].text.lower() == "close":  # "close to X" is near it
        return AT
    return PARTS.get(tree.tokens[cases[0]].text.lower())


def _head_of_phrase(tree: Tree, name: int) -> int:
    """Return the noun whose preposition tells: "near the village of X" has it on the village, a list on its first."""
    token, cases = tree.tokens[name], {tree.tokens[i].text.lower() for i in tree.children(name, "case")}
    if token.head < 0:
        return name
    listed = token.relation == "conj" and not cases
    sort = token.relation == "nmod" and "of" in cases and tree.tokens[token.head].lemma in words("kinds of places")
    return _head_of_phrase(tree, token.head) if listed or sort else name
