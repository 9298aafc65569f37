"""Happenings that are told of different days: unless they are told much alike, they are two."""

from collections.abc import Mapping, Sequence

from crossbearing.alignment.profiles import Profile
from crossbearing.linking.agglomeration import VETO, Pair

A_NIGHT = 1  # days: what lasts into the night, or is told in another zone's time, has two days that lie side by side
# From which likelihood two claims are one happening that two reports date differently. On the development clusters 0.3
# to 0.7 join alike; 0.9 and above splits tellings in the same words.
SAME_IN_SPITE = 0.5


def parted(profiles: Sequence[Profile], scores: Mapping[Pair, float]) -> dict[Pair, float]:
    """Return the scores, `VETO` for pairs of different days that are more likely two happenings than one."""
    return {
        pair: VETO if score < SAME_IN_SPITE and other_days(profiles[pair[0]], profiles[pair[1]]) else score
        for pair, score in scores.items()
    }


def other_days(left: Profile, right: Profile) -> bool:
    """Return whether both tell a time, and neither meets the other or lies beside it."""
    ours, theirs = left.when, right.when
    if ours is None or theirs is None:
        return False
    return max(ours.first - theirs.last, theirs.first - ours.last) > A_NIGHT
