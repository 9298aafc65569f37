"""Speakers by description: "the senator said", told by the office that some report of the story gives the person."""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from crossbearing.gazetteer import countries_in
from crossbearing.resolution.wording import head_class, is_noun
from crossbearing.syntax import Tree
from crossbearing.syntax.speech_cues import speech_cues
from crossbearing.values.annotations import Token
from crossbearing.values.entities import Entity, EntityMention
from crossbearing.values.reasons import Reason
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

BEFORE = 4  # words of a title before a name ("former Vice President")
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
SINGULAR = frozenset({"NN", "NNP"})
Titles = Mapping[str, Set[tuple[str, frozenset[str]]]]  # by entity: noun of the title, words that qualify it


@dataclass(frozen=True, slots=True)
class _Described:
    """A speaker by description: where it stands, its noun as `_title` gives it, and the words that qualify it."""

    span: Span
    text: str
    noun: str
    qualified: frozenset[str]


def name_speakers(entities: Sequence[Entity], story: Story) -> tuple[Entity, ...]:
    """Return the entities, each with the descriptions among its mentions by which reports let it speak.

    "The senator" is the person named in that report whom any report of the story calls so, of several the one named
    last before; a former, vice or deputy one only where that is said.
    """
    people = [entity for entity in entities if entity.type == "person"]
    places = {report.document.id: _named_in(report, people) for report in story.reports}
    titles = _titles(story, places)
    found: dict[str, list[tuple[_Described, Span]]] = defaultdict(list)
    for report in story.reports:
        named = places[report.document.id]
        for described in _described(report, [span for span, _ in named]):
            if (holder := _holder(described, named, titles)) is not None:
                found[holder[1].id].append((described, holder[0]))
    return tuple(_with(entity, found.get(entity.id, ())) for entity in entities)


def _with(entity: Entity, found: Sequence[tuple[_Described, Span]]) -> Entity:
    if not found:
        return entity
    mentions = {*entity.mentions, *(EntityMention(described.span, described.text) for described, _ in found)}
    told = {described.text: (described.span, named) for described, named in sorted(found, key=_by_place, reverse=True)}
    reasons = tuple(
        Reason("reference", 0.8, f"“{text}” stands for “{entity.name}”: a report calls them so", span, named)
        for text, (span, named) in sorted(told.items())
    )
    return replace(
        entity,
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
        reasons=(*entity.reasons, *reasons),
    )


def _by_place(found: tuple[_Described, Span]) -> Span:
    return found[0].span


def _named_in(report: Report, people: Sequence[Entity]) -> Sequence[tuple[Span, Entity]]:
    """Return where a report names each person, in text order."""
    named = ((m.span, entity) for entity in people for m in entity.mentions if m.span.document_id == report.document.id)
    return sorted(named, key=lambda pair: pair[0])


def _titles(story: Story, places: Mapping[str, Sequence[tuple[Span, Entity]]]) -> Titles:
    titles: dict[str, set[tuple[str, frozenset[str]]]] = defaultdict(set)
    for report in story.reports:
        tree, starts = Tree(report.annotations.tokens), [token.start for token in report.annotations.tokens]
        for span, entity in places[report.document.id]:
            first, last = bisect_left(starts, span.start), bisect_left(starts, span.end) - 1
            titles[entity.id].update(_beside(tree, first, last))
    return titles


def _beside(tree: Tree, first: int, last: int) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the titles of a name: right before it, inside it at its beginning, or in apposition."""
    tokens = tree.tokens
    lead = first
    while lead and first - lead < BEFORE and tokens[lead - 1].upos in NOMINAL:
        lead -= 1
    for at in range(max(lead, first - 1), last):
        if tokens[at].xpos in SINGULAR and (at < first or _title(tokens[at].text) in _nouns()):
            yield _title(tokens[at].text), _lower(tokens[lead:at])
    heads = [at for at in range(first, last + 1) if not first <= tokens[at].head <= last]
    beside = [at for head in heads for at in tree.children(head, "appos")]
    beside += [tokens[head].head for head in heads if tokens[head].relation == "appos"]
    for at in beside:
        if tokens[at].xpos in SINGULAR:
            yield _title(tokens[at].text), _lower(tokens[i] for i in _qualifying(tree, at))


def _described(report: Report, taken: Sequence[Span]) -> Iterator[_Described]:
    """Yield the speakers of a report's quotations that are described by "the" and a noun in the singular."""
    tokens = report.annotations.tokens
    tree, starts = Tree(tokens), [token.start for token in tokens]
    for span in sorted({q.speaker for q in report.annotations.quotations if q.speaker is not None}):
        words = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        heads = [at for at in words if tokens[at].head not in words]
        if len(heads) != 1 or any(span.overlaps(other) for other in taken):
            continue
        text, head = report.document.text[span.start : span.end], heads[0]
        if tokens[head].xpos in SINGULAR and _is_definite(tokens, words, head):
            yield _Described(span, text, _title(tokens[head].text), _lower(tokens[i] for i in _qualifying(tree, head)))


def _is_definite(tokens: Sequence[Token], words: range, head: int) -> bool:
    before = tokens[words[0] - 1].text.lower() if words[0] else ""
    owned = any(tokens[at].text in {"'s", "’s", "'", "’"} for at in range(words[0], head))
    return before == "the" or tokens[words[0]].text.lower() == "the" or owned


def _qualifying(tree: Tree, head: int) -> Sequence[int]:
    """Return what qualifies a noun: before it, and the names behind "of"."""
    kept = tree.children(head, "amod", "compound", "nmod:poss", "nmod", "nmod:desc")
    return [at for child in kept for at in tree.subtree(child)]


def _holder(described: _Described, named: Sequence[tuple[Span, Entity]], titles: Titles) -> tuple[Span, Entity] | None:
    """Return the person whom a description stands for and where the report last names them before it."""
    if described.noun in _too_many() or not _is_person(described.noun):
        return None
    before = [(span, entity) for span, entity in named if span < described.span]
    able = [pair for pair in before or named if any(_fits(described, *title) for title in titles[pair[1].id])]
    told = described.qualified - {"the"}
    closer = [pair for pair in able if any(told & own for noun, own in titles[pair[1].id] if noun == described.noun)]
    chosen = closer or able
    return chosen[-1] if chosen else None


def _is_person(noun: str) -> bool:
    known = noun in _nouns() | speech_cues().people or noun.endswith(("man", "woman", "ist")) or is_noun(noun)
    return known and noun not in speech_cues().bodies


def _fits(described: _Described, noun: str, qualified: Set[str]) -> bool:
    """Return whether a title is that of the description: no deputy's, no other country's."""
    mine, theirs = (countries_in(" ".join(sorted(words)).title()) for words in (described.qualified, qualified))
    apart, lesser = bool(mine and theirs and not mine & theirs), speech_cues().lesser
    return noun == described.noun and not apart and lesser & described.qualified == lesser & qualified


def _lower(tokens: "Iterator[Token] | Sequence[Token]") -> frozenset[str]:
    return frozenset(token.text.lower().strip(".") for token in tokens if token.upos in NOMINAL)


def _title(word: str) -> str:
    """Return the noun of an office in one form for all that are used of the same people ("sen." is "senator")."""
    bare = word.lower().strip(".")
    return _alike().get(bare) or head_class(bare)


@cache
def _alike() -> Mapping[str, str]:
    rows = _words()["alike"]
    return {word: row.split()[0] for row in rows for word in row.split()}


@cache
def _too_many() -> frozenset[str]:
    return frozenset(map(_title, _words()["unnamed"].split()))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(_alike().values()) | frozenset(map(_title, _words()["offices"].split()))


@cache
def _words() -> Mapping[str, str]:
    text = (files("crossbearing") / "resolution" / "role_words.json").read_text(encoding="utf-8")
    return dict(json.loads(text))
