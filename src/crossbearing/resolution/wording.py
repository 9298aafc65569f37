"""How a mention is worded: by a name, by a description ("the store's owner") or by a pronoun, and what that tells."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from crossbearing.gazetteer import demonym_of, folded, given_names, is_people, look_up
from crossbearing.syntax.letters import CAPITAL

_WORD = re.compile(r"[^\s,;()\"“”]+")
_OWNER = re.compile(r"['’]s?$")
_BEHIND = re.compile(r",| \(| (?:who|that|which|of|in|at|on|from|for|with|near|and|outside|inside|between) ")
_BOTH = re.compile(rf"{CAPITAL}[\w.'’-]* and (?:\w+ )?{CAPITAL}")
_TAIL = re.compile(rf"{_BEHIND.pattern}|(?:(?<=s)|(?<=people)|(?<=men)|(?<=those)) (?:[a-z]+ing|to|now|already|still) ")
_CAPITAL = re.compile(rf"(?:(?:al|el|ul|an|as|ash|at|d|l)[-'’])?{CAPITAL}")  # "al-Sadr", "d'Angelo"
_DIGITS = re.compile(r"\d+(?:-year-old)?")
_PLURALS = (("men", "man"), ("children", "child"), ("ies", "y"), ("wives", "wife"), ("ieves", "ief"), ("ves", "f"))
WIDE = frozenset({"country", "region"})
STATES = frozenset({"country", "nation", "homeland"})
TOWN = 100_000  # people of a town or province that a description is read by; the name of a smaller one may be a surname
LONG = 3  # letters from which a final s makes a plural


@dataclass(frozen=True, slots=True)
class Wording:
    """What a mention's words tell.

    `kind` is name, description or pronoun; `core` the words that name or describe, without what leads in;
    `head` the noun of a description or the group of a pronoun, lower case; `many` says that it stands for
    more than one; `sex` is male, female or None; `title` the words before a person's name, in their own case;
    `members` the noun of those whom a collective noun counts ("migrant" of "a caravan of migrants").
    """

    kind: str
    core: str
    head: str = ""
    many: bool = False
    sex: str | None = None
    title: str = ""
    members: str = ""

    @property
    def is_state(self) -> bool:
        """Return whether it is a country's description ("the country"), which any country may be meant by."""
        return self.kind == "description" and self.head in STATES and not self.many


NAMED = Wording("name", "")


@lru_cache(maxsize=20_000)
def wording_of(text: str, kind: str) -> Wording:
    """Return how a mention of an entity type is worded.

    An account's handle is a name; so is a lone "King" without an article, as those are called who bear that name.
    """
    group = _pronouns().get(text.strip('"“”.,').lower().replace("’", "'"))
    if group and (text == "I" or not text.isupper()):
        return Wording("pronoun", text, group, group == "many", group if group in {"male", "female"} else None)
    if text[:1] == "@" or (kind == "person" and text.istitle() and text.lower() in _listed("names_too")):
        return Wording("name", text.removeprefix("@"))
    core = _without_counter(_without_lead(text))
    return _person(core) if kind == "person" else _thing(text, core, kind)


def _thing(text: str, core: str, kind: str) -> Wording:
    """Return how a mention of anything but a person is worded; `core` is the text without what leads in."""
    words = (_TAIL if kind == "group" else _BEHIND).split(core)[0].split()
    if kind == "facility" and words and _is_plain(words, led=text != core):
        return Wording("description", core, _single(_noun(core)), _many(core, _noun(core)))
    if kind == "group" and words and words[-1].islower():
        return _group(core, words)
    if any(letter.isupper() for letter in core):
        return Wording("name", _known_place(core) if kind == "place" else core)
    noun = _noun(core)
    head = _single(noun)
    described = head in _classes() or text != core
    return Wording("description", core, head, _many(core, noun)) if described else Wording("name", core)


def head_class(head: str) -> str:
    """Return the first of the nouns that are used of the same people or things as this one, the noun itself if none."""
    bare = head.removeprefix("ex-").removeprefix("co-")
    return _classes().get(head) or _classes().get(bare, bare)


def names_two(text: str) -> bool:
    """Return whether a text ties two names by "and" ("Malian and Chadian envoys")."""
    return _BOTH.search(text) is not None


def is_title(word: str) -> bool:
    """Return whether a word leads in to a person's name ("Mr.", "Colonel")."""
    return word.strip(".").lower() in _listed("titles")


def is_circle(head: str) -> bool:
    """Return whether a noun stands for the people who work for somebody ("team", "staff")."""
    return head in _listed("circle")


def are_nicknames(one: str, other: str) -> bool:
    """Return whether two given names are short or other forms of one ("bill", "william"), lower case."""
    rows = _nicknames()
    return bool(rows.get(one, frozenset()) & rows.get(other, frozenset()))


def is_noun(word: str) -> bool:
    """Return whether a word in small letters is a noun that describes people, in the singular or the plural."""
    known = _classes().keys() | _listed("male") | _listed("female") | _listed("plural_only") | _listed("people")
    return word in known or _single(word) in known


def stands_apart(head: str) -> bool:
    """Return whether a noun is mostly said of somebody else than those whom a report is about: judges, relatives."""
    return head in _listed("apart") or _single(head) in _listed("apart")


def sex_of_name(name: str) -> str | None:
    """Return the sex that the title or the given name of a person tells, None where it tells none."""
    words = [word.strip(".").lower() for word in name.split()]
    told = next((sex for word in words for sex in ("male", "female") if word in _listed(sex)), None)
    return told or (given_names().get(re.split("-", words[0])[0]) if len(words) > 1 else None)


def _person(core: str) -> Wording:
    phrase = _phrase(core)
    words = _WORD.findall(_BEHIND.split(core[len(phrase) :])[0])
    while len(words) > 1 and words[-1].islower() and _OWNER.search(words[-1]):
        words.pop()
    name = _without_title(_capitals(words))
    given = len(name) > 1 and name[0].lower() in given_names()
    if name and (given or not (is_people(name[-1]) or is_noun(name[-1].lower()))):
        title = " ".join([*phrase.split(), *words[: len(words) - len(name)]])
        sex = sex_of_name(" ".join(words)) or sex_of_name(" ".join(name))
        return Wording("name", " ".join(name), sex=sex, title=title)
    head = _OWNER.sub("", words[-1].lower()) if words else core.lower()
    return Wording("description", core, _single(head), _many(core, head), _sex_of_head(head))


def _phrase(core: str) -> str:
    """Return the title of several words that leads in to a name ("Secretary of State"), empty where none does."""
    lead = next((len(phrase) for phrase in _phrases() if core.lower().startswith(phrase + " ")), 0)
    return core[:lead] if core[lead + 1 : lead + 2].isupper() else ""


def _capitals(words: Sequence[str]) -> list[str]:
    """Return the words with capitals that end a mention, with the particles between them."""
    name: list[str] = []
    for word in reversed(words):
        if not (_CAPITAL.match(word) or (name and (word in {"al", "bin", "van", "von", "de", "der"} or "-" in word))):
            break
        if name and _OWNER.search(word):
            break
        name.insert(0, _OWNER.sub("", word))
    return name


def _without_title(name: list[str]) -> list[str]:
    """Return a person's name behind the last title in it ("FBI Director Ann Berg"), and behind a country's name."""
    if len(name) > 1 and name[0].lower() in given_names():
        return name
    titles = [at for at, word in enumerate(name) if is_title(word)]
    bare = name[titles[-1] + 1 :] if titles else list(name)
    while bare and (is_people(bare[0]) or bare[0] in {"U.S.", "US", "U.", "S."}):
        bare.pop(0)
    return bare


def _group(core: str, words: Sequence[str]) -> Wording:
    """Return how a group is described; "caravan members" are the caravan, "a caravan of migrants" is migrants too."""
    noun = _OWNER.sub("", words[-1].lower())
    if _single(noun) in _listed("members"):
        whole = words[-2].lower() if len(words) > 1 else _noun(_without_lead(core.partition(" of ")[2]) or noun)
        noun = whole if whole in _listed("collectives") else noun
    of = core.partition(f"{words[-1]} of ")[2] if _single(noun) in _listed("collectives") else ""
    members = _single(_noun(_without_lead(of))) if of else ""
    return Wording("description", core, _single(noun), _many(core, noun), members=members)


def _without_lead(text: str) -> str:
    """Return a mention without prepositions, articles and numbers before it, and without the owner's 's."""
    words = text.strip("\"“”' ,").replace(" - ", "-").split()
    while len(words) > 1 and _leads(words[0].strip('"“')):
        words.pop(0)
    core = " ".join(words)
    return _OWNER.sub("", core) if core[-2:] in {"'s", "’s", "s'", "s’"} else core


def _without_counter(core: str) -> str:
    """Return a mention without the vague number before it ("hundreds of migrants")."""
    number, _, counted = core.partition(" of ")
    return _without_lead(counted) if number.lower() in _listed("counters") and counted else core


def _is_plain(words: Sequence[str], *, led: bool) -> bool:
    """Return whether a building is described rather than named: by a noun in small letters, or by that noun alone.

    Behind two words with capitals that are no place's the noun is part of a name ("Berg Memorial hospital").
    """
    noun, before = words[-1].lower(), words[:-1]
    if not led and len(before) > 1 and all(_CAPITAL.match(word) for word in before) and not look_up(" ".join(before)):
        return False
    return (words[-1].islower() and (led or noun in _classes())) or (len(words) == 1 and noun in _classes())


def _leads(word: str) -> bool:
    """Return whether a word leads in to what is named; with a capital some are part of the name ("New", "Two")."""
    return word in _listed("articles") or word.lower() in _listed("leading") or word.lower() in {"the", "a", "an"}


def _known_place(core: str) -> str:
    """Return the one place that a description of a place names ("downtown Gao" -> "Gao"), else all of it."""
    if look_up(core) or (core[0].isupper() and core.rsplit(" ", 1)[-1][0].isupper()):
        return core.split(", ", 1)[0]
    runs = re.findall(rf"{CAPITAL}[\w.'’-]*(?: {CAPITAL}[\w.'’-]*)*", core)
    if names_two(core):
        return core
    known = [run for name in runs if (run := _OWNER.sub("", name)) and _well_known(run)]
    return known[0] if len(known) == 1 else core


def _well_known(name: str) -> bool:
    places = (place for place in look_up(name) if place.kind in WIDE or folded(place.name) == folded(name))
    return demonym_of(name) is not None or any(place.kind in WIDE or place.population >= TOWN for place in places)


def _noun(core: str) -> str:
    words = _WORD.findall(_BEHIND.split(core)[0])
    return _OWNER.sub("", words[-1].lower()) if words else core.lower()


def _single(noun: str) -> str:
    """Return a noun in the singular, as far as its ending tells."""
    if noun in _classes():
        return noun
    for plural, single in _PLURALS:
        if noun.endswith(plural):
            return noun.removesuffix(plural) + single
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us")) and len(noun) > LONG else noun


def _many(core: str, head: str) -> bool:
    counted = any(_DIGITS.fullmatch(word) for word in core.split()[:1])
    ending = head != _single(head) or head in _listed("plural_only")
    return ending or (counted and not core.endswith("old"))


def _sex_of_head(head: str) -> str | None:
    return next((sex for sex in ("male", "female") if _single(head) in _listed(sex)), None)


@cache
def _words() -> Mapping[str, object]:
    text = (files("crossbearing") / "resolution" / "description_words.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(str(_words()["title_phrases"]).split("|"))


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(str(_words()[kind]).split())


@cache
def _pronouns() -> Mapping[str, str]:
    groups = _words()["pronouns"]
    assert isinstance(groups, dict)
    return {word: group for group, words in groups.items() for word in words.split()}


@cache
def _classes() -> Mapping[str, str]:
    rows = _words()["alike"]
    assert isinstance(rows, list)
    return {noun: row.split()[0] for row in reversed(rows) for noun in row.split()}


@cache
def _nicknames() -> Mapping[str, frozenset[int]]:
    rows = _words()["nicknames"]
    assert isinstance(rows, list)
    names = {name for row in rows for name in row.split()}
    return {name: frozenset(at for at, row in enumerate(rows) if name in row.split()) for name in names}
