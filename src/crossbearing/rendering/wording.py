"""Values put in words: counts, figures, support, kinds of difference; and text made safe to print."""

import re
from collections.abc import Mapping

from crossbearing.values.facts import Answer

REPLACEMENT = "\ufffd"
# C0 and C1 controls (an escape sequence would drive the terminal), lone surrogates (they cannot be
# encoded), bidirectional overrides and isolates (they reorder what follows them on the page).
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
LINE_BREAKS = re.compile("[\r\u2028\u2029]")

DIFFERENCES: Mapping[str, tuple[str, str]] = {
    "value": ("Clash", "both cannot be true of the same thing at the same time"),
    "denial": ("Asserted and denied", "one side says so, another denies it"),
    "internal": ("Contradicts itself", "one report gives it in two ways"),
    "time": ("Moved over time", "the figure changed between one report and the next"),
    "precision": ("Not equally exact", "compatible, but one account is more precise than another"),
}

BASES: Mapping[str, str] = {
    "metadata": "given beside the text",
    "stated": "stated in the text",
    "inferred": "inferred from the other reports",
}


def printable(text: str) -> str:
    """Return the text safe to print, each character replaced by one at most, so that offsets hold."""
    return UNPRINTABLE.sub(REPLACEMENT, LINE_BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """Return the text printable and on one line, runs of white space as one blank."""
    return " ".join(printable(text).split())


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Return the number with its noun: "1 report", "3 reports"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def say_support(answer: Answer) -> str:
    """Return the three numbers of support, never one: "3 reports / 2 publishers / 1 origin"."""
    return " / ".join(
        (counted(answer.reports, "report"), counted(answer.publishers, "publisher"), counted(answer.origins, "origin"))
    )


def say_number(number: float) -> str:
    """Return a figure with thousands apart and no trailing zeros: "2,400", "0.667"."""
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.4g}" if abs(number) < 1000 else f"{number:,}"


def say_attribution(sources: tuple[str, ...]) -> str:
    """Return whom a claim is attributed to, innermost first, "" for the report itself."""
    return f"attributed to {', via '.join(sources)}" if sources else ""


def shorten(text: str, limit: int) -> str:
    """Return the text cut at a word to at most `limit` characters, the cut shown by an ellipsis."""
    if len(text) <= limit:
        return text
    whole_words = re.sub(r"\s+\S*$", "", text[:limit])
    return (whole_words if len(whole_words) < limit else text[: limit - 1]) + "…"
