"""What the data of a web page say of its report: JSON-LD, microdata, RDFa and meta tags."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from crossbearing.reading.bylines import authors_of, byline_of, is_collective, is_role, listed
from crossbearing.reading.linked_data import LinkedData, linked_data, people_in
from crossbearing.reading.markup import folded, words_of
from crossbearing.reading.outlets import copyright_outlet, is_agency
from crossbearing.reading.page_state import PageState, page_state
from crossbearing.reading.tables import table

SEVERAL = re.compile(r"\s(?:and|&)\s|;")
INVERTED = re.compile(r"([^\W\d_][\w'’-]*(?: [\w'’-]+)?), ([^\W\d_][\w'’.-]*(?: [\w'’.-]+)?)")
# Names of accounts: one word in small letters, or what programs call their first user.
ACCOUNT = re.compile(r"[a-z\d][\w.@-]*|(?:super user|site admin|web ?editor|administrator|admin|staff|editor)", re.I)
# Feeds of syndication put an address before the name: "jdoe@beacon.example (Jane Doe)".
ADDRESSED = re.compile(r"\S+@\S+\s+\((?P<behind>.+)\)|(?P<before>.+?)\s*<\S+@\S+>")
# A single word among the authors is a desk, a house or an account far oftener than a person of one name.
FEWEST_OF_NAME = 2
SIGNS = re.compile(r"[®™]")
LETTERS = re.compile(r"[^a-z\d]")
# What a page's makers add to the house's name in the titles of its feed and its search.
OF_FEED = re.compile(r"\s*(?:[»|–:-]\s*)?\b(?:comments |main |news )?(?:rss|atom|feed|search)\b.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageData:
    """Titles and houses in the order of trust, the address, days of publication and of change, persons, and the text.

    `body` is the whole report, `paragraphs` what a page built in the browser holds of it for its script.
    """

    titles: tuple[str, ...]
    houses: tuple[str, ...]
    url: str | None
    published: str | None
    modified: str | None
    authors: tuple[str, ...]
    body: str
    paragraphs: tuple[str, ...]


def page_data(tree: HtmlElement) -> PageData:
    """Return what a page's data say; empty or None where they are silent."""
    linked, meta = linked_data(tree), _meta(tree)
    houses = (
        linked.text("publisher"), *_properties(tree, "publisher"), *_all(meta, "house"), *_holder(meta), *linked.sites,
        *_feeds(tree),
    )  # fmt: skip
    known = tuple(filter(None, (folded(SIGNS.sub("", house)) for house in houses if house)))
    stated = (linked.text("headline"), *_properties(tree, "headline"), *_all(meta, "title"))
    titles = tuple(folded(title) for title in stated if title and title.strip())
    state = page_state(tree, titles)
    return PageData(
        titles,
        known,
        linked.text("url") or next(iter(_all(meta, "url")), None) or _canonical(tree),
        _published(tree, linked, meta) or state.published,
        next(iter(_all(meta, "modified")), None),
        _persons(linked, meta, state, known),
        str(linked.article.get("articleBody") or ""),
        state.paragraphs,
    )


def _published(tree: HtmlElement, linked: LinkedData, meta: Mapping[str, list[str]]) -> str | None:
    best, created, *others = linked.dates()
    stated = (best, *_properties(tree, "datePublished"), *_all(meta, "published"), created)
    marked = (*_properties(tree, "dateCreated"), *_properties(tree, "dc:date"))
    return next(filter(None, (*stated, *marked, *others)), None)


def _persons(
    linked: LinkedData, meta: Mapping[str, list[str]], state: PageState, houses: Iterable[str]
) -> tuple[str, ...]:
    """Return the persons that JSON-LD names, else the meta tags or the page's state; no house, desk or account."""
    own = people_in(linked.article.get("author")) + people_in(linked.article.get("contributor"))
    others = {house.casefold() for house in houses}
    tags = tuple(map(_turned, _all(meta, "authors")))
    for source in (own, people_in(linked.article.get("creator")), tags, state.authors):
        names = (name for words in source for name in _parted(words))
        persons = tuple(dict.fromkeys(name for name in names if is_person(name) and name.casefold() not in others))
        if persons:
            return persons
    return ()


def _parted(words: str) -> tuple[str, ...]:
    """Return the names in one value: of a byline ("By Jane Doe"), of a list ("Jane Doe and John Roe"), or the one."""
    addressed = ADDRESSED.fullmatch(words.strip())
    words = (addressed["behind"] or addressed["before"]) if addressed else words
    byline = byline_of(words)
    names = byline.authors if byline else authors_of(words) if SEVERAL.search(words) else listed(words)
    return names or authors_of(words) or (words,)


def is_person(name: str) -> bool:
    """Return whether a name in a page's data can be a person's: no account, address, office, agency or desk."""
    if "://" in name or "@" in name or ACCOUNT.fullmatch(name.strip()) or is_agency(name):
        return False
    if len(name.split()) < FEWEST_OF_NAME:
        return False
    return not is_role(name) and not is_collective(name) and "room" not in name.lower()


def _turned(name: str) -> str:
    """Return "Jane Doe" for "Doe, Jane"; a list of names, of two words and more each, stays as it is."""
    inverted = INVERTED.fullmatch(name.strip())
    if inverted is None or (" " in inverted[1] and " " in inverted[2]) or is_role(inverted[2]):
        return name
    return f"{inverted[2]} {inverted[1]}"


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    """Return the page's meta tags: letters and digits of name or property -> contents, in order."""
    found: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        key = LETTERS.sub("", (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower())
        content = (tag.get("content") or "").strip()
        if key and content:
            found.setdefault(key, []).append(content)
    return found


def _all(meta: Mapping[str, list[str]], what: str) -> list[str]:
    """Return the contents of the first tag of each name; of names of authors all of the first name that is there."""
    if what == "authors":
        keys = (
            key
            for key in table("page_fields.toml")["meta"][what]
            if any("://" not in value for value in meta.get(key, ())) and _says(meta, key)
        )
        return [value for key in list(keys)[:1] for value in meta[key] if "://" not in value] or []
    return [meta[key][0] for key in table("page_fields.toml")["meta"][what] if key in meta]


def _says(meta: Mapping[str, list[str]], key: str) -> bool:
    """Return whether a tag names a person; that of a card for sharing does only under its own heading."""
    if key == "twitterdata1":
        return "written by" in " ".join(meta.get("twitterlabel1", ())).lower()
    return any(is_person(name) for value in meta[key] for name in _parted(_turned(value)))


def _holder(meta: Mapping[str, list[str]]) -> tuple[str, ...]:
    stated = (meta.get("copyright") or [""])[0]
    holder = copyright_outlet(f"© {stated}") if stated else None
    return (holder,) if holder else ()


def _properties(tree: HtmlElement, name: str) -> list[str]:
    """Return the values of a property in microdata or RDFa, those of an address or a house by their name."""
    found = tree.xpath(
        "//*[@itemprop=$name or @property=$name or @property=concat('schema:', $name)][not(self::meta[parent::head])]",
        name=name,
    )
    return [value for element in found if (value := _value(element))]


def _value(element: HtmlElement) -> str:
    inner = element.xpath(".//*[@itemprop='name']") if element.get("itemscope") is not None else []
    element = inner[0] if inner else element
    return str(element.get("content") or element.get("datetime") or words_of(element)).strip()


def _feeds(tree: HtmlElement) -> Iterator[str]:
    """Yield the names that the page gives to its feeds and to its search: the house's, and a word for the thing."""
    for link in tree.xpath("//head//link[@title][@rel='search' or contains(@type, 'rss') or contains(@type, 'atom')]"):
        yield OF_FEED.sub("", link.get("title"))


def _canonical(tree: HtmlElement) -> str | None:
    found: list[str] = tree.xpath("//link[@rel='canonical']/@href")
    return found[0] if found else None
