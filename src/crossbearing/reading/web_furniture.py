"""The furniture of a web page: the parts of its tree that are the site's and not the report's."""

import re
from functools import cache
from itertools import islice, takewhile

from lxml import etree
from lxml.html import HtmlElement

from crossbearing.reading.markup import BLOCKS, elements, label_of, words_of
from crossbearing.reading.prose import FEWEST_WORDS, Prose, prose_of
from crossbearing.reading.tables import any_of, table

# What is never text, whatever it holds.
NEVER_TEXT = (
    "script", "style", "noscript", "template", "iframe", "svg", "select", "button", "object", "textarea", "nav",
    "amp-sidebar", "amp-consent", "amp-ad", "amp-social-share", "gu-island",
)  # fmt: skip
FRAME = ("html", "body", "main", "article", "h1")
INLINE = ("span", "a", "sup", "small", "time", "figure", "table", "amp-carousel")
TAKEN = (BLOCKS | set(INLINE)) - {"html", "body", "main", "h1"}
RANKED = ("h2", "h3", "h4", "h5", "h6")
LABELS = (*RANKED, "p", "strong", "b")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
HIDDEN_LABEL = re.compile(r"\b(?:hidden|sf hidden|d none|is hidden)\b")
OWN_FOOT = re.compile(r"(?<!\S)(?:post|entry|article|item|story|node|headline|content) ?foot(?:er)?(?!\S)")
# What holds a caption and its credit is called after both.
CAPTION = re.compile(r"(?<!\S)captions?(?!\S)")
ARTICLE = re.compile(r"(?<!\S)(?:h ?entry|article|node|post)(?!\S)")
# A part with so great a share of a page's prose is the report, whatever it is called.
MOST_OF_PROSE = 0.6
# A folded part of so many words beside words that are shown is the rest of the report.
FEWEST_FOLDED = 30
LONGEST_HEADING = 100
# So many elements at most stand between a headline and the text.
MOST_AT_HEAD = 200
# Within the report's body no teaser or letter-box holds more words of prose.
LONGEST_TEASER = 100


def clear(tree: HtmlElement, headline: HtmlElement | None) -> None:
    """Take out of the tree what is the site's: scripts, menus, consent, other reports, readers' comments, hidden parts.

    What holds the headline or the report's body, or most of the page's prose, stays.
    """
    etree.strip_elements(tree, *NEVER_TEXT, with_tail=False)
    _clear_posts(tree)
    prose, kept = prose_of(tree), _holding(headline)
    kept |= _bylines_at_head(headline, prose)
    for element in elements(tree):
        if element in kept or element.tag not in TAKEN:
            continue
        if _is_site(element, prose) and not _is_report(element, prose, tree):
            _drop(element)
    _clear_led(tree, kept)


def _bylines_at_head(headline: HtmlElement | None, prose: Prose) -> set[HtmlElement]:
    """Return the parts called after the author between headline and text: at the foot a part so called tells of him."""
    if headline is None:
        return set()
    behind = islice(headline.xpath("following::*"), MOST_AT_HEAD)
    head = takewhile(lambda element: element.tag != "p" or element not in prose.sentences, behind)
    return {element for element in head if names_persons(element) and not prose.of(element)}


def clear_imprint(tree: HtmlElement, headline: HtmlElement | None) -> None:
    """Take out who wrote and when, which is known by then, and the labels of sections; no sentence with them."""
    prose, kept = prose_of(tree), _holding(headline)
    for element in elements(tree):
        if element in kept or element in prose.sentences or element.tag in FRAME:
            continue
        if _is_imprint(element) and not prose.in_sentence(element):
            _drop(element)


def is_body(element: HtmlElement) -> bool:
    """Return whether an element is called the report's body."""
    return _labelled(element, "bodies")


def names_persons(element: HtmlElement) -> bool:
    """Return whether an element is called one that names who wrote."""
    return _labelled(element, "authors")


def _drop(element: HtmlElement) -> None:
    """Take an element out, unless it is out already; words right behind it stay."""
    if element.getparent() is not None:
        element.drop_tree()


def _holding(headline: HtmlElement | None) -> set[HtmlElement]:
    return set() if headline is None else {headline, *headline.iterancestors()}


def _is_site(element: HtmlElement, prose: Prose) -> bool:
    if prose.in_sentence(element) and not _labelled(element, "unseen"):
        return False
    if _is_own_foot(element):
        return False
    if element.tag in ("footer", "dialog") or (_labelled(element, "site") and not _labelled(element, "bylines")):
        return True
    if _labelled(element, "teasers") and element.xpath("boolean(.//a[@href] | ancestor::a)"):
        return True
    if element.tag == "aside":
        return not _labelled(element, "boxes")
    return _is_hidden(element, prose) or (element.tag == "form" and not prose.of(element))


def _is_imprint(element: HtmlElement) -> bool:
    in_caption = element.tag == "small" and any(up.tag == "figcaption" for up in element.iterancestors())
    called = _labelled(element, "imprint") and not CAPTION.search(label_of(element))
    return in_caption or called or element.tag in ("address", "time") or _is_own_foot(element)


def _clear_posts(tree: HtmlElement) -> None:
    """Take out of the posts that are set into a report whatever is no paragraph of theirs: name, day, links."""
    for post in tree.iter("blockquote"):
        if _labelled(post, "posts"):
            for link in list(post.iter("a")):
                link.drop_tree()
            for part in post:
                part.tail = None


def _is_own_foot(element: HtmlElement) -> bool:
    """Return whether a part is the report's foot, not the site's: it often says who wrote, and when."""
    return bool(OWN_FOOT.search(label_of(element))) or (
        element.tag == "footer" and any(_is_article(up) for up in element.iterancestors())
    )


def _is_article(element: HtmlElement) -> bool:
    return element.tag == "article" or bool(ARTICLE.search(label_of(element)))


def _is_hidden(element: HtmlElement, prose: Prose) -> bool:
    """Return whether a part is not shown, and is no rest of the report folded away beside what is shown of it."""
    hidden = element.get("hidden") is not None or HIDDEN.search(element.get("style") or "")
    if not hidden and not HIDDEN_LABEL.search(label_of(element)):
        return False
    parent = element.getparent()
    whole = next((up for up in element.iterancestors() if up.tag == "article" or is_body(up)), parent)
    beside = prose.of(whole) - prose.of(element) if whole is not None and whole.tag != "body" else 0
    return prose.of(element) < FEWEST_FOLDED or beside < FEWEST_WORDS


def _is_report(element: HtmlElement, prose: Prose, tree: HtmlElement) -> bool:
    if _labelled(element, "heavy") or element.tag in ("aside", "footer", "figure", "table"):
        return False
    words = prose.of(element)
    if words > LONGEST_TEASER and any(map(is_body, element.iterancestors())):
        return True
    if words > MOST_OF_PROSE * prose.of(tree):
        return True
    return words > 0 and any(is_body(inner) for inner in element.iter("div", "section"))


def _clear_led(tree: HtmlElement, kept: set[HtmlElement]) -> None:
    """Take out the parts that a heading such as "Related stories" leads: its parent, or what follows up to the next."""
    prose = prose_of(tree)
    most = MOST_OF_PROSE * prose.of(tree)
    for heading in elements(tree):
        if heading in kept or not _leads_away(heading):
            continue
        part = _led_by(heading)
        if part is not None and part not in kept and prose.of(part) <= most:
            _drop(part)
        elif heading.tag in RANKED:
            _drop_run(heading, prose, kept)


def _leads_away(element: HtmlElement) -> bool:
    if element.tag not in LABELS and (element.tag not in ("span", "div", "dt", "summary") or len(element)):
        return False
    words = words_of(element) if len(element.text_content()) <= 2 * LONGEST_HEADING else ""
    return 0 < len(words) <= LONGEST_HEADING and bool(_heading().fullmatch(words))


def _led_by(heading: HtmlElement) -> HtmlElement | None:
    """Return the outermost part that begins with the heading and holds more than it; None where that is the body."""
    part, led = heading, None
    for parent in heading.iterancestors():
        if parent.tag in FRAME or not _begins_with(parent, part):
            break
        part = parent
        led = parent if len(parent) > 1 else led
    return led


def _begins_with(parent: HtmlElement, child: HtmlElement) -> bool:
    return child.getprevious() is None and not (parent.text or "").strip()


def _drop_run(heading: HtmlElement, prose: Prose, kept: set[HtmlElement]) -> None:
    """Take out a heading, and the lists and short lines behind it, up to prose or to another heading."""

    def goes_on(sibling: HtmlElement) -> bool:
        stops = sibling in kept or sibling.tag in RANKED
        return not stops and (sibling.tag in ("ul", "ol", "dl") or not prose.of(sibling))

    for part in [heading, *takewhile(goes_on, heading.itersiblings(etree.Element))]:
        _drop(part)


def _labelled(element: HtmlElement, kind: str) -> bool:
    label = label_of(element)
    return bool(label) and bool(_pattern(kind).search(label))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){any_of(table('web_furniture.toml')[kind])}(?!\S)")


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(any_of(table("web_furniture.toml")["headings"]), re.IGNORECASE)
