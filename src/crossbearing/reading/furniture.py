"""Page furniture: paragraphs and their parts that are the page's, not the report's."""

import re
from collections.abc import Sequence
from functools import cache

from crossbearing.reading.tables import agency_name, any_of, table

# A longer paragraph than this is prose; no form, button or credit is so long.
LONGEST = 2000
# The title of another story under a heading such as "Read more" is no longer than this.
LONGEST_TITLE = 140
# Share of its characters, and number, of the labels of forms and menus that make a paragraph one.
PHRASE_SHARE, PHRASE_COUNT = 0.5, 3
LONGEST_CREDIT = 110
CREDIT_WORDS = frozenset(("and", "archive", "by", "courtesy", "file", "for", "handout", "of", "photo", "the", "via"))
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*$")
SEPARATOR = re.compile(r"\s*[|·•]\s*")
COPYRIGHT_SENTENCE = re.compile(r".*?\b[\w.]{3,}\.(?=\s|$)|.*")


def without_furniture(paragraphs: Sequence[str], outlet: str | None = None) -> list[str]:
    """Return the paragraphs that are the report's own, freed of what the page put before or after them.

    Credits that name an agency stay, unless it is the outlet itself.
    """
    kept: list[str] = []
    in_section = False
    for index, paragraph in enumerate(paragraphs):
        if _section().fullmatch(paragraph):
            in_section = True
        elif in_section and _other_story(paragraph, paragraphs[index + 1 :]):
            continue
        else:
            in_section = False
            kept.extend(filter(None, [stripped(paragraph, outlet)]))
    return kept


def stripped(paragraph: str, outlet: str | None = None) -> str:
    """Return a paragraph without its furniture: "" where it is nothing else."""
    paragraph = _inset().sub(r"\g<name>", paragraph)
    if len(paragraph) > LONGEST:
        return paragraph
    if is_credit(paragraph):
        return "" if outlet and outlet.lower() in paragraph.lower() else _credited(paragraph)
    if is_furniture(paragraph):
        return ""
    without_lead = _lead().sub("", paragraph)
    inner = _tail().sub("", without_lead).strip()
    named_only = without_lead != paragraph and _is_name_of_picture(inner)
    return "" if not inner or named_only or (inner != paragraph and is_furniture(inner)) else inner


def without_credit(caption: str) -> str:
    """Return a line of a page without the credit in brackets that ends it: those are of pictures."""
    return _bracket().sub("", caption)


def is_furniture(paragraph: str) -> bool:
    """Return whether a paragraph is wholly the page's."""
    parts = SEPARATOR.split(paragraph)
    return bool(_line().fullmatch(paragraph)) or _is_form(paragraph) or all(map(_line().fullmatch, parts))


def is_credit(paragraph: str) -> bool:
    """Return whether a paragraph is a copyright line, a staff byline or a list of contributors."""
    return bool(_credit().fullmatch(paragraph))


def _credited(paragraph: str) -> str:
    """Return the part of a credit that names an agency: it tells where the report comes from."""
    sentence = COPYRIGHT_SENTENCE.match(paragraph)
    first = sentence[0] if sentence else paragraph
    if agency_name().search(first):
        return first
    return paragraph if agency_name().search(paragraph) else ""


def _is_name_of_picture(words: str) -> bool:
    """Return whether the words after "Photo:" are its maker's name and no caption: capitalised, no sentence."""
    parts = re.split(r"[\s/]+", words)
    return len(words) <= LONGEST_CREDIT and all(part in CREDIT_WORDS or not part[:1].islower() for part in parts)


def _is_form(paragraph: str) -> bool:
    found = _phrase().findall(paragraph)
    return len(found) >= PHRASE_COUNT and sum(map(len, found)) > PHRASE_SHARE * len(paragraph)


def _other_story(paragraph: str, following: Sequence[str]) -> bool:
    """Return whether a paragraph under "Read more" is another story's title: short, and no sentence of this one.

    A title may be a sentence ("Nobody wanted the ferry. Now it sinks."): it is one between two titles.
    """
    if len(paragraph) > LONGEST_TITLE:
        return False
    if not SENTENCE_END.search(paragraph):
        return True
    after = next((other for other in following if not is_furniture(other) and not is_credit(other)), None)
    return after is not None and len(after) <= LONGEST_TITLE and not SENTENCE_END.search(after)


def _compiled(name: str, pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.format(any_of(table("furniture.toml")[name])), re.IGNORECASE)


@cache
def _line() -> re.Pattern[str]:
    return _compiled("lines", "{}")


@cache
def _credit() -> re.Pattern[str]:
    return _compiled("credits", "{}")


@cache
def _section() -> re.Pattern[str]:
    return _compiled("sections", "{}")


@cache
def _lead() -> re.Pattern[str]:
    return _compiled("leads", r"^(?:{}\s*)+(?=\S)")


@cache
def _inset() -> re.Pattern[str]:
    return re.compile(any_of(table("furniture.toml")["insets"]))


@cache
def _tail() -> re.Pattern[str]:
    return _compiled("tails", r"(?<=[.!?\"”’)\]])\s+{}\s*$")


@cache
def _bracket() -> re.Pattern[str]:
    return _compiled("brackets", r"\s+{}\s*$")


@cache
def _phrase() -> re.Pattern[str]:
    return _compiled("phrases", r"\b{}\b")
