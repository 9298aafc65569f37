"""Whom a report cites for what: the source, the reporting word, and the stretch that hangs on them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from crossbearing.annotation.able_sources import RELATIVE
from crossbearing.annotation.attribution_features import Scene
from crossbearing.annotation.attribution_roles import Attribution, find_roles, scene_of
from crossbearing.annotation.attribution_weights import attribution_weights
from crossbearing.annotation.cast import cast_of
from crossbearing.annotation.phrases import Parse, parse_of
from crossbearing.annotation.quotation_marks import find_marked
from crossbearing.annotation.reported_speech import Saying, cue_word, find_sayings
from crossbearing.annotation.speakers import speaker_of
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.quotations import Holder
from crossbearing.values.spans import Span

KEPT_OUT = ("acl:relcl", "parataxis", "punct", "case", "advcl")


def find_attributions(document: Document, layers: Annotations) -> tuple[Holder, ...]:
    """Return all attributions of a report in text order; nested ones share the inner one's stretch.

    What a source says goes on through the parts of its quotation, also in later sentences.
    """
    parse = parse_of(document.text, layers)
    sayings = find_sayings(parse, document.title_end)
    scene = scene_of(parse, sayings, attribution_weights().priors)
    learnt = {each.cue: each for each in find_roles(scene, layers.quotations)}
    found = [_holder(parse, scene, each) for each in learnt.values()]
    found += [_ruled(parse, saying) for saying in sayings if saying.cue not in learnt]
    kept = {holder for holder in found if holder is not None}
    return tuple(sorted(_resolved(scene, kept), key=lambda h: (h.cue_span, h.span, h.content)))


def _holder(parse: Parse, scene: Scene, each: Attribution) -> Holder | None:
    if not each.source or not each.content:
        return None
    cue, span = parse.tokens[each.cue], parse.span(each.source)
    saying = scene.sayings.get(each.cue)
    word = cue_word(parse, saying) if saying else cue.lemma
    cue_span = Span(parse.document_id, cue.start, cue.end)
    return Holder(span, parse.words_of(span), word, cue_span, parse.span(each.content))


def _ruled(parse: Parse, saying: Saying) -> Holder | None:
    """Return what the rules alone tell: attributions inside what another one tells, of which none were learnt."""
    if saying.source is None or not saying.content:
        return None
    span = source_span(parse, saying)
    cue = parse.tokens[saying.cue]
    cue_span = Span(parse.document_id, cue.start, cue.end)
    return Holder(span, parse.words_of(span), cue_word(parse, saying), cue_span, parse.span(saying.content))


def _resolved(scene: Scene, holders: Iterable[Holder]) -> Iterator[Holder]:
    """Yield the holders, a pronoun with what it stands for."""
    parse = scene.parse
    starts = {token.start: word for word, token in enumerate(parse.tokens)}
    sources = (saying.source for saying in scene.sayings.values() if saying.source is not None)
    cast = cast_of(parse, sources, find_marked(parse.text))
    for holder in holders:
        word = starts[holder.span.start]
        if holder.span.end != parse.tokens[word].end or parse.tokens[word].upos not in ("PRON", "DET"):
            yield holder
        else:
            speaker = speaker_of(cast, _noun_told_of(parse, word)).span
            yield replace(holder, stands_for=None if speaker == holder.span else speaker)


def _noun_told_of(parse: Parse, word: int) -> int:
    """Return the noun before a relative pronoun's clause, else the word itself."""
    verb = parse.tokens[word].head
    if verb < 0 or parse.tokens[word].text.lower() not in RELATIVE:
        return word
    clause = parse.tokens[verb]
    return clause.head if clause.relation == "acl:relcl" else word


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
