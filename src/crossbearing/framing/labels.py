"""Word choice: the phrases that reports use for one party, act or thing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossbearing.framing.families import (
    befalls_one,
    is_body,
    is_carrier,
    is_collective,
    is_party,
    says_little,
    says_other,
    says_past,
)
from crossbearing.framing.persons import is_one_person, persons_of
from crossbearing.framing.phrases import Phrase, phrases_of
from crossbearing.gazetteer import demonym_of, is_people
from crossbearing.values.entities import Entity
from crossbearing.values.framings import Label
from crossbearing.values.stories import Story

MOST = 12  # labels a story: a reader looks at no more
CHOICE = 2  # reports, and nouns or descriptions, that make a choice of words
OPENING = 400  # characters: headline and lead, where a report introduces what it is about
A_REPORT, A_WORDING, IN_OPENING, SURE = 6, 2, 2, 20  # tellings that each is worth; anything near ranks as well
Known = Mapping[str, Entity]
SAME = 0.6  # share of a family's tied phrases that stand beside one name: then the family speaks of it


@dataclass(frozen=True, slots=True)
class Gathering:
    """Phrases for one thing; `entity_id` where they are words for a name, `bearer` whom the thing befalls."""

    name: str
    entity_id: str | None
    phrases: tuple[Phrase, ...]
    bearer: str = ""

    @property
    def size(self) -> tuple[int, int, int]:
        """Return the numbers of reports, of heads and of wordings."""
        reports = {phrase.mention.span.document_id for phrase in self.phrases}
        return len(reports), len({p.head for p in self.phrases}), len({p.wording for p in self.phrases})


def labels_of(story: Story, entities: Sequence[Entity]) -> tuple[Label, ...]:
    """Return the choices of words, those that the story turns on first."""
    known = {entity.id: entity for entity in entities}
    every = (phrase for report in story.reports for phrase in phrases_of(report, entities))
    phrases = [phrase for phrase in every if not _is_another(phrase)]
    persons = [gathering for gathering in _persons(story, phrases, entities) if _is_choice(gathering, known)]
    theirs = {phrase for gathering in persons for phrase in gathering.phrases}
    others = _gatherings([phrase for phrase in phrases if phrase not in theirs], known)
    gathered = [*persons, *(gathering for gathering in others if _is_choice(gathering, known))]
    ranked = sorted(gathered, key=_rank)
    return tuple(_label(gathering, known) for gathering in _distinct(ranked)[:MOST])


def _is_another(phrase: Phrase) -> bool:
    """Return whether a phrase says that another thing of its kind is meant than the one that is told of.

    Former workers are of some kind, a former president is not the president.
    """
    words = phrase.wording.split()
    return says_other(words) or (not phrase.plural and says_past(words))


def _rank(gathering: Gathering) -> tuple[int, str]:
    """Return the order of a choice of words: what many reports tell, in many words, from their openings on, first."""
    reports, _, wordings = gathering.size
    opening = sum(phrase.mention.span.start < OPENING for phrase in gathering.phrases)
    told = A_REPORT * reports + A_WORDING * wordings + IN_OPENING * opening + len(gathering.phrases)
    return -told - SURE * bool(gathering.entity_id or gathering.bearer), gathering.name


def _is_choice(gathering: Gathering, known: Known) -> bool:
    """Return whether two reports at least choose between two nouns, or describe one noun in two ways.

    A person's titles are no choice: there it takes two nouns ("cleric", "leader"). Of one person's death it is
    one to describe it at all ("the violent death").
    """
    reports, heads, _ = gathering.size
    if gathering.bearer:
        own = set(known[gathering.bearer].name.lower().split())
        return reports >= CHOICE and len({(p.head, frozenset(p.modifiers) - own) for p in gathering.phrases}) >= CHOICE
    described = {(p.modifiers, p.mention.span.document_id) for p in _untitled(gathering, known) if p.modifiers}
    ways, tellers = {modifiers for modifiers, _ in described}, {document for _, document in described}
    in_two_ways = min(len(ways), len(tellers)) >= CHOICE
    return reports >= CHOICE and (heads >= CHOICE or in_two_ways)


def _untitled(gathering: Gathering, known: Known) -> Iterator[Phrase]:
    """Yield the phrases that are no person's title or description."""
    persons = {entity for entity in known if known[entity].type == "person"}
    if gathering.entity_id not in persons:
        yield from (phrase for phrase in gathering.phrases if not phrase.described & persons)


def _persons(story: Story, phrases: Sequence[Phrase], entities: Sequence[Entity]) -> Iterator[Gathering]:
    """Yield the phrases for each named person."""
    by_person: dict[str, list[Phrase]] = defaultdict(list)
    for phrase, person in persons_of(story, phrases, entities).items():
        by_person[person].append(phrase)
    yield from (Gathering(person, person, tuple(words)) for person, words in sorted(by_person.items()))


def _gatherings(phrases: Sequence[Phrase], known: Known) -> Iterator[Gathering]:
    """Yield the phrases of each family or lone head, those for a named body gathered under its name."""
    by_family: dict[str, list[Phrase]] = defaultdict(list)
    by_entity: dict[str, dict[Phrase, None]] = defaultdict(dict)
    for phrase in phrases:
        for family in phrase.families or _lone(phrase):
            by_family[family].append(phrase)
        for entity in _bodies(phrase, known):
            by_entity[entity][phrase] = None
    for family, members in sorted(by_family.items()):
        body = _spoken_of(members, known) if is_body(family) else None
        if body:
            by_entity[body].update(dict.fromkeys(p for p in members if not _bodies(p, known) - {body}))
        elif members[0].families or _is_one(members):
            yield from _of_family(family, members, known)
    for entity, tied in sorted(by_entity.items()):
        yield Gathering(entity, entity, tuple(tied))


def _of_family(family: str, phrases: Sequence[Phrase], known: Known) -> Iterator[Gathering]:
    """Yield the phrases of a family by what they are surely about: two nations' parties, two persons' deaths."""
    if befalls_one(family):
        befallen = _by_bearer(phrases, known)
        yield from (Gathering(family, None, tuple(befallen[bearer]), bearer) for bearer in sorted(befallen))
    else:
        parts = _by_nation(phrases, known, people=not is_body(family)) if is_party(family) else [phrases]
        yield from (Gathering(family, None, tuple(part)) for part in parts)


def _by_bearer(phrases: Iterable[Phrase], known: Known) -> Mapping[str, list[Phrase]]:
    """Return the phrases by the person whom they befall, "" for a person without a name.

    One thing that is said of nobody goes with whom most are said of.
    """
    bearers = {phrase: min((one for one in phrase.borne if _is_person(one, known)), default="") for phrase in phrases}
    counts = Counter(bearer for bearer in bearers.values() if bearer)
    most = min(counts, key=lambda bearer: (-counts[bearer], bearer), default="")
    parts: dict[str, list[Phrase]] = defaultdict(list)
    for phrase, bearer in bearers.items():
        parts[bearer or ("" if phrase.borne or phrase.plural else most)].append(phrase)
    return parts


def _is_person(entity: str, known: Known) -> bool:
    return entity in known and known[entity].type == "person"


def _by_nation(phrases: Sequence[Phrase], known: Known, *, people: bool) -> list[list[Phrase]]:
    """Return the phrases of a family of parties by nation and number: one gunman is not the group.

    Those that name no nation go with the one named most. `people` says that the family's nouns are people's, no body's.
    """
    nations = {phrase: min(_nations(phrase, known), default="") for phrase in phrases}
    counts = Counter(nation for nation in nations.values() if nation)
    most = min(counts, key=lambda nation: (-counts[nation], nation), default="")
    parts: dict[tuple[str, bool], list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        one = is_one_person(phrase) or (people and not phrase.plural and not is_collective(phrase.head))
        parts[nations[phrase] or most, one].append(phrase)
    return [parts[key] for key in sorted(parts)]


def _nations(phrase: Phrase, known: Known) -> Iterator[str]:
    """Yield the countries that a phrase names, or names a people or place of."""
    for entity in phrase.beside:
        if country := known[entity].country or demonym_of(known[entity].name):
            yield country


def _lone(phrase: Phrase) -> tuple[str, ...]:
    return () if says_little(phrase.head) else (phrase.head,)


def _bodies(phrase: Phrase, known: Known) -> frozenset[str]:
    """Return the entities that a phrase is a word for; a country's or people's name stands for its rulers alone.

    Those who are called by what they belong to alone are words for it ("Aldo members").
    """
    belongs = phrase.plural and not phrase.families and is_carrier(phrase.head)
    if not belongs and not any(map(is_body, phrase.families)):
        return phrase.described
    rules = "@rulers" in phrase.families
    return phrase.described | {entity for entity in phrase.beside if rules or not _is_nation(known[entity])}


def _is_nation(entity: Entity) -> bool:
    return entity.type == "place" or is_people(entity.name)


def _spoken_of(phrases: Iterable[Phrase], known: Known) -> str | None:
    """Return the entity that nearly all tied phrases of a family are words for."""
    counts = Counter(entity for phrase in phrases for entity in _bodies(phrase, known))
    ((entity, count),) = counts.most_common(1) or [("", 0)]
    return entity if count >= 2 and count >= SAME * counts.total() else None


def _is_one(phrases: Sequence[Phrase]) -> bool:
    """Return whether phrases of one head are mostly definite: then they speak of one thing."""
    return 2 * sum(phrase.definite for phrase in phrases) > len(phrases)


def _distinct(gatherings: Sequence[Gathering]) -> list[Gathering]:
    """Return the gatherings but for those whose phrases mostly stand in a higher ranked one."""
    kept: list[Gathering] = []
    taken: set[Phrase] = set()
    for gathering in gatherings:
        if 2 * len(taken.intersection(gathering.phrases)) <= len(gathering.phrases):
            kept.append(gathering)
            taken.update(gathering.phrases)
    return kept


def _label(gathering: Gathering, known: Known) -> Label:
    mentions = sorted((phrase.mention for phrase in gathering.phrases), key=lambda m: m.span)
    common = Counter(phrase.wording for phrase in gathering.phrases)
    words = min(common, key=lambda wording: (-common[wording], len(wording), wording))
    if gathering.entity_id:
        return Label(gathering.entity_id, known[gathering.entity_id].name, tuple(mentions))
    told = f"{words} of {known[gathering.bearer].name}" if gathering.bearer else words
    return Label(told, told, tuple(mentions))
