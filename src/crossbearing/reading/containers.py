"""Files that hold several reports: one function each, name and options -> a source a report, and problems."""

from collections.abc import Callable, Iterable
from pathlib import Path

from crossbearing.options import ReadingOptions
from crossbearing.reading.archives import in_zip_file
from crossbearing.reading.csv_tables import in_csv_file
from crossbearing.reading.feeds import in_feed_file
from crossbearing.reading.parquet_tables import in_parquet_file
from crossbearing.reading.warc import in_archive
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

CONTAINERS: dict[str, Callable[[str, ReadingOptions], Iterable[Source | Problem]]] = {
    ".atom": in_feed_file,
    ".csv": in_csv_file,
    ".parquet": in_parquet_file,
    ".rdf": in_feed_file,
    ".rss": in_feed_file,
    ".tsv": in_csv_file,
    ".warc": in_archive,
    ".warc.gz": in_archive,
    ".xml": in_feed_file,
    ".zip": in_zip_file,
}
DOUBLE = (".warc.gz",)


def suffix_of(name: str) -> str:
    """Return what a file's name ends in, in lower case: the suffix by which its format is told."""
    lower = name.lower()
    return next((suffix for suffix in DOUBLE if lower.endswith(suffix)), Path(lower).suffix)
