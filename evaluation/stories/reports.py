"""The reports of the public story sets, read and annotated as the product does it, once."""

import gzip
import json
import pickle
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from crossbearing.annotation import annotate
from crossbearing.errors import ReadingError
from crossbearing.models import fingerprint
from crossbearing.options import Options
from crossbearing.reading import read
from crossbearing.values.documents import Document
from crossbearing.values.reports import Report
from crossbearing.values.sources import Source
from evaluation.halves import is_work

T = TypeVar("T")
SETS = ("AllSides", "ECB+", "news_cluster", "BASIL", "NewsWCL50")
DEEDS_LENGTH = 1000  # characters: grouping looks at no word's tag beyond


@dataclass(frozen=True, slots=True)
class Filed:
    """A report with its gold: the data set and the cluster that it is of."""

    dataset: str
    cluster: str
    report: Report

    @property
    def half(self) -> str:
        """Return "work" or "figure"; the two sister topics of ECB+ are of one half.

        The words before the cluster's name make this split another than the one by which the sets were halved.
        """
        return "work" if is_work(f"stories: {topic_of(self.cluster)}") else "figure"


def topic_of(cluster: str) -> str:
    """Return the cluster's name, for ECB+ that of the topic which it shares with its sister."""
    return re.sub(r"(?:ecb|ecbplus)$", "", cluster)


def filed(stories: Path, cache: Path | None = None) -> list[Filed]:
    """Return the reports that can be read, annotated; from the cache's folder where they lie there.

    Annotating takes about a quarter of an hour on one core. A cache is of one model, and of one state of the
    code: empty it when reading or annotation change.
    """
    return kept("", cache, lambda: annotated(stories))


def kept(name: str, cache: Path | None, make: Callable[[], Iterable[T]]) -> list[T]:
    """Return what was made before, from the cache's folder, else what is made now, written there."""
    path = cache / f"{name}{fingerprint()[:12]}.pickle" if cache else None
    if path and path.is_file():
        found: list[T] = pickle.loads(path.read_bytes())  # noqa: S301 - written below, by ourselves
        return found
    made = list(make())
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(made))
    return made


def annotated(stories: Path) -> Iterator[Filed]:
    """Yield the reports of a file of JSON lines; one that is not read (not English) is left out."""
    options = Options()
    for line in gzip.decompress(stories.read_bytes()).decode("utf-8").splitlines():
        row = json.loads(line)
        document = document_of(row)
        if document is not None:
            layers = annotate(document, options.annotation)
            tokens = tuple(token for token in layers.tokens if token.start < DEEDS_LENGTH)
            yield Filed(row["dataset"], row["cluster"], Report(document, replace(layers, tokens=tokens), ()))


def document_of(row: Mapping[str, Any]) -> Document | None:
    """Return the report of a row as it is read from a text file, its date and outlet as told beside it."""
    text = row["text"] if row["text"].startswith(row["title"]) else f"{row['title']}\n\n{row['text']}"
    source = Source(row["id"], content=text.encode("utf-8"), suffix=".txt")
    try:
        document = read(source, Options().reading)
    except ReadingError:
        return None
    return replace(document, outlet=row["outlet"] or None, published=row["date"] or document.published)


def of_set(reports: Sequence[Filed], dataset: str | None = None, half: str | None = None) -> list[Filed]:
    """Return the reports of a data set (None: of all) and of a half (None: both)."""
    return [one for one in reports if dataset in (None, one.dataset) and half in (None, one.half)]
