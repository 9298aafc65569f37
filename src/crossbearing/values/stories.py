"""What belongs together: sagas of episodes."""

from dataclasses import dataclass

from crossbearing.values.reasons import Reason
from crossbearing.values.reports import Report


@dataclass(frozen=True, slots=True)
class Episode:
    """The reports whose main news is one happening on one day (ISO), None where no report tells the day."""

    id: str
    title: str
    date: str | None
    document_ids: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A saga's reports, sorted by (path, id), and its episodes, sorted by date."""

    id: str
    title: str
    reports: tuple[Report, ...]
    episodes: tuple[Episode, ...]
    reasons: tuple[Reason, ...] = ()
