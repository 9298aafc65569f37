"""Other words for the same: synonyms, and digits for words. Nothing between quotation marks is touched."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

QUOTED = re.compile(r"[\"“].*?[\"”]", re.DOTALL)
NUMBER = re.compile(r"(?<![\w$€£#.,:/-])(?<![$€£#] )\d{1,2}(?![\w.,:/%-]*\d|[%\w:/-]| [mb]illion)")
MONTH_BEFORE = re.compile(r"(January|February|March|April|May|June|July|August|September|October|November|December)\s$")
MONTH_AFTER = re.compile(r"\s(January|February|March|April|May|June|July|August|September|October|November|December)")


def reword(text: str) -> str:
    """Return the text with synonyms, and with small numbers in digits for words and in words for digits.

    A text with a quotation that is not closed stays as it is.
    """
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        return text
    pieces, last = [], 0
    for quoted in QUOTED.finditer(text):
        pieces += [_reworded(text[last : quoted.start()]), quoted.group()]
        last = quoted.end()
    return "".join([*pieces, _reworded(text[last:])])


def respelt(surface: str) -> str:
    """Return a number in digits for one in words and the other way round, the same words where neither is known."""
    numerals: list[str] = rules()["numerals"]
    if surface.isdigit() and int(surface) < len(numerals):
        return numerals[int(surface)]
    return str(numerals.index(surface.lower())) if surface.lower() in numerals else surface


def _reworded(text: str) -> str:
    return _synonyms(_digits(text))


def _digits(text: str) -> str:
    """Return the text with numbers below twenty spelt the other way, but for days, hours and names ("iPhone 4")."""

    def other(found: re.Match[str]) -> str:
        dated = MONTH_BEFORE.search(text[: found.start()]) or MONTH_AFTER.match(text[found.end() :])
        clock = re.match(r"\s[ap]\.?m\b", text[found.end() :])
        named = re.search(r"(?:\b\w*[A-Z]\w*|\+)\s?$", text[: found.start()])
        small = not dated and not clock and not named and int(found.group()) >= rules()["spelled_from"]
        return respelt(found.group()) if small else found.group()

    spelled = "|".join(rules()["numerals"][rules()["spelled_from"] :])
    parts = re.compile(rf"({NUMBER.pattern})|\b({spelled})\b(?!-)")
    return parts.sub(lambda found: other(found) if found.group(1) else respelt(found.group()), text)


def _synonyms(text: str) -> str:
    """Return the text with each word of the table replaced once; what was put in is not replaced again."""
    table = {f"w{place}": new for place, (_, new) in enumerate(rules()["synonyms"])}
    return _pattern().sub(lambda found: table[found.lastgroup or ""], text)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<w{n}>\b(?:{old})\b)" for n, (old, _) in enumerate(rules()["synonyms"])))


@cache
def rules() -> Mapping[str, Any]:
    """Return the rules as stored: `synonyms`, `numerals`, `spelled_from`."""
    return tomllib.loads(Path(__file__).with_name("rules.toml").read_text(encoding="utf-8"))
