"""Proves that every evidence string in a gold file stands in its report.

python -m evaluation.gold_check GOLD.yaml FOLDER [GOLD.yaml FOLDER ...]
"""

import html
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from evaluation.cluster import Item
from evaluation.figures.names import spellings
from evaluation.folding import fold


class Evidence(NamedTuple):
    """A string that must stand in a report, and the gold section it is from."""

    section: str
    document: str
    text: str


def evidence_of(gold: Item) -> Iterator[Evidence]:
    """Yield every evidence string of a gold cluster."""
    for section in ("quantities", "events", "stances", "quotes"):
        for entry in gold.get(section) or ():
            for mention in entry["mentions"]:
                yield Evidence(section, mention["doc"], mention.get("evidence") or mention.get("text"))
    for entry in gold.get("dates") or ():
        yield Evidence("dates", entry["doc"], entry["evidence"])
    for name in gold.get("names") or ():
        yield from (Evidence("names", document, form) for document, form in spellings(name))
    for label in gold.get("labels") or ():
        yield from (Evidence("labels", document, form) for document, forms in label["by_doc"].items() for form in forms)
    for entry in gold.get("borrowings") or ():
        pairs = [(entry["doc"], entry["evidence"])] if "doc" in entry else entry["evidence"].items()
        yield from (Evidence("borrowings", document, text) for document, text in pairs)


def missing(gold: Item, folder: Path) -> list[Evidence]:
    """Return the evidence that does not stand in its report, white space and quotation marks folded."""
    texts = {document["id"]: _folded(folder / document["file"]) for document in gold["documents"]}
    return [evidence for evidence in evidence_of(gold) if not _stands(str(evidence.text), texts[evidence.document])]


def _folded(path: Path) -> tuple[str, str]:
    text = path.read_text(encoding="utf-8")
    return fold(text), fold(html.unescape(text))


def _stands(text: str, forms: tuple[str, str]) -> bool:
    return any(fold(text) in form for form in forms)


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where all evidence stands in its report, else 1 after naming what does not."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="GOLD.yaml FOLDER")
    files = parser.parse_args(arguments).files
    bad = 0
    for path, folder in zip(files[::2], files[1::2], strict=True):
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        lost = missing(gold, folder)
        bad += len(lost)
        for evidence in lost:
            print(f"{evidence.section}: {evidence.document}: not found: {evidence.text}")
        print(f"{path}: {len(list(evidence_of(gold)))} evidence strings, {len(lost)} not found")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
