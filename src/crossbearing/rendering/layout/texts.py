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
    starting: dict[int, list[Claim]] = {}
    for claim in claims:
        starting.setdefault(_within(text, claim.span.start), []).append(claim)
    kinds = _kinds(text, claims, known)
    return tuple(_run(text[a:b], kind, starting.get(a, ()), known) for a, b, kind in kinds)


def _within(text: str, offset: int) -> int:
    return min(max(0, offset), len(text))


def _run(words: str, kind: str, starting: Iterable[Claim], known: Register) -> Run:
    claims = list(starting)
    told_in = dict.fromkeys(reference for claim in claims for reference in known.told_in.get(claim.id, ()))
    return Run(words, kind, tuple(known.claim_anchors[claim.id] for claim in claims), tuple(told_in))


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
