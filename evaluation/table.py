"""The table of figures beside their floors."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

FLOORS = Path(__file__).with_name("language") / "floors.json"
HEADING = f"{'figure':34s} {'now':>8s} {'floor':>9s}  verdict"


@dataclass(frozen=True, slots=True)
class Row:
    """A measured figure; `name` is the measure and what of it ("raw/pud LAS"), `value` None where it can't be taken."""

    name: str
    value: float | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """What a figure must reach, or what it may not pass where it is a ceiling."""

    value: float
    ceiling: bool = False

    def holds(self, value: float | None) -> bool:
        """Return whether the figure keeps the bound; one that could not be taken does not."""
        if value is None:
            return False
        return value <= self.value if self.ceiling else value >= self.value


def bounds() -> Mapping[str, Bound]:
    """Return the floors and ceilings of `floors.json` by the name of the figure."""
    stored = json.loads(FLOORS.read_text(encoding="utf-8"))
    floors = {name: Bound(value) for name, value in stored["at least"].items()}
    return floors | {name: Bound(value, ceiling=True) for name, value in stored["at most"].items()}


def line(row: Row, bound: Bound | None) -> str:
    """Return the row's line: its figure, its bound, whether that is met, and the note; no verdict without a bound."""
    now = "-" if row.value is None else f"{row.value:.4g}" if abs(row.value) <= 1 else f"{row.value:.2f}"
    floor = "" if bound is None else f"{'<=' if bound.ceiling else '>='} {bound.value:g}"
    verdict = "" if bound is None else "met" if bound.holds(row.value) else "NOT MET"
    return f"{row.name:34s} {now:>8s} {floor:>9s}  {verdict:8s} {row.note}".rstrip()


def print_table(name: str, rows: Iterable[Row], floors: Mapping[str, Bound]) -> int:
    """Print the rows as they come, and how many keep no floor; return the exit status, 0 where all do."""
    unmet = 0
    print(HEADING)
    for row in rows:
        bound = floors.get(row.name)
        unmet += bound is not None and not bound.holds(row.value)
        print(line(row, bound), flush=True)
    print(f"{name}: {unmet} not met" if unmet else f"{name}: every floor is met")
    return 1 if unmet else 0
