"""Who took from whom, and how many houses and origins a story has."""

from collections.abc import Mapping

from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.pages import Cited, Debt, Kinship
from crossbearing.rendering.wording import one_line
from crossbearing.values.briefs import StoryBrief
from crossbearing.values.dependences import ONE_ORIGIN

DIRECTIONS: Mapping[str, str | None] = {"credit": None, "published later": "published later"}
"""The checks that tell who took from whom, with the words for them where those of the reason hold bare time values."""


def list_kinships(part: StoryBrief, known: Register) -> tuple[Kinship, ...]:
    """Return the accounts of common origin, those that share most first."""
    kinships = [
        Kinship(
            left=known.accounts[lineage.document_id],
            right=known.accounts[lineage.other_id],
            kind=one_line(lineage.kind),
            directed=any(reason.check in DIRECTIONS for reason in lineage.reasons),
            reason="; ".join(DIRECTIONS.get(r.check) or one_line(r.words) for r in lineage.reasons if r.words),
            passages=tuple(
                (
                    Cited(one_line(p.left_text), known.spot(p.left)),
                    Cited(one_line(p.right_text), known.spot(p.right)),
                )
                for p in lineage.passages
            ),
        )
        for lineage in part.dependences.lineages
        if lineage.document_id in known.accounts and lineage.other_id in known.accounts
    ]
    return tuple(sorted(kinships, key=lambda k: (-_shared(k), k.left.number, k.right.number)))


def _shared(kinship: Kinship) -> int:
    return sum(len(left.words) for left, _ in kinship.passages)


def list_debts(part: StoryBrief, known: Register) -> tuple[Debt, ...]:
    """Return what each account takes from outlets, the words that say so gathered by outlet; no pictures."""
    found: dict[tuple[str, str], dict[str, Cited]] = {}
    for borrowing in part.dependences.borrowings:
        if borrowing.span.document_id in known.accounts and not borrowing.picture:
            key = borrowing.span.document_id, one_line(borrowing.origin)
            words = one_line(borrowing.text)
            found.setdefault(key, {}).setdefault(words, Cited(words, known.spot(borrowing.span)))
    debts = (
        Debt(known.accounts[document_id], origin, tuple(told.values())) for (document_id, origin), told in found.items()
    )
    return tuple(sorted(debts, key=lambda debt: (debt.account.number, debt.origin)))


def count_publishers(part: StoryBrief) -> int:
    """Return how many houses publish the story's reports; a report of an unknown house counts as a house of its own."""
    houses = dict(part.dependences.publishers)
    return len({houses.get(r.document.id) or f"\0{r.document.id}" for r in part.story.reports})


def count_origins(part: StoryBrief) -> int:
    """Return how many groups the reports fall into when those of one house or one origin are put together."""
    houses = dict(part.dependences.publishers)
    group = {r.document.id: houses.get(r.document.id) or f"\0{r.document.id}" for r in part.story.reports}
    for lineage in part.dependences.lineages:
        left, right = group.get(lineage.document_id), group.get(lineage.other_id)
        if lineage.kind in ONE_ORIGIN and left is not None and right is not None:
            group = {key: left if value == right else value for key, value in group.items()}
    return len(set(group.values()))
