"""Measures how fast reports are grouped, their vectors given, and how the cost grows; prints a table.

    python -m benchmarks.grouping [--shared ../shared] [--cache FOLDER]

The reports are the 2,888 of the public story sets, annotated (see `evaluation.stories`), and 5,294 of `bulk`, in an
order shuffled once. Of `bulk` only the headline and first sentences are annotated: that is what grouping reads but for
the words, and it takes ten minutes instead of an hour. The seconds are of processor time on one core, which the other
work of a machine adds less to than to the clock. Exit status 1 where a bound is passed.
"""

import gzip
import json
import sys
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from crossbearing.annotation import annotate
from crossbearing.grouping import group
from crossbearing.models import gist_of
from crossbearing.options import GroupingOptions, Options
from crossbearing.values.reports import Report
from evaluation.stories.__main__ import SHARED
from evaluation.stories.reports import document_of, filed, kept
from evaluation.table import Bound, Row, print_table

FEW, MANY = 1000, 8000
TURNS = 3  # what else the machine does takes caches and memory from a turn, never gives
LEAD_LENGTH = 900
BOUNDS = {"reports a second": Bound(400), "cost of 8,000 beside 1,000": Bound(1.3, ceiling=True)}


def bulk(path: Path, cache: Path | None) -> list[Report]:
    """Return the reports of `bulk`, their leads annotated; from the cache's folder where they lie there."""
    return kept("bulk-", cache, lambda: _annotated(path))


def _annotated(path: Path) -> Iterator[Report]:
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        row = {"title": "", "outlet": "", "date": "", **json.loads(line)}
        document = document_of({name: value or "" for name, value in row.items()})
        if document is not None:
            lead = annotate(replace(document, text=document.text[:LEAD_LENGTH]), Options().annotation)
            yield Report(document, replace(lead, gist=gist_of(document.text, document.title_end)), ())


def seconds(reports: Sequence[Report]) -> float:
    """Return the seconds of processor time that grouping the reports takes, the least of `TURNS`."""
    return min(_once(reports) for _ in range(TURNS))


def _once(reports: Sequence[Report]) -> float:
    started = time.process_time()
    group(reports, GroupingOptions())
    return time.process_time() - started


def rows(reports: Sequence[Report]) -> Iterator[Row]:
    """Yield the speed over all reports, and what a report costs among many beside what it costs among few."""
    seconds(reports[:FEW])  # tables are read and pages mapped at first use
    few, many = seconds(reports[:FEW]) / FEW, seconds(reports[:MANY]) / min(MANY, len(reports))
    yield Row("reports a second", 1 / many, f"{min(MANY, len(reports))} reports, {1000 * many:.2f} ms each")
    yield Row("cost of 8,000 beside 1,000", many / few, f"{1000 * few:.2f} ms each among {FEW}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where all is within bounds, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the data (default: %(default)s)")
    parser.add_argument("--cache", type=Path, help="a folder to keep the annotated reports in")
    call = parser.parse_args(arguments)
    data = call.shared / "data"
    stories = filed(data / "stories" / "stories.jsonl.gz", call.cache)
    reports = [one.report for one in stories] + bulk(data / "bulk" / "articles.jsonl.gz", call.cache)
    Random(1).shuffle(reports)
    return print_table("grouping", rows(reports), BOUNDS)


if __name__ == "__main__":
    sys.exit(main())
