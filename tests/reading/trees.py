"""Trees of pages written into the tests."""

from lxml.html import HtmlElement

from crossbearing.reading.markup import tree_of

PROSE = "The city council voted on Monday to close the old market hall, the mayor of Arnsby said."
MORE = "Traders have until the end of May to leave the hall, which was built in 1902 and holds 40 stalls."


def body_of(markup: str, head: str = "") -> HtmlElement:
    """Return the tree of a page with this body."""
    return tree_of(f"<html><head>{head}</head><body>{markup}</body></html>", "x")


def only(tree: HtmlElement, path: str) -> HtmlElement:
    """Return the one element that an XPath leads to."""
    (element,) = tree.xpath(path)
    return element
