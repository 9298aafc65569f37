"""Stores an annotated cluster without its words.

    python -m evaluation.unseen.store GOLD.yaml ID [ID ...] [--shared ../shared]

GOLD.yaml is a gold file as ../shared/gold/GUIDELINES.md has it, ID the rows of the story sets that its documents are,
in their order. Writes `clusters/NAME.json` beside this file; a piece that does not stand in its report is an error.
"""

import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from evaluation.folding import Folded
from evaluation.gate import ROOT
from evaluation.unseen.reports import rows_of, text_of
from evaluation.unseen.spans import changed

CLUSTERS = Path(__file__).with_name("clusters")
OWN = ("id", "file", "published", "event_day", "authors")  # of a document; the title is the row's


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 after writing the cluster."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("rows", nargs="+", metavar="ID")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    call = parser.parse_args(arguments)
    gold = yaml.safe_load(call.gold.read_text(encoding="utf-8"))
    rows = rows_of(call.shared, call.rows)
    documents = [_stored(entry, rows[row]) for entry, row in zip(gold["documents"], call.rows, strict=True)]
    texts = {entry["id"]: Folded(text_of(rows[entry["row"]], entry.get("outlet"))) for entry in documents}

    def place(document: str, words: Any) -> list[int]:
        spans = texts[document].find(str(words))
        if not spans:
            raise ValueError(f"{call.gold}: {document}: does not stand there: {words}")
        return list(spans[0])

    stored = changed(gold, place)
    stored["documents"] = documents
    target = CLUSTERS / f"{call.gold.stem}.json"
    target.write_text(written(stored), encoding="utf-8")
    return 0


def _stored(entry: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is kept of a document: its outlet only where the row has the address of a site instead of a name."""
    named = {"outlet": entry["outlet"]} if "." in row["outlet"] and " " not in row["outlet"] else {}
    return {**{key: value for key, value in entry.items() if key in OWN}, **named, "row": row["id"]}


def written(stored: Mapping[str, Any]) -> str:
    """Return the annotation as JSON, an entry a line."""
    sections = (f'"{name}": {_lines(value)}' for name, value in stored.items())
    return "{\n" + ",\n".join(sections) + "\n}\n"


def _lines(value: Any) -> str:
    if not isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, default=str)
    return "[\n " + ",\n ".join(json.dumps(entry, ensure_ascii=False, default=str) for entry in value) + "\n]"


if __name__ == "__main__":
    sys.exit(main())
