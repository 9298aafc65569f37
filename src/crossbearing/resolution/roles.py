"""The offices by which a report speaks of a person: "the military ruler, X", "X, the military ruler"."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from crossbearing.gazetteer import countries_in, country_of_organ, organ_in
from crossbearing.resolution.wording import is_title
from crossbearing.values.annotations import Annotations, Mention, Token

BEHIND = 6  # tokens before the comma ("the prime minister of the transition, X")
BEFORE = 4  # tokens before an office among which its country stands ("North Korea's reclusive leader")
COUNTRY_WORDS = 3  # of a country behind a name
FURTHEST = 4  # tokens after the comma within which the office stands ("the country's new military ruler")


def roles_of(layers: Annotations, mention: Mention, first: int) -> frozenset[str]:
    """Return the offices given beside a mention that begins at token `first`, alone and with the word before.

    "the military ruler" gives "ruler" and "military ruler".
    """
    offices = _offices_beside(layers, mention, first)
    return frozenset(role for at in offices for role in _with_modifier(layers.tokens, at))


def countries_beside(layers: Annotations, mention: Mention, first: int) -> frozenset[str]:
    """Return the countries named with the offices beside a mention ("the Malian president, X")."""
    tokens, offices = layers.tokens, _offices_beside(layers, mention, first)
    around = [tokens[max(0, at - BEFORE) : at] for at in offices]
    of = [at + 1 for at in (*offices, *([_last(layers, mention, first)] if offices else ()))]
    around += [tokens[at + 1 : at + 1 + COUNTRY_WORDS] for at in of if at < len(tokens) and tokens[at].text == "of"]
    return frozenset(code for words in around for code in _countries([token.text for token in words]))


def _countries(words: Sequence[str]) -> frozenset[str]:
    """Return the countries that words name, else the one whose organ they name ("White House")."""
    organ = organ_in(words)
    code = country_of_organ(" ".join(words[slice(*organ)])) if organ else None
    return countries_in(" ".join(words)) or frozenset({code} if code else ())


def _offices_beside(layers: Annotations, mention: Mention, first: int) -> Sequence[int]:
    """Return the tokens right before a mention, or beside a comma next to it, that are nouns of offices."""
    tokens = layers.tokens
    last = _last(layers, mention, first)
    heads = {first - 1} if first else set()
    comma = next((at for at in range(first - 1, -1, -1) if not is_title(tokens[at].text)), 0)
    if comma and tokens[comma].text == ",":
        heads |= set(range(max(0, comma - BEHIND), comma))
    if last + 1 < len(tokens) and tokens[last + 1].text == ",":
        heads |= set(range(last + 2, min(last + 2 + FURTHEST, len(tokens))))
    return [at for at in sorted(heads) if _office(tokens, at)]


def _last(layers: Annotations, mention: Mention, first: int) -> int:
    """Return the last token of a mention that begins at token `first`."""
    tokens = layers.tokens
    return next((at for at in range(first, len(tokens)) if tokens[at].end >= mention.span.end), first)


def _office(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text.lower() in _offices()


def _with_modifier(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    head, before = tokens[at].text.lower(), tokens[at - 1] if at else None
    if before is not None and before.upos in {"ADJ", "NOUN"}:
        return (head, f"{before.text.lower()} {head}")
    return (head,)


@cache
def _offices() -> frozenset[str]:
    text = (files("crossbearing") / "resolution" / "role_words.json").read_text(encoding="utf-8")
    return frozenset(json.loads(text)["offices"].split())
