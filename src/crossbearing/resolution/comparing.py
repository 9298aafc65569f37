"""Comparers and vetoes of names: each returns its reason, or None where it cannot tell."""

import re
from functools import lru_cache

from anyascii import anyascii
from jellyfish import metaphone
from rapidfuzz.distance import DamerauLevenshtein

from crossbearing.gazetteer import folded, look_up
from crossbearing.linking import Comparer
from crossbearing.resolution.abbreviations import (
    abbreviation,
    numbered_initials,
    shortened_state,
    undotted_place,
)
from crossbearing.resolution.branches import one_branch
from crossbearing.resolution.describing import different_owner, same_circle, same_description, same_members
from crossbearing.resolution.name_values import Name
from crossbearing.resolution.name_words import BODIES, words_like
from crossbearing.resolution.wording import are_nicknames
from crossbearing.values.reasons import Reason

_ADDRESS = re.compile(r"(?P<name>[\w-]+)(?:\.(?:com|net|org|info|co|tv|gov))?\.[a-z]{2,4}")
_DOUBLE = re.compile(r"(.)\1")
HALVES = frozenset({"north", "south", "east", "west"})
SLIP = 9  # letters from which a word that differs by one is a slip of the pen, however it sounds
WHOLE = 8  # of a full name within a handle
SHORT, LONG = 4, 6  # letters from which a word may differ by one letter: beside an equal word, and alone


def same_spelling(left: Name, right: Name) -> Reason | None:
    """Join names spelt alike but for case, accents, hyphens and spaces."""
    one, other = folded(left.text).removeprefix("the "), folded(right.text).removeprefix("the ")
    if one.replace(" ", "") != other.replace(" ", ""):
        return None
    return _reason("spelling", 1.0, f"“{left.text}” and “{right.text}” are spelt alike", left, right)


def same_identity(left: Name, right: Name) -> Reason | None:
    """Join known names of one country, body or organ of a state."""
    if left.identity is None or left.identity != right.identity:
        return None
    known = left.identity.partition(" ")[2]
    return _reason("known name", 0.98, f"“{left.text}” and “{right.text}” are names of {known}", left, right)


def same_place(left: Name, right: Name) -> Reason | None:
    """Join names of one place, one perhaps with the word for its kind."""
    shared = left.places & right.places
    if left.type != "place" or right.type != "place" or not shared or left.identity or right.identity:
        return None
    return _reason("place", 0.95, f"“{left.text}” and “{right.text}” name one place", left, right)


def alias(left: Name, right: Name) -> Reason | None:
    """Join a name with the one that a report says it is also known by."""
    for one, other in ((left, right), (right, left)):
        if any(folded(known) == folded(other.written) for known in one.aliases):
            return _reason("alias", 0.97, f"“{one.text}” is also known as “{other.text}”", one, other)
    return None


def site_of(left: Name, right: Name) -> Reason | None:
    """Join the address of a site with the outlet it is called after ("Cordia.com", "Cordia News")."""
    for site, owner in ((left, right), (right, left)):
        address = _ADDRESS.fullmatch(site.text)
        if address and owner.type in BODIES and owner.words[:1] == (folded(address["name"]),):
            return _reason("address", 0.9, f"“{site.text}” is the site of “{owner.text}”", left, right)
    return None


def account_of(left: Name, right: Name) -> Reason | None:
    """Join an account with the name whose letters its handle begins or ends with ("@mayorannaberg", "Anna Berg")."""
    for account, owner in ((left, right), (right, left)):
        if "".join(owner.words) in ends_of(account) and len(owner.words) > 1:
            return _reason("account", 0.92, f"“{account.written}” is an account of “{owner.text}”", left, right)
    return None


def ends_of(account: Name) -> frozenset[str]:
    """Return the beginnings and ends of an account's handle that are long enough for a full name, of others none."""
    letters = "".join(account.words) if account.written.startswith("@") else ""
    return frozenset(part for cut in range(WHOLE, len(letters)) for part in (letters[:cut], letters[-cut:]))


def shore_of(left: Name, right: Name) -> Reason | None:
    """Join a place with its beach or harbour, which no table knows as a place of its own."""
    for short, long in ((left, right), (right, left)):
        core, _, kind = folded(long.text).rpartition(" ")
        alone = kind in words_like("shores") and core == folded(short.text) and not look_up(long.text)
        if alone and {left.type, right.type} == {"place"}:
            return _reason("place", 0.9, f"“{long.text}” lies at “{short.text}”", left, right)
    return None


def same_nickname(left: Name, right: Name) -> Reason | None:
    """Join people of one surname one of whose given names is a form of the other's ("Bill", "William J.")."""
    short, long = sorted((left, right), key=lambda name: len(name.words))
    if left.type != "person" or right.type != "person" or len(short.words) != 2 or short.words[1] != long.words[-1]:
        return None
    given = long.words[:-1]
    if short.words[0] in given or not any(are_nicknames(short.words[0], name) for name in given):
        return None
    return _reason("given name", 0.9, f"“{left.text}” and “{right.text}” have forms of one name", left, right)


def same_given_initials(left: Name, right: Name) -> Reason | None:
    """Join people of one surname where one's given names are the other's initials, two or more ("A. E. Berg")."""
    for short, long in ((left, right), (right, left)):
        given, letters = long.words[:-1], short.words[:-1]
        people = left.type == right.type == "person" and short.words[-1] == long.words[-1]
        if people and len(letters) > 1 and letters == tuple(word[0] for word in given) and letters != given:
            words = f"“{short.text}” has the initials of “{long.text}”"
            return _reason("given name", 0.9, words, short, long)
    return None


def close_spelling(left: Name, right: Name) -> Reason | None:
    """Join names whose words differ by a letter, or sound alike."""
    if len(left.words) != len(right.words) or left.words == right.words:
        return None
    if left.type != right.type and not (left.vague and right.vague):
        return None
    alone = len(left.words) == 1
    if not all(_close(one, other, alone=alone) for one, other in zip(left.words, right.words, strict=True)):
        return None
    return _reason(
        "close spelling", 0.88, f"“{left.text}” and “{right.text}” sound or are spelt nearly alike", left, right
    )


def fuller_body(left: Name, right: Name) -> Reason | None:
    """Join names of a body that differ in a word like "Inc" or "Group" alone."""
    short, long = sorted((left, right), key=lambda name: len(name.words))
    tails = words_like("company_tails")
    core = tuple(word for word in short.words if word not in tails) or short.words
    bare = tuple(word for word in long.words if word not in tails) or long.words
    if core == bare and {left.type, right.type} <= BODIES:
        return _reason("company", 0.95, f"“{left.text}” and “{right.text}” differ in a word like “Group”", left, right)
    return None


def same_words(left: Name, right: Name) -> Reason | None:
    """Join names of a body of the same words in another order ("Ministry of Trade", "Trade Ministry")."""
    if len(left.words) < 2 or not {left.type, right.type} <= BODIES or sorted(left.words) != sorted(right.words):
        return None
    return _reason("same words", 0.95, f"“{left.text}” and “{right.text}” are made of the same words", left, right)


def same_storm(left: Name, right: Name) -> Reason | None:
    """Join the names of a storm as it grows ("Tropical Storm Ann", "Hurricane Ann")."""
    own = [tuple(word for word in name.words if word not in words_like("storms")) for name in (left, right)]
    grown = all(len(name.words) > len(rest) for name, rest in zip((left, right), own, strict=True))
    if left.type != "event" or right.type != "event" or not grown or own[0][-1:] != own[1][-1:]:
        return None
    return _reason("storm", 0.95, f"“{left.text}” and “{right.text}” are one storm", left, right)


def different_identity(left: Name, right: Name) -> Reason | None:
    """Part names of two different countries, bodies or organs."""
    if left.identity and right.identity and left.identity != right.identity and not one_branch(left, right):
        return _reason("identity", -1.0, f"“{left.text}” and “{right.text}” are known to differ", left, right)
    return None


def different_place(left: Name, right: Name) -> Reason | None:
    """Part places that the gazetteer knows as two."""
    towns = [{key for key in name.places if key.startswith("town")} for name in (left, right)]
    countries = [(name.identity or "").startswith("country") for name in (left, right)]
    if is_half(left, right) or is_half(right, left):
        return None
    apart = (all(towns) and not left.places & right.places) or (
        countries[0] != countries[1] and all(_is_place(n) for n in (left, right))
    )
    if apart:
        return _reason("place", -1.0, f"“{left.text}” and “{right.text}” are two places", left, right)
    return None


def is_half(short: Name, long: Name) -> bool:
    """Return whether a report calls a country by the first word of its name alone ("the North" for North Korea)."""
    country = (long.identity or "").startswith("country ") and len(long.words) > 1
    half = len(short.words) == 1 and short.words[0] in HALVES and short.identity is None
    return country and half and short.document_id == long.document_id and short.words[0] == long.words[0]


def different_kind(left: Name, right: Name) -> Reason | None:
    """Part a person, a place or a people from something else."""
    if left.type == right.type or {left.type, right.type} <= BODIES or left.words == right.words:
        return None
    if left.identity is not None and left.identity == right.identity:
        return None
    if any(_guessed_wrong(*pair) or is_house_of(*pair) for pair in ((left, right), (right, left))):
        return None
    if same_spelling(left, right) or abbreviation(left, right) or close_spelling(left, right):
        return None
    return _reason("kind", -1.0, f"“{left.text}” is a {left.type}, “{right.text}” a {right.type}", left, right)


def different_given_name(left: Name, right: Name) -> Reason | None:
    """Part two people of one surname with different given names."""
    if left.type != "person" or right.type != "person" or min(len(left.words), len(right.words)) < 2:
        return None
    if _other_middle(left, right):
        words = f"“{left.text}” and “{right.text}” have different middle names"
        return _reason("given name", -1.0, words, left, right)
    given = (left.words[:-1], right.words[:-1])
    shared = set(left.words[:-1]) & set(right.words[:-1])
    if shared or any(_same_given(one, other) for one in given[0] for other in given[1]):
        return None
    if _close(left.words[0], right.words[0], alone=False):
        return None
    return _reason("given name", -1.0, f"“{left.text}” and “{right.text}” have different given names", left, right)


def _other_middle(left: Name, right: Name) -> bool:
    """Return whether one report names two people in full whose middle names differ ("Ann Eva", "Ann Ida Berg")."""
    middle, others = left.words[1:-1], right.words[1:-1]
    ends = left.words[0] == right.words[0] and left.words[-1] == right.words[-1]
    if not (middle and others and ends and left.document_id == right.document_id):
        return False
    return not any(_same_given(one, other) or _close(one, other, alone=False) for one in middle for other in others)


def different_number(left: Name, right: Name) -> Reason | None:
    """Part names with different numbers ("Flight 17", "Flight 370")."""
    numbers = [tuple(word for word in name.words if word.isdigit()) for name in (left, right)]
    if all(numbers) and numbers[0] != numbers[1]:
        return _reason("number", -1.0, f"“{left.text}” and “{right.text}” carry different numbers", left, right)
    return None


COMPARERS: tuple[Comparer[Name], ...] = (
    same_spelling, same_identity, same_place, abbreviation, numbered_initials, alias, shortened_state, undotted_place,
    site_of, shore_of, account_of, fuller_body, same_words, same_storm, close_spelling, same_nickname,
    same_given_initials,
)  # fmt: skip
DESCRIBED: tuple[Comparer[Name], ...] = (same_spelling, same_description, same_members, same_circle)
VETOES: tuple[Comparer[Name], ...] = (
    different_identity, different_place, different_kind, different_given_name, different_number, different_owner,
)  # fmt: skip


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Return how a word sounds, by its consonants (metaphone of its ASCII form)."""
    plain = anyascii(word).lower().replace("y", "i").replace("ii", "i")
    return metaphone(plain) or word


def _guessed_wrong(short: Name, long: Name) -> bool:
    """Return whether a word whose type is a guess begins a body's name or ends a person's, or shares that one's end."""
    begins = long.type in BODIES and _close(long.words[0], short.words[0], alone=True)
    ends = long.type == "person" and (
        _close(long.words[-1], short.words[0], alone=True) or long.words[-1] in short.shares
    )
    own = long.type in BODIES and long.words[-1:] == short.words and long.document_id == short.document_id
    return short.vague and (begins or ends or (own and not short.surname))


def is_house_of(short: Name, long: Name) -> bool:
    """Return whether a name that the model takes for a place is a hotel's or a hospital's without the word for it."""
    rest = long.words[len(short.words) :]
    houses = bool(rest) and set(rest) <= words_like("houses")
    return short.unlisted and long.type in BODIES and houses and long.words[: len(short.words)] == short.words


def levelled(word: str) -> str:
    """Return a folded word with the usual differences of transliteration levelled: y/i, ou/u, double letters."""
    return _DOUBLE.sub(r"\1", word.replace("ou", "u").replace("y", "i"))


def _is_place(name: Name) -> bool:
    return name.type == "place"


def _same_given(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return are_nicknames(one, other) or (long.startswith(short) and (len(short) == 1 or len(short) > 2))


def _close(one: str, other: str, *, alone: bool) -> bool:
    if one == other or (min(len(one), len(other)) >= SHORT and levelled(one) == levelled(other)):
        return True
    least = min(len(one), len(other))
    if any(word.isdigit() for word in (one, other)) or least < SHORT:
        return False
    sounds = sound(one) == sound(other)
    near = DamerauLevenshtein.distance(one, other) <= 1
    if alone:
        return near and (sounds or least >= SLIP) and least >= LONG
    return (near and least >= SHORT) or (sounds and one[0] == other[0] and least > SHORT)


def _reason(check: str, score: float, words: str, left: Name, right: Name) -> Reason:
    return Reason(check, score, words, left.first, right.first)
