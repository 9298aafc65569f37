"""Scores the briefs of clusters that were annotated after the rules were written.

    python -m evaluation.unseen [--shared ../shared] [--half work|figure] [--misses]

`clusters/` holds the annotations, made by hand by others than who wrote the rules and without a look at their output;
README.md tells more. Those named in `WORK` have been looked at since, and rules mended by their misses; the others give
the figure, and only their totals are to be read. The figures are those of `evaluation.score`, each half in one call.
"""

import json
import sys
import tempfile
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from crossbearing import reconcile, render
from evaluation.cluster import Item
from evaluation.gate import ROOT
from evaluation.score import as_lines, score
from evaluation.unseen.reports import rows_of, text_of
from evaluation.unseen.spans import changed
from evaluation.unseen.store import CLUSTERS

WORK = frozenset(
    [
        "airstrike", "brooks", "captain", "chop", "coalition", "cuccinelli", "dauer", "falcon", "fireworks", "flight",
        "florida", "gilroy", "halftime", "infections", "jobs", "judge", "lawyers", "medical", "moons", "olympics",
        "panama", "roadster", "settlements", "trading", "vegas",
    ]
)  # fmt: skip
HALVES = ("work", "figure")


def clusters(shared: Path, half: str) -> Iterator[tuple[Item, Item]]:
    """Yield gold and brief of each cluster of a half."""
    for path in sorted(CLUSTERS.glob("*.json")):
        if (path.stem in WORK) == (half == "work"):
            yield cluster(json.loads(path.read_text(encoding="utf-8")), shared)


def cluster(stored: Mapping[str, Any], shared: Path) -> tuple[Item, Item]:
    """Return the gold with its words again, and the brief of its reports."""
    documents = stored["documents"]
    rows = rows_of(shared, (entry["row"] for entry in documents))
    texts = {entry["id"]: text_of(rows[entry["row"]], entry.get("outlet")) for entry in documents}
    gold = changed(stored, lambda document, place: texts[document][place[0] : place[1]])
    named = [{"outlet": rows[d["row"]]["outlet"], **d, "title": rows[d["row"]]["title"]} for d in documents]
    with tempfile.TemporaryDirectory() as folder:
        for entry in documents:
            (Path(folder) / entry["file"].rpartition("/")[2]).write_text(texts[entry["id"]], encoding="utf-8")
        return {**gold, "documents": named}, json.loads(render(reconcile([folder]), "json"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 after printing the figures of both halves or one, 1 where the story sets are not there."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--misses", action="store_true", help="list what was missed in the half for work")
    call = parser.parse_args(arguments)
    try:
        for half in [call.half] if call.half else HALVES:
            print(f"{half}:")
            print(as_lines(score(clusters(call.shared, half)), misses=call.misses and half == "work"))
    except FileNotFoundError as missing:
        print(f"unseen: not there: {missing.filename}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
