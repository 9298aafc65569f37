"""The full text of a report with its claims marked."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.pages import Run
from crossbearing.rendering.wording import printable
from crossbearing.values.claims import Claim


def mark_text(document_id: str, known: Register) -> tuple[Run, ...]:
    """Return the text in runs, a new one wherever a claim starts or ends; they join to the whole text."""
    text = printable(known.reports[document_id].document.text)
    claims = [claim for claim in known.claims.values() if claim.document_id == document_id]
    starting: dict[int, list[str]] = {}
    ending: dict[int, dict[tuple[int, str], None]] = {}
    for claim in claims:
        starting.setdefault(_within(text, claim.span.start), []).append(known.claim_anchors[claim.id])
        told_in = dict.fromkeys(known.told_in.get(claim.id, ()))
        ending.setdefault(_within(text, claim.span.end), {}).update(told_in)
    return tuple(
        Run(text[a:b], kind, tuple(starting.get(a, ())), tuple(ending.get(b, ())) if a < b else ())
        for a, b, kind in _kinds(text, claims, known)
    )


def _within(text: str, offset: int) -> int:
    return min(max(0, offset), len(text))


def _kinds(text: str, claims: Iterable[Claim], known: Register) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches between borders: claim where a fact rests on it, aside under other claims, else plain."""
    change: dict[int, Counter[str]] = {0: Counter(), len(text): Counter()}
    for claim in claims:
        kind = "claim" if claim.id in known.told_in else "aside"
        change.setdefault(_within(text, claim.span.start), Counter())[kind] += 1
        change.setdefault(_within(text, claim.span.end), Counter())[kind] -= 1
    depth: Counter[str] = Counter()
    # An empty last stretch carries the anchors of what starts at the very end.
    for start, end in pairwise([*sorted(change), len(text)]):
        depth.update(change[start])
        yield start, end, next((kind for kind in ("claim", "aside") if depth[kind] > 0), "plain")
