"""Reports whose day contradicts what they tell: a page fetched late, or old news put out again."""

from collections.abc import Sequence
from dataclasses import replace

from crossbearing.grouping.likeness import likeness
from crossbearing.grouping.sketches import Sketch

DAYS_APART = 2  # main news of days that far apart is two happenings; one day is time zones and late editions
# Of pairs of the public story data that are as alike, share two numbers and are dated days apart, 13 in 14 are one
# happening.
ALIKE = 0.95
NUMBERS = 2


def settle(sketches: Sequence[Sketch]) -> list[Sketch]:
    """Return the sketches of a story, each report that tells an earlier one's news anew put on that one's day."""
    return [_settled(sketch, sketches) for sketch in sketches]


def _settled(sketch: Sketch, others: Sequence[Sketch]) -> Sketch:
    earlier = [other for other in others if _tells_anew(sketch, other)]
    nearest = max(earlier, key=lambda other: (likeness(sketch, other), -(other.day or 0)), default=None)
    return replace(sketch, day=nearest.day) if nearest else sketch


def _tells_anew(late: Sketch, early: Sketch) -> bool:
    """Return whether both tell one happening as news; a later report of it would say when it was."""
    if late.day is None or early.day is None or late.day - early.day < DAYS_APART:
        return False
    if len(late.numbers & early.numbers) < NUMBERS or likeness(late, early) < ALIKE:
        return False
    return not any(first <= early.day + 1 and early.day - 1 <= last for first, last in late.told)
