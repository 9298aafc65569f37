"""The pages of this folder, and what a careful reader takes from each."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("saved")
SECOND = Path(__file__).with_name("second.txt")


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
    """Yield the pages in the order of their names; those that `second.txt` names are for the figure alone."""
    lines = SECOND.read_text(encoding="utf-8").splitlines()
    figure = {line for line in lines if line and not line.startswith("#")}
    for beside in sorted(folder.glob("*.toml")):
        known = tomllib.loads(beside.read_text(encoding="utf-8"))
        yield SavedPage(
            beside.with_suffix(".html"),
            beside.stem not in figure,
            known["title"],
            known["published"],
            tuple(known["authors"]),
            known.get("outlet"),
            known["text"],
        )
