"""The pages of this folder, and what a careful reader takes from each."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.halves import is_work

FOLDER = Path(__file__).with_name("saved")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page's file and its report: README.md has the rules. `outlet` is None where the page names none."""

    path: Path
    work: bool
    title: str
    published: str
    authors: tuple[str, ...]
    outlet: str | None
    text: str


def saved_pages(folder: Path = FOLDER) -> Iterator[SavedPage]:
    """Yield the pages in the order of their names; the half of each is told by its name."""
    for beside in sorted(folder.glob("*.toml")):
        known = tomllib.loads(beside.read_text(encoding="utf-8"))
        yield SavedPage(
            beside.with_suffix(".html"),
            is_work(beside.stem),
            known["title"],
            known["published"],
            tuple(known["authors"]),
            known.get("outlet"),
            known["text"],
        )
