"""Which account tells which fact."""

from collections.abc import Mapping

from crossbearing.rendering.layout.ranking import shelve
from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.pages import Account, Cell, Coverage, Evidence, Finding, Side
from crossbearing.values.briefs import StoryBrief
from crossbearing.values.facts import Fact


def cover(part: StoryBrief, known: Register, findings: Mapping[str, Finding]) -> tuple[Coverage, ...]:
    """Return what each account makes of each fact that more than one tells, in reading order.

    `findings` are the facts of the page by their anchors.
    """
    shared = (fact for fact in known.facts.values() if shelve(fact) != "single")
    return tuple(_row(fact, findings[known.references[fact.id][1]], part, known) for fact in shared)


def _row(fact: Fact, finding: Finding, part: StoryBrief, known: Register) -> Coverage:
    concerned = _concerned(fact, part)
    backed = [(answer.origins, answer.reports, -place) for place, answer in enumerate(fact.answers)]
    main = -max(backed)[2] if backed else 0
    cells = (_cell(account, finding.sides, main, key in concerned) for key, account in known.accounts.items())
    return Coverage(finding, tuple(cells))


def _concerned(fact: Fact, part: StoryBrief) -> frozenset[str]:
    """Return the reports of the episodes in which the fact is told: the others can't be said to keep silent on it."""
    told_in = [episode for episode in part.story.episodes if episode.id in fact.episode_ids]
    if not told_in:
        return frozenset(report.document.id for report in part.story.reports)
    return frozenset(document_id for episode in told_in for document_id in episode.document_ids)


def _cell(account: Account, sides: tuple[Side, ...], main: int, concerned: bool) -> Cell:  # noqa: FBT001
    told = [(place, side.words, _evidence(account, side)) for place, side in enumerate(sides) if _tells(account, side)]
    if not told:
        return Cell(account, "silent" if concerned else "apart", None, None)
    # who gives several answers stands with the one that most do not give
    place, words, evidence = next((item for item in told if item[0] != main), told[0])
    spot = evidence[0].anchor if evidence else account.anchor
    return Cell(account, "told" if place == main else "other", words, spot)


def _tells(account: Account, side: Side) -> bool:
    return any(told == account for told, _ in side.accounts)


def _evidence(account: Account, side: Side) -> tuple[Evidence, ...]:
    return next((evidence for told, evidence in side.accounts if told == account), ())
