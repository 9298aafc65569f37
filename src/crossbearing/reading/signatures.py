"""What the foot of a web page says of who wrote: signatures, and lines that tell what an author is."""

import re
from collections.abc import Collection, Sequence

from crossbearing.reading.byline_words import persons_of
from crossbearing.reading.bylines import is_role
from crossbearing.reading.markup import ITEM, Line, folded
from crossbearing.syntax.letters import CAPITAL

# "Author: Jane Doe, Arnsby" is one, "Words fail Jane Doe when she speaks of that day in May" is none.
LONGEST_NAMED = 8
# A name without "By" is a byline in the first lines under the headline.
CLOSE = 4
# How many lines at the report's end may say who wrote it.
FOOT = 8
# Agencies sign at the end: "(Reporting by Jane Doe in Arnsby; additional reporting by John Roe; editing by Max Moe)".
SIGNED = re.compile(
    rf"^[(\[]?(?:additional )?(?:reporting|writing|report|written) by\s+(?={CAPITAL})(.+)", re.IGNORECASE
)
EDITED = re.compile(
    r"\b(?:edit(?:ing|ed)|photographs?|photos?|graphics?|produc\w+|translat\w+|research)\b.*$", re.IGNORECASE
)
REPORTING = re.compile(r"\b(?:additional )?(?:reporting|writing) by\b", re.IGNORECASE)
# "Jane Doe reports on the flood" over a report is a standfirst, at its end it says what she is.
TOLD_AT_HEAD = ("is", "covers")
TOLD_AT_FOOT = (*TOLD_AT_HEAD, "was", "writes", "reports", "can be reached", "may be reached")
IS = re.compile(rf"^(.{{4,50}}?)(?:,.{{2,60}},)? ({'|'.join(TOLD_AT_FOOT)})\b")
# What a person is at a house is said in no more words.
LONGEST_BIO = 60
# Papers say where those who wrote are found: "Jane Doe can be reached at jane@beacon.example".
REACHED = re.compile(
    r"^(?:(?:contact|e-?mail|reach|follow) (?:[a-z]+ ){0,2}(?:reporter|writer|columnist|editor|correspondent)"
    r" (.{4,40}?) (?:at|on)"
    r"|(?!for |media |press )(.{4,40}?) (?:can|may) be (?:reached|contacted|e-?mailed) (?:at|on|by|via))\b",
    re.IGNORECASE,
)
DASH = re.compile(rf"^[-–—]+\s?(?={CAPITAL})")


def signed_by(foot: Sequence[Line], others: set[str]) -> tuple[str, ...]:
    """Return who signed at the foot: "(Reporting by ...)", "— Jane Doe", "Jane Doe is a staff writer at ..."."""
    for line in foot:
        signed = SIGNED.match(line.words)
        if signed:
            words = EDITED.sub("", signed[1])
            return tuple(name for part in REPORTING.split(words) for name in persons_of(part.strip("; )("), others))
    later = foot[-FOOT:]
    reached = next(filter(None, (REACHED.search(line.words) for line in later[::-1])), None)
    if reached:
        return persons_of(reached[1] or reached[2], others)
    bio = next((IS.match(line.words) for line in later[::-1] if _is_bio(line)), None)
    # A dash before a name signs a quotation as well: the report's author is named so in its last line alone.
    last = later[-1].words if later else ""
    named = bio[1] if bio else DASH.sub("", last) if DASH.match(last) else ""
    persons = persons_of(named, others)
    return persons if len(named.split()) <= LONGEST_NAMED else ()


def _is_bio(line: Line) -> bool:
    """Return whether a line says what a person is at a house: an office behind the name, or italics for all of it."""
    words = line.words
    started = IS.match(words)
    if started is None or len(words.split()) > LONGEST_BIO:
        return False
    if started[2] == "is" and any(folded(part.text_content()) == words for part in line.element.iter("em", "i")):
        return True
    return started[2] in ("covers", "writes", "reports") or is_role(" ".join(words[started.end() :].split()[:5]))


def without_author(lines: Sequence[str], authors: Sequence[str]) -> list[str]:
    """Return lines without those at the head and the end that say what an author is: "Jane Doe covers the council"."""
    last = max(len(lines) - FOOT // 2, 1)
    told = (TOLD_AT_HEAD if at < min(CLOSE, last) else TOLD_AT_FOOT if at >= last else () for at in range(len(lines)))
    return [words for words, verbs in zip(lines, told, strict=True) if not _tells_of(words, authors, verbs)]


def _tells_of(words: str, authors: Sequence[str], verbs: Collection[str]) -> bool:
    started = IS.match(words.removeprefix(ITEM))
    if started is None or started[2] not in verbs or ":" in started[1]:
        return False
    return any(name.casefold() in started[1].casefold() for name in authors)
