"""Measures the HTML brief of twenty reports against its budget and prints a table.

    python -m benchmarks.page [PATH ...]

The twenty (by default) are made of the packaged samples of one story: each report as it is, then again without
every second or third paragraph under another outlet, which is as much copying as a page can have to show.
First paint is what chromium itself reports (first-contentful-paint) in a new window, the best of five: the
machine's other work can only add to a time. Exit status 1 where a budget is passed.
"""

import csv
import sys
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from benchmarks.budget import Budget, show
from crossbearing import reconcile, render

SAHEL = Path(__file__).parents[1] / "src" / "crossbearing" / "samples" / "sahel"
REPORTS = 20
WINDOWS = 5
SIZE, PAINT, TO_HTML = 1.5, 1.0, 2.0  # megabytes, seconds, seconds
OUTLETS = ("", "Western", "Eastern")  # put before the name of an outlet: the samples themselves, then their copies
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"


def write_reports(target: Path) -> None:
    """Write a table of the reports."""
    with target.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("title", "outlet", "published", "text"))
        table.writerows(islice(_rows(), REPORTS))


def _rows() -> Iterator[tuple[str, str, str, str]]:
    """Yield the samples, then shortened copies of them under other outlets."""
    documents = [report.document for part in reconcile([str(SAHEL)]).stories for report in part.story.reports]
    for copy, outlet in enumerate(OUTLETS):
        for document in documents:
            paragraphs = document.text[document.title_end :].strip().split("\n")
            kept = [words for number, words in enumerate(paragraphs, start=1) if not copy or number % (copy + 1)]
            yield document.title or "", f"{outlet} {document.outlet}".strip(), document.published or "", "\n".join(kept)


def paint_time(chromium: Browser, page_path: Path) -> float:
    """Return the seconds from the start of navigation to the first contentful paint, the best of several windows."""
    times = []
    for _ in range(WINDOWS):
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        page.goto(page_path.as_uri())
        page.wait_for_function(f"({FIRST_PAINT}) !== null")
        times.append(float(page.evaluate(FIRST_PAINT)) / 1000)
        page.close()
    return min(times)


def measure(paths: Sequence[str]) -> list[Budget]:
    """Return what was measured, beside its budget."""
    brief = reconcile(paths)
    started = time.perf_counter()
    written = render(brief, "html")
    taken = time.perf_counter() - started
    reports = sum(len(part.story.reports) for part in brief.stories)
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "brief.html"
        path.write_text(written, encoding="utf-8")
        with driver.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"]) as chromium:
            painted = paint_time(chromium, path)
    return [
        Budget(f"page of {reports} reports", SIZE, len(written.encode()) / 1e6, "MB"),
        Budget("first paint", PAINT, painted, "s"),
        Budget("brief to page", TO_HTML, taken, "s"),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where all is within budget, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", metavar="PATH", help="reports (default: twenty made of the samples)")
    paths = parser.parse_args(arguments).paths
    with TemporaryDirectory() as folder:
        table = Path(folder) / "reports.csv"
        write_reports(table)
        return show(measure(paths or [str(table)]))


if __name__ == "__main__":
    sys.exit(main())
