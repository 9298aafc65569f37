"""Bylines: the names of those who wrote a report."""

import re
from dataclasses import dataclass
from functools import cache

from crossbearing.reading.dates import dated
from crossbearing.reading.tables import agency_name, table

# A longer line that begins with "By" is a sentence.
LONGEST_BYLINE = 180
SEPARATOR = re.compile(r"\s+[|·•]\s+|\s+[-–—]\s+|\s*[|•]\s*|\s*\n\s*")
JOINERS = re.compile(r"\s*(?:,|;|&|\band\b|\bwith\b)\s*")
PLACE = re.compile(r"\s+(?:in|at|for|from|of|on)\s+.*$|\s*[(\[].*$|,?\s+@\w+$")
WORD = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]*)*")
CALENDAR = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october"
    r"|november|december|morning|afternoon|evening|night|noon|midnight)\b",
    re.IGNORECASE,
)
# How American radio transcripts introduce the reporter.
TRANSCRIPT = re.compile(r"([A-Z][A-Z.'’\- ]{4,60}), BYLINE:")


@dataclass(frozen=True, slots=True)
class Byline:
    """The names of a byline, the date beside them, and whether an agency is among them."""

    authors: tuple[str, ...]
    published: str | None
    agency: bool


def byline_of(line: str) -> Byline | None:
    """Return what a line beginning with "By" (or a word like it) says of the authors; None where it is none."""
    match = _lead().match(line) if len(line) <= LONGEST_BYLINE else None
    if not match:
        return None
    stated = dated(match[1])
    words = match[1][: stated.start] if stated else match[1]
    names = authors_of(words)
    agency = bool(agency_name().search(words)) and len(words.split()) <= 12
    if not names and not agency:
        return None
    return Byline(names, stated.value if stated else None, agency)


def authors_of(words: str) -> tuple[str, ...]:
    """Return the personal names of a list such as "Jane Doe in Paris and John Roe, Staff Writers".

    After a comma a second name is believed only where "and" closes the list; else it is a place or an office.
    """
    words = SEPARATOR.split(words.strip())[0]
    chunks = [_honorific().sub("", PLACE.sub("", chunk)).strip(" .,:") for chunk in JOINERS.split(words)]
    if "," in words and not re.search(r"\band\b|&|;", words):
        chunks = chunks[:1]
    return tuple(dict.fromkeys(_cased(chunk) for chunk in chunks if _is_name(chunk)))


def transcript_author(paragraph: str) -> str | None:
    """Return the reporter of a radio transcript, from the first line she speaks."""
    match = TRANSCRIPT.match(paragraph)
    return _cased(match[1]) if match else None


def is_role(words: str) -> bool:
    """Return whether the words name an office ("Staff Writers", "Defence Editor")."""
    return bool(_role().search(words))


def _is_name(words: str) -> bool:
    parts = words.split()
    if not 2 <= len(parts) <= 5 or CALENDAR.search(words) or agency_name().search(words):
        return False
    if parts[0].lower() in ("the", "our", "a") or is_role(words):
        return False
    return all(
        WORD.fullmatch(part) and (part[0].isupper() or part in table("masthead.toml")["particles"]) for part in parts
    )


def _cased(name: str) -> str:
    """Return a name in capitals as it is written elsewhere: "JANE DOE" becomes "Jane Doe"."""
    return " ".join(part.title() if part.isupper() and len(part) > 2 else part for part in name.split())


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"[-–—]?\s*(?i:{table('masthead.toml')['byline_leads']})(?:\s*:\s*|\s+)(?=[A-Z])(.+)")


@cache
def _role() -> re.Pattern[str]:
    return re.compile(table("masthead.toml")["roles"], re.IGNORECASE)


@cache
def _honorific() -> re.Pattern[str]:
    return re.compile("^" + str(table("masthead.toml")["honorifics"]), re.IGNORECASE)
