"""Whom a report cites for what: the source, the reporting word, and the stretch that hangs on them."""

from crossbearing.annotation.phrases import Parse, parse_of
from crossbearing.annotation.reported_speech import Saying, cue_word, find_sayings
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.quotations import Holder
from crossbearing.values.spans import Span

KEPT_OUT = ("acl:relcl", "parataxis", "punct", "case", "advcl")


def find_attributions(document: Document, layers: Annotations) -> tuple[Holder, ...]:
    """Return all attributions of a report in text order; nested ones share the inner one's stretch.

    Only what is told in the sentence of the reporting word is held to hang on it.
    """
    parse = parse_of(document.text, layers)
    found = (_holder(parse, saying) for saying in find_sayings(parse, document.title_end))
    return tuple(sorted({h for h in found if h is not None}, key=lambda h: (h.cue_span, h.span, h.content)))


def _holder(parse: Parse, saying: Saying) -> Holder | None:
    if saying.source is None or not saying.content:
        return None
    span = source_span(parse, saying)
    cue = parse.tokens[saying.cue]
    cue_span = Span(parse.document_id, cue.start, cue.end)
    return Holder(span, parse.words_of(span), cue_word(parse, saying), cue_span, parse.span(saying.content))


def source_span(parse: Parse, saying: Saying) -> Span:
    """Return the words that name the source: its phrase without clauses, cut before the reporting word."""
    source = saying.source if saying.source is not None else saying.cue
    branches = [w for w in parse.below[source] if parse.tokens[w].relation in KEPT_OUT]
    words = parse.reach(source, without=branches) + _beside(parse, source)
    barred = set(saying.content) - {source} | parse.datelines
    side = [w for w in words if (w < saying.cue) == (source < saying.cue) and w not in barred]
    return _whole_names(parse, side or [source])


def _whole_names(parse: Parse, words: list[int]) -> Span:
    """Return the words' stretch, no name at its edges cut short ("USA Today are ...")."""
    names = [name.span for name in (parse.name_of[min(words)], parse.name_of[max(words)]) if name is not None]
    span = parse.span(words)
    start = min([span.start, *(name.start for name in names)])
    return Span(span.document_id, start, max([span.end, *(name.end for name in names)]))


def _beside(parse: Parse, source: int) -> list[int]:
    """Return the words of a second subject right before the source: "news agency" of "news agency dpa"."""
    token = parse.tokens[source]
    if token.head < 0:
        return []
    before = [w for w in parse.hanging(token.head, "nsubj", "nsubj:pass") if w < source]
    words = parse.reach(before[-1]) if before else []
    return words if words and words[-1] == parse.reach(source)[0] - 1 else []
