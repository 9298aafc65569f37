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
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*$")
COPYRIGHT_SENTENCE = re.compile(r".*?\b[\w.]{3,}\.(?=\s|$)|.*")


def without_furniture(paragraphs: Sequence[str]) -> list[str]:
    """Return the paragraphs that are the report's own, freed of what the page put before, into or after them."""
    kept: list[str] = []
    in_section = False
    for index, paragraph in enumerate(paragraphs):
        if _section().fullmatch(paragraph):
            in_section = True
        elif in_section and _other_story(paragraph, paragraphs[index + 1 :]):
            continue
        else:
            in_section = False
            kept.extend(filter(None, [stripped(paragraph)]))
    return kept


def stripped(paragraph: str) -> str:
    """Return a paragraph without its furniture: "" where it is nothing else."""
    if len(paragraph) > LONGEST:
        return paragraph
    if _credit().fullmatch(paragraph):
        return _credited(paragraph)
    inner = _tail().sub("", _lead().sub("", paragraph)).strip()
    if not inner or is_furniture(inner) or (inner == paragraph and is_furniture(paragraph)):
        return ""
    return inner


def is_furniture(paragraph: str) -> bool:
    """Return whether a paragraph is wholly the page's."""
    return bool(_line().fullmatch(paragraph)) or _is_form(paragraph)


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


def _is_form(paragraph: str) -> bool:
    found = _phrase().findall(paragraph)
    return len(found) >= PHRASE_COUNT and sum(map(len, found)) > PHRASE_SHARE * len(paragraph)


def _other_story(paragraph: str, following: Sequence[str]) -> bool:
    """Return whether a paragraph under "Read more" is another story's title: short, and no sentence of this one."""
    if not paragraph:
        return True
    if len(paragraph) > LONGEST_TITLE:
        return False
    return not SENTENCE_END.search(paragraph) or all(len(other) <= LONGEST_TITLE for other in following)


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
def _tail() -> re.Pattern[str]:
    return _compiled("tails", r"(?:(?<=[.!?:;\"”’)\]])|(?<=\w))\s+{}\s*$")


@cache
def _phrase() -> re.Pattern[str]:
    return _compiled("phrases", r"\b{}\b")
