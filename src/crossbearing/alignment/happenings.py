"""Happenings: the claims of any report that tell one and the same thing being done."""

from collections.abc import Mapping, Sequence

from crossbearing.alignment.adjuncts import gather, reasons_of, score_units
from crossbearing.alignment.comparers import HAPPENING_COMPARERS
from crossbearing.alignment.lexicon import words
from crossbearing.alignment.occasions import parted
from crossbearing.alignment.opposition import of_nobody
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.scoring import learnt, reasons_for, score_pairs
from crossbearing.alignment.wording import stands_alone, told
from crossbearing.linking.agglomeration import Pair, agglomerate
from crossbearing.linking.rarity import shared_rarity
from crossbearing.options import AlignmentOptions
from crossbearing.values.claims import Claim
from crossbearing.values.ids import identify
from crossbearing.values.questions import Happening

MODEL = "happening"
SHORT = 20  # characters: "he did so" tells nothing


def tellings(profiles: Sequence[Profile]) -> tuple[Profile, ...]:
    """Return the profiles that tell something: "he said" without a day, clauses of under two content words left out.

    "No one was injured" says enough with one.
    """
    return tuple(p for p in profiles if (len(p.words) > 1 or of_nobody(p)) and not _bare_speech(p))


def score_tellings(kept: Sequence[Profile]) -> dict[Pair, float]:
    """Return how likely (0..1) two tellings, by their places, are of one happening; `VETO` for pairs that can't be."""
    return score_pairs(kept, HAPPENING_COMPARERS, MODEL)


def join_tellings(
    kept: Sequence[Profile], scores: Mapping[Pair, float], options: AlignmentOptions
) -> tuple[tuple[Profile, ...], ...]:
    """Return the tellings in groups that tell one happening each; one that is told once is a group of its own.

    Happenings of different days are two; a clause and what fills it in ("opened fire, killing three") are one.
    """
    units = gather(kept)
    threshold = learnt(MODEL)["threshold"] + options.question_score - 0.5
    clusters = agglomerate(len(units), score_units(units, parted(kept, scores)), threshold)
    return tuple(tuple(kept[i] for i in sorted(i for unit in cluster for i in units[unit])) for cluster in clusters)


def as_happening(group: Sequence[Profile]) -> Happening:
    """Return a group of tellings as a happening, with what joined the others to the first."""
    ids = tuple(p.claim.id for p in group)
    first, *rest = group
    reasons = tuple(r for p in rest for r in reasons_of(p, group) or reasons_for(first, p, HAPPENING_COMPARERS, MODEL))
    return Happening(identify("h", *ids), _title(group), ids, reasons)


def _title(cluster: Sequence[Profile]) -> str:
    """Return the words of the telling that shares most with the others, one with a subject where there is one."""

    def centrality(profile: Profile) -> tuple[bool, float, int, str]:
        shared = sum(shared_rarity(profile.words, other.words) for other in cluster)
        return (
            not stands_alone(profile),
            -round(shared / len(cluster), 3),
            len(profile.claim.text),
            profile.claim.text,
        )

    return told(min(cluster, key=centrality))


def _bare_speech(profile: Profile) -> bool:
    """Return whether the clause only says that somebody spoke: what was said is a clause of its own.

    "The minister said on Friday" says when he did, which is a happening: a press conference, a statement.
    """
    claim = profile.claim
    return (
        claim.object is None
        and not _says_when(claim)
        and (claim.predicate in words("speech") or (claim.predicate in words("empty verbs") and len(claim.text) < 20))
    )


def _says_when(claim: Claim) -> bool:
    """Return whether a finite verb tells that somebody spoke, and when: "saying on Sunday" hangs on what he did."""
    dated = claim.when is not None and claim.span.contains(claim.when)
    return dated and claim.tense is not None and claim.predicate in words("speech")
