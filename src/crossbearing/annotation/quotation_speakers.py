"""Each marked stretch with its speaker: from its own sentence, the next one, or what was quoted before."""

import re
from dataclasses import dataclass, replace

from crossbearing.annotation.cast import Cast, is_person
from crossbearing.annotation.phrases import Parse
from crossbearing.annotation.quotation_desk import Desk
from crossbearing.annotation.quotation_marks import Marked
from crossbearing.annotation.reported_speech import GOING_ON, NOMINAL, PASSED_ON, Saying, cue_word
from crossbearing.annotation.speakers import Speaker, speaker_of
from crossbearing.syntax.letters import CAPITAL
from crossbearing.syntax.speech_cues import speech_cues
from crossbearing.values.spans import Span

# "..." — Anna Berg, at the end of a line
_SIGNED = re.compile(
    rf"[\"”»’']?\s*[―—–-]{{1,2}}\s*(?P<name>{CAPITAL}[\w.'’-]+(?: {CAPITAL}[\w.'’-]*){{0,4}})(?=[.,]?\s*$|, )",
    re.MULTILINE,
)
_SIGNED_ROLE = re.compile(r"[\"”»’']\s*[―—–-]{1,2}\s*(?P<role>[^\W\d][^\n.:;]{2,60})$", re.MULTILINE)
# Words by which a paragraph's quotation goes on with the one before it
_LINKED = re.compile(r"(?:Second|Third|Fourth|Fifth|Finally|Last|And|But|Also|So|Or|Nor|Moreover|Furthermore)(?:ly)?\b")
FIRST_PERSON = frozenset({"i", "we"})  # who speaks tells of an earlier saying: the words are inside their own
FEWEST_SHARED = 2  # words: one alone says nothing of whose it is
FAR_APART = 3  # paragraphs between two quotations that nobody else's words stand between


@dataclass(frozen=True, slots=True)
class Part:
    """A quoted stretch, its speaker and reporting word, and the part of the same saying before it."""

    marked: Marked
    speaker: Speaker | None = None
    cue: str | None = None
    saying: Saying | None = None
    continues: Span | None = None


def attribute(cast: Cast, sayings: tuple[Saying, ...], marked: tuple[Marked, ...], title_end: int) -> tuple[Part, ...]:
    """Return the stretches that somebody's words stand in, each with its speaker where one can be told."""
    desk = Desk(cast, sayings, marked, title_end)
    parts: list[Part] = []
    for stretch in marked:
        saying = desk.saying_for(stretch)
        if desk.is_speech(stretch, saying):
            parts.append(_continued(desk, parts[-1] if parts else None, _part(cast, stretch, saying)))
    return tuple(_from_body(part, parts, cast.parse, title_end) for part in parts)


def _part(cast: Cast, stretch: Marked, saying: Saying | None) -> Part:
    signed = _SIGNED.match(cast.parse.text, stretch.end)
    if signed and (saying is None or not saying.content):
        span = Span(cast.parse.document_id, *signed.span("name"))
        return Part(stretch, Speaker(span, signed["name"]), "sign", saying)
    if saying is None or saying.source is None:
        role = _signing_role(cast, stretch)
        return Part(stretch, role, "sign" if role else None, saying)
    source = _who_spoke(cast.parse, saying, stretch)
    inside = source is not None and cast.parse.tokens[source].text.lower() in FIRST_PERSON
    speaker = speaker_of(cast, source) if source is not None and not inside else None
    if speaker is None or speaker.span.overlaps(Span(cast.parse.document_id, stretch.start, stretch.end)):
        return Part(stretch, saying=replace(saying, source=None))
    return Part(stretch, speaker, cue_word(cast.parse, saying), saying)


def _who_spoke(parse: Parse, saying: Saying, stretch: Marked) -> int | None:
    """Return whose words the stretch holds: the one asked, where it answers; the one cited, not who cites."""
    cue = parse.tokens[saying.cue]
    others = [w for w in parse.hanging(saying.cue, "obj", "iobj") if w > saying.cue]
    others = [w for w in others if not stretch.start <= parse.tokens[w].start < stretch.end]
    if cue.lemma == "ask" and cue.end < stretch.start and "?" in parse.text[cue.end : stretch.start]:
        return next((w for w in others if is_person(parse, w)), None)
    if cue.lemma in PASSED_ON and not parse.hanging(saying.cue, "aux:pass", "nsubj:pass"):
        return next((w for w in others if parse.tokens[w].upos in NOMINAL), saying.source)
    return saying.source


def _signing_role(cast: Cast, stretch: Marked) -> Speaker | None:
    """Return who bears the role that signs a line: "We are ready" – harbour master."""
    parse = cast.parse
    signed = _SIGNED_ROLE.match(parse.text, stretch.end)
    if signed is None:
        return None
    words = [w for w, t in enumerate(parse.tokens) if signed.start("role") <= t.start and t.end <= signed.end("role")]
    last = next((w for w in reversed(words) if is_person(parse, w)), None)
    if last is None or parse.tokens[last].upos not in NOMINAL:
        return None
    followed = (w for w in range(len(parse.tokens)) if _is_titled(parse, w, signed["role"]))
    bearers = [word for _, word in cast.roles.get(parse.tokens[last].lemma.lower(), [])]
    near = next(followed, min(bearers, key=lambda w: abs(w - last), default=None))
    if near is not None:
        return speaker_of(cast, near)
    span = Span(parse.document_id, *signed.span("role"))
    return Speaker(span, signed["role"])


def _is_titled(parse: Parse, word: int, role: str) -> bool:
    """Return whether a person's name begins at the word, right behind the role: "harbour master Ana Ruiz"."""
    name, start = parse.name_of[word], parse.tokens[word].start
    person = name is not None and name.type == "person" and name.span.start == start
    return person and parse.text[:start].rstrip().endswith(role)


def _continued(desk: Desk, before: Part | None, part: Part) -> Part:
    """Return the part joined to the one before it, if it goes on with the same saying."""
    text = desk.cast.parse.text
    if before is None:
        return part if part.speaker else _after_report(desk, part)
    between = text[before.marked.end : part.marked.start]
    start = Span(desk.cast.parse.document_id, before.marked.start, before.marked.end)
    if part.speaker is None:
        if before.speaker and before.marked.start >= desk.title_end:
            linked = _LINKED.match(text, part.marked.start) is not None
            bare = not before.marked.closed or linked or not any(map(str.isalnum, between))
            goes_on = between.count("\n") == 1 and bare and _opens_paragraph(text, part.marked)
            if "\n" not in between or goes_on:
                held = "\n" not in between or not before.marked.closed or linked
                return replace(part, speaker=before.speaker, cue=before.cue, continues=start if held else None)
            reported = _after_report(desk, part)
            far = between.count("\n") <= FAR_APART and _opens_paragraph(text, part.marked)
            return reported if reported.speaker or not far else replace(part, speaker=before.speaker, cue=before.cue)
        return _after_report(desk, part)
    same_speaker = before.speaker is not None and before.speaker.name == part.speaker.name
    goes_on = part.saying is not None and (part.saying == before.saying or _adds(desk, part.saying))
    if same_speaker and goes_on and between.count("\n") <= 1 and before.marked.start >= desk.title_end:
        return replace(part, continues=start)
    return part


def _opens_paragraph(text: str, stretch: Marked) -> bool:
    line = text.rfind("\n", 0, stretch.start) + 1
    return stretch.start - line <= 2


def _adds(desk: Desk, saying: Saying) -> bool:
    tokens = desk.cast.parse.tokens
    issued = saying.source is not None and tokens[saying.source].lemma in speech_cues().issued
    return issued or tokens[saying.cue].lemma in GOING_ON


def _after_report(desk: Desk, part: Part) -> Part:
    """Return the part with the source of the nearest report of speech before it, in its paragraph or the last."""
    text = desk.cast.parse.text
    line = text.rfind("\n", 0, part.marked.start) + 1
    opens = _opens_paragraph(text, part.marked)
    since = text.rfind("\n", 0, max(0, line - 1)) + 1 if opens else line
    earlier = desk.before(part.marked.start, since)
    source = _who_spoke(desk.cast.parse, earlier, part.marked) if earlier is not None else None
    if since < desk.title_end:
        return part
    if earlier is None or source is None:
        told = desk.told_of(part.marked)
        return replace(part, speaker=speaker_of(desk.cast, told)) if told is not None else part
    return replace(part, speaker=speaker_of(desk.cast, source), cue=cue_word(desk.cast.parse, earlier))


def _from_body(part: Part, parts: list[Part], parse: Parse, title_end: int) -> Part:
    """Return a headline's or a caption's quotation with the speaker whom the report itself names for its words."""
    titled = part.marked.start < title_end
    if part.speaker is not None and not titled:
        return part
    words = _plain(parse.text[part.marked.start : part.marked.end])
    told = ((p, _plain(parse.text[p.marked.start : p.marked.end])) for p in parts if p.speaker is not None)
    named = (p for p, theirs in told if p.marked.start >= title_end and _is_one(words, theirs, titled=titled))
    full = next(named, None)
    return replace(part, speaker=full.speaker) if full else part


def _is_one(words: str, theirs: str, *, titled: bool) -> bool:
    """Return whether two quotations give the same words; below the headline at least half of the longer one's."""
    if titled and words in theirs:
        return True
    shorter, longer = sorted((words, theirs), key=len)
    enough = max(FEWEST_SHARED, len(longer.split()) / 2)
    return f" {shorter} " in f" {longer} " and len(shorter.split()) >= enough


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())
