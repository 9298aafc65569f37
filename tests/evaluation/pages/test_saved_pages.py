"""The saved pages: each is there with its report, and what is expected stands on it."""

from evaluation.pages.__main__ import document_of, rows
from evaluation.pages.saved_pages import FOLDER, saved_pages


def test_every_page_has_its_report_and_both_halves_are_worth_a_figure() -> None:
    """No page without values or the other way round; at least twenty of each half; every file is small."""
    pages = list(saved_pages())
    assert {page.path for page in pages} == set(FOLDER.glob("*.html"))
    assert min(sum(page.work for page in pages), sum(not page.work for page in pages)) >= 20
    assert max(page.path.stat().st_size for page in pages) < 12_000


def test_figures_are_those_of_each_half() -> None:
    """A page counts for its own half alone: one page of the half for work gives no row of the other."""
    page = next(page for page in saved_pages() if page.work)
    assert document_of(page) is not None
    assert {row.name for row in rows([page])} == {
        f"work {name}" for name in ("text F1", "title", "published", "authors", "outlet")
    }
