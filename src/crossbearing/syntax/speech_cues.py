"""The words that attribute speech, read from `speech_cues.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class SpeechCues:
    """Sets of lemmas and endings of lemmas; `speech_cues.toml` says what each is for."""

    said: frozenset[str]
    thought: frozenset[str]
    marked: frozenset[str]
    infinitive: frozenset[str]
    gloss: frozenset[str]
    carried: frozenset[str]
    nouns: frozenset[str]
    issued: frozenset[str]
    written: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    variation: frozenset[str]
    doers: frozenset[str]
    lesser: frozenset[str]
    titles: frozenset[str]
    small_in_titles: frozenset[str]


@cache
def speech_cues() -> SpeechCues:
    """Return the word lists."""
    table = tomllib.loads((files("crossbearing") / "syntax" / "speech_cues.toml").read_text(encoding="utf-8"))
    verbs = {name: frozenset(words.split()) for name, words in table["verbs"].items()}
    return SpeechCues(
        **verbs,
        nouns=frozenset(table["nouns"]["said"].split()),
        issued=frozenset(table["nouns"]["issued"].split()),
        written=frozenset(table["nouns"]["written"].split()),
        people=frozenset(table["people"]["nouns"].split()),
        bodies=frozenset(table["people"]["bodies"].split()),
        variation=frozenset(table["people"]["variation"].split()),
        doers=frozenset(table["people"]["doers"].split()),
        lesser=frozenset(table["people"]["lesser"].split()),
        titles=frozenset(table["people"]["titles"].split()),
        small_in_titles=frozenset(table["marks"]["small_in_titles"].split()),
    )
