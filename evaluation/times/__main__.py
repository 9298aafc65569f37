"""Measures the reading of times against public gold and prints one table of figures beside their floors.

    python -m evaluation.times [--shared ../shared]

TimeBank and AQUAINT: `timebank.py`; date-time cases of Recognizers-Text: `cases.py`. One half of each is worked on,
the other gives the figure. Exit status 1 where a figure is below its floor or could not be taken.
"""

import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.table import Bound, Row, print_table
from evaluation.times import cases, timebank

SHARED = Path(__file__).parents[3] / "shared"
FLOORS = Path(__file__).with_name("floors.json")


def rows(shared: Path) -> Iterator[Row]:
    """Yield every figure; where its data are missing, a row without value that says so."""
    data = shared / "data"
    measures = {
        "timebank": (timebank.measure, data / "time" / "tempeval3.jsonl.gz"),
        "recognizers": (cases.measure, data / "quantities" / "recognizers.jsonl"),
    }
    for name, (measure, path) in measures.items():
        try:
            yield from measure(name, path)
        except FileNotFoundError as missing:
            wanted = [floor for floor in bounds() if floor.startswith(name)]
            yield from (Row(floor, None, f"missing: {missing.filename}") for floor in wanted)


def bounds() -> dict[str, Bound]:
    """Return the floors by the name of the figure."""
    return {name: Bound(value) for name, value in json.loads(FLOORS.read_text(encoding="utf-8")).items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where every figure keeps its floor, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the gold (default: %(default)s)")
    call = parser.parse_args(arguments)
    return print_table("times", rows(call.shared), bounds())


if __name__ == "__main__":
    sys.exit(main())
