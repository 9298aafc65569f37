"""Which of two numbers is the day: "07/08/2021" is another day in London and in New York."""

import re
from datetime import date

from lxml.html import HtmlElement

NUMBERS = re.compile(r"(?<![\d/-])(?P<first>\d\d?)[/-](?P<second>\d\d?)[/-](?P<year>(?:19|20)?\d\d)(?![\d/-])")
WEEKDAY = re.compile(rf"\b(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}\.?,?\s+{NUMBERS.pattern}", re.IGNORECASE)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LAST_MONTH = 12
LOCALE = re.compile(r"en[-_]([A-Za-z]{2})\b")
# Only there the month is written first; in Canada and the Philippines both are.
MONTH_FIRST, EITHER = ("US",), ("CA", "PH", "XX")
DOMAIN = re.compile(r"https?://[^/]+\.(?:uk|au|nz|ie|in|za|ng|ke|pk|lk|sg|my|gh|bd|fr|de|it|es|nl|eu)(?:[/:]|$)", re.I)
PLACES = (
    "/html/@lang", "/html/@*[name()='xml:lang']", "//meta[@property='og:locale']/@content",
    "//meta[@name='language' or @http-equiv='content-language' or @http-equiv='Content-Language']/@content",
)  # fmt: skip


def day_comes_first(tree: HtmlElement, url: str | None) -> bool | None:
    """Return whether a page writes the day before the month: told by other dates, weekdays, its language, its address.

    None where nothing tells.
    """
    text = tree.text_content()
    pairs = [(int(found["first"]), int(found["second"])) for found in NUMBERS.finditer(text)]
    day_first = any(first > LAST_MONTH >= second for first, second in pairs)
    month_first = any(second > LAST_MONTH >= first for first, second in pairs)
    if day_first != month_first:
        return day_first
    told = {fits for found in WEEKDAY.finditer(text) if (fits := _by_weekday(found)) is not None}
    if len(told) == 1:
        return told.pop()
    locales = (LOCALE.match(str(value)) for place in PLACES for value in tree.xpath(place))
    regions = [found[1].upper() for found in locales if found and found[1].upper() not in EITHER]
    if regions:
        return regions[0] not in MONTH_FIRST
    return True if url and DOMAIN.match(url) else None


def _by_weekday(found: re.Match[str]) -> bool | None:
    """Return whether the day stands first in "Tue, 06/04/2013": None where the weekday fits both readings or none."""
    first, second = int(found["first"]), int(found["second"])
    fits = [
        _weekday(found["year"], month, day) == found["weekday"].lower()
        for day, month in ((first, second), (second, first))
    ]
    return fits[0] if fits[0] != fits[1] else None


def _weekday(year: str, month: int, day: int) -> str | None:
    try:
        return WEEKDAYS[date(int(year) + (2000 if len(year) == 2 else 0), month, day).weekday()]
    except ValueError:
        return None


def settled(words: str, *, day_first: bool | None) -> str:
    """Return words with the dates that can be read both ways set in ISO 8601; as they are where nothing tells."""

    def iso(found: re.Match[str]) -> str:
        day, month = (int(found[name]) for name in (("first", "second") if day_first else ("second", "first")))
        year = found["year"] if len(found["year"]) > 2 else f"20{found['year']}"
        known = 1 <= month <= LAST_MONTH and day <= LAST_MONTH
        return f"{year}-{month:02}-{day:02}" if known else found[0]

    return words if day_first is None else NUMBERS.sub(iso, words)
