"""One entity type for each string of a report, by vote of the model's tags, the gazetteer and the words around."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from crossbearing.annotation.name_runs import Runs
from crossbearing.annotation.name_shapes import Shape
from crossbearing.annotation.name_words import name_words
from crossbearing.gazetteer import Place, body_named, look_up
from crossbearing.models import is_word
from crossbearing.values.annotations import Token

TAGGED = {
    "PERSON": "person",
    "ORG": "organisation",
    "LOC": "place",
    "NORP": "group",
    "EVENT": "event",
    "FORCE": "force",
    "FAC": "facility",
}
OWN_WORDS = 10.0  # what a name's own words tell outweighs the model's tags of any news report's length
BESIDE = 2.0  # a title before, a verb of saying after, a preposition of place: worth two tags
SURNAMES_TOO = frozenset({"place", "facility", "work"})  # types told by words that are surnames as well: Lake, Hall
TOWN = 100_000  # people: a town of this size is a place although the model may call it a person
WELL_KNOWN = 3  # votes of the gazetteer for a country, a province, a town of that size
SHOUTED = 5  # letters: up to here capitals may be an abbreviation, and a village's name by chance

Votes = Mapping[str, Counter[str]]


def types_of(shapes: Sequence[Shape], runs: Runs, text: str) -> dict[str, str]:
    """Return the entity type of each name string."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    told: set[str] = set()
    for shape in shapes:
        name = text[runs.tokens[shape.first].start : runs.tokens[shape.last - 1].end]
        votes[name].update(_ballot(shape, runs))
        if shape.type:
            told.add(name)
    for name, cast in votes.items():
        if not name.isupper() or len(name) > SHOUTED or cast["place"]:
            cast.update(_known_place(() if is_word(name) and not cast["place"] else look_up(name)))
    elected = {name: _elected(name, cast) for name, cast in votes.items()}
    named_after = _named_after(elected)
    elected, told = elected | named_after, told | set(named_after)
    elected |= dict.fromkeys(_companies(elected, votes, told), "organisation")
    return elected | dict.fromkeys(_people(elected, votes, told), "person")


def _ballot(shape: Shape, runs: Runs) -> Counter[str]:
    cast: Counter[str] = Counter()
    tags, odds = runs.tags[shape.first : shape.last], runs.odds[shape.first : shape.last]
    if shape.type and not (shape.type in SURNAMES_TOO and all(tag[2:] == "PERSON" for tag in tags)):
        cast[shape.type] += OWN_WORDS  # type: ignore[assignment]
    for tag, odd in zip(tags, odds, strict=True):
        if tag[2:] in TAGGED:
            cast[TAGGED[tag[2:]]] += odd / (shape.last - shape.first)  # type: ignore[assignment]
    if shape.first and shape.first - 1 in runs.titles:
        cast["person"] += BESIDE  # type: ignore[assignment]
    cast.update(_neighbours(shape, runs.tokens))
    return cast


def _neighbours(shape: Shape, tokens: Sequence[Token]) -> Counter[str]:
    words, cast = name_words(), Counter[str]()
    before = [token.text.lower() for token in tokens[max(0, shape.first - 3) : shape.first]]
    after = tokens[shape.last].lemma if shape.last < len(tokens) else ""
    if after in words["say"]:
        cast["person"] += 1
    if before and before[-1] in words.heads:
        cast[words.heads[before[-1]]] += BESIDE  # type: ignore[assignment]
    if before and before[-1] in words["place_prepositions"] and before[-2:] != ["according", "to"]:
        cast["place"] += 1
    if before and before[-1] == "(" and after == ")" and _dateline(tokens, shape):
        cast["organisation"] += OWN_WORDS  # type: ignore[assignment]
    for kind, nouns in (("object", "ship_nouns"), ("work", "work_nouns")):
        if set(before) & words[nouns]:
            cast[kind] += BESIDE  # type: ignore[assignment]
    return cast


def _dateline(tokens: Sequence[Token], shape: Shape) -> bool:
    """Return whether the name in brackets is the agency of a dateline: "LIMA (Cordia) —"."""
    behind = [token.text for token in tokens[shape.last + 1 : shape.last + 2]]
    return behind in (["—"], ["–"], ["-"], ["--"])


def _known_place(places: Sequence[Place]) -> Counter[str]:
    largest = max((place.population for place in places), default=0)
    known = any(place.kind in {"country", "region", "province"} for place in places)
    return Counter({"place": WELL_KNOWN if known or largest >= TOWN else 1 if places else 0})


def _named_after(elected: Mapping[str, str]) -> dict[str, str]:
    """Return the type of what only looks like a person's full name: a building that bears a person's surname.

    "Berg Tower" is no person in a report of Anna Berg.
    """
    people = [words for name, kind in elected.items() if kind == "person" and len(words := name.split()) > 1]
    surnames = Counter(words[-1] for words in people)
    heads = {" ".join(words): name_words().heads.get(words[-1].lower()) for words in people if surnames[words[0]]}
    return {name: kind for name, kind in heads.items() if kind in SURNAMES_TOO}


def _companies(elected: Mapping[str, str], votes: Votes, told: Collection[str]) -> frozenset[str]:
    """Return the names of bodies of the pattern "Xenor Foods", and "Xenor" for short, whatever they are tagged."""
    full = {
        name
        for name in elected
        if votes[name]["organisation"] >= 1
        and len(name.split()) > 1
        and is_word(name.split()[-1])
        and not is_word(name)
    }
    short = {name.split()[0] for name in full} & set(elected)
    return frozenset((full | {name for name in short if not look_up(name) and not is_word(name)}) - set(told))


def _people(elected: Mapping[str, str], votes: Votes, told: Collection[str]) -> frozenset[str]:
    """Return the names that a shorter or longer name of this report shows to be people, whatever they are tagged.

    A word that ends a person's full name is a surname, one that begins it a given name unless it is a place that
    everybody knows, and stands as one more often than as a person; a full name that begins or ends with a word
    that is a person by itself is a person.
    """
    free = {name: kind for name, kind in elected.items() if name not in told}
    single = {name for name, kind in free.items() if " " not in name and kind == "person"}
    full = {name for name, kind in free.items() if " " in name and kind == "person"}
    full |= {name for name in free if " " in name and {name.split()[0], name.split()[-1]} & single}
    surnames = {_without_suffix(name).split()[-1] for name in full}
    given = {name.split()[0] for name in full} & set(free)
    given = {name for name in given if votes[name]["place"] < votes[name]["person"] + WELL_KNOWN}
    known = {name for name in surnames & set(told) if elected[name] == "organisation" or body_named(name) is not None}
    return frozenset(full | given | surnames & set(free) | known)  # a firm, a planet of a person's name


def _without_suffix(name: str) -> str:
    """Return a person's name without "Jr." and the like."""
    first, comma, suffix = name.rpartition(",")
    return first if comma and suffix.strip().lower() in name_words()["name_suffixes"] else name


def _elected(name: str, cast: Counter[str]) -> str:
    if not cast or not max(cast.values()):
        if name.isupper() and len(name) > 1:
            return "organisation"
        return "object" if " " not in name else "organisation"
    order = ("person", "place", "organisation", "force", "facility", "group", "operation", "event", "work", "object")
    return max(order, key=lambda kind: (cast[kind], -order.index(kind)))
