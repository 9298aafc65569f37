"""Speakers by description, told by the office that a report of the story gives the person."""

from crossbearing.annotation import annotate
from crossbearing.options import AnnotationOptions, ResolutionOptions
from crossbearing.resolution import resolve
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.stories import Story


def report(key: str, text: str) -> Report:
    """Return a report of this text with all its layers."""
    document = Document(key, f"{key}.txt", text, "", "text/plain")
    return Report(document, annotate(document, AnnotationOptions()), ())


def holder(text: str, other: str = "") -> str | None:
    """Return the entity at the speaker of the last quotation of a text; the story may hold another report."""
    reports = (report("a", text), *([report("b", other)] if other else []))
    found: tuple[Entity, ...] = resolve(Story("s", "", reports, ()), ResolutionOptions())
    place = reports[0].annotations.quotations[-1].speaker
    return next((entity.name for entity in found for mention in entity.mentions if mention.span == place), None)


TOLD = "Anna Lindqvist came to the dam on Monday.\n“It is far too old for that,” the senator said."


def test_the_office_that_another_report_gives() -> None:
    """The senator is the one named in the report whom another report calls senator, in short too."""
    assert holder(TOLD, "Sen. Anna Lindqvist came to the dam.") == "Anna Lindqvist"


def test_nobody_holds_the_office() -> None:
    """Without a report that gives somebody the office the description stands for nobody."""
    assert holder(TOLD) is None


def test_a_former_holder() -> None:
    """Whom reports call a former holder alone is not the holder."""
    assert holder(TOLD, "Former senator Anna Lindqvist came to the dam.") is None


def test_an_unnamed_source_stays_unnamed() -> None:
    """An official stands for none of the officials named."""
    text = "Anna Lindqvist came to the dam.\n“It is far too old for that,” the official said."
    assert holder(text, "The official Anna Lindqvist came to the dam.") is None
