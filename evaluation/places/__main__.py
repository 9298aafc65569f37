"""Measures how places are put on the map, and prints the figures beside their floors.

    python -m evaluation.places [--shared ../shared] [--given]

"given": the share of gold places with coordinates that are put within 161 kilometres, where they stand in
the text being given, beside what population alone gives. "read": F1 over the places found in the raw text; since
the gold also marks the places inside the names of bodies ("Mali Post"), which the product keeps as one name,
those are read off our names here (`toponyms.py`), by the product's gazetteer.
The halves are told by the report: one is to work on, the floors stand under the other. Exit status 1 where
a figure is below its floor or can't be taken.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.gate import ROOT
from evaluation.language.counts import Counts
from evaluation.places.toponyms import by_people, gold_reports, located, read_and_located
from evaluation.table import Bound, Row, print_table

SHARED = ROOT.parent / "shared"
CORPORA = ("LGL", "TR-News")
FLOORS = {
    "LGL given figure": Bound(78),
    "TR-News given figure": Bound(84),
    "LGL read figure": Bound(68),
    "TR-News read figure": Bound(72),
}


def rows(shared: Path, *, given: bool) -> Iterator[Row]:
    """Yield every figure, in per cent; those on raw text are left out where `given` is asked for alone."""
    reports = list(gold_reports(shared / "data" / "places" / "toponyms.jsonl.gz"))
    measures = {"given": located, "given, by people": by_people} | ({} if given else {"read": read_and_located})
    for corpus in CORPORA:
        for half, work in (("work", True), ("figure", False)):
            chosen = [report for report in reports if report.corpus == corpus and report.work is work]
            for name, measure in measures.items():
                counts = sum((measure(report) for report in chosen), Counts())
                yield Row(f"{corpus} {name} {half}", counts.f1, counts.note())


def taken(shared: Path, *, given: bool) -> Iterator[Row]:
    """Yield every figure; where the data are missing, those with a floor, without value."""
    try:
        yield from rows(shared, given=given)
    except FileNotFoundError as missing:
        yield from (Row(name, None, f"missing: {missing.filename}") for name in FLOORS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where every figure keeps its floor, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the gold (default: %(default)s)")
    parser.add_argument("--given", action="store_true", help="leave out what reads the raw text, which takes minutes")
    call = parser.parse_args(arguments)
    return print_table("places", taken(call.shared, given=call.given), FLOORS)


if __name__ == "__main__":
    sys.exit(main())
