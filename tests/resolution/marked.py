"""Stories whose mentions are marked in the text with their types: "[Mali|place] voted."."""

import re

from crossbearing.options import ResolutionOptions
from crossbearing.resolution import resolve
from crossbearing.values.annotations import Annotations, Mention, Sentence
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

_MARK = re.compile(r"\[([^|\]]+)\|(\w+)\]")


def report(key: str, *sentences: str, outlet: str | None = None) -> Report:
    """Return a report of these sentences, its mentions marked with their types."""
    text, mentions, places = "", [], []
    for sentence in sentences:
        start = len(text)
        at = 0
        for mark in _MARK.finditer(sentence):
            text += sentence[at : mark.start()]
            mentions.append(Mention(Span(key, len(text), len(text) + len(mark[1])), mark[1], mark[2], 0))
            text += mark[1]
            at = mark.end()
        text += sentence[at:]
        places.append(Sentence(start, len(text), 0, 0))
        text += "\n"
    layers = Annotations(key, tuple(places), mentions=tuple(mentions))
    return Report(Document(key, key, text, "0", "text/plain", outlet=outlet), layers, ())


def resolved(*reports: Report) -> tuple[Entity, ...]:
    """Return the entities of a story of these reports."""
    return resolve(Story("s", "", reports, ()), ResolutionOptions())


def named(entities: tuple[Entity, ...], spelling: str) -> Entity:
    """Return the entity that bears a spelling. Raises StopIteration where none does."""
    return next(entity for entity in entities if spelling in entity.spellings)
