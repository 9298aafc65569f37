"""Happenings: the claims of any report that tell one and the same thing being done."""

from collections.abc import Sequence

from crossbearing.alignment.comparers import EMPTY_VERBS, HAPPENING_COMPARERS
from crossbearing.alignment.lexicon import deeds_of
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.scoring import learnt, reasons_for, score_pairs
from crossbearing.linking.agglomeration import agglomerate
from crossbearing.options import AlignmentOptions
from crossbearing.values.ids import identify
from crossbearing.values.questions import Happening

MODEL = "happening"


def tellings(profiles: Sequence[Profile]) -> tuple[Profile, ...]:
    """Return the profiles that tell something: bare "he said" and clauses of fewer than two content words left out."""
    return tuple(p for p in profiles if len(p.words) > 1 and not _bare_speech(p))


def join_happenings(profiles: Sequence[Profile], options: AlignmentOptions) -> tuple[Happening, ...]:
    """Return the happenings, each with the claims that tell it; a happening told once stands alone."""
    told = tellings(profiles)
    scores = score_pairs(told, HAPPENING_COMPARERS, MODEL)
    threshold = learnt(MODEL)["threshold"] + options.question_score - 0.5
    clusters = agglomerate(len(told), scores, threshold)
    return tuple(_happening([told[i] for i in cluster]) for cluster in clusters)


def _happening(cluster: Sequence[Profile]) -> Happening:
    ids = tuple(p.claim.id for p in cluster)
    first, *rest = cluster
    reasons = tuple(r for p in rest for r in reasons_for(first, p, HAPPENING_COMPARERS, MODEL))
    return Happening(identify("h", *ids), _title(cluster), ids, reasons)


def _title(cluster: Sequence[Profile]) -> str:
    """Return the words of the most central telling, the shorter among equals."""

    def centrality(profile: Profile) -> tuple[float, int, str]:
        likeness = sum(float(profile.vector @ other.vector) for other in cluster)
        return (-round(likeness / len(cluster), 3), len(profile.claim.text), profile.claim.text)

    return min(cluster, key=centrality).claim.text


def _bare_speech(profile: Profile) -> bool:
    """Return whether the clause only says that somebody spoke."""
    claim = profile.claim
    speaks = "announce" in deeds_of([claim.predicate]) or claim.predicate in EMPTY_VERBS
    return speaks and claim.object is None and not claim.obliques and len(profile.words) < 4
