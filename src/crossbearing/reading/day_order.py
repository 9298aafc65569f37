"""Which of two numbers is the day: "07/08/2021" is another day in London and in New York."""

import re

from lxml.html import HtmlElement

NUMBERS = re.compile(r"(?<![\d/-])(?P<first>\d\d?)[/-](?P<second>\d\d?)[/-](?P<year>(?:19|20)?\d\d)(?![\d/-])")
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
    """Return whether a page writes the day before the month: told by its other dates, its language, its address.

    None where nothing tells.
    """
    pairs = [(int(found["first"]), int(found["second"])) for found in NUMBERS.finditer(tree.text_content())]
    day_first = any(first > LAST_MONTH >= second for first, second in pairs)
    month_first = any(second > LAST_MONTH >= first for first, second in pairs)
    if day_first != month_first:
        return day_first
    locales = (LOCALE.match(str(value)) for place in PLACES for value in tree.xpath(place))
    regions = [found[1].upper() for found in locales if found and found[1].upper() not in EITHER]
    if regions:
        return regions[0] not in MONTH_FIRST
    return True if url and DOMAIN.match(url) else None


def settled(words: str, *, day_first: bool | None) -> str:
    """Return words with the dates that can be read both ways set in ISO 8601; as they are where nothing tells."""

    def iso(found: re.Match[str]) -> str:
        day, month = (int(found[name]) for name in (("first", "second") if day_first else ("second", "first")))
        year = found["year"] if len(found["year"]) > 2 else f"20{found['year']}"
        known = 1 <= month <= LAST_MONTH and day <= LAST_MONTH
        return f"{year}-{month:02}-{day:02}" if known else found[0]

    return words if day_first is None else NUMBERS.sub(iso, words)
