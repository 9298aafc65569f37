"""Scores a brief (JSON) against a gold cluster (YAML).

    python -m evaluation.score GOLD.yaml BRIEF.json [GOLD.yaml BRIEF.json ...] [--misses] [--json]

Every figure is a proportion in 0..1; n is how many gold items it is over. Figures over several
clusters are averaged over items (micro), not clusters.
"""

import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

from evaluation.cluster import Item, line_up
from evaluation.figures import FIGURES
from evaluation.tally import Tally

MISSES_SHOWN = 40


def score(pairs: Iterable[tuple[Item, Item]]) -> Tally:
    """Return the tally over pairs of a gold cluster and its brief."""
    tally = Tally()
    for gold, brief in pairs:
        cluster = line_up(gold, brief)
        for count in FIGURES:
            count(cluster, tally)
    return tally


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 after printing the figures of the pairs named."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="GOLD.yaml BRIEF.json")
    parser.add_argument("--misses", action="store_true", help="list what was missed under each figure")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    call = parser.parse_args(arguments)
    if len(call.files) % 2:
        parser.error("a brief is missing: the files come in pairs")
    pairs = zip(call.files[::2], call.files[1::2], strict=True)
    tally = score((_read_gold(gold), json.loads(brief.read_text(encoding="utf-8"))) for gold, brief in pairs)
    print(_as_json(tally) if call.json else as_lines(tally, misses=call.misses))
    return 0


def _read_gold(path: Path) -> Item:
    gold: Item = yaml.safe_load(path.read_text(encoding="utf-8"))
    return gold


def _as_json(tally: Tally) -> str:
    figures = tally.figures()
    return json.dumps({name: {"value": round(f.value, 4), "n": f.count} for name, f in figures.items()}, indent=1)


def as_lines(tally: Tally, *, misses: bool) -> str:
    """Return a line a figure, under it what was missed where that is wanted."""
    lines = []
    for name, figure in tally.figures().items():
        lines.append(f"{name:28s} {figure.value:6.3f}  n={figure.count:g}")
        if misses:
            lines.extend(f"      missed: {words}" for words in tally.missed[name][:MISSES_SHOWN])
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
