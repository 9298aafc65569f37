"""What a report takes from outlets, and says so: "told AFP", "the BBC reported", "(AP)", a credit at its foot."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from crossbearing.annotation.attributions import source_span
from crossbearing.annotation.outlet_credits import outlets_credited
from crossbearing.annotation.outlet_phrases import phrased
from crossbearing.annotation.outlets import (
    known_outlets,
    outlet_named,
    outlet_words,
    outlets_by_initials,
    outlets_in,
    same_outlet,
)
from crossbearing.annotation.phrases import Parse, parse_of
from crossbearing.annotation.picture_credits import pictured
from crossbearing.annotation.reported_speech import PASSED_ON, Saying, find_sayings
from crossbearing.annotation.unlisted_outlets import capitals_called_outlet, outlet_by_name, site_in, told_by_name
from crossbearing.gazetteer import body_named
from crossbearing.syntax.speech_cues import speech_cues
from crossbearing.values.annotations import Annotations, Token
from crossbearing.values.documents import Document
from crossbearing.values.quotations import Borrowing
from crossbearing.values.spans import Span

# "CNN host Anna Berg", "CNN's Anna Berg": whose work it is
_HOST = re.compile(r"(?:['’]s)?\s+(?:host|anchor|correspondent|reporter|moderator|columnist)\b|['’]s?\s+(?=[A-Z])")
_SHOW = re.compile(r"\bon\s+(?:[^\s\"“‘']+\s+){0,3}?[\"“](?P<name>[A-Z][^\"“”\n]{2,40}?)[.,]?[\"”]")
_TOLD = re.compile(
    r"\b(?:told|tells|telling|citing|quoting)\s+(?:the\s+)?(?:local\s+)?\Z"
)  # the parse may lose the outlet behind
MARKS = frozenset({'"', "“", "”", "``", "''", "‘"})
AGAIN = ""  # stands for the outlet named last until all are found
BEFORE = 20  # characters in which "told the local" stands before an outlet
_RUNS_ON = re.compile(r"\s+[A-Z]")  # "AP Germany's army says": a credit that has run into a caption
Found = tuple[int, int, str]


def find_borrowings(document: Document, layers: Annotations) -> tuple[Borrowing, ...]:
    """Return the places where a report names an outlet as its source, the report's own outlet left out.

    Credits of pictures are marked as such: they tell nothing of the text.
    """
    parse = parse_of(document.text, layers)
    sayings = find_sayings(parse, document.title_end)
    credited = outlets_credited(document.text, document.title_end)
    found = {*_cited(parse, sayings), *_heard(parse), *_reporting(parse), *credited}
    found.update(_told(parse, found))
    found.update(_unless_known(phrased(parse, _outlets(parse)), found))
    full = {name for _, _, name in outlets_in(document.text)}
    again = _named_again(found, sorted(_outlets(parse)))
    named = {(s, e, _in_full(o, full)) for s, e, o in again if not same_outlet(document.outlet, o)}
    pictures = set(_unless_known(pictured(document.text), named))
    kept = (f for f in sorted(named | pictures) if not same_outlet(document.outlet, f[2]))
    return tuple(
        Borrowing(Span(document.id, s, e), document.text[s:e], origin, picture=(s, e, origin) in pictures)
        for s, e, origin in _distinct(kept)
    )


def _named_again(found: Collection[Found], outlets: Sequence[Found]) -> Iterator[Found]:
    """Yield the places, those in no words of an outlet's own with the one cited last, else the one named last."""
    last = AGAIN
    for start, end, origin in sorted(found):
        last = origin or last or next((name for first, _, name in reversed(outlets) if first < start), AGAIN)
        if last:
            yield start, end, last


def _in_full(origin: str, named: Collection[str]) -> str:
    """Return the one outlet named in the report that the last word stands for ("The Sun", the Norland Sun)."""
    short = origin.removeprefix("The ")
    longer = {name for name in named if name.endswith(f" {short}")} - {f"The {short}"}
    return longer.pop() if len(longer) == 1 and " " not in short else origin


def _distinct(found: Iterator[Found]) -> Iterator[Found]:
    """Yield the places once each: of those that overlap and name the same outlet, the first."""
    last: dict[str, int] = {}
    for start, end, origin in found:
        if start >= last.get(origin, 0):
            last[origin] = end
            yield start, end, origin


def _cited(parse: Parse, sayings: tuple[Saying, ...]) -> Iterator[Found]:
    """Yield outlets that say something themselves: "the BBC reported", "according to CNN"."""
    for saying in sayings:
        cue = parse.tokens[saying.cue]
        if saying.source is None or saying.kind not in ("said", "according") or _is_unsaid(parse, cue):
            continue
        if _is_told(parse, saying) or cue.lemma in outlet_words()["carried"] or cue.relation == "advcl":
            phrase = source_span(parse, saying)
            for origin in _origins(parse, phrase, saying.source, heard=saying.kind == "according"):
                yield min(phrase.start, cue.start), max(phrase.end, cue.end), origin


def _is_told(parse: Parse, saying: Saying) -> bool:
    """Return whether the attribution tells something; "shared", "read" and their like tell what stands in marks."""
    bare = parse.tokens[saying.cue].lemma in speech_cues().marked
    return any(not bare or parse.tokens[word].text in MARKS for word in saying.content)


def _is_unsaid(parse: Parse, cue: Token) -> bool:
    """Return whether a verb of not doing stands over the reporting one: "have avoided reporting on the leak"."""
    return cue.relation == "xcomp" and parse.tokens[cue.head].lemma in outlet_words()["unsaid"]


def _reporting(parse: Parse) -> Iterator[Found]:
    """Yield the outlets right behind which stands a verb of reporting."""
    for start, end, origin in _outlets(parse):
        if verb := _reports().match(parse.text, end):
            yield start, verb.end(), origin


@cache
def _reports() -> re.Pattern[str]:
    """Return what finds verbs of reporting, which the parse reads as nouns at times, right behind an outlet."""
    verbs = "|".join(sorted(outlet_words()["brought"]))
    return re.compile(rf"\s+(?:(?:has|had|have|first|also|later)\s+){{0,2}}(?:{verbs})\b")


def _unless_known(new: Iterator[Found], found: Collection[Found]) -> Iterator[Found]:
    """Yield the places that overlap none of those found before."""
    return (one for one in new if not any(first < one[1] and one[0] < last for first, last, _ in found))


def _told(parse: Parse, found: Collection[Found]) -> Iterator[Found]:
    """Yield the outlets right before which stands a verb of telling, where nothing was found."""
    longer = {mention.span.start: mention.span.end for mention in parse.layers.mentions}
    for start, end, origin in _outlets(parse):
        told = _TOLD.search(parse.text, max(0, start - BEFORE), start)
        known = any(first < end and start < last for first, last, _ in found)
        if told and not known and longer.get(start, end) <= end:
            yield told.start(), end, origin


def _outlets(parse: Parse) -> Iterator[Found]:
    """Yield the outlets named in a report, listed or told by the words of their name."""
    yield from outlets_in(parse.text)
    yield from outlets_by_initials(parse.text)
    named = (mention for mention in parse.layers.mentions if told_by_name(mention))
    yield from ((m.span.start, m.span.end, known_outlets().get(m.text, m.text)) for m in named)


def _heard(parse: Parse) -> Iterator[Found]:
    """Yield outlets that somebody spoke to or that are quoted: "told AFP", "quoted by state television"."""
    verbs = outlet_words()["heard"] | outlet_words()["carried"] | outlet_words()["gathered"]
    for word, token in enumerate(parse.tokens):
        if token.upos not in ("VERB", "NOUN") or token.lemma not in verbs:
            continue
        for hearer in parse.hanging(word, "nsubj", "obj", "iobj", "obl", "obl:agent", "nmod"):
            if hearer > word and _is_hearer(parse, word, hearer):
                yield from _hearing(parse, word, hearer)


def _is_hearer(parse: Parse, word: int, hearer: int) -> bool:
    case = {parse.tokens[w].text.lower() for w in parse.hanging(hearer, "case")}
    if parse.tokens[word].lemma in PASSED_ON and parse.tokens[hearer].relation in ("obj", "obl"):
        return not case or (case == {"by"} and parse.tokens[hearer].relation == "obl")
    if parse.tokens[word].lemma in outlet_words()["carried"] | outlet_words()["gathered"]:
        return "by" in case
    return case <= {"to", "with"}


def _hearing(parse: Parse, word: int, hearer: int) -> Iterator[Found]:
    branches = [w for w in parse.below[hearer] if parse.tokens[w].relation in ("acl:relcl", "advcl", "conj", "punct")]
    words = parse.reach(hearer, without=branches)
    beside = [w for w in parse.hanging(word, "obj", "obl", "nsubj", "appos") if parse.reach(w)[0] == words[-1] + 1]
    phrase = parse.span([*words, *(w for other in beside for w in parse.reach(other))])
    for origin in _origins(parse, phrase, hearer, heard=True):
        yield parse.tokens[word].start, phrase.end, origin
    sentence = parse.layers.sentences[parse.sentence_of[word]]
    show = _SHOW.search(parse.text, phrase.start, sentence.end)
    if show and parse.tokens[word].lemma in outlet_words()["heard"]:
        yield parse.tokens[word].start, show.end("name"), show["name"]


def _origins(parse: Parse, phrase: Span, head: int, *, heard: bool) -> list[str]:
    """Return the outlets that a phrase names, else the outlet that it describes."""
    site = site_in(parse.text, phrase, parse.layers.sentences[parse.sentence_of[head]].end)
    named = site or _own_name(parse, head, heard=heard)
    if named:
        return [named]
    places = list(outlets_in(parse.text, phrase.start, phrase.end))
    if parse.kind(head) == "person" and " of " not in parse.words_of(phrase):
        return [name for _, end, name in places if _HOST.match(parse.text, end, phrase.end)][:1]
    known = [name for _, end, name in places if not _RUNS_ON.match(parse.text, end, phrase.end)]
    if known:
        return known[:1]
    heads = [head, *(w for w in parse.hanging(head, "nmod") if parse.has_case(w, "on", "from", "of", "for", "at"))]
    heads = [w for w in heads if w == head or _is_piece(parse, head) or not parse.has_case(w, "of")]
    heads += [w for inner in heads[1:] for w in parse.hanging(inner, "nmod") if parse.has_case(w, "on")]
    described = [words for words in (_described(parse, w) for w in heads) if words][:1]
    return described or ([AGAIN] if _is_again(parse, head) else [])


def _is_again(parse: Parse, head: int) -> bool:
    """Return whether a noun for an outlet stands with "the" alone."""
    token = parse.tokens[head]
    before = [parse.tokens[w] for w in parse.below[head] if w < head]
    alone = [word.text.lower() for word in before if word.relation != "case"] == ["the"]
    return alone and token.text.lower() in outlet_words()["again"]


def _own_name(parse: Parse, head: int, *, heard: bool) -> str | None:
    """Return the outlet whose whole name the word is part of: a listed one, or one that its words tell."""
    mention = parse.name_of[head]
    if mention is None:
        return capitals_called_outlet(parse, head)
    article = parse.text[max(0, mention.span.start - 4) : mention.span.start].lower()
    listed = outlet_named(mention.text, article=article == "the ")
    return listed or (None if body_named(mention.text) else outlet_by_name(parse, head, heard=heard))


def _described(parse: Parse, head: int) -> str | None:
    """Return the words for an outlet that is described by a noun: "Iranian state television", "media outlets"."""
    beside = parse.hanging(head, "compound", "nmod:desc", "flat", "amod", "nmod:poss")
    lemmas = {parse.tokens[w].lemma.lower() for w in beside}
    own = parse.tokens[head].lemma.lower()
    words = outlet_words()
    is_outlet = (
        own in words["nouns"]
        or (own in words["shared_nouns"] and lemmas & words["beside"])
        or (lemmas & words["nouns"] and parse.tokens[head].upos == "PROPN")
    )
    if own == "report" and lemmas and lemmas <= words["unnamed"]:
        return parse.words_of(parse.span([*beside, head]))
    if not is_outlet or not beside or lemmas & words["not_beside"] or lemmas <= words["beside"] - {"media"}:
        return None
    named = [
        w
        for w in parse.hanging(head, "appos", "flat", "compound")
        if w > head or parse.tokens[w].relation != "compound"
    ]
    named = [w for w in named if parse.tokens[w].upos == "PROPN"]
    told = parse.words_of(parse.span(parse.reach(named[0]) if named else [*beside, head]))
    return known_outlets().get(told, told)


def _is_piece(parse: Parse, head: int) -> bool:
    """Return whether the source is what an outlet brings out: "a report of state television", not its viewers."""
    return parse.tokens[head].lemma.lower() in outlet_words()["pieces"]
