"""Phrases around an outlet's name that the parse is not asked for: "a Courier report", "a statement to the Courier"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from crossbearing.annotation.outlets import is_called, outlet_words
from crossbearing.annotation.phrases import Parse
from crossbearing.syntax.speech_cues import speech_cues

BEFORE = 50  # characters before an outlet in which what leads to it stands
_THE = r"\s+(?:the\s+|a\s+)?(?:local\s+)?\Z"
_DONE = re.compile(r"\s*(?:[.,;”\"]|\n|\Z)")
_SAYS_BEFORE = re.compile(r"[,\"”’]\s+(?:reports|reported|says|said|writes|wrote|notes)(?:\s+the)?\s+\Z")
_ON = re.compile(r"\bon\s+(?:the\s+)?\Z")
Found = tuple[int, int, str]


def phrased(parse: Parse, outlets: Iterable[Found]) -> Iterator[Found]:
    """Yield the outlets in a phrase that says that something is theirs, stands in them, was said on or told them."""
    for start, end, origin in outlets:
        piece = _piece().match(parse.text, end)
        ahead = parse.text[max(0, start - BEFORE) : start]
        led = next((found for pattern in _led_to() if (found := pattern.search(ahead))), None)
        if led is None and _DONE.match(parse.text, end):
            led = _SAYS_BEFORE.search(ahead)
        if led is None and is_called(origin, "networks", "aired") and _tells(parse, start):
            led = _ON.search(ahead)
        if piece or led:
            yield start - (len(ahead) - led.start() if led else 0), piece.end() if piece else end, origin


def _tells(parse: Parse, at: int) -> bool:
    """Return whether a verb of saying stands in the sentence of a place."""
    sentence = next((s for s in parse.layers.sentences if s.start <= at < s.end), None)
    if sentence is None:
        return False
    words = parse.tokens[sentence.first : sentence.last]
    return any(word.lemma in speech_cues().said and word.upos == "VERB" for word in words)


@cache
def _piece() -> re.Pattern[str]:
    pieces, qualities = (_any_of(name) for name in ("pieces", "piece_qualities"))
    return re.compile(rf"(?:\s+News)?(?:['’]s?)?\s+(?:(?:{qualities})\s+){{0,2}}(?:{pieces})\b(?!-)", re.IGNORECASE)


@cache
def _led_to() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"\b(?:{_any_of('given')})\s+(?:exclusively\s+)?(?:to|with){_THE}", re.IGNORECASE),
        re.compile(
            rf"\b(?:{_any_of('stands')})\s+(?:published\s+|conducted\s+)?(?:in|by|for|from){_THE}", re.IGNORECASE
        ),
        re.compile(  # "In an editorial the Courier"
            rf"\bIn\s+an?\s+(?:(?:{_any_of('piece_qualities')})\s+){{0,2}}(?:{_any_of('pieces')}),?{_THE}"
        ),
    )


def _any_of(name: str) -> str:
    return "|".join(sorted(map(re.escape, outlet_words()[name]), key=len, reverse=True))
