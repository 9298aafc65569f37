"""The distinct names of a story's reports, with what can be told of each from its own letters."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crossbearing.gazetteer import (
    Body,
    Place,
    body_named,
    countries_in,
    country_named,
    country_of_organ,
    demonym_of,
    folded,
    look_up,
    without_kind,
)
from crossbearing.resolution.beside import Beside, note_beside
from crossbearing.resolution.name_words import chambers, content_words, words_like
from crossbearing.resolution.wording import NAMED, Wording, wording_of
from crossbearing.syntax.letters import CAPITAL
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

_CAPITALS = re.compile(rf"(?<!\w){CAPITAL}(?=[\w.])")  # of words, and of letters with full stops
GUESSED = frozenset({"person", "organisation", "force", "object"})  # types that the model mistakes for each other
CODE = 3  # letters; 6,500 towns of the gazetteer have their airport's among their other names
Key = tuple[str, str, int]  # document, mention as written, and where it stands if what it means depends on that, else 0


@dataclass(frozen=True, slots=True)
class Name:
    """One string of one report, or one pronoun or "the country".

    `written` is all of it, `text` what of it names or describes, `words` that in small letters without function
    words; `identity` what it certainly names. `within` holds the countries ("US") and provinces ("US.TX") of the
    places named right behind it after a comma, `short` the abbreviations given for it in brackets, `roles` the
    offices of a person, `serves` the countries named with them, `aliases` the names that it is also known by, `shares`
    the family names that a given name has in common with the next ("Joe and Ann Berg"); `common` says that the story
    writes it in small letters too, as the name of a thing; `surname` that a person's full name ends in it.
    """

    document_id: str
    text: str
    type: str
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    identity: str | None
    places: frozenset[str]
    within: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    serves: frozenset[str] = frozenset()
    aliases: frozenset[str] = frozenset()
    shares: frozenset[str] = frozenset()
    common: bool = False
    surname: bool = False
    written: str = ""
    wording: Wording = NAMED

    @property
    def first(self) -> Span:
        """Return where it first stands."""
        return self.spans[0]

    @property
    def offices(self) -> frozenset[str]:
        """Return the nouns of the offices that the report gives a person as title or beside the name, lower case."""
        title = self.wording.title.split()[-1:]
        return frozenset(word.strip(".").lower() for word in title) | {role.rsplit(" ", 1)[-1] for role in self.roles}

    @property
    def vague(self) -> bool:
        """Return whether the type is a guess: one word, known to no table, tagged by what stands around it."""
        guessed = self.type in GUESSED or (self.type == "place" and not _known_places(self.text))
        return len(self.words) == 1 and self.identity is None and guessed

    @property
    def unlisted(self) -> bool:
        """Return whether the model alone takes several words for a place: no table knows them."""
        shore = self.words[-1] in words_like("shores")  # the tables know the town, not the bay called after it
        told = self.type == "place" and len(self.words) > 1 and self.identity is None
        return told and (not look_up(self.text) or (shore and look_up(self.text) == look_up(" ".join(self.words[:-1]))))

    @property
    def acronym(self) -> str | None:
        """Return the letters of a name that is one word of capitals ("ICRC"), lower case, None of another."""
        bare = self.text.replace(".", "")
        return bare.lower() if bare.isalpha() and bare.isupper() and 2 <= len(bare) <= 7 else None

    @property
    def initials(self) -> frozenset[str]:
        """Return the initials of a name of several words: with and without its function words, and its "Department of".

        Letters with full stops count each ("USCIS" for "U.S. Citizenship and Immigration Services").
        """
        everything = folded(self.text).removeprefix("the ").split()
        ways = [everything, self.words, _CAPITALS.findall(self.text.lower() if self.text.isupper() else self.text)]
        if everything[1:2] == ["of"] and everything[0] in words_like("body_heads"):
            ways.append([word for word in self.words if word != everything[0]])
        return frozenset("".join(word[0] for word in words).lower() for words in ways if len(words) > 1)


def served_by(name: Name) -> frozenset[str]:
    """Return the countries (ISO codes) that a person's title, description or office names."""
    words = name.wording.title if name.wording.kind == "name" else name.text
    return countries_in(words) | name.serves


def names_of(story: Story) -> tuple[Name, ...]:
    """Return the story's names, one for each distinct string of a report, in an order made from content."""
    spans: dict[Key, list[Span]] = defaultdict(list)
    types: dict[str, Counter[str]] = defaultdict(Counter)
    beside: dict[tuple[str, str], Beside] = defaultdict(Beside)
    for report in story.reports:
        note_beside(report, beside)
        for mention in report.annotations.mentions:
            wording = wording_of(mention.text, mention.type)
            lone = mention.span.start if wording.kind == "pronoun" or wording.is_state else 0
            spans[report.document.id, mention.text, lone].append(mention.span)
            types[folded(mention.text)][mention.type] += 1
    surnames = _surnames(story, types)
    small = frozenset(text.removesuffix("s") for _, text, _ in spans if text.islower() and " " not in text)
    names = (
        _name(key, types[folded(key[1])], tuple(sorted(found)), beside[key[:2]], surname=key[1] in surnames)
        for key, found in sorted(spans.items())
    )
    return tuple(replace(name, common=name.text.lower().removesuffix("s") in small) for name in names)


def _elected(votes: Counter[str], *, surname: bool) -> str:
    """Return the type most reports give a name; a person's where it ends a full name and one report says so.

    "The Berg administration" makes a body of "Berg" in a report that never gives the full name.
    """
    best = max(sorted(votes), key=lambda kind: votes[kind])
    return "person" if surname and best in GUESSED and votes["person"] else best


def _surnames(story: Story, types: Mapping[str, Counter[str]]) -> frozenset[str]:
    """Return the words that end a person's full name in the story, be they nouns as well ("King", "Judge").

    A name that more mentions take for something else is none.
    """
    tagged = {m.text for report in story.reports for m in report.annotations.mentions if m.type == "person"}
    people = {text for text in tagged if (votes := types[folded(text)])["person"] == max(votes.values())}
    named = (_without_suffix(text.split()) for text in sorted(people) if wording_of(text, "person").kind == "name")
    return frozenset(words[-1] for words in named if len(words) > 1 and words[-1].istitle())


def _without_suffix(words: Sequence[str]) -> Sequence[str]:
    return words[:-1] if len(words) > 2 and folded(words[-1]).strip(".,") in words_like("name_suffixes") else words


def _name(key: Key, votes: Counter[str], spans: tuple[Span, ...], beside: Beside, *, surname: bool) -> Name:
    document_id, written, _ = key
    kind = _elected(votes, surname=surname) if not _is_storm(written) else "event"
    wording = Wording("name", written) if surname and kind == "person" else wording_of(written, kind)
    text = wording.core
    words = content_words(text, kind)
    places = _places_of(text) if kind == "place" else frozenset()
    known = identity_of(text, kind)
    noted = (frozenset(beside.within), frozenset(beside.short), frozenset(beside.roles), frozenset(beside.serves))
    tied = (frozenset(beside.aliases), frozenset(beside.shares))
    return Name(
        document_id, text, kind, spans, words, known, places, *noted, *tied,
        surname=surname, written=written, wording=wording,
    )  # fmt: skip


def _is_storm(name: str) -> bool:
    """Return whether a name begins as a storm's does ("Tropical Storm Ann", "Hurricane Ann")."""
    words = folded(name).removeprefix("tropical ").split()
    return len(words) == 2 and words[0] in words_like("storms")


def identity_of(text: str, kind: str) -> str | None:
    """Return what a name certainly is: a country, a known body, or a state's organ ("NG government")."""
    code = country_named(text) or (demonym_of(text) if kind == "place" else None)
    if code and kind in {"place", "organisation", "group", "person"}:
        return f"country {code}"
    body = body_named(text) or _chamber(text)
    if body and kind != "person":
        return f"body {body.name}"
    return _organ(text) if kind in {"organisation", "force", "facility"} else None


def _chamber(text: str) -> Body | None:
    """Return the house of a parliament that is called by one word of its name ("the House", "the Commons")."""
    return body_named(f"House of {chambers()[text].title()}") if text in chambers() else None


def _organ(text: str) -> str | None:
    """Return country and organ of "Nigerian government" and "government of Nigeria" alike; a body known without it."""
    head, _, place = text.partition(" of ")
    code = country_named(place) if place else None
    if code:
        return f"organ {code} {_head(head)}"
    words = text.split()
    for cut in (2, 1):
        code = demonym_of(" ".join(words[:cut])) or country_named(" ".join(words[:cut]))
        if code and len(words) > cut:
            rest = " ".join(words[cut:])
            body = body_named(rest) if country_of_organ(rest) == code else None
            return f"body {body.name}" if body else f"organ {code} {_head(rest)}"
    return None


def _head(words: str) -> str:
    """Return an organ's name without "general" and in one spelling, so that a consulate general is a consulate."""
    name = folded(words).removesuffix(" general").replace("defense", "defence")
    name = "forces" if name in {"military", "armed forces"} else name
    return f"{name}s" if name.endswith(" force") else name


def _known_places(text: str) -> list[Place]:
    """Return the places of a name but for those that three letters stand for as an airport's code ("Joe", "Eve")."""
    key = folded(text)
    words = ((place, folded(place.name).split()) for place in look_up(text))
    return [place for place, own in words if len(key) != CODE or key in (*own, "".join(word[0] for word in own))]


def _places_of(text: str) -> frozenset[str]:
    """Return the gazetteer's largest town of the name, a region's point, and the name without the word for its kind."""
    every = _known_places(text)
    found = [place for place in every if place.kind == "town"]
    largest = max(found, key=lambda place: place.population, default=None)
    own = {f"name {without_kind(folded(text))}"}
    own |= {
        f"region {place.latitude} {place.longitude}" for place in every if place.kind == "region" and place.latitude
    }
    if largest is not None:
        own.add(f"town {largest.name} {largest.latitude} {largest.longitude}")
    return frozenset(own)
