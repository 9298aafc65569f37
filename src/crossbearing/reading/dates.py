"""Dates of publication as pages print them: full dates only, in ISO 8601."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from crossbearing.reading.tables import table

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY = r"(?<!\d)(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<{0}>(?:19|20)\d\d)"
CLOCK = r"\d\d?:\d\d(?::\d\d)?"
DATE = re.compile(
    "|".join(
        (
            rf"(?<!\d){YEAR.format('y1')}(?:[-/.]|\.\s)(?P<m1>\d\d?)(?:[-/.]|\.\s)(?P<d1>\d\d?)(?!\d)(?:T(?=\d\d:))?",
            rf"{DAY.format('d2')}(?:\s+of)?[\s./-]*{MONTH.format('m2')},?[\s/-]*{YEAR.format('y2')}",
            rf"\b{MONTH.format('m3')}\s*{DAY.format('d3')},?\s+{YEAR.format('y3')}",
            rf"(?<!\d)(?P<d4>\d\d?)\.\s?(?P<m4>\d\d?)\.{YEAR.format('y4')}(?!\d)",
            rf"(?<!\d)(?P<a5>\d\d?)[/-](?P<b5>\d\d?)[/-]{YEAR.format('y5')}(?!\d)",
            rf"(?<!\d){YEAR.format('y6')}\s?年\s?(?P<m6>\d\d?)\s?月\s?(?P<d6>\d\d?)\s?日",
            rf"\b{MONTH.format('m7')}\s+{DAY.format('d7')},?\s+{CLOCK}\s+(?:[A-Z]{{2,5}}\s+|[+-]\d{{4}}\s+)?{YEAR.format('y7')}\b",
            rf"{DAY.format('d8')}[\s-]{MONTH.format('m8')}(?:-|\s?['’])(?P<y8>\d\d)(?!\d)",
            r"(?<![\d/.-])(?P<a9>\d\d?)(?P<mark>[/.])(?P<b9>\d\d?)(?P=mark)(?P<y9>\d\d)(?![\d/.-]|:\d)",
        )
    ),
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?<![\d.:])(?P<hour>[0-2]?\d)(?:[:.h]\s?(?P<minute>[0-5]\d)(?::\s?[0-5]\d(?:\.\d+)?)?(?![\d.:])\s*(?P<half>[ap]\.?m\b\.?)?"
    r"|\s*(?P<half2>[ap]\.?m\b\.?))\s*(?P<zone>Z\b|[+-]\d\d:?\d\d|[A-Z]{3,4}\b)?",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?")
# Python reads no more than six digits behind the second.
FRACTION = re.compile(r"(\.\d{6})\d+")
ADDRESS = re.compile(
    r"/(?:[^/]*[-_])?((?:19|20)\d\d)[/_-](\d\d?|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[/_-](\d\d?)(?=[/_.-]|$)"
    r"|(?<![\dA-Za-z])((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?![\dA-Za-z])",
    re.IGNORECASE,
)
EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.0)?")
# "12/31/68" is of 2068 to nobody who saves pages of news, and no page is older than the web.
LAST_SHORT_YEAR = 68


@dataclass(frozen=True, slots=True)
class Stated:
    """A date in a line: its ISO value, with the clock time where one stands beside it, and its place."""

    value: str
    start: int
    end: int
    rest: str


def dated(line: str) -> Stated | None:
    """Return the first full date of a line, and what else the line holds; None without one.

    "07/08/2021" is no date, since it is another day in London and New York; "17/02/2022" is.
    """
    for match in DATE.finditer(line):
        day = _day(match)
        if day:
            before, after = line[: match.start()], line[match.end() :]
            time = TIME.search(after) or TIME.search(before)
            rest = f"{TIME.sub(' ', before)} {TIME.sub(' ', after)}" if time else f"{before} {after}"
            return Stated(day.isoformat() + (_clock(time) if time else ""), match.start(), match.end(), rest)
    return None


def is_date_line(line: str) -> bool:
    """Return whether a line says little else than when the report was published."""
    stated = dated(line)
    if stated is None:
        return False
    rest = DATE.sub(" ", stated.rest)
    return len([word for word in WORD.findall(rest.lower()) if word not in _date_words()]) == 0 and len(line) < 120


def normal(value: object) -> str | None:
    """Return a date of metadata in ISO 8601; None where it is none.

    Takes ISO dates and times, seconds or milliseconds since 1970, dates of mail headers, and dates in words.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _since_1970(float(value))
    text = str(value).strip()
    compact = COMPACT.fullmatch(text)
    if EPOCH.fullmatch(text):
        return _since_1970(float(text))
    if compact and text[:2] in ("19", "20"):
        return _compact(compact)
    try:
        return _iso(parsedate_to_datetime(text)) if re.match(r"[A-Za-z]{3},", text) else _from_iso(text)
    except ValueError:
        stated = dated(text)
        return stated.value if stated else None


def in_address(url: str) -> str | None:
    """Return the day that stands in a page's address ("/2022/02/17/", "/2022/feb/17/", "/20220217-"), None without."""
    found = ADDRESS.search(url)
    if found is None:
        return None
    year, month, day = (found[1] or found[4], found[2] or found[5], found[3] or found[6])
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None


def _compact(match: re.Match[str]) -> str | None:
    """Return the moment of "20220217" and "20220217T100000Z"; None where it is none."""
    year, month, day, hour, minute, _, zone = match.groups()
    try:
        found = date(int(year), int(month), int(day))
        return _from_iso(f"{found}T{hour}:{minute}:00{zone or ''}") if hour else found.isoformat()
    except ValueError:
        return None


def _from_iso(text: str) -> str:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text).isoformat()
    if not re.match(r"\d{4}-\d\d-\d\d[T ]", text):
        raise ValueError(text)
    return _iso(datetime.fromisoformat(FRACTION.sub(r"\1", text)))


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _since_1970(seconds: float) -> str | None:
    if seconds > 1e11:
        seconds /= 1000
    try:
        return _iso(datetime.fromtimestamp(seconds, UTC)) if seconds > 1e8 else None
    except (OverflowError, OSError, ValueError):
        return None


def _day(match: re.Match[str]) -> date | None:
    parts = {key: value for key, value in match.groupdict().items() if value}
    year = int(next(value for key, value in parts.items() if key[0] == "y"))
    year += 0 if year > 99 else 1900 if year > LAST_SHORT_YEAR else 2000
    if "a5" in parts or "a9" in parts:
        first, second = (int(next(value for key, value in parts.items() if key[0] == part)) for part in "ab")
        day, month = (first, second) if first > 12 or parts.get("mark") == "." else (second, first)
        if day <= 12 and first != second and parts.get("mark") != ".":
            return None
    else:
        day = int(next(value for key, value in parts.items() if key[0] == "d"))
        written = next(value for key, value in parts.items() if key[0] == "m" and key != "mark")
        month = int(written) if written.isdigit() else MONTHS.index(written[:3].lower()) + 1
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(time: re.Match[str]) -> str:
    hour, minute = int(time["hour"]), int(time["minute"] or 0)
    half = (time["half"] or time["half2"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02}:{minute:02}{_offset(time['zone'])}" if hour < 24 else ""


def _offset(zone: str | None) -> str:
    """Return the offset of a zone; nothing for one that is not in the table, so the time is local."""
    if zone and zone[0] in "+-":
        return f"{zone[:3]}:{zone[-2:]}"
    offset: str = table("masthead.toml")["zones"].get((zone or "").upper(), "")
    return offset


@cache
def _date_words() -> frozenset[str]:
    return frozenset((*table("masthead.toml")["date_words"], *map(str.lower, table("masthead.toml")["zones"])))
