"""Claims shown in the sentence they stand in."""

from bisect import bisect_left, bisect_right

from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.pages import Citation, Evidence, Run
from crossbearing.rendering.wording import one_line, printable
from crossbearing.values.annotations import Sentence
from crossbearing.values.claims import Claim
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span

NAMELESS = frozenset({"he", "she", "it", "they"})  # a pronoun tells a reader of one sentence nothing
CONTEXT = 320  # characters kept on each side of a claim: two long sentences; the rest is in the full text


def show(claim: Claim, known: Register) -> Evidence:
    """Return a claim of a known report in its sentence, with its place in the text."""
    report = known.reports[claim.document_id]
    return Evidence(
        account=known.accounts[claim.document_id],
        runs=_runs(claim, report),
        place=locate(claim.span, report),
        anchor=known.claim_anchors[claim.id],
        attribution=tuple(one_line(h.text) for h in claim.attribution if h.text.lower() not in NAMELESS),
        notes=_notes(claim),
    )


def cite_span(span: Span, known: Register) -> Citation:
    """Return who says it and where it stands; the report of the span must be known."""
    report = known.reports[span.document_id]
    return Citation(known.accounts[span.document_id], locate(span, report), known.spot(span))


def locate(span: Span, report: Report) -> str:
    """Return the place of a span in words: "headline", "sentence 4 of 21"."""
    if span.end <= report.document.title_end:
        return "headline"
    sentences = report.annotations.sentences
    number = bisect_right(sentences, span.start, key=_start)
    if number == 0 or sentences[number - 1].end <= span.start:
        return f"character {max(0, span.start):,}"
    return f"sentence {number} of {len(sentences)}"


def _start(sentence: Sentence) -> int:
    return sentence.start


def _runs(claim: Claim, report: Report) -> tuple[Run, ...]:
    text = printable(report.document.text)
    start, end = _sentence(claim.span, report)
    before, after = text[start : claim.span.start], text[claim.span.end : end]
    runs = (Run(_tail(before)), *_claim_runs(claim, text), Run(_head(after)))
    return _squeeze(runs)


def _claim_runs(claim: Claim, text: str) -> tuple[Run, ...]:
    """Return the claim, the figure in it apart."""
    start, end = claim.span.start, claim.span.end
    if claim.quantity is None or not claim.span.contains(claim.quantity.span):
        return (Run(text[start:end], "claim"),)
    figure = claim.quantity.span
    return (
        Run(text[start : figure.start], "claim"),
        Run(text[figure.start : figure.end], "figure"),
        Run(text[figure.end : end], "claim"),
    )


def _sentence(span: Span, report: Report) -> tuple[int, int]:
    """Return where the sentences of a span start and end; the lines of it where no sentence is known."""
    sentences = report.annotations.sentences
    first = max(0, bisect_right(sentences, span.start, key=_start) - 1)
    touched = sentences[first : bisect_left(sentences, span.end, key=_start)]
    if touched and touched[0].end > span.start:
        return min(touched[0].start, span.start), max(touched[-1].end, span.end)
    text = report.document.text
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, max(0, span.start)) + 1, end if end >= 0 else len(text)


def _tail(text: str) -> str:
    return text if len(text) <= CONTEXT else "…" + text[-CONTEXT:]


def _head(text: str) -> str:
    return text if len(text) <= CONTEXT else text[:CONTEXT] + "…"


def _squeeze(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the runs with white space as single blanks, none at either end, empty runs left out."""
    squeezed: list[Run] = []
    blank = True
    for run in runs:
        words = " ".join(run.text.split())
        lead = " " if run.text[:1].isspace() and not blank else ""
        trail = " " if words and run.text[-1:].isspace() else ""
        if text := lead + words + trail:
            squeezed.append(Run(text, run.kind))
            blank = text.endswith(" ")
    if squeezed:
        squeezed[-1] = Run(squeezed[-1].text.rstrip(), squeezed[-1].kind)
    return tuple(run for run in squeezed if run.text)


def _notes(claim: Claim) -> tuple[str, ...]:
    notes = ["denied"] if claim.polarity == "denied" else []
    return tuple(notes + ([one_line(claim.modality)] if claim.modality not in {"happened", ""} else []))
