"""JSON-LD: the objects of a page, the article among them, and the values of its fields."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from crossbearing.reading.records import first_text, names_in

ARTICLE_TYPES = (
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "BlogPosting",
    "LiveBlogPosting", "OpinionNewsArticle", "ReviewNewsArticle", "SocialMediaPosting", "Report", "ScholarlyArticle",
    "AskPublicNewsArticle", "AdvertiserContentArticle", "SatiricalArticle", "TechArticle",
)  # fmt: skip
PAGE_TYPES = ("WebPage", "ItemPage", "VideoObject", "ImageGallery", "MediaGallery")
SITE_TYPES = ("WebSite", "NewsMediaOrganization", "Newspaper", "Periodical", "RadioStation", "TelevisionStation")
DATES = (("datePublished",), ("dateCreated", "uploadDate"))
# Older programs set a script in marks of a comment; others leave entities in its strings and commas behind last values.
START = re.compile(r"\[\s*\{|\{")
ENTITY = re.compile(r"&(?:#\d{1,6}|#x[\da-fA-F]{1,5}|[a-z]{2,8});")
TRAILING = re.compile(r",\s*([}\]])")
# Objects within objects deeper than this belong to no field of the article.
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The article of a page (empty without one, its links followed), the page's own object, and names of sites."""

    article: Mapping[str, Any]
    page: Mapping[str, Any]
    sites: tuple[str, ...]

    def text(self, *keys: str) -> str | None:
        """Return the first of the article's fields that is words or a number."""
        return text_of(self.article, keys)

    def dates(self) -> tuple[str | None, ...]:
        """Return the days that the article's object and then the page's tell, the best first."""
        return tuple(text_of(record, keys) for record in (self.article, self.page) for keys in DATES)


def linked_data(tree: HtmlElement) -> LinkedData:
    """Return what the JSON-LD of a page holds; what is no JSON, or another shape than expected, says nothing."""
    objects = list(_objects(list(_json(tree))))
    known = {str(item["@id"]): item for item in objects if len(item) > 1 and isinstance(item.get("@id"), str)}
    article, page = (_first(objects, types, known) for types in (ARTICLE_TYPES, PAGE_TYPES))
    part = article.get("isPartOf") or []
    whole = [item for item in (part if isinstance(part, list) else [part]) if isinstance(item, dict)]
    sites = [item for item in (*whole, *objects) if _is_a(item, SITE_TYPES)]
    return LinkedData(article, page, tuple(filter(None, (text_of(item, ("name",)) for item in sites))))


def text_of(record: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    """Return the first of the keys' values that is words or a number; of a list the first, of an object its name."""
    return first_text({key: _single(record.get(key)) for key in keys}, keys)


def people_in(value: object) -> tuple[str, ...]:
    """Return the names in a field for authors: words, persons and what has no kind; no houses."""
    if isinstance(value, list):
        return tuple(name for item in value for name in people_in(item))
    if not isinstance(value, dict):
        return names_in(value)
    if "@list" in value:
        return people_in(value["@list"])
    if not _is_a(value, ("Person",)) and value.get("@type") is not None:
        return ()
    given = " ".join(str(value[key]) for key in ("givenName", "familyName") if isinstance(value.get(key), str))
    return names_in(value.get("name")) or names_in(given)


def _single(value: object) -> object:
    if isinstance(value, list):
        return _single(value[0]) if value and not isinstance(value[0], list) else None
    if isinstance(value, dict):
        return _single(value.get("name") or value.get("@value") or value.get("legalName"))
    return value


def _is_a(item: Mapping[str, Any], types: tuple[str, ...]) -> bool:
    kinds = item.get("@type")
    names = {str(kind).rsplit("/", 1)[-1].lower() for kind in (kinds if isinstance(kinds, list) else [kinds])}
    return any(kind.lower() in names for kind in types)


def _first(
    objects: list[dict[str, Any]], types: tuple[str, ...], known: Mapping[str, dict[str, Any]]
) -> dict[str, Any]:
    item = next((item for item in objects if _is_a(item, types)), {})
    return {key: _followed(value, known) for key, value in item.items()}


def _followed(value: object, known: Mapping[str, dict[str, Any]]) -> object:
    """Return what a value that is but a link ("@id") leads to on the same page, with what stands beside the link."""
    if isinstance(value, list):
        return [_followed(item, known) for item in value]
    if isinstance(value, dict) and "@id" in value:
        return {**known.get(str(value["@id"]), {}), **value}
    return value


def _json(tree: HtmlElement) -> Iterator[Any]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        words = ENTITY.sub(_escaped, script.text_content())
        start = START.search(words)
        held = words[start.start() :] if start else ""
        for text in (held, TRAILING.sub(r"\1", held)):
            try:
                yield json.JSONDecoder(strict=False).raw_decode(text)[0]
                break
            except (ValueError, RecursionError):
                continue


def _escaped(entity: re.Match[str]) -> str:
    """Return the sign of an entity as JSON writes it within a string."""
    return json.dumps(unescape(entity[0]))[1:-1]


def _objects(content: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(content, dict):
        yield content
        for key in ("@graph", "mainEntityOfPage", "mainEntity", "isPartOf"):
            yield from _objects(content.get(key), depth + 1)
    elif isinstance(content, list):
        for item in content:
            yield from _objects(item, depth + 1)
