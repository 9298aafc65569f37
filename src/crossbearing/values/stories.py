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
class Tie:
    """How an episode (`later`, an id) hangs on one of an earlier day.

    `kind` is "follows" where its reports tell the earlier one as background, "corrects" where one of them says
    that it corrects what was told, "earlier" where the earlier one lies before it and nothing more is said.
    """

    kind: str
    later: str
    before: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Story:
    """A saga's reports, sorted by (path, id), and its episodes, sorted by date.

    `reasons` are why reports were kept in different episodes, and others out of the story; `ties` how the
    episodes hang together.
    """

    id: str
    title: str
    reports: tuple[Report, ...]
    episodes: tuple[Episode, ...]
    reasons: tuple[Reason, ...] = ()
    ties: tuple[Tie, ...] = ()
