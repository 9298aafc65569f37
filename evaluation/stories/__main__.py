"""Measures the grouping of reports into stories and prints one table of figures beside their floors.

    python -m evaluation.stories [--shared ../shared] [--cache FOLDER] [--half work|figure]

B-cubed F1 (Bagga & Baldwin 1998) of stories against the clusters of five public sets, each set pooled alone
and all in one pool, with the shipped options throughout; then the pairs of sister topics of ECB+ (the same kind
of event twice) that share a story, reports that come in lots against all at once, and the episodes of all dev
clusters in one call. Every set is split by cluster into a half to work on and a half for the figure; each half
is also grouped alone, and `--half` does nothing else. Exit status 1 where a figure keeps no floor.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from pathlib import Path

from crossbearing.options import GroupingOptions
from evaluation.gate import ROOT
from evaluation.stories.clusters import gold_of, grouped, grouped_in_turn, score, welded
from evaluation.stories.dev import dev_partitions, pairs_apart
from evaluation.stories.reports import SETS, Filed, filed, of_set
from evaluation.table import Bound, Row, print_table

SHARED = ROOT.parent / "shared"
HALVES = ("work", "figure")
LOTS = 8
FLOORS = {
    "AllSides": Bound(0.92),
    "ECB+": Bound(0.94),
    "news_cluster": Bound(0.97),
    "BASIL": Bound(0.99),
    "NewsWCL50": Bound(0.99),
    "all sets in one pool": Bound(0.92),
    "look-alikes welded": Bound(0.03, ceiling=True),
    "in lots against at once": Bound(0.97),
    "dev episodes F1": Bound(0.95),
}


def half_rows(reports: Sequence[Filed], half: str) -> Iterator[Row]:
    """Yield B-cubed F1 of the sets' halves, each pooled alone, of all of them in one pool, and the look-alikes."""
    for dataset in (*SETS, None):
        some = of_set(reports, dataset, half)
        if some:
            yield b_cubed_row(f"{dataset or 'all sets in one pool'}, {half} half", some)
    yield welded_row(f"look-alikes welded, {half} half", of_set(reports, "ECB+", half))


def whole_rows(reports: Sequence[Filed]) -> Iterator[Row]:
    """Yield the figures of whole sets."""
    for dataset in SETS:
        yield b_cubed_row(dataset, of_set(reports, dataset))
    yield b_cubed_row("all sets in one pool", reports)
    yield welded_row("look-alikes welded", of_set(reports, "ECB+"))
    at_once = grouped(reports, GroupingOptions())
    in_lots = score(at_once, grouped_in_turn(reports, GroupingOptions(), LOTS))
    yield Row("in lots against at once", in_lots.f1, f"{LOTS} lots in random order, {in_lots.note()}")


def b_cubed_row(name: str, reports: Sequence[Filed]) -> Row:
    """Return B-cubed F1 of the reports' stories."""
    found = score(gold_of(reports), grouped(reports, GroupingOptions()))
    return Row(name, found.f1, f"{found.note()} reports {len(reports)}")


def welded_row(name: str, reports: Sequence[Filed]) -> Row:
    """Return the share of pairs of sister topics that share a story."""
    together, pairs = welded(reports, grouped(reports, GroupingOptions()))
    return Row(name, together / pairs if pairs else None, f"{together} of {pairs} pairs")


def dev_rows(folder: Path) -> Iterator[Row]:
    """Yield B-cubed F1 of the dev clusters' episodes, with the pairs that were welded or split."""
    gold, system = dev_partitions(folder)
    found = score(gold, system)
    yield Row("dev episodes F1", found.f1, "; ".join([found.note(), *pairs_apart(gold, system)]))


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where every figure keeps its floor, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the gold (default: %(default)s)")
    parser.add_argument("--cache", type=Path, help="a folder to keep the annotated reports in")
    parser.add_argument("--half", choices=HALVES, help="measure this half only")
    call = parser.parse_args(arguments)
    reports = filed(call.shared / "data" / "stories" / "stories.jsonl.gz", call.cache)
    return print_table("stories", _rows(reports, call.half, call.shared / "gold" / "dev"), FLOORS)


def _rows(reports: Sequence[Filed], half: str | None, dev: Path) -> Iterator[Row]:
    for name in HALVES if half is None else (half,):
        yield from half_rows(reports, name)
    if half is None:
        yield from whole_rows(reports)
    if half != "figure":
        yield from dev_rows(dev)


if __name__ == "__main__":
    sys.exit(main())
