"""Whether a few words between marks are somebody's, or a title, a name, a word held at a distance: learnt."""

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossbearing.annotation.attribution_features import common
from crossbearing.annotation.attribution_weights import log_odds
from crossbearing.annotation.phrases import Parse
from crossbearing.annotation.quotation_marks import Marked
from crossbearing.annotation.reported_speech import Saying
from crossbearing.syntax.speech_cues import speech_cues
from crossbearing.values.annotations import Token

STOPS = ".,?!…"
SMALL = 3  # letters; a shorter word of a title may be written small
BEYOND = 3  # punctuation marks that may part a stretch from the words around it


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch between marks, its words, the attribution that it hangs on, and whether it is in the headline."""

    marked: Marked
    words: range
    saying: Saying | None
    in_headline: bool


def is_spoken(parse: Parse, stretch: Stretch) -> bool:
    """Return whether the words are more likely somebody's than not."""
    return log_odds(quotation_weights(), shape(parse, stretch)) > 0


@cache
def quotation_weights() -> Mapping[str, float]:
    """Return the log-odds of each feature; `training/quotation_weights.py` says what they were learnt from."""
    packed = (files("crossbearing") / "annotation" / "quotation_weights.json.gz").read_bytes()
    weights: Mapping[str, float] = json.loads(gzip.decompress(packed))
    return weights


def shape(parse: Parse, stretch: Stretch) -> list[str]:
    """Return what is seen of a stretch: its length, letters and marks, the words around it, who speaks beside it."""
    text = parse.text[stretch.marked.start : stretch.marked.end]
    count = len(text.split())
    size, case = f"n={count if count <= SMALL else 'more'}", f"cap={letters(text)}"
    return [
        size, case, f"{size} {case}", f"closed={stretch.marked.closed}", f"headline={stretch.in_headline}",
        f"end={text[-1] if text[-1] in STOPS else 'word'} {size} {case}",
        *_marks(parse, stretch.marked, size, case), *_neighbours(parse, stretch.words, size, case),
        *_said(parse, stretch, size, case), *_place(parse, stretch.words, size, case),
    ]  # fmt: skip


def letters(text: str) -> str:
    """Return "name" where every word is written as in a title, "cap" where the first is, else "low" or "none"."""
    words = [word for word in text.rstrip(STOPS + ";:'’ ").split() if word[0].isalpha()]
    long = [word for word in words if len(word) > SMALL] or words
    if not long:
        return "none"
    if all(word[0].isupper() for word in long):
        return "name"
    return "cap" if text[0].isupper() else "low"


def _marks(parse: Parse, marked: Marked, size: str, case: str) -> Iterator[str]:
    mark = parse.text[marked.start - 1 : marked.start]
    doubled = parse.text[marked.start - 2 : marked.start] == "''"
    single = mark in ("'", "‘") and not doubled
    yield f"mark={'single' if single else 'double'} {size}"
    outside = parse.text[max(0, marked.start - 3) : marked.start].strip("\"“”'‘’ ")[-1:]
    before = outside if outside and outside in ",:(—-" else "word" if outside else "edge"
    yield f"before={before} {size}"
    yield f"before={before} {case}"


def _neighbours(parse: Parse, words: range, size: str, case: str) -> Iterator[str]:
    before, after = _beside(parse, words[0], -1), _beside(parse, words[-1], 1)
    previous, following = (before.upos if before else "-"), (after.upos if after else "-")
    yield f"previous={common(before) if before else '-'}"
    yield f"previous={before.xpos if before else '-'} {case} {size}"
    yield f"next={common(after) if after else '-'}"
    yield f"next={following} {case}"
    yield f"previous={previous} next={following}"


def _beside(parse: Parse, word: int, step: int) -> Token | None:
    """Return the next word of the sentence on one side, punctuation aside."""
    sentence = parse.layers.sentences[parse.sentence_of[word]]
    for at in range(word + step, word + (BEYOND + 1) * step, step):
        if not sentence.first <= at < sentence.last:
            return None
        if parse.tokens[at].upos != "PUNCT":
            return parse.tokens[at]
    return None


def _said(parse: Parse, stretch: Stretch, size: str, case: str) -> Iterator[str]:
    saying, cues = stretch.saying, speech_cues()
    if saying is None:
        yield from ("unsaid", f"unsaid {size}", f"unsaid {case}", f"unsaid {size} {case}")
    else:
        told = "told" if any(word in stretch.words for word in saying.content) else "beside"
        yield from (saying.kind, f"{saying.kind} {told} {size}", f"{told} {case}", f"{told} {case} {size}")
        yield f"cue={parse.tokens[saying.cue].lemma} {told}"
    sentence = parse.layers.sentences[parse.sentence_of[stretch.words[0]]]
    around = (w for w in range(sentence.first, sentence.last) if w not in stretch.words)
    lemmas = {parse.tokens[w].lemma for w in around if parse.tokens[w].upos == "VERB"}
    yield f"speech={bool(lemmas & cues.said)} {size}"
    yield f"thought={bool(lemmas & cues.thought)} {size}"
    near = range(max(sentence.first, stretch.words[0] - BEYOND - 1), stretch.words[0])
    if any(parse.tokens[w].lemma in cues.gloss for w in near):
        yield "gloss"


def _place(parse: Parse, words: range, size: str, case: str) -> Iterator[str]:
    """Yield what the stretch is in its sentence."""
    tokens = parse.tokens
    top = tokens[next((w for w in words if tokens[w].head not in words), words[0])]
    yield from (f"r={top.relation} {size}", f"r={top.relation} {case}", f"u={top.upos} {size}")
    if top.head >= 0:
        head = tokens[top.head]
        lemma = common(head)
        yield from (f"head={lemma}", f"head={lemma} r={top.relation}", f"head={head.upos} r={top.relation}")
    yield f"verb={any(tokens[w].upos in ('VERB', 'AUX') for w in words)} {size}"


def is_name_like(text: str) -> bool:
    """Return whether the words are written as in a title: "The Long Road to the Sea"."""
    words = [w for w in text.split() if w[0].isalpha() and w not in speech_cues().small_in_titles]
    long = any(len(w) > SMALL for w in words)
    return long and all(w[0].isupper() for w in words) and text[-1] not in ".?!,"
