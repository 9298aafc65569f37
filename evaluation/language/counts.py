"""Shares of what is right, from counts."""

from collections.abc import Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of the items found are right, how many were found, how many there are. Counts add up."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Return the counts of both."""
        return Counts(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """The share of what was found that is right, in per cent; 0 where nothing was found."""
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found, in per cent; 0 where there is nothing."""
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in per cent."""
        return 200 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0

    def note(self) -> str:
        """Return precision, recall and the number of gold items, in words."""
        return f"P {self.precision:.1f} R {self.recall:.1f} n={self.gold}"


def counted(found: Set[object], gold: Set[object]) -> Counts:
    """Return the counts of two sets of items, of which those in both are right."""
    return Counts(len(found & gold), len(found), len(gold))
