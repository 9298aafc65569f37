"""How exact an answer is, in one word."""

import re
from collections.abc import Mapping

from crossbearing.chronology.saying import CLOCK, DAY, MONTH, SEASON
from crossbearing.linking.figures import figure_of
from crossbearing.values.claims import Claim
from crossbearing.values.facts import Answer

YEAR = re.compile(r"\d{4}", re.ASCII)
FORMS: Mapping[str, re.Pattern[str]] = {"minute": CLOCK, "day": DAY, "month": MONTH, "season": SEASON, "year": YEAR}


def name_precision(answer: Answer, claim: Claim | None) -> str | None:
    """Return how exact an answer is; `claim` is one that gives it. None for what has no exactness: a side taken.

    Of a figure: exact, about, at least, at most, between, vague (a word such as "dozens"). Of a time: minute, day,
    month, season, year, stretch.
    """
    if isinstance(answer.value, str):
        return name_time_precision(answer.value)
    if answer.value is None:
        return None if answer.low is None and answer.high is None else "vague"
    return _bounds(answer.low, answer.high) or _wording(claim)


def name_time_precision(value: str) -> str | None:
    """Return how exact a time value is, None for what is none."""
    first, slash, last = value.partition("/")
    if slash:
        return "stretch" if name_time_precision(first) and name_time_precision(last) else None
    return next((name for name, form in FORMS.items() if form.fullmatch(value)), None)


def _bounds(low: float | None, high: float | None) -> str | None:
    if low is not None and high is not None:
        return "exact" if low == high else "between"
    if low is not None:
        return "at least"
    return "at most" if high is not None else None


def _wording(claim: Claim | None) -> str:
    """Return whether the wording of a figure without bounds makes it rough: "about 600" against "600"."""
    rough = claim and claim.quantity and not figure_of(claim.quantity).exact
    return "about" if rough else "exact"
