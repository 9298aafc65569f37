"""Reports whose day contradicts what they tell: a page fetched late, or old news put out again."""

from collections.abc import Sequence

from crossbearing.grouping.likeness import odds_of
from crossbearing.grouping.neighbours import Neighbourhood
from crossbearing.grouping.pile import Pile

DAYS_APART = 2  # main news of days that far apart is two happenings; one day is time zones and late editions
# Of pairs of the public story sets (their work half) that are as alike, share two numbers and are dated days apart,
# all 15 are one happening.
ALIKE = odds_of(0.95)
NUMBERS = 2


def settle(pile: Pile, found: Neighbourhood, rows: Sequence[int]) -> dict[int, int | None]:
    """Return the day of each report of a story, that of one which tells an earlier one's news anew put on its day."""
    return {row: _settled(pile, found, row, rows) for row in rows}


def _settled(pile: Pile, found: Neighbourhood, row: int, rows: Sequence[int]) -> int | None:
    earlier = [other for other in rows if tells_anew(pile, found, row, other)]
    days = [(found.odds(row, other).telling, -(pile.sketch(other).day or 0)) for other in earlier]
    return -max(days)[1] if days else pile.sketch(row).day


def tells_anew(pile: Pile, found: Neighbourhood, late: int, early: int) -> bool:
    """Return whether both tell one happening as news; a later report of it would say when it was."""
    ours, theirs = pile.sketch(late), pile.sketch(early)
    if ours.day is None or theirs.day is None or ours.day - theirs.day < DAYS_APART:
        return False
    if len(ours.numbers & theirs.numbers) < NUMBERS or found.odds(late, early).telling < ALIKE:
        return False
    return not names_day(ours.told, theirs.day)


def names_day(told: Sequence[tuple[int, int]], day: int) -> bool:
    """Return whether one of the stretches told holds the day, give or take one."""
    return any(first <= day + 1 and day - 1 <= last for first, last in told)
