"""Each marked stretch with its speaker: from its own sentence, the next one, or what was quoted before."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from crossbearing.annotation.cast import Cast, is_person
from crossbearing.annotation.outlets import known_outlets
from crossbearing.annotation.phrases import Parse
from crossbearing.annotation.quotation_marks import Marked
from crossbearing.annotation.quotation_shapes import Stretch, is_name_like, is_spoken
from crossbearing.annotation.reported_speech import NOMINAL, PASSED_ON, Saying, cue_word
from crossbearing.annotation.speakers import Speaker, speaker_of
from crossbearing.syntax.speech_cues import speech_cues
from crossbearing.values.spans import Span

# "..." — Anna Berg, at the end of a line
_SIGNED = re.compile(
    r"[\"”»’']?\s*[―—–-]{1,2}\s*(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,4})(?=[.,]?\s*$|, )", re.MULTILINE
)
_SIGNED_ROLE = re.compile(r"[\"”»’']\s*[―—–-]{1,2}\s*(?P<role>[^\W\d][^\n.:;]{2,60})$", re.MULTILINE)
# Words by which a paragraph's quotation goes on with the one before it
_LINKED = re.compile(r"(?:Second|Third|Fourth|Fifth|Finally|Last|And|But|Also|So|Or|Nor|Moreover|Furthermore)(?:ly)?\b")
LONG = 3  # words; a stretch of more is a quotation even where nobody is named
FAR = 14  # words between a reporting verb and the marks, where the parse joins them by nothing
RIGHT_AFTER = 4  # words between the closing mark and the source: its title, an article
FAR_APART = 3  # paragraphs between two quotations that nobody else's words stand between
CLAUSES = frozenset({"that", "who", "which", "where", "what", "how", "why"})  # after them a clause is told, no name
GOING_ON = frozenset({"add", "continue", "conclude"})


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
    speaker = speaker_of(cast, source) if source is not None else None
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


def _continued(desk: "Desk", before: Part | None, part: Part) -> Part:
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
                return replace(part, speaker=before.speaker, cue=before.cue, continues=start)
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


def _adds(desk: "Desk", saying: Saying) -> bool:
    tokens = desk.cast.parse.tokens
    issued = saying.source is not None and tokens[saying.source].lemma in speech_cues().issued
    return issued or tokens[saying.cue].lemma in GOING_ON


def _after_report(desk: "Desk", part: Part) -> Part:
    """Return the part with the source of the nearest report of speech before it, in its paragraph or the last."""
    text = desk.cast.parse.text
    line = text.rfind("\n", 0, part.marked.start) + 1
    opens = _opens_paragraph(text, part.marked)
    since = text.rfind("\n", 0, max(0, line - 1)) + 1 if opens else line
    earlier = desk.before(part.marked.start, since)
    source = _who_spoke(desk.cast.parse, earlier, part.marked) if earlier is not None else None
    if earlier is None or source is None or since < desk.title_end:
        return part
    return replace(part, speaker=speaker_of(desk.cast, source), cue=cue_word(desk.cast.parse, earlier))


def _from_body(part: Part, parts: list[Part], parse: Parse, title_end: int) -> Part:
    """Return a headline's quotation with the speaker whom the report itself names for the same words."""
    if part.marked.start >= title_end:
        return part
    words = _plain(parse.text[part.marked.start : part.marked.end])
    later = (p for p in parts if p.marked.start >= title_end and p.speaker is not None)
    full = next((p for p in later if words in _plain(parse.text[p.marked.start : p.marked.end])), None)
    return replace(part, speaker=full.speaker) if full else part


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


class Desk:
    """What is looked up for every stretch: sayings by sentence, words by place."""

    def __init__(self, cast: Cast, sayings: tuple[Saying, ...], marked: tuple[Marked, ...], title_end: int) -> None:
        self.cast, self.title_end = cast, title_end
        self.starts = [token.start for token in cast.parse.tokens]
        self.edges = [m.start for m in marked]
        self.marked = marked
        self.by_sentence: dict[int, list[Saying]] = {}
        for saying in sayings:
            if not self._is_marked(self.starts[saying.cue]):
                self.by_sentence.setdefault(cast.parse.sentence_of[saying.cue], []).append(saying)

    def _is_marked(self, at: int) -> bool:
        place = bisect_left(self.edges, at + 1) - 1
        return place >= 0 and at < self.marked[place].end

    def lemma(self, saying: Saying) -> str:
        """Return the lemma of the reporting word."""
        return self.cast.parse.tokens[saying.cue].lemma

    def words(self, stretch: Marked) -> range:
        """Return the words of a stretch."""
        return range(bisect_left(self.starts, stretch.start), bisect_left(self.starts, stretch.end))

    def saying_for(self, stretch: Marked) -> Saying | None:
        """Return the attribution that the stretch hangs on: the innermost that tells it, else the nearest."""
        words = self.words(stretch)
        if not words:
            return None
        sentence_of = self.cast.parse.sentence_of
        first, last = sentence_of[words[0]], sentence_of[words[-1]]
        near = [s for place in dict.fromkeys((first, last)) for s in self.by_sentence.get(place, [])]
        telling = [s for s in near if s.source is not None and any(w in words for w in s.content)]
        after = [s for s in near if s.source is not None and self._follows(stretch, words, s)]
        if after:
            return min(after, key=lambda s: s.cue)
        if telling:
            return min(telling, key=lambda s: (len(s.content), self._distance(s, words)))
        beside = [s for s in near if s.source is not None and self._is_beside(s, words)]
        if beside:
            return min(beside, key=lambda s: (s.kind == "thought", self._distance(s, words)))
        return self._in_next_sentence(stretch, last) or self._before_colon(stretch)

    def _follows(self, stretch: Marked, words: range, saying: Saying) -> bool:
        """Return whether the attribution stands right after the closing mark: "...," Berg said."""
        text, tokens = self.cast.parse.text, self.cast.parse.tokens
        if saying.kind != "said" or text[stretch.end - 1] not in ",?!" or saying.source is None:
            return False
        if known_outlets().get(tokens[saying.source].text):  # the report's own source, who quotes the speaker
            return False
        nearest = min(saying.cue, saying.source)
        gap = text[stretch.end : tokens[nearest].start] if nearest > words[-1] else "\n"
        return len(gap.split()) <= RIGHT_AFTER and "\n" not in gap and not set(gap) & set(".;:")

    def _distance(self, saying: Saying, words: range) -> int:
        return max(words[0] - saying.cue, saying.cue - words[-1])

    def _is_beside(self, saying: Saying, words: range) -> bool:
        """Return whether a verb that tells nothing else stands near enough to take the words as its own."""
        tells = [w for w in saying.content if w not in words]
        return self._distance(saying, words) <= FAR and (not tells or self.lemma(saying) in speech_cues().marked)

    def _in_next_sentence(self, stretch: Marked, last: int) -> Saying | None:
        """Return the attribution that follows a closed sentence: "It is over." Berg said."""
        sentences = self.cast.parse.layers.sentences
        if last + 1 >= len(sentences) or "\n" in self.cast.parse.text[stretch.end : sentences[last + 1].start]:
            return None
        if self._is_marked(sentences[last + 1].start + 1) or sentences[last].end - stretch.end > 1:
            return None
        told = (s for s in self.by_sentence.get(last + 1, []) if s.kind == "said" and s.source is not None)
        return next((s for s in told if not s.content), None)

    def _before_colon(self, stretch: Marked) -> Saying | None:
        """Return the attribution that ends in a colon before the stretch, also a line above."""
        ahead = self.cast.parse.text[: stretch.start].rstrip(" \n\"“'‘«„")
        if not ahead.endswith(":"):
            return None
        before = bisect_left(self.starts, len(ahead) - 1) - 1
        place = self.cast.parse.sentence_of[before] if before >= 0 else -1
        told = (s for s in reversed(self.by_sentence.get(place, [])) if s.kind == "said" and s.cue <= before)
        return next((s for s in told if s.source is not None), None) or self._telling_person(before)

    def _telling_person(self, last: int) -> Saying | None:
        """Return the person before a colon as who speaks, whatever the verb ("Berg shot back:")."""
        if last < 0:
            return None
        parse = self.cast.parse
        first = parse.layers.sentences[parse.sentence_of[last]].first
        doing = (w for w in range(last, first - 1, -1) if parse.tokens[w].upos == "VERB")
        acting = ((verb, w) for verb in doing for w in parse.hanging(verb, "nsubj") if is_person(parse, w))
        verb, person = next(acting, (None, None))
        return Saying(verb, person, (), "said") if verb is not None else None

    def before(self, at: int, since: int) -> Saying | None:
        """Return the last attribution between two places that says, rather than thinks, something."""
        first, last = bisect_left(self.starts, since), bisect_left(self.starts, at) - 1
        if last < first:
            return None
        sentence_of = self.cast.parse.sentence_of
        places = range(sentence_of[last], sentence_of[first] - 1, -1)
        told = (s for place in places for s in reversed(self.by_sentence.get(place, [])) if first <= s.cue <= last)
        open_ = (s for s in told if s.source is not None and not self._is_marked(self.starts[s.source]))
        return next((s for s in open_ if s.kind in ("said", "according")), None)

    def is_speech(self, stretch: Marked, saying: Saying | None) -> bool:
        """Return whether the words are somebody's, and no name, title, gloss or word held at a distance."""
        text = self.cast.parse.text[stretch.start : stretch.end]
        words = self.words(stretch)
        if not words or self._is_glossed(words):
            return False
        if len(text.split()) <= LONG:
            shape = Stretch(stretch, words, saying, in_headline=stretch.start < self.title_end)
            return is_spoken(self.cast.parse, shape)
        if saying is None and self._is_by_an_author(words):
            return False
        told = saying is not None and any(w in words for w in saying.content)
        return stretch.start < self.title_end or not is_name_like(text if told else text.rstrip(",."))

    def _is_by_an_author(self, words: range) -> bool:
        """Return whether an author's name follows, as after the title of a work: "The long road," by Ann Other."""
        tokens, at = self.cast.parse.tokens, words[-1] + 1
        while at < len(tokens) and tokens[at].upos == "PUNCT":
            at += 1
        return at + 1 < len(tokens) and tokens[at].text == "by" and tokens[at + 1].upos == "PROPN"

    def _is_glossed(self, words: range) -> bool:
        tokens, sentence = self.cast.parse.tokens, self.cast.parse.sentence_of
        near = [w for w in range(max(0, words[0] - 4), words[0]) if sentence[w] == sentence[words[0]]]
        glosses = [w for w in near if tokens[w].lemma in speech_cues().gloss]
        return bool(glosses) and not any(tokens[w].text.lower() in CLAUSES for w in near if w > glosses[-1])
