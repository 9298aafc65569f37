"""The gate: scores the samples, and the gold where it is, against floors that only rise.

    python -m evaluation.gate [--gold FOLDER] [--raise] [--lower SET/FIGURE]

The figures that have a floor are those named in `floors.json`. Exit status 1 where one is below it.
`--raise` lifts every floor to what was measured, `--lower` is the only way for one to fall.
"""

import json
import math
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from crossbearing import reconcile, render
from evaluation.cluster import Item
from evaluation.score import score
from evaluation.tally import Figure

ROOT = Path(__file__).parents[1]
FLOORS = Path(__file__).with_name("floors.json")
SAMPLES = ROOT / "src" / "crossbearing" / "samples"
GOLD = ROOT.parent / "shared" / "gold" / "dev"
STEP = 0.01  # floors are whole hundredths
MARGIN = 0.05  # below what was measured: int8 arithmetic differs a little between kinds of processor
EXACT = frozenset({"documents read", "document outlet", "document title", "document published", "spans exact"})
Floors = dict[str, dict[str, float]]
Measured = Mapping[str, Mapping[str, Figure]]


def clusters(folder: Path) -> Iterator[tuple[Item, Item]]:
    """Yield gold and brief of every NAME.yaml in the folder that has its reports in NAME beside it."""
    for path in sorted(folder.glob("*.yaml")):
        reports = path.with_suffix("")
        if reports.is_dir():
            brief = json.loads(render(reconcile([str(reports)]), "json"))
            yield yaml.safe_load(path.read_text(encoding="utf-8")), brief


def measure(gold: Path) -> Measured:
    """Return the figures of the samples, and of the gold where its folder is there."""
    sets = {"samples": SAMPLES} | ({"gold": gold} if gold.is_dir() else {})
    return {name: score(clusters(folder)).figures() for name, folder in sets.items()}


def below(floors: Floors, measured: Measured) -> list[str]:
    """Return the SET/FIGURE names that are under their floor or can no longer be measured."""
    return [
        f"{name}/{figure}"
        for name in measured
        for figure, floor in floors.get(name, {}).items()
        if figure not in measured[name] or measured[name][figure].value < floor
    ]


def raised(floors: Floors, measured: Measured) -> Floors:
    """Return the floors lifted to just under what was measured; none falls. What no model touches has no margin."""

    def lifted(name: str, figure: str, floor: float) -> float:
        now = measured.get(name, {}).get(figure)
        return max(floor, _floor_under(figure, now.value)) if now else floor

    return {
        name: {figure: lifted(name, figure, floor) for figure, floor in figures.items()}
        for name, figures in floors.items()
    }


def lowered(floors: Floors, measured: Measured, name: str) -> Floors:
    """Return the floors with the one named SET/FIGURE set to what was measured; KeyError for another name."""
    group, figure = name.split("/", 1)
    return floors | {group: floors[group] | {figure: _floor_under(figure, measured[group][figure].value)}}


def _floor_under(figure: str, value: float) -> float:
    spare = 0.0 if figure in EXACT else MARGIN
    return math.floor((value - spare) / STEP + 1e-9) * STEP


def table(floors: Floors, measured: Measured) -> str:
    """Return one line a figure: its name, its floor, what it is now, and a mark where it is below."""
    low = set(below(floors, measured))
    lines = [f"{'figure':36s} {'floor':>6s} {'now':>6s}"]
    for name, figures in measured.items():
        for figure in dict.fromkeys([*figures, *floors.get(name, {})]):
            floor = floors.get(name, {}).get(figure)
            now = figures.get(figure)
            cells = (_cell(floor), _cell(now.value if now else None), "BELOW" if f"{name}/{figure}" in low else "")
            lines.append(f"{f'{name}/{figure}':36s} {cells[0]} {cells[1]}  {cells[2]}".rstrip())
    return "\n".join(lines)


def _cell(value: float | None) -> str:
    return "     -" if value is None else f"{value:6.3f}"


def _store(floors: Floors) -> None:
    plain: dict[str, Any] = {
        name: {figure: round(floor, 2) for figure, floor in sorted(figures.items())}
        for name, figures in sorted(floors.items())
    }
    FLOORS.write_text(json.dumps(plain, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where every figure is at its floor or above, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument(
        "--gold", type=Path, default=GOLD, help="a folder of NAME.yaml and NAME/ (default: %(default)s)"
    )
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what was measured")
    parser.add_argument("--lower", action="append", default=[], metavar="SET/FIGURE", help="let this floor fall")
    call = parser.parse_args(arguments)
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    measured = measure(call.gold)
    for name in call.lower:
        floors = lowered(floors, measured, name)
    if call.lift:
        floors = raised(floors, measured)
    if call.lift or call.lower:
        _store(floors)
    print(table(floors, measured))
    low = below(floors, measured)
    print(f"gate: {len(low)} below their floor" if low else "gate: every figure is at its floor or above")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
