"""Outlets that no list knows, told by their names or by what stands beside them: "The Ledger", "Radio Norte"."""

import re
from functools import cache

from crossbearing.annotation.outlets import outlet_words
from crossbearing.annotation.phrases import Parse
from crossbearing.gazetteer import body_named, country_named
from crossbearing.values.annotations import Mention
from crossbearing.values.spans import Span

_CALL_LETTERS = re.compile(r"[KW][A-Z]{2,3}(?:[- ](?:TV|FM|AM|DT|\d{1,2}))?\Z")
_CHANNEL = re.compile(r"(?<=[a-z])(?=\d+\Z)")  # "ABC7" is "ABC 7"
# Types of names that may be an outlet's: the model calls many a paper a person or a thing.
KINDS = frozenset({"organisation", "object", "person", "work"})


def site_in(text: str, span: Span, sentence_end: int) -> str | None:
    """Return the site by whose address a phrase names its source ("Example.com.au"), None without one."""
    sites = _site().finditer(text, max(0, text.rfind(" ", 0, span.start) + 1), sentence_end)
    return next((site.group() for site in sites if site.start() < span.end and span.start < site.end()), None)


def outlet_by_name(parse: Parse, head: int, *, heard: bool) -> str | None:
    """Return the name around a word where it is an outlet's by its own words, or called one in apposition.

    `heard` says that somebody told it something, or that the report leans on it: then "The" is enough, while
    any body may report something itself ("The Fund reported").
    """
    mention = parse.name_of[head]
    if mention is None or _is_other(mention) or not (mention.type in KINDS or _called_outlet(parse, head)):
        return None
    text = mention.text
    article = parse.text[max(0, mention.span.start - 4) : mention.span.start]
    sentence = parse.layers.sentences[parse.sentence_of[head]]
    if article == "The " and mention.span.start - 4 > sentence.start:
        text = article + text  # a capital inside a sentence: part of the name
    if heard and mention.type != "person" and (text.startswith("The ") or _is_titled(mention)):
        return text
    if article == "The " and _called_outlet(parse, head):
        return article + mention.text
    if _is_station(text):
        return text
    if _press_words(text) and (len(set(text.lower().split())) > 1 or mention.type != "person"):
        return text
    return text if _called_outlet(parse, head) else None


def capitals_called_outlet(parse: Parse, head: int) -> str | None:
    """Return "The" and a capitalised word that no name was made of, where it is called an outlet in apposition."""
    token = parse.tokens[head]
    before = parse.text[max(0, token.start - 4) : token.start]
    named = before == "The " and token.upos == "PROPN" and token.text[0].isupper()
    return before + token.text if named and _called_outlet(parse, head) else None


def told_by_name(mention: Mention) -> bool:
    """Return whether a body's name of several words has one of the press among them: "Meridian News Agency".

    A network's name with a number is a station's ("Fox 5").
    """
    if mention.text[-1].isdigit() and _is_station(mention.text):
        return True
    several = len(mention.text.split()) > 1
    return several and mention.type == "organisation" and bool(_press_words(mention.text)) and not _is_other(mention)


def _is_titled(mention: Mention) -> bool:
    """Return whether a name of several words ends as papers' titles do: "Norland Enterprise"."""
    words = mention.text.lower().split()
    return len(words) > 1 and words[-1] in outlet_words()["titles"]


def _press_words(name: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w+", name)} & outlet_words()["press"]


def _is_station(name: str) -> bool:
    """Return whether a name has call letters of North America ("KXYZ-TV") or a network's name and more behind it."""
    first, *more = _CHANNEL.sub(" ", name.lower()).split()
    return bool(_CALL_LETTERS.match(name)) or (bool(more) and first in outlet_words()["networks"])


def _is_other(mention: Mention) -> bool:
    """Return whether the name is a known body's, a country's, a platform's or has the head of another body."""
    lower = mention.text.lower().split()
    known = body_named(mention.text) is not None or country_named(mention.text) is not None
    return known or lower[-1] in outlet_words()["other"] or lower[0] in outlet_words()["platforms"]


def _called_outlet(parse: Parse, head: int) -> bool:
    """Return whether a noun for an outlet stands behind the name: "The Ledger, a London newspaper"."""
    nouns = outlet_words()["nouns"] | outlet_words()["shared_nouns"]
    return any(
        parse.tokens[w].lemma.lower() in nouns and parse.tokens[w].upos == "NOUN" for w in parse.hanging(head, "appos")
    )


@cache
def _site() -> re.Pattern[str]:
    endings = "|".join(sorted(outlet_words()["endings"]))
    return re.compile(rf"\b[A-Z][\w-]*\.(?:(?:{endings})(?:\.[a-z]{{2}})?|[a-z]{{2}})\b(?!\.[a-z])")
