"""The full text of a report with its claims, and all that the page leads to, as stretches one within another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.pages import Saying, Stretch
from crossbearing.rendering.wording import printable
from crossbearing.values.spans import Span

KINDS = ("plain", "aside", "claim")  # of what stands at one place, the last is shown


@dataclass(order=True, slots=True)
class Mark:
    """All that stands from one offset to another; marks sort by their start, at one start the longer comes first."""

    start: int
    after: int
    end: int = field(compare=False)
    kinds: set[str] = field(default_factory=set, compare=False)
    anchors: dict[str, None] = field(default_factory=dict, compare=False)
    findings: dict[tuple[int, str], None] = field(default_factory=dict, compare=False)
    sayings: dict[str, None] = field(default_factory=dict, compare=False)


def mark_text(document_id: str, known: Register, sayings: Sequence[Saying]) -> Stretch:
    """Return the text of a report, marked wherever a claim or something cited stands; the text stays whole."""
    text = printable(known.reports[document_id].document.text)
    marks = list(_marks(document_id, len(text), known, sayings))
    heapify(marks)
    return Stretch("plain", (), tuple(_nest(text, marks, (0, len(text)))))


def _marks(document_id: str, length: int, known: Register, sayings: Sequence[Saying]) -> Iterable[Mark]:
    """Return a mark for each place of the text at which something stands."""
    marks: dict[tuple[int, int], Mark] = {}

    def at(span: Span) -> Mark:
        start, end = (min(max(0, offset), length) for offset in (span.start, span.end))
        return marks.setdefault((start, end), Mark(start, -end, end))

    for claim in (claim for claim in known.claims.values() if claim.document_id == document_id):
        mark = at(claim.span)
        mark.kinds.add("claim" if claim.id in known.told_in else "aside")
        mark.anchors[known.claim_anchors[claim.id]] = None
        mark.findings.update(dict.fromkeys(known.told_in.get(claim.id, ())))
    named: set[str] = set()
    for span in known.cited.get(document_id, ()):
        if (spot := known.spot(span)) and spot not in named:  # the first that starts there, all lead to one place
            named.add(spot)
            at(span).anchors[spot] = None
    for saying in sayings:
        for span in (span for span in saying.spans if span.document_id == document_id):
            at(span).sayings[saying.anchor] = None
    _leave_once(marks.values())
    return marks.values()


def _leave_once(marks: Iterable[Mark]) -> None:
    """Leave what several marks of one end lead back to at the longest of them."""
    led: dict[int, tuple[set[tuple[int, str]], set[str]]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.end, mark.start)):
        findings, sayings = led.setdefault(mark.end, (set(), set()))
        mark.findings = {back: None for back in mark.findings if back not in findings}
        mark.sayings = {back: None for back in mark.sayings if back not in sayings}
        findings |= set(mark.findings)
        sayings |= set(mark.sayings)


def _nest(text: str, marks: list[Mark], bounds: tuple[int, int]) -> Iterator[str | Stretch]:
    """Yield what stands within the bounds, marks with theirs; what runs over the end is cut, its rest put back."""
    done, end = bounds
    while marks and (marks[0].start < end or marks[0].start == marks[0].end == end):
        mark = heappop(marks)
        if mark.end > end:
            rest = Mark(end, mark.after, mark.end, mark.kinds, {}, mark.findings, mark.sayings)
            heappush(marks, rest)
            mark = Mark(mark.start, -end, end, mark.kinds, mark.anchors)
        if mark.start > done:
            yield text[done : mark.start]
        yield Stretch(
            kind=next((kind for kind in reversed(KINDS) if kind in mark.kinds), "plain"),
            anchors=tuple(mark.anchors),
            parts=tuple(_nest(text, marks, (mark.start, mark.end))),
            findings=tuple(mark.findings),
            sayings=tuple(mark.sayings),
        )
        done = mark.end
    if done < end:
        yield text[done:end]
