"""Words for a named person: "the suspect", "the 43-year-old" after or shortly before the name."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from crossbearing.framing.families import groups_in
from crossbearing.framing.phrases import Phrase
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.stories import Story

SAME = 0.6  # share of a noun's uses in the story that point at one person: then it is a word for that person
AHEAD = 600  # characters, two or three sentences: how far before the name "a local man" may introduce its bearer
UNRIVALLED = 2  # reports that name nobody else: one alone may just leave out the name that matters
LOOSE = "loose"
Named = Sequence[tuple[int, str]]


def persons_of(story: Story, phrases: Iterable[Phrase], entities: Sequence[Entity]) -> Mapping[Phrase, str]:
    """Return the named person whom each phrase for one person stands for, where the story leaves no doubt.

    A noun is a word for the person whom most of its uses describe, follow or introduce, if a use
    describes that person so, or if reports name nobody else. Whom they mostly cite is nobody's "suspect". All words
    for who did the deed go to the only person whom the story describes by one.
    """
    persons = frozenset(entity.id for entity in entities if entity.type == "person")
    named = {report.document.id: _named(report, entities) for report in story.reports}
    told = {phrase: _told(phrase, persons, named) for phrase in phrases if is_one_person(phrase)}
    called = {(person, _nouns()[phrase.head]) for phrase, person in told.items() if person in phrase.described}
    called.update((person, LOOSE) for person in _alone(named))
    heads: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, person in told.items():
        heads[phrase.head][person if person and (person, _nouns()[phrase.head]) in called else ""] += 1
    meant = {**{head: _meant(counts) for head, counts in heads.items()}, **_doer(told, heads)}
    found = {phrase: person if person in phrase.described else meant[phrase.head] for phrase, person in told.items()}
    return {phrase: person for phrase, person in found.items() if person}


def is_one_person(phrase: Phrase) -> bool:
    """Return whether a phrase stands for one person."""
    return not phrase.plural and phrase.head in _nouns()


def _named(report: Report, entities: Sequence[Entity]) -> Named:
    """Return where a report names persons other than as the source of what it tells, in text order."""
    text = report.document.text
    sources = [
        holder.span
        for holder in report.annotations.attributions
        if len(text[holder.content.start : holder.content.end].split()) > 1  # who "denied it" is no source for that
    ]
    sources += [quotation.speaker for quotation in report.annotations.quotations if quotation.speaker]
    cited = {place for span in sources for place in range(span.start, span.end)}
    own = (
        (mention.span.start, entity.id)
        for entity in entities
        if entity.type == "person" and not _is_source(entity, report, cited)
        for mention in entity.mentions
        if mention.span.document_id == report.document.id
    )
    return sorted(own)


def _is_source(entity: Entity, report: Report, cited: Collection[int]) -> bool:
    """Return whether a report cites a person at least half of the times that it names that person."""
    own = [mention.span for mention in entity.mentions if mention.span.document_id == report.document.id]
    return 2 * sum(span.start in cited for span in own) >= max(1, len(own))


def _alone(named: Mapping[str, Named]) -> Iterator[str]:
    """Yield the persons who, in two reports at least, are the only ones named but for sources."""
    casts = Counter(next(iter(cast)) for places in named.values() if len(cast := {person for _, person in places}) == 1)
    yield from (person for person, reports in casts.items() if reports >= UNRIVALLED)


def _told(phrase: Phrase, persons: frozenset[str], named: Mapping[str, Named]) -> str | None:
    """Return the person whom a phrase describes, else the one named last before it, else next."""
    described = sorted(phrase.described & persons)
    if described or phrase.beside & persons:
        return described[0] if len(described) == 1 else None
    places = named[phrase.mention.span.document_id]
    at = bisect_left(places, (phrase.mention.span.start, ""))
    if phrase.definite and at:
        return places[at - 1][1]
    near = at == 0 and places and places[0][0] - phrase.mention.span.start <= AHEAD
    return places[0][1] if near else None


def _doer(told: Mapping[Phrase, str | None], heads: Iterable[str]) -> Mapping[str, str]:
    """Return the nouns for who did the deed with the only person whom the story describes by one of them."""
    doers = groups_in("persons.txt")["doers"]
    described = {person for phrase, person in told.items() if phrase.head in doers and person in phrase.described}
    return dict.fromkeys(doers.intersection(heads), *described) if len(described) == 1 else {}


def _meant(counts: Counter[str]) -> str | None:
    """Return the person whom a noun stands for in nearly all its uses that are tied to one."""
    ((person, count),) = counts.most_common(1)
    return person or None if count >= SAME * counts.total() else None


@cache
def _nouns() -> Mapping[str, str]:
    """Return the nouns for one person, each with the sort that a description by it opens: a strict one itself alone."""
    lines = groups_in("persons.txt")
    return {**dict.fromkeys(lines[LOOSE], LOOSE), **{noun: noun for noun in lines["strict"]}}
