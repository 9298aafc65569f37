"""When things happened: the timeline, the episodes, the date of a story."""

from collections.abc import Sequence

from crossbearing.chronology.intervals import interval_of
from crossbearing.chronology.saying import say_date
from crossbearing.rendering.layout.evidences import show
from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.pages import Chapter, Moment
from crossbearing.rendering.wording import one_line
from crossbearing.values.briefs import StoryBrief
from crossbearing.values.facts import TimelineEvent
from crossbearing.values.stories import Episode, Story

# How an episode hangs on an earlier one, in words; that it merely lies after it is seen from the days.
TIED = {"corrects": "corrects what was told of", "follows": "follows on"}


def list_moments(part: StoryBrief, known: Register, prefix: str) -> tuple[Moment, ...]:
    """Return the timeline, earliest first, happenings without a date last."""
    events = sorted(part.facts.timeline, key=_by_day)
    return tuple(_moment(event, known, f"{prefix}-m{number}") for number, event in enumerate(events, start=1))


def _by_day(event: TimelineEvent) -> tuple[bool, int, str]:
    """Return the first day of a happening, so that a summer stands before the autumn: "2021-SU", "2021-09-01"."""
    stretch = interval_of(event.date)
    return event.date is None, stretch.first if stretch else 0, event.date or ""


def pick_chief(moments: Sequence[Moment], limit: int) -> tuple[Moment, ...]:
    """Return the moments that most accounts tell, at most `limit`, in the order they came in; dated ones win ties."""
    ranked = sorted(range(len(moments)), key=lambda n: (-len(moments[n].accounts), moments[n].date is None, n))
    return tuple(moments[number] for number in sorted(ranked[:limit]))


def _moment(event: TimelineEvent, known: Register, anchor: str) -> Moment:
    claims = (known.claims[key] for key in event.claim_ids if key in known.claims)
    return Moment(
        anchor=anchor,
        on=one_line(event.date) if event.date else None,
        date=say_date(one_line(event.date)) if event.date else None,
        title=one_line(event.title),
        accounts=known.accounts_of(event.document_ids),
        evidence=tuple(show(claim, known) for claim in claims if claim.document_id in known.accounts),
    )


def list_chapters(part: StoryBrief, known: Register) -> tuple[Chapter, ...]:
    """Return the episodes of a story, none where it has only one: that is the story itself."""
    if len(part.story.episodes) < 2:
        return ()
    return tuple(
        Chapter(one_line(e.title), _day_of(e), known.accounts_of(e.document_ids), _tie(e, part.story))
        for e in part.story.episodes
    )


def _day_of(episode: Episode) -> str | None:
    return say_date(one_line(episode.date)) if episode.date else None


def _tie(episode: Episode, story: Story) -> str | None:
    """Return in words what an episode corrects and follows, by day or else by title; None where it does neither."""
    named = {other.id: _day_of(other) or f"“{one_line(other.title)}”" for other in story.episodes}
    ties = [(tie.kind, named[tie.before]) for tie in story.ties if tie.later == episode.id and tie.before in named]
    told = {kind: [before for own, before in ties if own == kind] for kind in TIED}
    return "; ".join(f"{words} {', '.join(told[kind])}" for kind, words in TIED.items() if told[kind]) or None


def date_story(part: StoryBrief) -> str | None:
    """Return the day of the story's episodes in words, first and last where there are several."""
    days = sorted(one_line(episode.date) for episode in part.story.episodes if episode.date)
    if not days:
        return None
    return say_date(days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}")
