"""Measures numbers and units and prints one table of figures beside their floors.

    python -m evaluation.quantities [--shared ../shared]

Each set falls into two halves by the hash of its texts: the floors hold for the half whose misses nobody reads.
Exit status 1 where a figure is below its floor or can't be taken.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.gate import ROOT
from evaluation.language.counts import Counts
from evaluation.quantities import newsquant, recognizers
from evaluation.quantities.halves import FIGURE, WORK
from evaluation.quantities.readings import pronouns_of, quantities_of
from evaluation.table import Bound, Row, print_table

SHARED = ROOT.parent / "shared"
FLOORS = {
    "cases, figure half": Bound(92),
    "newsquant value, figure half": Bound(90),
    "newsquant value and unit, figure": Bound(80),
}


def cases(path: Path) -> Iterator[Row]:
    """Yield the share of cases right by family and half, then that of all number and unit cases."""
    right: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for case in recognizers.cases(path):
        right[case.family, case.half].append(recognizers.is_right(case))
    for half in (WORK, FIGURE):
        for family in (*recognizers.NUMBERS, *recognizers.UNITS):
            yield _share(f"  {family}, {half}", right[family, half])
        told = (*recognizers.NUMBERS, *recognizers.UNITS)
        together = [ok for family in told for ok in right[family, half]]
        yield _share(f"cases, {half} half", together)
        yield _share(f"  ordinals kept apart, {half}", right[recognizers.ORDINALS, half])


def _share(name: str, right: Sequence[bool]) -> Row:
    return Row(name, 100 * sum(right) / len(right) if right else None, f"n={len(right)}")


def news(path: Path) -> Iterator[Row]:
    """Yield F1 on the value, and on value and unit, by half."""
    value: dict[str, Counts] = defaultdict(Counts)
    unit: dict[str, Counts] = defaultdict(Counts)
    for sentence in newsquant.sentences(path):
        found = quantities_of(sentence.text)
        ones, marked = pronouns_of(sentence.text), sentence.marked
        value[sentence.half] += newsquant.matched(found, marked, newsquant.same_value, pronouns=ones)
        unit[sentence.half] += newsquant.matched(found, marked, newsquant.same_value_and_unit, pronouns=ones)
    for half in (WORK, FIGURE):
        yield Row(f"newsquant value, {half} half", value[half].f1, value[half].note())
        yield Row(f"newsquant value and unit, {half}", unit[half].f1, unit[half].note())


def rows(shared: Path) -> Iterator[Row]:
    """Yield every figure; where the data are missing, a row without value that says so."""
    data = shared / "data" / "quantities"
    for measure, path, name in (
        (cases, data / "recognizers.jsonl", "cases, figure half"),
        (news, data / "newsquant.jsonl", "newsquant value, figure half"),
    ):
        try:
            yield from measure(path)
        except FileNotFoundError as missing:
            yield Row(name, None, f"missing: {missing.filename}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where every figure keeps its floor, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the gold (default: %(default)s)")
    call = parser.parse_args(arguments)
    return print_table("quantities", rows(call.shared), FLOORS)


if __name__ == "__main__":
    sys.exit(main())
