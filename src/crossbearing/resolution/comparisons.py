"""Comparing names so that each pair of spellings is looked at once, however many reports share them."""

from collections.abc import Iterable, Sequence

from crossbearing.linking import Comparer, Link, reasons_for
from crossbearing.resolution.name_values import Name
from crossbearing.values.reasons import Reason

Key = tuple[str, str, frozenset[str], frozenset[str], frozenset[str], frozenset[str], bool]


class Comparisons:
    """What comparers find of two names; that depends on their spellings and on whether one report has both."""

    def __init__(self, names: Sequence[Name], comparers: Sequence[Comparer[Name]]) -> None:
        self._names, self._comparers = names, comparers
        alike: dict[Key, int] = {}
        self._classes = [alike.setdefault(_key(name), len(alike)) for name in names]
        self._seen: dict[tuple[int, int, bool], tuple[tuple[Reason, bool], ...]] = {}

    def reasons(self, left: int, right: int) -> tuple[Reason, ...]:
        """Return what each comparer has to say of two names, pointing at where each first stands."""
        found = self._found(left, right)
        if not found:
            return ()
        one, other = self._names[left].first, self._names[right].first
        return tuple(
            Reason(reason.check, reason.score, reason.words, *((one, other) if straight else (other, one)))
            for reason, straight in found
        )

    def first(self, left: int, right: int) -> Reason | None:
        """Return the first comparer's reason, None where none has one."""
        return next(iter(self.reasons(left, right)), None)

    def links(self, pairs: Iterable[tuple[int, int]], least: float) -> list[Link]:
        """Return a link for each pair whose strongest reason scores at least `least`."""
        strong = ((*pair, max((reason.score for reason, _ in self._found(*pair)), default=0.0)) for pair in pairs)
        return [Link(left, right, score, self.reasons(left, right)) for left, right, score in strong if score >= least]

    def _found(self, left: int, right: int) -> tuple[tuple[Reason, bool], ...]:
        one, other = self._names[left], self._names[right]
        key = (self._classes[left], self._classes[right], one.document_id == other.document_id)
        if key not in self._seen:
            found = reasons_for(one, other, self._comparers)
            self._seen[key] = tuple((reason, reason.left == one.first) for reason in found)
        return self._seen[key]


def _key(name: Name) -> Key:
    """Return all that a comparer looks at: the rest of a name is read off its letters and its type."""
    return name.written, name.type, name.short, name.roles, name.aliases, name.shares, name.common
