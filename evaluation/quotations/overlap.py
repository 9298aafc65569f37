"""How far found stretches of words agree with marked ones."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

Words = frozenset[int]  # a stretch as the numbers of its words; it may have gaps
Credit = Callable[[Words, Words], float]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Credit earned by the stretches found (`right`) and by the marked ones (`known`), and how many there are."""

    right: float = 0
    found: int = 0
    known: float = 0
    gold: int = 0

    def __add__(self, other: "Agreement") -> "Agreement":
        """Return the agreement over both texts."""
        return Agreement(
            self.right + other.right, self.found + other.found, self.known + other.known, self.gold + other.gold
        )

    @property
    def precision(self) -> float:
        """The mean credit of a stretch found, 0 to 1; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The mean credit of a marked stretch, 0 to 1; 0 where nothing is marked."""
        return self.known / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def exactly(one: Words, other: Words) -> float:
    """Return 1 for the same words, else 0."""
    return float(one == other)


def in_part(one: Words, other: Words) -> float:
    """Return the share of one stretch's words that the other holds."""
    return len(one & other) / len(one)


def at_all(one: Words, other: Words) -> float:
    """Return 1 where the two share a word, else 0."""
    return float(bool(one & other))


def agreement(found: Iterable[Words], gold: Iterable[Words], credit: Credit) -> Agreement:
    """Return how far the stretches agree: each earns its best credit against one of the other side.

    A stretch that comes twice counts once, one without words not at all.
    """
    have, want = set(filter(None, found)), set(filter(None, gold))
    right, known = _earned(have, want, credit), _earned(want, have, credit)
    return Agreement(right, len(have), known, len(want))


def _earned(stretches: Collection[Words], others: Collection[Words], credit: Credit) -> float:
    at: dict[int, list[Words]] = {}
    for other in others:
        for word in other:
            at.setdefault(word, []).append(other)
    met = ((one, {other for word in one for other in at.get(word, ())}) for one in stretches)
    return sum(max((credit(one, other) for other in others), default=0.0) for one, others in met)
