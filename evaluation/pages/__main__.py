"""Measures the reading of saved web pages and prints one table of figures beside their floors.

    python -m evaluation.pages [--missed work]

The pages and the rules by which they are read stand in this folder's README.md. Most are worked on, those of
`second.txt` give the figure. `--missed` prints what was read wrong on the pages to work on.
Exit status 1 where a figure is below its floor.
"""

import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading import read
from crossbearing.values.documents import Document
from crossbearing.values.sources import Source
from evaluation.pages.saved_pages import SavedPage, saved_pages
from evaluation.pages.scores import scores
from evaluation.table import Bound, Row, print_table
from evaluation.tally import Tally

FLOORS = Path(__file__).with_name("floors.json")
WORDS_ARE_READ = 0.98


def document_of(page: SavedPage) -> Document | None:
    """Return what is read of a page, None where it is refused."""
    try:
        return read(Source(str(page.path)), ReadingOptions())
    except ReadingError:
        return None


def rows(pages: Iterable[SavedPage]) -> Iterator[Row]:
    """Yield the figures of the pages to work on and of the others: the mean over the pages."""
    tally = Tally()
    for page in pages:
        half = "work" if page.work else "figure"
        for name, right in scores(page, document_of(page)).items():
            tally.add(f"{half} {name}", right)
    for name, figure in sorted(tally.figures().items()):
        yield Row(name, figure.value, f"n={figure.count:.0f}")


def misses(page: SavedPage) -> Iterator[str]:
    """Yield a line for each thing of a page that is not right: what is wanted, and what was read."""
    document = document_of(page)
    for name, right in scores(page, document).items():
        if document is None:
            yield f"{page.path.stem} {name}: not read"
        elif name == "text F1" and right < WORDS_ARE_READ:
            yield f"{page.path.stem} {name}: {right:.3f}\n{document.text}\n"
        elif right < 1 and name != "text F1":
            yield f"{page.path.stem} {name}: want {getattr(page, name)!r}, have {getattr(document, name)!r}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where every figure keeps its floor, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--missed", choices=("work",), help="print what is wrong on the pages to work on, no figures")
    call = parser.parse_args(arguments)
    if call.missed:
        print("\n".join(miss for page in saved_pages() if page.work for miss in misses(page)))
        return 0
    floors = {name: Bound(value) for name, value in json.loads(FLOORS.read_text(encoding="utf-8")).items()}
    return print_table("pages", rows(saved_pages()), floors)


if __name__ == "__main__":
    sys.exit(main())
