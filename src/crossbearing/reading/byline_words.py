"""The persons that the words of a byline on a page name, and those that it names for pictures and the like."""

import re
from collections.abc import Collection

from crossbearing.reading.bylines import authors_of
from crossbearing.reading.dates import DATE, dated
from crossbearing.reading.markup import ITEM

EDGES = " |·•,–—-"
MAIL = re.compile(r"\S*@\S+|\S+\s(?:at|\[at\]|\(at\))\s\w[\w-]*(?:\.\w+)+")
LEAD = re.compile(
    r"^(?:(?:words|text|story|photographs and words|pictures and words|photos and text)(?: and \w+)? by"
    r"|(?:written|posted|reported|submitted) by|by|from|words|text|authors?|published in)\b[\s:]*",
    re.IGNORECASE,
)
FOR_HOUSE = re.compile(r"\s+(?:for|of|in|at)\s+(?:the\s+)?[A-Z].*$", re.IGNORECASE)
# Who took the pictures, edited or checked is no author: what follows such words is another's name.
CREDIT = re.compile(
    r"(?:^|[\s.,;|(])(?:photo(?:graph(?:y|s)?)?s?|pictures?|images?|videos?|illustrations?|graphics?|edited|editing|reviewed"
    r"|translat(?:ed|ion)|(?:fact[- ])?checked|produced|editors?)\s*(?: by\b|:).*$",
    re.IGNORECASE,
)
# Where one element credits several, it says of each what he did: "Words by Jane Doe", "Photography by Max Moe".
DONE = re.compile(r"(?<!\S)(?=[A-Z][a-z]+(?: [a-z]+){0,2}(?: by\b|:))")
POSTED = re.compile(r"\b(?:posted|uploaded|curated|updated|published) by:?\s+(.+)$", re.IGNORECASE)
LABEL = re.compile(r"\s*:\s*|\s+by\s+")


def persons_of(words: str, others: set[str]) -> tuple[str, ...]:
    """Return the persons that the words name before any credit or date; `others`, in small letters, are houses."""
    words = CREDIT.sub("", words)
    words = LEAD.sub("", MAIL.sub("", words).removeprefix(ITEM).strip(EDGES)).strip(EDGES)
    stated = dated(words)
    words = words[: stated.start] if stated else words
    names = (FOR_HOUSE.sub("", name) for name in authors_of(words))
    return tuple(name for name in without(tuple(names), others) if len(name.split()) > 1)


def credited(words: str) -> set[str]:
    """Return the persons, in small letters, that a byline names for pictures, translation and the like."""
    done = DONE.split(words)
    parts = (LABEL.split(words, maxsplit=1) for words in done)
    told = (part[1] for part in parts if len(part) > 1 and CREDIT.search(f"{part[0]} by"))
    return {name.casefold() for words in told for name in authors_of(DATE.split(words)[0])}


def posted(words: str) -> set[str]:
    """Return the persons, in small letters, who set a report on the page: authors only where nobody else is."""
    found = POSTED.search(words)
    return {name.casefold() for name in authors_of(DATE.split(found[1])[0])} if found else set()


def without(names: tuple[str, ...], others: Collection[str]) -> tuple[str, ...]:
    """Return the names without those of others, which are given in small letters."""
    return tuple(name for name in names if name.casefold() not in others)
