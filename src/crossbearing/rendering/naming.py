"""Which of a story's mentions name who stands at a place."""

from collections.abc import Iterable, Mapping

from crossbearing.values.spans import Span


def mentions_at(place: Span | None, owners: Mapping[Span, str]) -> Iterable[Span]:
    """Return the mentions that name who stands at a place: the one that it is as a whole, else all that overlap it."""
    if place is None:
        return ()
    return (place,) if place in owners else (mention for mention in owners if place.overlaps(mention))
