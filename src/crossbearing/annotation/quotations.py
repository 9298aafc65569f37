"""Who is quoted with which words: between quotation marks, in reported speech, in embedded posts."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from crossbearing.annotation.cast import Cast, cast_of
from crossbearing.annotation.handles import letters_of
from crossbearing.annotation.phrases import Parse, parse_of
from crossbearing.annotation.quotation_marks import Marked, find_marked
from crossbearing.annotation.quotation_speakers import Part, attribute
from crossbearing.annotation.reported_speech import Saying, cue_word, find_sayings
from crossbearing.annotation.speakers import speaker_of
from crossbearing.syntax.speech_cues import speech_cues
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.quotations import Quotation
from crossbearing.values.spans import Span

OWN_VOICE = frozenset({"i", "we", "you", "one"})  # the reporter speaking
FEWEST_WORDS = 3  # of an indirect quotation: less is "said so"
MOSTLY_MARKED = 0.5  # share of a clause between marks above which the marked words stand for it
_POST = re.compile(
    r"(?:^|(?<=\d{4} )|(?<=\n))(?:\d/\d+ )?(?P<words>[^\n]+?)\s+[—–-]{1,2}\s+(?P<name>[^\n—()]{1,60}?) "
    r"\(@(?P<handle>\w{1,20})\)(?: \w+ \d{1,2}, \d{4})?"
)


def find_quotations(document: Document, layers: Annotations) -> tuple[Quotation, ...]:
    """Return all quotations of a report in text order, each part of an interrupted one on its own."""
    parse = parse_of(document.text, layers)
    title_end = _headline_end(document)
    sayings = find_sayings(parse, title_end)
    marked = find_marked(document.text)
    cast = cast_of(parse, (saying.source for saying in sayings if saying.source is not None), marked)
    direct = [_direct(cast, part) for part in attribute(cast, sayings, marked, title_end)]
    indirect = [_as_inside(q, direct, title_end) for q in _indirect(cast, sayings, marked, title_end)]
    found: dict[Span, Quotation] = {}
    for quotation in (*direct, *_posts(document, layers), *indirect):
        found.setdefault(quotation.span, quotation)
    return tuple(found[span] for span in sorted(found))


def _as_inside(clause: Quotation, direct: list[Quotation], title_end: int) -> Quotation:
    """Return a headline's clause with the speaker of the words quoted in it, whom the report names."""
    if clause.span.start >= title_end:
        return clause
    inside = (q for q in direct if clause.span.contains(q.span) and q.speaker is not None)
    known = next(inside, clause)
    return replace(clause, speaker=known.speaker, speaker_text=known.speaker_text)


def _headline_end(document: Document) -> int:
    """Return where the headline ends, also where it is printed twice."""
    title = document.text[: document.title_end]
    again = document.text.startswith(f"{title}\n{title}\n") if title else False
    return 2 * document.title_end + 1 if again else document.title_end


def _direct(cast: Cast, part: Part) -> Quotation:
    span = Span(cast.parse.document_id, part.marked.start, part.marked.end)
    speaker = part.speaker
    return Quotation(
        span, cast.parse.words_of(span), direct=True, speaker=speaker.span if speaker else None,
        speaker_text=speaker.name if speaker else None, cue=part.cue, continues=part.continues,
        cue_span=_cue_span(cast.parse, part.saying),
    )  # fmt: skip


def _cue_span(parse: Parse, saying: Saying | None) -> Span | None:
    if saying is None:
        return None
    cue = parse.tokens[saying.cue]
    return Span(parse.document_id, cue.start, cue.end)


def _indirect(
    cast: Cast, sayings: tuple[Saying, ...], marked: tuple[Marked, ...], title_end: int
) -> Iterator[Quotation]:
    parse = cast.parse
    starts = [m.start for m in marked]
    for saying in sayings:
        cue = parse.tokens[saying.cue]
        if saying.source is None or parse.tokens[saying.source].text.lower() in OWN_VOICE:
            continue
        if not _is_told(saying, cue.lemma, in_headline=cue.start < title_end):
            continue
        at = bisect_left(starts, cue.start) - 1
        if at >= 0 and marked[at].end > cue.start:
            continue
        span = _clause(parse, saying)
        if span is not None and _marked_share(span, marked) <= MOSTLY_MARKED:
            speaker = speaker_of(cast, saying.source)
            words = parse.words_of(span)
            yield Quotation(
                span, words, direct=False, speaker=speaker.span, speaker_text=speaker.name, cue=cue_word(parse, saying)
            )


def _is_told(saying: Saying, lemma: str, *, in_headline: bool) -> bool:
    if saying.kind == "lead":
        return in_headline
    return saying.kind == "according" or (saying.kind == "said" and lemma not in speech_cues().marked)


def _clause(parse: Parse, saying: Saying) -> Span | None:
    """Return what is told in one stretch: the side with the verb where the reporting words stand inside it."""
    words = [w for w in saying.content if w != saying.cue]
    while words and parse.tokens[words[0]].relation == "mark":
        words.pop(0)
    own = {saying.cue, *((saying.source,) if saying.source is not None else ())}
    before = [w for w in words if w < min(own)]
    after = [w for w in words if w > max(own)]
    told = before if any(parse.tokens[w].upos in ("VERB", "AUX") for w in before) else max(after, before, key=len)
    return _with_marks(parse, parse.span(told)) if len(told) >= FEWEST_WORDS else None


def _with_marks(parse: Parse, span: Span) -> Span:
    """Return the span with the mark at its edge whose partner stands inside it."""
    text, start, end = parse.text, span.start, span.end
    inside = text[start:end]
    if sum(inside.count(mark) for mark in '"“”') % 2 or inside.count("‘") > inside.count("’"):
        if start and text[start - 1] in '"“':
            start -= 1
        elif text[end : end + 1] in ('"', "”", "’"):
            end += 1
    return Span(span.document_id, start, end)


def _marked_share(span: Span, marked: tuple[Marked, ...]) -> float:
    inside = sum(max(0, min(span.end, m.end) - max(span.start, m.start)) for m in marked)
    return inside / (span.end - span.start)


def _posts(document: Document, layers: Annotations) -> Iterator[Quotation]:
    """Yield the posts set into a report: their words, a dash, the writer's name and handle.

    The writer is whom the report names by the letters of the handle, else by the name in the post.
    """
    named = {letters_of([mention.text]): mention.text for mention in layers.mentions if " " in mention.text}
    for post in _POST.finditer(document.text):
        span = Span(document.id, *post.span("words"))
        writer = Span(document.id, *post.span("name"))
        name = named.get(letters_of([post["handle"]]), post["name"])
        yield Quotation(span, post["words"], direct=True, speaker=writer, speaker_text=name, cue="post")
