"""The house of a web page: the names that stand for it in its head, its foot and its address, and which is taken."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from crossbearing.reading.dates import MONTHS
from crossbearing.reading.headlines import bare
from crossbearing.reading.markup import Line, folded, label_of, lines_of, words_of
from crossbearing.reading.outlets import SMALL_WORDS, copyright_outlet, is_generic, is_outlet, is_outlet_shaped
from crossbearing.reading.tables import table
from crossbearing.reading.web_furniture import names_persons

JOINING = re.compile(r"\b(?:from|in|at|to|with)\s")
HOME = re.compile(
    r"(?:https?://[^/]+)?/?(?:index\.\w+|en/?|e/|home/?)?|(?:https?://[^/]+)?/web/\d+\w*/https?://[^/]+/?",
    re.IGNORECASE,
)
SITE = re.compile(r"\b(?:logo|site ?(?:title|name)|brand|masthead|provider|publisher)\b")
LONGEST_SITE = 60
# What links to the front page and pictures of the house's name say beside it.
LOGO = re.compile(
    r"^(?:(?:go|back|return|welcome) to|visit)\s+|[\s,–-]+(?:logo|home ?page|front ?page|main page|home|website)$", re.I
)
FOOT = 12
BEFORE, ANYWHERE = "preceding::img[not(ancestor::a)]", "//img[not(ancestor::a)]"
# Foots of pages: "The Beacon is published by Arnsby Media Ltd.", "Arnsby Beacon, 1 High Street".
OWNED = re.compile(
    r"^(.{3,50}?),? (?:is|are) (?:published|edited|owned|operated|produced|printed|run|an? (?:part|member|publication"
    r"|trading|title|brand|division|registered|service|product|independent|non-?profit)|the )\b"
)
PUBLISHED = re.compile(r"^(?:published|produced|run) by:? (.{3,50}?)\.?$|^publishers?: (.{3,50}?)\.?$", re.IGNORECASE)
ADDRESSED = re.compile(r"^([^,]{3,50}), (?=\d{1,4} [A-Z]|P\.? ?O\.? Box)")
# A page with more names for its house lists houses.
MOST_NAMES = 100
# The first lines of a page in which its masthead stands.
HEAD = 3
LONGEST_OFFICE = 9
# "June 14" stands in titles of pages, and is nobody's name.
DAY = re.compile(rf"\b(?:{'|'.join(MONTHS)})[a-z]*\.? \d{{1,2}}\b", re.IGNORECASE)
# "Medicines Authority (MA)": the name once more, in short.
IN_SHORT = re.compile(r"^(\S+(?: \S+)+) \(([A-Z]\w{1,9})\)$")
DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
HOST = re.compile(r"https?://(?:www\d?\.|m\.|amp\.|edition\.)?([^/:?#]+)", re.IGNORECASE)
EDITION = re.compile(r"\s(?:online|website|homepage|home page|digital|web edition|online edition)", re.IGNORECASE)
INITIALS = re.compile(r"[A-Z]{2,5}")
# Who owns a house is named so, and seldom the house itself.
COMPANY = re.compile(
    r"\s(?:media|group|publishing|publishers?|publications|holdings|communications|newspapers|digital)$", re.I
)


def is_house_shaped(words: str) -> bool:
    """Return whether the words are shaped like a house's name where one is looked for: no section's, no slogan."""
    if "," in words or is_generic(words) or DAY.search(words):
        return False
    if words.split(" ", maxsplit=1)[0].lower() in table("masthead.toml")["offices"] and _is_long_name(words):
        return True
    notices = table("masthead.toml")["no_house_words"]
    return is_outlet_shaped(JOINING.sub("", words)) and not any(word in notices for word in words.lower().split())


def leads_home(element: HtmlElement) -> bool:
    """Return whether an element is a link to the front page, or holds one."""
    inner = element.xpath(".//a/@href") or element.xpath("ancestor::a/@href")
    return any(HOME.fullmatch(str(address)) for address in inner)


def site_names(tree: HtmlElement, headline: HtmlElement | None) -> list[str]:
    """Return the names of links to the front page and of logos, then those of masthead, rights and owner."""
    links = (link for link in tree.xpath("//a[@href]") if HOME.fullmatch(link.get("href")) and not _in_byline(link))
    home = [name for link in islice(links, MOST_NAMES) for name in _names(link)]
    pictures = tree.xpath(ANYWHERE) if headline is None else headline.xpath(BEFORE)
    logos = [str(picture.get("alt") or "") for picture in pictures[:1]]
    parts = [element for element in tree.iter("div", "span", "p", "b") if SITE.search(label_of(element))]
    called = [
        name
        for element in parts
        for name in (words_of(element), element.get("aria-label") or "", *map(str, element.xpath(".//img/@alt")))
    ]
    called += [folded(header.text or "") for header in tree.iter("header")]
    body = tree.find("body")
    lines = lines_of(tree if body is None else body)
    foot = [line.words for line in lines[-FOOT:]]
    rights = list(filter(None, map(copyright_outlet, foot)))
    named = _house_shaped((*home, *called, *logos, *rights)) or _house_shaped(_over(tree, lines, headline))
    return [
        *named,
        *_house_shaped(
            found[1] or found[found.lastindex or 1]
            for words in foot
            for found in (OWNED.match(words), ADDRESSED.match(words), PUBLISHED.match(words))
            if found
        ),
    ]


def _in_byline(link: HtmlElement) -> bool:
    """Return whether a link stands in a byline: it leads to the writer's own page, or to another house of his."""
    return any(names_persons(up) for up in link.iterancestors("p", "span", "div", "address", "ul"))


def _house_shaped(names: Iterable[str]) -> list[str]:
    bare_names = (LOGO.sub("", folded(name)) for name in names)
    return [name for name in bare_names if is_house_shaped(name) and len(name) <= LONGEST_SITE]


def _names(link: HtmlElement) -> Iterator[str]:
    """Yield what a link shows, or what its picture or its hint says."""
    drawn = " ".join(str(words) for words in link.xpath(".//*[local-name()='svg']/*[local-name()='title']/text()"))
    stated = (words_of(link), " ".join(link.xpath(".//img/@alt")), drawn, link.get("title"), link.get("aria-label"))
    yield from filter(None, stated)


def _over(tree: HtmlElement, lines: Sequence[Line], headline: HtmlElement | None) -> Iterator[str]:
    """Yield the first line over the headline, or the first words of a header: a house's name stands there alone."""
    for header in tree.iter("header"):
        inner = next(
            (words for part in header.iter("a", "b", "strong", "span", "div", "p") if (words := words_of(part))), ""
        )
        if len(inner.split()) > 1 or is_outlet(inner):
            yield inner
    over = next((at for at, line in enumerate(lines) if line.element is headline), 0)
    first = next((line for line in lines[: min(over, HEAD)] if line.words), None)
    if first is not None and (len(first.words.split()) > 1 or is_outlet(first.words)):
        yield first.words


def without_owner(lines: Sequence[str]) -> list[str]:
    """Return lines without those at the end that give the address of the house: "The Beacon, P.O. Box 40"."""
    last = len(lines) - HEAD
    return [words for at, words in enumerate(lines) if at <= max(last, 0) or not _is_owner(words)]


def _is_owner(words: str) -> bool:
    found = ADDRESSED.match(words)
    return found is not None and is_outlet(found[1])


def house_in_address(url: str | None) -> str | None:
    """Return the house of our table whose name is the address's: "https://www.aljazeera.com/news" -> "Al Jazeera"."""
    label = _label(url)
    houses = (*table("masthead.toml")["outlets"], *table("masthead.toml")["agencies"])
    return next((house for house in houses if label and _plain(house) == label), None)


def house_of(stated: Sequence[str], seen: Sequence[str], url: str | None, persons: Sequence[str] = ()) -> str | None:
    """Return the house: as the data (`stated`), or the page (`seen`) name it; no slogan, address, company, initials."""
    known_names = [name for name in map(_in_full, stated) if is_house_shaped(name) or _is_long_name(name)]
    seen_names = filter(is_house_shaped, map(_in_full, seen))
    names = [name for name in (*known_names, *seen_names) if name not in persons][:MOST_NAMES]
    plain = [name for name in names if not DOMAIN.fullmatch(name)]
    houses = [name for name in plain if not _is_carrier(name, plain)] or plain
    known = [name for name in houses if name in known_names]
    labels = {_label(address) for address in (url, *_addresses(names))} - {""}
    hosted = [name for name in houses if _plain(name) in labels]
    repeated = [name for name in houses if houses.count(name) > 1]
    first = next(iter(known or hosted or repeated or houses or names), None) or house_in_address(url)
    if first is None:
        return next(iter(stated), None)
    same = (name for name in plain if _initials(name) == first or EDITION.fullmatch(first.removeprefix(name)))
    fuller = next((name for name in same if INITIALS.fullmatch(first) or name != first), first)
    return _in_words(fuller, plain)


def _in_full(name: str) -> str:
    """Return a name without its own initials in brackets behind it."""
    found = IN_SHORT.match(name)
    return found[1] if found and _initials(found[1]) == found[2].upper() else name


def _in_words(name: str, names: Sequence[str]) -> str:
    """Return a name as it is printed in several words, where data write it in one ("ArnsbyLive" -> "Arnsby Live")."""
    same = (other for other in names if bare(other) == bare(name))
    return max((name, *same), key=lambda other: len(other.split()))


def _addresses(names: Iterable[str]) -> Iterator[str]:
    """Yield the addresses of the names that are those of domains."""
    return (f"https://{name.lower()}" for name in names if DOMAIN.fullmatch(name))


def _is_carrier(name: str, names: Sequence[str]) -> bool:
    """Return whether a name is that of a platform or an owner, and another stands beside it for the house."""
    platforms = {bare(platform) for platform in table("masthead.toml")["platforms"]}
    return _is_owner_of(name, names) or (
        bare(name) in platforms and any(bare(other) not in platforms for other in names)
    )


def _is_long_name(words: str) -> bool:
    """Return whether words that the data state are an office's full name: long, but each word of it set as a name's."""
    parts = [part for part in words.split() if part.lower() not in SMALL_WORDS]
    if is_generic(words) or DOMAIN.fullmatch(words) or "," in words:
        return False
    return LONGEST_OFFICE >= len(parts) > 1 and all(part[0].isupper() for part in parts)


def _is_owner_of(name: str, names: Sequence[str]) -> bool:
    """Return whether a company's name stands beside a house's: one with a word of it, or one that is there twice."""
    others = [other for other in names if not _is_company(other)]
    words = {word for word in name.lower().split() if word not in SMALL_WORDS}
    return _is_company(name) and any(words & set(other.lower().split()) or others.count(other) > 1 for other in others)


def _is_company(name: str) -> bool:
    return bool(COMPANY.search(name) or re.search(table("masthead.toml")["company_words"], name, re.IGNORECASE))


def _label(url: str | None) -> str:
    host = HOST.match(url or "")
    return bare(host[1].split(".")[0]).removeprefix("the") if host else ""


def _plain(name: str) -> str:
    return bare(name).removeprefix("the")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
