"""The attribution that a stretch between marks hangs on, looked up by sentence and by place."""

import re
from bisect import bisect_left

from crossbearing.annotation.body_antecedents import BODIES
from crossbearing.annotation.cast import Cast, is_person
from crossbearing.annotation.outlets import known_outlets
from crossbearing.annotation.phrases import main_subject
from crossbearing.annotation.quotation_marks import Marked
from crossbearing.annotation.quotation_shapes import Stretch, is_name_like, is_spoken
from crossbearing.annotation.reported_speech import Saying, who_states
from crossbearing.syntax.speech_cues import speech_cues

LONG = 3  # words; a stretch of more is a quotation even where nobody is named
FAR = 14  # words between a reporting verb and the marks, where the parse joins them by nothing
RIGHT_AFTER = 4  # words between the closing mark and the source: its title, an article
CLAUSES = frozenset({"that", "who", "which", "where", "what", "how", "why"})  # after them a clause is told, no name
_ANSWERED = re.compile(r"\W*(?:to|at|on|upon|after) wh(?:ich|om)\b")  # "...," to which Berg replied: "..."


class Desk:
    """What is looked up for every stretch: sayings by sentence, words by place."""

    def __init__(self, cast: Cast, sayings: tuple[Saying, ...], marked: tuple[Marked, ...], title_end: int) -> None:
        self.cast, self.title_end = cast, title_end
        self.starts = [token.start for token in cast.parse.tokens]
        self.edges = [m.start for m in marked]
        self.marked = marked
        self.by_sentence: dict[int, list[Saying]] = {}
        for saying in sayings:
            if not self._is_marked(self.starts[saying.cue]) or self._is_held_off(saying.cue):
                self.by_sentence.setdefault(cast.parse.sentence_of[saying.cue], []).append(saying)

    def _is_marked(self, at: int) -> bool:
        place = bisect_left(self.edges, at + 1) - 1
        return place >= 0 and at < self.marked[place].end

    def _is_held_off(self, cue: int) -> bool:
        """Return whether the reporting verb alone stands between marks: The mayor “welcomed” the plan."""
        stretch = self.marked[bisect_left(self.edges, self.starts[cue] + 1) - 1]
        return len(self.words(stretch)) == 1

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
        near = [s for s in near if s.source is None or not _ANSWERED.match(self._between(stretch, words, s))]
        telling = [s for s in near if s.source is not None and any(w in words for w in s.content)]
        after = [s for s in near if s.source is not None and self._follows(stretch, words, s)]
        if after:
            return min(after, key=lambda s: s.cue)
        announced = self._announced(stretch, near)
        if announced is not None:
            return announced
        if telling:
            return min(telling, key=lambda s: (len(s.content), self._distance(s, words)))
        beside = [s for s in near if s.source is not None and self._is_beside(s, words)]
        if beside:
            return min(beside, key=lambda s: (s.kind == "thought", self._distance(s, words)))
        return self._in_next_sentence(stretch, last) or self._before_colon(stretch) or self._in_a_clause(words)

    def _in_a_clause(self, words: range) -> Saying | None:
        """Return who has an unlisted verb over the clause that holds the words ("Berg crowed that").

        Of an infinitive ("the Bank aims to") the words are somebody's where they begin with it or with its like.
        """
        parse, word, begins = self.cast.parse, words[0], True
        while parse.tokens[word].head >= 0:
            verb, relation = parse.tokens[word].head, parse.tokens[word].relation
            speaker = next((w for w in parse.hanging(verb, "nsubj") if self._is_able(w) and w not in words), None)
            clause = relation == "ccomp" or (relation == "xcomp" and begins and parse.tokens[word].upos == "VERB")
            if clause and speaker is not None and verb not in words:
                return Saying(verb, speaker, tuple(parse.reach(word)), "said")
            word, begins = verb, begins and relation == "conj"
        return None

    def _is_able(self, word: int) -> bool:
        """Return whether the word names or describes a person, or names a body."""
        return is_person(self.cast.parse, word) or self.cast.parse.kind(word) in BODIES

    def _follows(self, stretch: Marked, words: range, saying: Saying) -> bool:
        """Return whether the attribution stands right after the closing mark: "...," Berg said."""
        text, tokens = self.cast.parse.text, self.cast.parse.tokens
        if saying.kind != "said" or text[stretch.end - 1] not in ",?!" or saying.source is None:
            return False
        if known_outlets().get(tokens[saying.source].text):  # the report's own source, who quotes the speaker
            return False
        gap = self._between(stretch, words, saying)
        return len(gap.split()) <= RIGHT_AFTER and "\n" not in gap and not set(gap) & set(".;:")

    def _between(self, stretch: Marked, words: range, saying: Saying) -> str:
        """Return what stands between a stretch and the attribution after it, a line break if it is not after it."""
        nearest = min(saying.cue, saying.cue if saying.source is None else saying.source)
        return self.cast.parse.text[stretch.end : self.starts[nearest]] if nearest > words[-1] else "\n"

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
        found = next((s for s in told if s.source is not None), None) or self._issued_before_colon(before)
        found = found or self._named_before_colon(before)
        return found or self._telling_person(before)

    def _issued_before_colon(self, last: int) -> Saying | None:
        """Return the statement that somebody issues right before a colon: "The firm released a statement:"."""
        issued = last >= 0 and self.cast.parse.tokens[last].lemma in speech_cues().issued
        return Saying(last, last, (), "said") if issued and who_states(self.cast.parse, last) is not None else None

    def _named_before_colon(self, last: int) -> Saying | None:
        """Return who is named right before a colon where no verb says more ("Berg: ...", "Berg to Lund: ...")."""
        parse, word = self.cast.parse, last
        name = parse.name_of[last] if last >= 0 else None
        if name is None or name.type not in ("person", "organisation"):
            return None
        while word and parse.name_of[word] is name:
            word -= 1
        heard = parse.tokens[word].text in ("to", "at", "with")
        if heard and (word == 0 or parse.name_of[word - 1] is None):
            return None
        first = parse.layers.sentences[parse.sentence_of[last]].first
        telling = any(parse.tokens[w].lemma in speech_cues().said for w in range(first, word))
        done_to = next((w for w in range(word + 1, last + 1) if parse.tokens[w].relation in ("obj", "iobj")), None)
        if done_to is not None:  # "Mayors defend Berg: ..."
            doing = next(iter(parse.hanging(parse.tokens[done_to].head, "nsubj")), None)
            return Saying(last + 1, doing, (), "lead") if doing is not None and not telling else None
        return None if telling else Saying(last + 1, word - 1 if heard else last, (), "lead")

    def _announced(self, stretch: Marked, near: list[Saying]) -> Saying | None:
        """Return the attribution whose verb the colon before the stretch follows, or a person with an unlisted verb.

        The unlisted verb stands between an earlier quotation and the colon, and no listed one behind it.
        """
        ahead = self.cast.parse.text[: stretch.start].rstrip(" \"“'‘«„")
        place = bisect_left(self.edges, stretch.start) - 1
        last = bisect_left(self.starts, len(ahead) - 1) - 1
        if not ahead.endswith(":") or last < 0:
            return None
        announcing = next((s for s in near if s.source is not None and self._ends_at(s, last)), None)
        if announcing is not None or place < 0:
            return announcing
        between = range(bisect_left(self.starts, self.marked[place].end), last + 1)
        found = self._telling_person(last)
        if found is None or found.cue not in between or any(found.cue <= s.cue <= last for s in near):
            return None
        return found

    def _ends_at(self, saying: Saying, last: int) -> bool:
        """Return whether the attribution ends at a word: with its verb, or with the name after "according to"."""
        if saying.kind != "according" or saying.source is None:
            return saying.cue == last
        name = self.cast.parse.name_of[last]
        return (
            saying.cue < last and (saying.source == last or last in self.cast.parse.reach(saying.source)) and bool(name)
        )

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

    def told_of(self, stretch: Marked) -> int | None:
        """Return the person whom the sentence before tells of: Berg took it lightly. "It is only a boat".

        The last mention before a quotation that ends a paragraph, as Muzny and others have it (EACL 2017),
        where nobody is said to speak.
        """
        parse, words = self.cast.parse, self.words(stretch)
        ends = parse.text[stretch.start].isupper() and parse.text[stretch.end - 1] in ".?!"
        place = parse.sentence_of[words[0]] - 1 if words else -1
        if not ends or place < 0 or "\n" in parse.text[parse.layers.sentences[place].end : stretch.start]:
            return None
        sentence = parse.layers.sentences[place]
        subjects = [w for w in range(sentence.first, sentence.last) if parse.tokens[w].relation == "nsubj"]
        open_ = [w for w in subjects if not self._is_marked(self.starts[w])]
        people = [w for w in open_ if parse.tokens[w].text.lower() in ("he", "she") or is_person(parse, w)]
        return main_subject(parse, people) if people else None

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
