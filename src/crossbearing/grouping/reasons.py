"""Why two reports were joined or kept apart, in words that point at what both say and at what parts them."""

from collections.abc import Iterator

from crossbearing.grouping.pile import Pile
from crossbearing.grouping.sketches import Sketch
from crossbearing.linking.rarity import rarity
from crossbearing.values.reasons import Reason

_OTHERS = {
    "people": "people in the headline",
    "weekdays": "weekdays",
    "months": "months",
    "figures": "figures in the headline",
}
SHOWN = 4  # words in common that a reason lists, the rarest first


def reason_between(pile: Pile, rows: tuple[int, int], check: str, score: float, words: str) -> Reason:
    """Return the reason, pointing at the two headlines."""
    return Reason(check, round(score, 3), words, pile.headline(rows[0]), pile.headline(rows[1]))


def in_common(pile: Pile, left: int, right: int) -> str:
    """Return in words what speaks for one story: the rarest words of both leads, and the same day."""
    ours, theirs = pile.sketch(left), pile.sketch(right)
    both = ours.bags["lead"].keys() & theirs.bags["lead"].keys()
    rarest = sorted(both, key=lambda word: (-rarity(word), word))[:SHOWN]
    numbers = sorted(ours.numbers & theirs.numbers)[:SHOWN]
    parts = [f"both say {', '.join([*rarest, *numbers])}"] if rarest or numbers else []
    if ours.day is not None and ours.day == theirs.day:
        parts.append("main news of one day")
    return "; ".join(["headline and lead are alike", *parts])


def in_the_way(pile: Pile, left: int, right: int) -> str:
    """Return in words what speaks against one story: days, people, weekdays, months and figures that differ."""
    found = list(_obstacles(pile.sketch(left), pile.sketch(right)))
    return "; ".join(found) or "too little in common"


def _obstacles(ours: Sketch, theirs: Sketch) -> Iterator[str]:
    if ours.day is not None and theirs.day is not None and abs(ours.day - theirs.day) > 1:
        yield f"main news {abs(ours.day - theirs.day)} days apart"
    for name, words in _OTHERS.items():
        one, other = ours.bags[name].keys(), theirs.bags[name].keys()
        if one and other and not one & other:
            yield f"other {words}"
