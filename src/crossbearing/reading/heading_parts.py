"""What stands within a headline's element and is none of it: a section's name, a subtitle, words for screen readers."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from crossbearing.reading.markup import elements, folded, label_of
from crossbearing.reading.outlets import is_generic

# Programs of mailing lists put the list's name before a subject.
LIST = re.compile(r"^\s*\[[a-z][a-z\d]*(?:-[a-z\d]+)+\]\s*")
RANKED = ("h1", "h2")
HEADINGS = ("h1", "h2", "h3", "h4")
UNSEEN = re.compile(r"(?<!\S)(?:screen reader(?: text)?|visually ?hidden|sr only)(?!\S)")
OVER = re.compile(
    r"(?<!\S)(?:kickers?|over ?(?:line|title)|eyebrow|rubric|section|category|label|flag|badge|tag|topic|pre ?title)"
    r"(?!\S)"
)
UNDER = re.compile(
    r"(?<!\S)(?:sub ?(?:title|head(?:line|ing)?)?|under ?(?:line|title)|dek|deck|standfirst|tag ?line)(?!\S)"
)


def part_headings(tree: HtmlElement) -> None:
    """Set what stands within a headline beside it: over it a section's name, under it a subtitle; no word is lost.

    Words that nobody sees are taken out.
    """
    for heading in [heading for heading in elements(tree) if heading.tag in RANKED]:
        heading.text = LIST.sub("", heading.text or "")
        for part in list(heading.iterdescendants(etree.Element)):
            if part.getparent() is None or folded(part.text_content()) == folded(heading.text_content()):
                continue
            if UNSEEN.search(label_of(part)):
                part.drop_tree()
            elif OVER.search(label_of(part)) or _is_section(part, heading):
                _move(part, heading, before=True)
            elif part.tag == "small" or UNDER.search(label_of(part)):
                _move(part, heading, before=False)


def set_apart(element: HtmlElement) -> None:
    """Set a headline that is a part of a longer heading on a line of its own, beside its kicker or subtitle."""
    heading = next((up for up in element.iterancestors() if up.tag in HEADINGS), None)
    if heading is not None and folded(heading.text_content()) != folded(element.text_content()):
        element.tag, heading.tag = heading.tag, "div"


def _is_section(part: HtmlElement, heading: HtmlElement) -> bool:
    """Return whether a heading begins with the name of a section in an element of its own ("Opinion")."""
    first = heading[0] is part and not (heading.text or "").strip()
    return first and part.tag in ("span", "a", "b", "strong") and is_generic(folded(part.text_content()))


def _move(part: HtmlElement, heading: HtmlElement, *, before: bool) -> None:
    """Set a part of a heading on a line of its own, before the heading or behind it; words behind it stay."""
    moved = HTMLParser().makeelement("p", {"class": "kicker"} if before else {})
    moved.text = folded(part.text_content())
    part.drop_tree()
    (heading.addprevious if before else heading.addnext)(moved)
    if not before:
        moved.tail, heading.tail = heading.tail, None
