"""A whole report in other words."""

from collections.abc import Iterator, Sequence

from crossbearing.syntax import Tree
from crossbearing.values.reports import Report
from evaluation.planted.retelling.clauses import reshape
from evaluation.planted.retelling.words import reword

LEAD = 2  # paragraphs that stay in front: the headline and the first of the text
BOUND = frozenset({"PRON", "DET", "CCONJ", "SCONJ"})  # a paragraph that opens with one hangs on the one before


def retell(report: Report) -> str:
    """Return the text of a report in other words, by rule, the same every time.

    Each sentence takes another shape where one fits, then other words; paragraphs after the lead change places
    two by two where neither opens with a word that points back. Nothing in quotation marks is changed.
    """
    paragraphs = list(_paragraphs(report))
    told = [reword(text) for text, _ in paragraphs]
    return "\n".join(told[i] for i in _order([free for _, free in paragraphs]))


def _paragraphs(report: Report) -> Iterator[tuple[str, bool]]:
    """Yield each paragraph with its sentences in other shapes, and whether it can stand elsewhere."""
    text, tree = report.document.text, Tree(report.annotations.tokens)
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        inside = [s for s in report.annotations.sentences if at <= s.start and s.end <= end and s.first < s.last]
        pieces, last = [], at
        for sentence in inside:
            pieces += [text[last : sentence.start], reshape(text, tree, sentence, sentence.first)]
            last = sentence.end
        free = bool(inside) and tree.tokens[inside[0].first].upos not in BOUND
        yield "".join([*pieces, text[last:end]]), free
        at = end + 1


def _order(free: Sequence[bool]) -> list[int]:
    """Return the places of the paragraphs in their new order."""
    order = list(range(len(free)))
    place = LEAD
    while place + 2 < len(order):
        if free[place] and free[place + 1] and free[place + 2]:
            order[place], order[place + 1] = order[place + 1], order[place]
            place += 1
        place += 1
    return order
