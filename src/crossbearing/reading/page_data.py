"""What the data of a web page say of its report: JSON-LD, microdata, RDFa and meta tags."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from crossbearing.reading.bylines import authors_of, byline_of, is_role
from crossbearing.reading.markup import folded, words_of
from crossbearing.reading.outlets import copyright_outlet
from crossbearing.reading.records import first_text, names_in

ARTICLE_TYPES = (
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "BlogPosting",
    "LiveBlogPosting", "OpinionNewsArticle", "ReviewNewsArticle", "SocialMediaPosting", "Report", "ScholarlyArticle",
)  # fmt: skip
META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "headline"),
    "house": ("dc.publisher", "dcterms.publisher", "citation_technical_report_institution", "citation_publisher",
              "og:site_name", "application-name", "publisher"),
    "url": ("og:url",),
    "published": (
        "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "dc.date",
        "dc.date.issued", "dcterms.created", "dcterms.issued", "dcterms.date", "sailthru.date", "parsely-pub-date",
        "published_time", "article.published", "citation_publication_date", "citation_date", "publish-date",
    ),
    "authors": ("author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author",
                "citation_author", "twitter:data1"),
}  # fmt: skip
PERSON = ("Person", None)
SEVERAL = re.compile(r"\s(?:and|&)\s|;")
INVERTED = re.compile(r"([^\W\d_][\w'’-]*(?: [\w'’-]+)?), ([^\W\d_][\w'’.-]*(?: [\w'’.-]+)?)")
# Names of accounts: one word in small letters, or what programs call their first user.
ACCOUNT = re.compile(r"[a-z\d][\w.@-]*|(?:super user|site admin|web ?editor|administrator|admin|staff|editor)", re.I)


@dataclass(frozen=True, slots=True)
class PageData:
    """Titles and houses in the order of trust, the address, date of publication, persons, and the report's text."""

    titles: tuple[str, ...]
    houses: tuple[str, ...]
    url: str | None
    published: str | None
    authors: tuple[str, ...]
    body: str


def page_data(tree: HtmlElement) -> PageData:
    """Return what a page's data say; empty or None where they are silent."""
    linked, meta = _linked(tree), _meta(tree)
    publisher = first_text(linked, ("publisher",))
    houses = (publisher, *_properties(tree, "publisher"), *_all(meta, "house"), *_holder(meta))
    known = tuple(filter(None, (folded(house) for house in houses if house)))
    titles = (first_text(linked, ("headline",)), *_properties(tree, "headline"), *_all(meta, "title"))
    return PageData(
        tuple(folded(title) for title in titles if title and title.strip()),
        known,
        first_text(linked, ("url",)) or next(iter(_all(meta, "url")), None) or _canonical(tree),
        _published(tree, linked, meta),
        _persons(linked, meta, known),
        str(linked.get("articleBody") or ""),
    )


def _published(tree: HtmlElement, linked: Mapping[str, Any], meta: Mapping[str, list[str]]) -> str | None:
    stated = (first_text(linked, ("datePublished",)), *_properties(tree, "datePublished"), *_all(meta, "published"))
    created = (*_properties(tree, "dateCreated"), *_properties(tree, "dc:date"))
    return next(filter(None, (*stated, *created)), None)


def _persons(linked: Mapping[str, Any], meta: Mapping[str, list[str]], houses: Iterable[str]) -> tuple[str, ...]:
    """Return the persons that JSON-LD names, else those of the meta tags; no house, desk, account or address."""
    own = (*_people(linked.get("author")), *_people(linked.get("contributor")))
    tags = ((_turned(name),) if "," in name else (name,) for name in _all(meta, "authors"))
    named = own or [name for names in tags for name in names]
    others = {house.casefold() for house in houses}
    persons = (name for words in named for name in _parted(words) if is_person(name) and name.casefold() not in others)
    return tuple(dict.fromkeys(persons))


def _parted(words: str) -> tuple[str, ...]:
    """Return the names in one value: of a byline ("By Jane Doe"), of a list ("Jane Doe and John Roe"), or the one."""
    byline = byline_of(words)
    return (byline.authors if byline else authors_of(words) if SEVERAL.search(words) else ()) or (words,)


def is_person(name: str) -> bool:
    """Return whether a name in a page's data can be a person's: no account, address, office or house's desk."""
    return (
        "://" not in name and not ACCOUNT.fullmatch(name.strip()) and not is_role(name) and "room" not in name.lower()
    )


def _people(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(name for item in value for name in _people(item))
    if isinstance(value, dict):
        kinds = value.get("@type")
        kind = kinds[0] if isinstance(kinds, list) and kinds else kinds
        return names_in(value) if kind in PERSON else ()
    return names_in(value)


def _turned(name: str) -> str:
    """Return "Jane Doe" for "Doe, Jane"."""
    inverted = INVERTED.fullmatch(name.strip())
    return f"{inverted[2]} {inverted[1]}" if inverted else name


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    """Return the page's meta tags: name or property in lower case -> contents, in order."""
    found: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        key = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        content = (tag.get("content") or "").strip()
        if key and content:
            found.setdefault(key, []).append(content)
    return found


def _all(meta: Mapping[str, list[str]], what: str) -> list[str]:
    """Return the contents of the first tag of each name; of names of authors all of the first name that is there."""
    if what == "authors":
        keys = (
            key for key in META[what] if any("://" not in value for value in meta.get(key, ())) and _says(meta, key)
        )
        return [value for key in list(keys)[:1] for value in meta[key] if "://" not in value] or []
    return [meta[key][0] for key in META[what] if key in meta]


def _says(meta: Mapping[str, list[str]], key: str) -> bool:
    """Return whether a tag names a person; that of a card for sharing does only under its own heading."""
    if key == "twitter:data1":
        return "written by" in " ".join(meta.get("twitter:label1", ())).lower()
    return any(is_person(value) for value in meta[key])


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


def _linked(tree: HtmlElement) -> dict[str, Any]:
    """Return the first JSON-LD object of the page that describes an article, empty without one; its links followed."""
    contents = list(_json(tree))
    known = {
        str(item["@id"]): item for item in _objects(contents) if len(item) > 1 and isinstance(item.get("@id"), str)
    }
    for item in _objects(contents):
        kinds = item.get("@type")
        if any(kind in ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            return {key: _followed(value, known) for key, value in item.items()}
    return {}


def _json(tree: HtmlElement) -> Iterator[Any]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            yield json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue


def _followed(value: object, known: Mapping[str, object]) -> object:
    """Return what a value that is but a link ("@id") leads to on the same page."""
    if isinstance(value, list):
        return [_followed(item, known) for item in value]
    if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
        return known.get(str(value.get("@id")), value)
    return value


def _objects(content: object) -> Iterator[dict[str, Any]]:
    if isinstance(content, dict):
        yield content
        yield from _objects(content.get("@graph"))
    elif isinstance(content, list):
        for item in content:
            yield from _objects(item)


def _canonical(tree: HtmlElement) -> str | None:
    found: list[str] = tree.xpath("//link[@rel='canonical']/@href")
    return found[0] if found else None
