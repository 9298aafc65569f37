"""How much of a page's report was read right."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from crossbearing.values.documents import Document
from evaluation.folding import bare, fold
from evaluation.pages.saved_pages import SavedPage
from evaluation.tally import f1

WORD = re.compile(r"\w+")
ARTICLE = re.compile(r"the ")


def scores(page: SavedPage, document: Document | None) -> dict[str, float]:
    """Return what of the page is right, 0..1, by the name of the figure; a page that was not read has nothing right.

    `text F1` is the F1 of words in the order of the page, the headline left out.
    """
    if document is None:
        return dict.fromkeys(("text F1", "title", "published", "authors", *(("outlet",) if page.outlet else ())), 0.0)
    right = {
        "text F1": word_f1(page.text, document.text[document.title_end :]),
        "title": float(bare(document.title or "") == bare(page.title)),
        "published": float((document.published or "")[:10] == page.published),
        "authors": float(set(map(bare, document.authors)) == set(map(bare, page.authors))),
    }
    if page.outlet:
        right["outlet"] = float(_house(document.outlet or "") == _house(page.outlet))
    return right


def word_f1(want: str, have: str) -> float:
    """Return the F1 of the words that both have in the same order: their longest common subsequence."""
    wanted, had = words(want), words(have)
    both = LCSseq.similarity(wanted, had)
    return f1(both / max(len(had), 1), both / max(len(wanted), 1))


def words(text: str) -> Sequence[str]:
    """Return the words of a text in small letters, without its punctuation."""
    return WORD.findall(fold(text).lower())


def _house(name: str) -> str:
    return ARTICLE.sub("", bare(name), count=1) if bare(name).startswith("the ") else bare(name)
