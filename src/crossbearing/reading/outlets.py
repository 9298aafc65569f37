"""Names of news houses, in the places where reports print them."""

import re
from functools import cache

from crossbearing.reading.dates import dated
from crossbearing.reading.tables import agency_name, table

SMALL_WORDS = frozenset(
    (
        "a",
        "al",
        "and",
        "&",
        "da",
        "de",
        "del",
        "della",
        "der",
        "des",
        "di",
        "du",
        "el",
        "for",
        "of",
        "on",
        "the",
        "la",
        "le",
        "les",
    )
)
EDITION = re.compile(r"(?<=\w)\s\((?:[A-Z][\w.]{1,12})\)$")  # "The Example Times (Online)"
LONGEST_NAME = 50
MOST_WORDS = 6
DATELINE = re.compile(r"[A-Z][\w'’. -]{1,40}(?:, [\w'’. -]{2,40}){0,2}\s\(([^()]{2,50})\)\s*[-–—:]+\s*")
COPYRIGHT = re.compile(
    r"^(?:(?:all )?(?:contents?|materials?|texts?|site|website)\s+|(?:19|20)\d\d\s*(?=©|\(c\)))?(?:copyright|©|\(c\))"
    r"[\s©:]*(?:(?:\(c\)|copyright|©)[\s:]*)*(?:(?:19|20)\d\d(?:\s*[-–]\s*\d{2,4})?)?[,.]?\s*(?:by\s+)?(.*)$",
    re.IGNORECASE,
)
COPYRIGHT_AFTER = re.compile(r"^(.{2,50}?)\s*(?:©|\(c\)|copyright (?:©|\d))", re.IGNORECASE)
END_OF_HOLDER = re.compile(r"[.,]?\s*(?:all rights|rights reserved|\b(?:19|20)\d\d\b)|[.|•·]\s|\.$", re.IGNORECASE)
SOURCE = re.compile(
    r"(?:source\s*:|the original source (?:for|of) this (?:article|report|story) is)\s*(.{2,60})", re.IGNORECASE
)
BEFORE_DATE = re.compile(
    r"[\s,|·•–—-]*(?:\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|updated|posted|on|at)\b[\s,|·•–—:-]*)*$",
    re.IGNORECASE,
)
LONGEST_DATED = 110
NO_NAME = re.compile(r"[:;\"“”!?©@|]|[.,]$|\b(?:19|20)\d\d\b|^(?:copyright|by|from|with|more from)\b", re.IGNORECASE)
WORD = re.compile(r"[\w'’.&-]+")


def is_outlet_shaped(words: str) -> bool:
    """Return whether the words could be a house's name: few, capitalised, no sentence, an edition in brackets aside."""
    words = EDITION.sub("", words)
    parts = words.split()
    if not parts or len(words) > LONGEST_NAME or len(parts) > MOST_WORDS or NO_NAME.search(words):
        return False
    named = [part for part in parts if part.lower() not in SMALL_WORDS]
    return bool(named) and all(
        part[0].isupper() or part[0].isdigit() or "." in part or any(map(str.isupper, part)) for part in named
    )


def is_outlet(words: str) -> bool:
    """Return whether the words surely name a house: in the table, or shaped so and with a word of the trade."""
    if not is_outlet_shaped(words):
        return False
    if _folded(words) in _houses():
        return True
    trade = table("masthead.toml")["outlet_words"]
    return any(part.strip(".'’") in trade for part in words.lower().split()) and not is_generic(words)


def dateline_outlet(paragraph: str) -> str | None:
    """Return the house that a dateline names in brackets ("Arnsby (The Example Times) —"), unless it is an agency."""
    match = DATELINE.match(paragraph)
    return match[1] if match and is_outlet_shaped(match[1]) and not is_agency(match[1]) else None


def copyright_outlet(paragraph: str) -> str | None:
    """Return the house that a copyright line names, unless it is an agency."""
    before, after = COPYRIGHT_AFTER.match(paragraph), COPYRIGHT.match(paragraph)
    holder = after[1] if after else before[1] if before else ""
    holder = END_OF_HOLDER.split(holder)[0] if not is_outlet(holder) else holder
    parts = [
        re.sub(table("masthead.toml")["company_words"], "", part.strip(), flags=re.IGNORECASE)
        for part in holder.split(",")
    ]
    parts = [part for part in parts if is_outlet_shaped(part) and not is_agency(part)]
    return next((part for part in parts if is_outlet(part)), parts[0] if parts else None)


def source_outlet(paragraph: str) -> str | None:
    """Return the house of a line such as "Source: The Example Times", unless it is an agency."""
    match = SOURCE.fullmatch(paragraph)
    name = match[1].strip(" .") if match else ""
    return name if name and is_outlet_shaped(name) and not is_agency(name) else None


def dated_outlet(paragraph: str) -> str | None:
    """Return the house of a line such as "The Example Times, July 14, 2021"; a city before the date is none."""
    stated = dated(paragraph)
    if stated is None or len(paragraph) > LONGEST_DATED:
        return None
    name = BEFORE_DATE.sub("", paragraph[: stated.start]).strip(" ,|(")
    at_ends = not paragraph[: stated.start].strip() or paragraph[stated.end :].strip(" .)")
    if is_outlet(name):
        return name
    return name if is_outlet_shaped(name) and not at_ends and not _is_no_house(name) else None


def is_generic(words: str) -> bool:
    """Return whether the words are the heading of a section ("World", "Latest News")."""
    parts = WORD.findall(words.lower())
    return bool(parts) and all(part in table("masthead.toml")["generic"] for part in parts)


def _is_no_house(name: str) -> bool:
    cities = (city.lower() for city in table("masthead.toml")["cities"])
    return name.lower() in cities or is_generic(name) or is_agency(name)


def is_agency(name: str) -> bool:
    """Return whether a name is an agency's."""
    return bool(agency_name().fullmatch(re.sub(r"^the ", "", name.strip(), flags=re.IGNORECASE)))


def _folded(name: str) -> str:
    return " ".join(WORD.findall(name.lower().removeprefix("the ")))


@cache
def _houses() -> frozenset[str]:
    return frozenset(
        _folded(name) for name in (*table("masthead.toml")["outlets"], *table("masthead.toml")["agencies"])
    )
