"""Gold mentions of ECB+ and NewsWCL50 as stories of our own, and their gold entities.

ECB+: the mentions of people, bodies and places (`HUMAN_PART*`, `LOC*`) of the sentences that its makers
validated, which is what the field scores; pronouns and descriptions are among them. A story is one of a
topic's two sets of reports ("1ecb", "1ecbplus"). NewsWCL50: the mentions of actors, groups and countries;
a story is a topic in five outlets. There, GROUP and COUNTRY say for whom somebody acts ("the envoy" is a
COUNTRY), not what it is: such a mention has the type that our own reading gives it, if it gives one.
"""

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.values.annotations import Mention
from crossbearing.values.documents import Document
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story
from evaluation.halves import is_work

Row = Mapping[str, Any]
_OWNER = re.compile(r"['’]s?$")
Marked = tuple[Row, Sequence[Row]]  # a document and its mentions
CODES = frozenset({"GROUP", "COUNTRY"})  # what is so marked may be anything
Gold = Mapping[Span, str]  # mention -> its entity
TYPES = {
    "HUMAN_PART_PER": "person", "HUMAN_PART_ORG": "organisation", "HUMAN_PART_GPE": "place",
    "HUMAN_PART_FAC": "facility", "HUMAN_PART_VEH": "object", "HUMAN_PART_MET": "organisation",
    "HUMAN_PART_GENERIC": "group", "HUMAN_PART": "person", "LOC_GEO": "place", "LOC_FAC": "facility",
    "LOC_OTHER": "place", "ACTOR": "person", "GROUP": "group", "COUNTRY": "place",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoldStory:
    """A story whose reports have the gold mentions in place of found ones, the gold entities, and its half."""

    story: Story
    gold: Gold
    work: bool


def ecb(path: Path) -> Iterator[GoldStory]:
    """Yield the stories of ECB+. Raises FileNotFoundError."""
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        rows = [json.loads(line) for line in opened]
    for cluster, reports in _by(rows, "cluster"):
        marked = [(row, [m for m in row["labels"]["mentions"] if m["validated"]]) for row in reports]
        yield _story(cluster, marked, work=is_work(reports[0]["topic"]))


def newswcl(path: Path) -> Iterator[GoldStory]:
    """Yield the stories of NewsWCL50. Raises FileNotFoundError."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for cluster, reports in _by(rows, "cluster"):
        marked = [(row, row["labels"]["mentions"]) for row in reports]
        yield _story(cluster, marked, work=is_work(cluster))


def _by(rows: Iterable[Row], key: str) -> Iterator[tuple[str, list[Row]]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    yield from sorted(groups.items())


def _story(name: str, marked: Iterable[Marked], *, work: bool) -> GoldStory:
    reports, gold = [], {}
    for row, marks in marked:
        document = Document(row["id"], row["id"], row["text"], "", "text/plain", outlet=row["outlet"] or None)
        mentions = {Span(row["id"], mark["start"], mark["end"]): mark for mark in marks if mark["type"] in TYPES}
        coded = frozenset(span for span, mark in mentions.items() if mark["type"] in CODES)
        reports.append(_report(document, {span: TYPES[mark["type"]] for span, mark in mentions.items()}, coded))
        gold.update({span: mark["chain"] or f"alone {span}" for span, mark in mentions.items()})
    return GoldStory(Story(name, name, tuple(reports), ()), gold, work)


def _report(document: Document, types: Mapping[Span, str], coded: Set[Span]) -> Report:
    layers, tags = parse(document)
    starts = {token.start: at for at, token in enumerate(layers.tokens)}
    ends = {mention.span.end: mention.type for mention in find_mentions(document, layers, tags)} if coded else {}
    read = {span: ends.get(_end(document.text, span), kind) if span in coded else kind for span, kind in types.items()}
    mentions = tuple(
        Mention(span, document.text[span.start : span.end], read[span], starts.get(span.start, 0))
        for span in sorted(read)
    )
    return Report(document, replace(layers, mentions=mentions), ())


def _end(text: str, span: Span) -> int:
    """Return where a mention ends without the owner's 's."""
    written = text[span.start : span.end]
    return span.end - (len(written) - len(_OWNER.sub("", written)))
