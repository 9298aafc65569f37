"""Three invented accounts of one raid, annotated by the shipped model, and facts made by hand."""

from functools import cache

from crossbearing.annotation import annotate
from crossbearing.options import AnnotationOptions
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity, EntityMention
from crossbearing.values.facts import Answer, Fact
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Episode, Story

TEXTS = {
    "a": "The extremist group Korvath freed nine sailors on Tuesday. The militants had seized the ship in March. "
    "The ferry lay off the coast for weeks while the owners negotiated.",
    "b": "Korvath militants freed the crew of a ferry on Tuesday. The insurgents had taken the vessel in the strait. "
    "A new treaty bans ransoms.",
    "c": "The separatist movement Korvath let nine people go. The rebels said the boat would go back to its owners. "
    "Diplomats called the accord a first step.",
}


@cache
def report(key: str, text: str) -> Report:
    """Return a text as a report with all layers."""
    document = Document(key, f"{key}.txt", text, "", "text/plain", language="en")
    return Report(document, annotate(document, AnnotationOptions()), ())


def story(**texts: str) -> Story:
    """Return the texts as one story of one episode."""
    return Story(
        "s", "", tuple(report(key, text) for key, text in texts.items()), (Episode("e", "", None, tuple(texts)),)
    )


def entity(name: str, kind: str, **texts: str) -> Entity:
    """Return an entity that is mentioned wherever its name stands."""
    places = ((key, text.index(name)) for key, text in texts.items() if name in text)
    mentions = tuple(EntityMention(Span(key, at, at + len(name)), name) for key, at in places)
    return Entity(f"n-{name}", name, kind, mentions, (name,))


def fact(*documents: str, kind: str = "quantity") -> Fact:
    """Return a fact that the documents tell."""
    answer = Answer(9.0, 9.0, 9.0, "people", "nine", (), documents, len(documents), len(documents), len(documents))
    return Fact("f", "people freed", kind, ("e",), "agreed", False, None, "", (answer,))  # noqa: FBT003
