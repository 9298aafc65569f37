"""Pages made of one headline and two paragraphs, with a snippet of markup as the web has it in one place."""

import tomllib
from pathlib import Path
from typing import Any

from crossbearing.options import ReadingOptions
from crossbearing.reading import read
from crossbearing.values.documents import Document
from crossbearing.values.sources import Source
from tests.reading.trees import MORE, PROSE

HALL = "Market hall to close in May"
TABLES = Path(__file__).with_name("web_snippets")
# What is said in these pages; a test's page has its own where it names one.
PLAIN = {
    "title": f"{HALL} | The Beacon", "head": "", "top": "", "h1": f"<h1>{HALL}</h1>", "byline": "", "inner": "",
    "foot": "", "wrap": "article",
}  # fmt: skip
PAGE = (
    "<html lang='en'><head><title>{title}</title>{head}</head><body>{top}<{wrap}>{h1}{byline}<p>{prose}</p>{inner}"
    "<p>{more}</p></{wrap}>{foot}</body></html>"
)


def page_with(**parts: str) -> Document:
    """Return the document of a page: `title`, `head`, `top`, `h1`, `byline`, `inner` (amid the text), `foot`."""
    page = PAGE.format(**{**PLAIN, "prose": PROSE, "more": MORE, **parts})
    return read(Source("a.html", content=page.encode()), ReadingOptions())


def read_table(name: str) -> dict[str, Any]:
    """Return a table of snippets."""
    return tomllib.loads((TABLES / f"{name}.toml").read_text(encoding="utf-8"))


def snippets(name: str) -> list[tuple[dict[str, str], list[str]]]:
    """Return the parts of each page of a table, and what is wanted of it."""
    pages = read_table(name)["page"]
    return [({key: value for key, value in page.items() if key != "want"}, page["want"]) for page in pages]
