"""Reports written for the tests and read by the real annotation and extraction, each once per run."""

from functools import cache

from crossbearing.annotation import annotate
from crossbearing.extraction import extract
from crossbearing.options import AnnotationOptions, ExtractionOptions
from crossbearing.syntax import Tree
from crossbearing.values.claims import Claim
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity, EntityMention
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


def ferry() -> tuple[Report, ...]:
    """Return three reports of one accident, the last a day later with other figures."""
    return (
        report_of(
            "f1",
            "Ferry runs aground near Tessel\n"
            "A ferry ran aground near Tessel on Monday. Four people were hurt, Mayor Ana Sols said.\n"
            "The ferry Halcyon was carrying 210 passengers.",
            "The Beacon",
            "2021-03-02",
        ),
        report_of(
            "f2",
            "Four hurt as Tessel ferry hits sandbank\n"
            "The ferry Halcyon hit a sandbank off Tessel on Monday, and four people were injured, the mayor said.\n"
            "The boat carried 210 passengers.",
            "Northern Post",
            "2021-03-02",
        ),
        report_of(
            "f3",
            "Six hurt in Tessel ferry accident\n"
            "Six people were injured when the ferry Halcyon ran aground off Tessel on Monday, rescuers said. "
            "One person was killed.",
            "Radio Mirador",
            "2021-03-03",
        ),
    )


def harvest() -> tuple[Report, ...]:
    """Return two reports of a harvest, which have nothing to do with the ferry."""
    return (
        report_of(
            "h1",
            "Olive harvest doubles in Varga\n"
            "Growers in the Varga valley picked 900 tonnes of olives this autumn, the farmers' union said on Sunday.",
            "The Herald",
            "2023-11-20",
        ),
        report_of(
            "h2",
            "Varga olive growers celebrate record harvest\n"
            "Olive growers in Varga harvested 900 tonnes of olives this autumn, twice as much as last year, "
            "their union said on Sunday.",
            "Valley Echo",
            "2023-11-20",
        ),
    )


def entities_of(*reports: Report) -> tuple[Entity, ...]:
    """Return an entity for each name of the reports: names that are spelt alike are one."""
    found: dict[tuple[str, str], list[EntityMention]] = {}
    for report in reports:
        for mention in report.annotations.mentions:
            found.setdefault((mention.text, mention.type), []).append(EntityMention(mention.span, mention.text))
    return tuple(Entity(name, name, kind, tuple(mentions), (name,)) for (name, kind), mentions in found.items())
