"""To be written: for now, plain text in the layout title, outlet, date, blank line, body."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from crossbearing.options import ReadingOptions
from crossbearing.values.documents import Document
from crossbearing.values.ids import identify
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source


def find(paths: Iterable[str], options: ReadingOptions) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Return the reports under the paths, sorted."""
    found = [p for path in paths for p in (sorted(Path(path).rglob("*.txt")) if Path(path).is_dir() else [Path(path)])]
    return tuple(Source(str(p)) for p in sorted(found)), ()


def read(source: Source, options: ReadingOptions) -> Document:
    """Return the report."""
    raw = Path(source.path).read_bytes()
    title, outlet, published, _, *body = raw.decode().split("\n")
    text = "\n".join([title, *body]).strip()
    return Document(
        identify("d", Path(source.path).name, raw), source.name, text, sha256(raw).hexdigest(), "text/plain",
        outlet=outlet, title=title, title_end=len(title), published=published, published_basis="stated", language="en",
    )
