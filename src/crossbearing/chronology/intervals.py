"""The calendar stretch that a time value covers, in days."""

from dataclasses import dataclass

from crossbearing.chronology.stretches import days_of


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day of a stretch, as proleptic Gregorian ordinals, both inclusive."""

    first: int
    last: int

    def meets(self, other: "Interval") -> bool:
        """Return whether both share a day."""
        return self.first <= other.last and other.first <= self.last

    @property
    def days(self) -> int:
        """Return the length in days."""
        return self.last - self.first + 1


def interval_of(value: str | None) -> Interval | None:
    """Return the days of an ISO day, month, year, season, clock time or `a/b` stretch; None for anything else."""
    days = days_of(value or "")
    if days is None or days[0] > days[1]:
        return None
    return Interval(days[0].toordinal(), days[1].toordinal())
