"""The parts of a calendar date that an expression names: its day of the week, day, month and year."""

import re
from calendar import day_name
from collections.abc import Mapping

from crossbearing.chronology.saying import MONTHS

SHORTEST, LONGEST = 3, 5  # letters that a month or a day of the week is cut down to ("Feb.", "Wed", "Thurs.")
CLOCK = r"\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m\b"
NUMBERS: Mapping[str, str] = {
    "year": r"\b(?:1[5-9]|20)\d\d\b|(?<=['’])\d\d\b",
    "day": r"(?<![\d'’:.])\d{1,2}(?=(?:st|nd|rd|th)?\b)(?![:.]\d)",
}
NAMES: Mapping[str, tuple[str, ...]] = {"month": MONTHS, "weekday": tuple(day_name)}


def tell_other_dates(left: str, right: str) -> bool:
    """Return whether both expressions name one element of the date, and name it differently: two weekdays, two years.

    "Next November" and "November 2020" do not: what the one means hangs on the day on which it was written.
    """
    ours, theirs = elements_of(left), elements_of(right)
    return any(ours[name] and theirs[name] and ours[name] != theirs[name] for name in ours)


def elements_of(text: str) -> Mapping[str, frozenset[str]]:
    """Return what an expression names of each element, months and weekdays by three letters in lower case."""
    told = re.sub(CLOCK, "", text, flags=re.IGNORECASE)
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", told)]
    named = {
        name: frozenset(
            word[:SHORTEST]
            for word in words
            if len(word) >= SHORTEST and any(_is_short_for(word, known.lower()) for known in known_names)
        )
        for name, known_names in NAMES.items()
    }
    return named | {name: frozenset(re.findall(pattern, told)) for name, pattern in NUMBERS.items()}


def _is_short_for(word: str, name: str) -> bool:
    return word == name or (name.startswith(word) and len(word) <= LONGEST)
