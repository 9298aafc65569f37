"""What stands around a time expression: the words by which two reports' tellings of one happening are known."""

from bisect import bisect_right
from functools import cache
from importlib.resources import files

from crossbearing.values.annotations import Annotations, Token
from crossbearing.values.times import TimeExpression

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
WORDS_AROUND = 12
ENOUGH = 3  # content words in common, of at most two dozen, from which two tellings are taken for one happening


def context_of(time: TimeExpression, layers: Annotations) -> frozenset[str]:
    """Return the content lemmas of the sentence within a dozen words of the expression, its own words left out."""
    place = bisect_right(layers.tokens, time.span.start, key=lambda token: token.start) - 1
    at = bisect_right(layers.sentences, time.span.start, key=lambda sentence: sentence.start) - 1
    if place < 0 or at < 0:
        return frozenset()
    sentence = layers.sentences[at]
    near = layers.tokens[max(sentence.first, place - WORDS_AROUND) : min(sentence.last, place + WORDS_AROUND)]
    return frozenset(token.lemma.lower() for token in near if _tells(token, time))


def _tells(token: Token, time: TimeExpression) -> bool:
    inside = time.span.start <= token.start < time.span.end
    return token.upos in CONTENT and not inside and token.lemma.lower() not in _plain_words()


@cache
def _plain_words() -> frozenset[str]:
    """Return the lemmas that stand beside any date and tell no happening from another."""
    lines = (files("crossbearing") / "anchoring" / "plain_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
