"""Measures a cold run against its budget and prints a table.

    python -m benchmarks.budget [PATH ...]

Five reports (by default of the packaged samples), each run in a new process, the best of three: the
machine's other work can only add to a time. Exit status 1 where a budget is passed.
"""

import resource
import subprocess
import sys
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

SAHEL = Path(__file__).parents[1] / "src" / "crossbearing" / "samples" / "sahel"
REPORTS = 5
RUNS = 3
IMPORT_TIMER = "import time; t = time.perf_counter(); import crossbearing; print(time.perf_counter() - t)"


class Budget(NamedTuple):
    """One thing measured: what it may cost, what it does, and in which unit."""

    name: str
    limit: float
    cost: float
    unit: str


def import_time() -> float:
    """Return the seconds that `import crossbearing` takes in a new process, the interpreter's start left out."""
    printed = subprocess.run([sys.executable, "-c", IMPORT_TIMER], check=True, capture_output=True, text=True)
    return float(printed.stdout)


def cold_run(paths: Sequence[str]) -> float:
    """Return the seconds from the call to the printed terminal brief, the interpreter's start included."""
    started = time.perf_counter()
    call = [sys.executable, "-m", "crossbearing", "brief", "--format", "terminal", *paths]
    subprocess.run(call, check=True, capture_output=True)
    return time.perf_counter() - started


def peak_memory() -> float:
    """Return the largest resident set of any process run so far from here, in MB."""
    kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return kilobytes / 1024 / (1024 if sys.platform == "darwin" else 1)  # macOS counts in bytes


def measure(paths: Sequence[str]) -> list[Budget]:
    """Return what was measured, beside its budget."""
    return [
        Budget("import crossbearing", 0.2, _best(import_time), "s"),
        Budget(f"{len(paths)} reports to terminal brief", 4.0, _best(lambda: cold_run(paths)), "s"),
        Budget("peak memory of that", 700, peak_memory(), "MB"),
    ]


def _best(timed: Callable[[], float]) -> float:
    return min(timed() for _ in range(RUNS))


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where all is within budget, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="reports (default: five of the samples)")
    paths = parser.parse_args(arguments).paths or sorted(str(path) for path in SAHEL.iterdir())[:REPORTS]
    return show(measure(paths))


def show(budgets: Sequence[Budget]) -> int:
    """Print the table; return 0 where all is within budget, else 1."""
    print(f"{'':32s} {'budget':>9s} {'now':>9s}")
    for budget in budgets:
        print(f"{budget.name:32s} {budget.limit:6g} {budget.unit:2s} {budget.cost:6.2f} {budget.unit}")
    return 1 if any(budget.cost > budget.limit for budget in budgets) else 0


if __name__ == "__main__":
    sys.exit(main())
