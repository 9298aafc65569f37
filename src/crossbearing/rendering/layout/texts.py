"""The full text of a report with its claims marked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.pages import Run, Saying
from crossbearing.rendering.wording import printable
from crossbearing.values.claims import Claim
from crossbearing.values.spans import Span


def mark_text(document_id: str, known: Register, sayings: Sequence[Saying]) -> tuple[Run, ...]:
    """Return the text in runs, a new one wherever a claim or something cited starts or ends; they join to the text."""
    text = printable(known.reports[document_id].document.text)
    claims = [claim for claim in known.claims.values() if claim.document_id == document_id]
    cited = known.cited.get(document_id, ())
    starting, told = _starts(text, claims, cited, known), _ends(text, claims, known)
    said: dict[int, dict[str, None]] = {}
    for saying in sayings:
        for span in (span for span in saying.spans if span.document_id == document_id):
            said.setdefault(_within(text, span.end), {})[saying.anchor] = None
    return tuple(
        Run(
            text[a:b],
            kind,
            tuple(starting.get(a, ())),
            tuple(told.get(b, ())) if a < b else (),
            tuple(said.get(b, ())) if a < b else (),
        )
        for a, b, kind in _kinds(text, claims, cited, known)
    )


def _starts(text: str, claims: Iterable[Claim], cited: Iterable[Span], known: Register) -> dict[int, dict[str, None]]:
    """Return by offset the anchors of what starts there."""
    starting: dict[int, dict[str, None]] = {}
    for claim in claims:
        starting.setdefault(_within(text, claim.span.start), {})[known.claim_anchors[claim.id]] = None
    for span in cited:
        if spot := known.spot(span):
            starting.setdefault(_within(text, span.start), {})[spot] = None
    return starting


def _ends(text: str, claims: Iterable[Claim], known: Register) -> dict[int, dict[tuple[int, str], None]]:
    """Return by offset the facts that rest on the claims that end there."""
    ending: dict[int, dict[tuple[int, str], None]] = {}
    for claim in claims:
        ending.setdefault(_within(text, claim.span.end), {}).update(dict.fromkeys(known.told_in.get(claim.id, ())))
    return ending


def _within(text: str, offset: int) -> int:
    return min(max(0, offset), len(text))


def _kinds(
    text: str, claims: Iterable[Claim], cited: Iterable[Span], known: Register
) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches between borders: claim where a fact rests on it, aside under other claims, else plain."""
    change: dict[int, Counter[str]] = {0: Counter(), len(text): Counter()}
    for claim in claims:
        kind = "claim" if claim.id in known.told_in else "aside"
        change.setdefault(_within(text, claim.span.start), Counter())[kind] += 1
        change.setdefault(_within(text, claim.span.end), Counter())[kind] -= 1
    for offset in (offset for span in cited for offset in (span.start, span.end)):
        change.setdefault(_within(text, offset), Counter())
    depth: Counter[str] = Counter()
    # An empty last stretch carries the anchors of what starts at the very end.
    for start, end in pairwise([*sorted(change), len(text)]):
        depth.update(change[start])
        yield start, end, next((kind for kind in ("claim", "aside") if depth[kind] > 0), "plain")
