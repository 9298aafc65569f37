"""The day of an episode's news: that of what most of its reports lead with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crossbearing.chronology.intervals import interval_of
from crossbearing.values.claims import Claim
from crossbearing.values.stories import Episode

LEAD = 3  # sentences: a report's main news stands in its headline and first two
REACH = 2  # days: what is older than that beside the episode's own day is what led up to the news


@dataclass(frozen=True, slots=True)
class Dated:
    """What tells a happening, and its best supported date."""

    claims: tuple[Claim, ...]
    date: str


def days_of_news(episodes: Iterable[Episode], happenings: Sequence[Dated]) -> dict[str, str | None]:
    """Return the day of the news for each document, by its id.

    It is the day of what two of the episode's reports or more lead with, of several that which most do; else the
    episode's own, by which the reports were grouped before their tellings were joined.
    """
    return {name: _day(episode, happenings) for episode in episodes for name in episode.document_ids}


def _day(episode: Episode, happenings: Sequence[Dated]) -> str | None:
    led: dict[str | None, set[str]] = {episode.date: set()}
    for happening in happenings:
        if _is_near(happening, episode):
            led.setdefault(happening.date, set()).update(_leading(happening, episode))
    shared = {day: len(names) for day, names in led.items() if len(names) > 1}
    return max(shared, key=lambda day: (shared[day], day == episode.date, day or ""), default=episode.date)


def _leading(happening: Dated, episode: Episode) -> set[str]:
    """Return the episode's reports that lead with the happening."""
    return {c.document_id for c in happening.claims if c.sentence < LEAD} & set(episode.document_ids)


def _is_near(happening: Dated, episode: Episode) -> bool:
    """Return whether the happening is dated by a day that is the episode's or lies shortly before it."""
    told, known = interval_of(happening.date), interval_of(episode.date)
    return told is not None and known is not None and told.days == 1 and 0 <= known.first - told.first <= REACH
