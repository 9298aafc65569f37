"""Reports written for the tests and read by the real annotation and extraction, each once per run."""

from functools import cache

from crossbearing.annotation import annotate
from crossbearing.extraction import extract
from crossbearing.options import AnnotationOptions, ExtractionOptions
from crossbearing.syntax import Tree
from crossbearing.values.claims import Claim
from crossbearing.values.documents import Document
from crossbearing.values.reports import Report
from crossbearing.values.stories import Episode, Story


@cache
def report_of(key: str, text: str, outlet: str | None = None, published: str | None = None) -> Report:
    """Return the report of a text; its first line is the headline."""
    headline = text.split("\n", maxsplit=1)[0]
    document = Document(
        key, f"{key}.txt", text, "", "text/plain", outlet=outlet, title=headline, title_end=len(headline),
        published=published, language="en",
    )  # fmt: skip
    layers = annotate(document, AnnotationOptions())
    return Report(document, layers, extract(document, layers, ExtractionOptions()))


def tree_of(text: str) -> Tree:
    """Return the parse of a text."""
    return Tree(report_of("d", text).annotations.tokens)


def claim_of(report: Report, predicate: str, kind: str = "happening") -> Claim:
    """Return the first claim of a deed."""
    return next(claim for claim in report.claims if claim.predicate == predicate and claim.kind == kind)


def story_of(*reports: Report, day: str | None = None) -> Story:
    """Return the reports as one story of one episode."""
    ids = tuple(report.document.id for report in reports)
    return Story("s-1", "a story", reports, (Episode("e-1", "an episode", day, ids),))
