"""Bylines: the names of those who wrote a report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from crossbearing.gazetteer import folded, given_names, is_family_name_first, look_up
from crossbearing.reading.dates import dated
from crossbearing.reading.outlets import is_generic, is_outlet
from crossbearing.reading.tables import agency_name, table
from crossbearing.syntax.letters import CAPITAL, CAPITALS

# A longer line that begins with "By" is a sentence.
LONGEST_BYLINE = 180
SEPARATOR = re.compile(r"\s+[|·•]\s+|\s+[-–—]\s+|\s*[|•]\s*|\s*\n\s*")
JOINERS = re.compile(r"\s*(?:,|;|&|\+|\s/\s|\b(?:and|und|et|with)\b)\s*", re.IGNORECASE)
CLOSING = re.compile(r"\b(?:and|und|et)\b|&|;", re.IGNORECASE)
PLACED = re.compile(rf"\s(?:in|from)\s+{CAPITAL}")
OFFICES = re.compile(r"\b(?:writers|reporters|editors|correspondents|journalists|columnists)\s", re.IGNORECASE)
# "By Jane Doe, with reporting by John Roe": those who helped are named behind, and are no authors.
HELPED = re.compile(
    r"[\s,;(–—-]+(?:with )?(?:additional )?(?:reporting|assistance|research|contributions?|help|files|inputs?)"
    r" (?:by|from)\b.*$",
    re.IGNORECASE,
)
# Months that are given names as well.
MONTH_NAMES = ("april", "june", "august")
OWNER = re.compile(r".['’]s|s['’]")
PLACE = re.compile(r"\s+(?:in|at|for|from|of|on|reports? from|reporting from)(?:\s+.*)?$|\s*[(\[].*$|,?\s+@\w+$|/.*$")
# What follows a name without being one: degrees, and the end of a name in a line of fathers and sons.
DEGREES = re.compile(r",?\s+(?:Ph\.?D|M\.?D|M\.?P|MBE|OBE|CBE|Esq)\b\.?$", re.IGNORECASE)
GENERATION = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV", re.IGNORECASE)
INNER_CAPITAL = re.compile(r"(?<=^Mc)[A-Z]{2,}$|(?<=^Mac)[A-Z]{2,}$")
WORD = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]*)*")
CALENDAR = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october"
    r"|november|december|morning|afternoon|evening|night|noon|midnight)\b",
    re.IGNORECASE,
)
# How American radio transcripts introduce the reporter.
TRANSCRIPT = re.compile(rf"({CAPITAL}[{CAPITALS}.'’\- ]{{4,60}}), BYLINE:")


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

    After a comma a second name is believed only where "and" closes the list, offices lead it, or it is a person's by
    its own words; else it is a place, an office or a house.
    """
    words = HELPED.sub("", SEPARATOR.split(words.strip())[0])
    parts = [part.strip(" ,") for part in CLOSING.split(words)]
    lists = [_chunks(part) for part in parts if part]
    believed = [chunk for chunks in lists for chunk in chunks]
    if "," in words and not _is_closed(lists) and not OFFICES.search(words) and not _is_long_list(believed):
        sure = (chunk for part in parts for chunk in part.split(",")[1:] if PLACED.search(chunk))
        persons = {name for chunk in sure for name in _chunks(chunk)}
        placed = ((at, chunk) for chunks in lists for at, chunk in enumerate(chunks))
        believed = [chunk for at, chunk in placed if at == 0 or chunk in persons or _is_person(chunk)]
    return tuple(dict.fromkeys(_cased(chunk) for chunk in believed if _is_name(chunk)))


def listed(words: str) -> tuple[str, ...]:
    """Return the names of a value for authors that is a list with commas alone; empty where a part is no name."""
    chunks = _chunks(words)
    return tuple(dict.fromkeys(map(_cased, chunks))) if len(chunks) > 1 and all(map(_is_name, chunks)) else ()


def _chunks(words: str) -> list[str]:
    bare = (DEGREES.sub("", PLACE.sub("", chunk).strip(" ,:")) for chunk in JOINERS.split(words))
    names = (_behind_office(_without_agency(_honorific().sub("", chunk))) for chunk in bare)
    return [_without_office(name).strip(" .,:") for name in names]


def _is_closed(lists: Sequence[Sequence[str]]) -> bool:
    """Return whether a list of names ends in "and" with one more, which no house or place stands behind."""
    return len(lists) > 1 and (len(lists[-1]) == 1 or is_role(lists[-1][-1]) or not lists[-1][-1])


def _is_person(words: str) -> bool:
    """Return whether a name is a person's by its own words: a given name or a family name begins it, and no place's."""
    first = folded(re.split("-", words)[0]).split()[:1]
    known = bool(first) and (first[0] in given_names() or is_family_name_first(first[0]))
    return known and _is_name(words) and not look_up(words)


def _behind_office(words: str) -> str:
    """Return the name that an office is set right before ("Political Correspondent Jane Doe"), else the words."""
    rests = [words[match.end() :].strip() for match in _role().finditer(words)]
    return rests[-1] if rests and _is_name(rests[-1]) else words


def _without_office(words: str) -> str:
    """Return a name without the office or the house that is set right behind it ("Jane Doe Political Editor")."""
    found = next((match for match in _role().finditer(words) if match.end() == len(words)), None)
    parts = words[: found.start()].split() if found else words.split()
    if found and len(parts) > 2 and " " not in found[0].strip():
        parts = parts[:-1]
    if (
        len(parts) > 2
        and is_outlet(" ".join(parts[2:]))
        and parts[1].lower() not in table("masthead.toml")["particles"]
    ):
        parts = parts[:2]
    return " ".join(parts) if len(parts) > 1 else words


def _is_long_list(chunks: list[str]) -> bool:
    """Return whether three names and more stand side by side: places and offices are not so many."""
    cities = table("masthead.toml")["cities"]
    return len(chunks) > 2 and all(_is_name(chunk) and chunk not in cities for chunk in chunks)


def _without_agency(words: str) -> str:
    """Return a name without the agency that is set right behind it ("JANE DOE Associated Press")."""
    found = [match for match in agency_name().finditer(words) if match.end() == len(words)]
    return words[: found[0].start()].strip(" ,/") if found and found[0].start() else words


def is_collective(words: str) -> bool:
    """Return whether a name is that of a desk, a house or an office: a word of such names is in it."""
    parts = [part.strip(".,'’") for part in words.lower().split()]
    trade = table("masthead.toml")["outlet_words"]
    return any(part in table("masthead.toml")["collectives"] for part in parts) or (
        len(parts) > 2 and parts[-1] in trade
    )


def transcript_author(paragraph: str) -> str | None:
    """Return the reporter of a radio transcript, from the first line she speaks."""
    match = TRANSCRIPT.match(paragraph)
    return _cased(match[1]) if match else None


def is_role(words: str) -> bool:
    """Return whether the words name an office ("Staff Writers", "Defence Editor")."""
    return bool(_role().search(words))


def _is_name(words: str) -> bool:
    parts = words.split()
    known = table("masthead.toml")
    dayless = words.partition(" ")[2] if parts[:1] and parts[0].lower() in MONTH_NAMES else words
    if not 2 <= len(parts) <= 5 or CALENDAR.search(dayless) or agency_name().search(words):
        return False
    if parts[0].lower() in known["no_names"] or parts[-1].lower() in known["no_last_names"]:
        return False
    if any(map(OWNER.search, parts)) or is_role(words) or is_collective(words) or is_generic(words):
        return False
    return all(map(_is_part, parts))


def _is_part(part: str) -> bool:
    """Return whether a word can stand in a name: a capital, a particle or an article before it, marks of a nickname."""
    known, inner = table("masthead.toml"), part.strip("“”\"‘’'")
    if not WORD.fullmatch(inner):
        return False
    return inner[0].isupper() or inner in known["particles"] or inner.split("-")[0] in known["articles"]


def _cased(name: str) -> str:
    """Return a name in capitals as it is written elsewhere: "JANE DOE" becomes "Jane Doe"."""
    return " ".join(map(_cased_part, name.split()))


def _cased_part(part: str) -> str:
    if GENERATION.fullmatch(part):
        return part
    inner = INNER_CAPITAL.search(part)
    if inner:
        return part[: inner.start() + 1] + part[inner.start() + 1 :].lower()
    return part.title() if part.isupper() and len(part) > 2 and "." not in part else part


@cache
def _lead() -> re.Pattern[str]:
    office = rf"(?:[\w-]+ ){{0,4}}(?:writers?|reporters?|editors?|correspondents?|journalists?|columnists?) {CAPITAL}"
    lead = rf"(?i:{table('masthead.toml')['byline_leads']})"
    return re.compile(rf"[-–—]?\s*{lead}(?:\s*:\s*|\s+)(?={CAPITAL}|{office})(.+)")


@cache
def _role() -> re.Pattern[str]:
    return re.compile(table("masthead.toml")["roles"], re.IGNORECASE)


@cache
def _honorific() -> re.Pattern[str]:
    return re.compile("^" + str(table("masthead.toml")["honorifics"]), re.IGNORECASE)
