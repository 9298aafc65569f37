"""The names of a report: the model's tags, capitals, known bodies and heads of bodies, made one layer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from crossbearing.annotation.handles import accounts
from crossbearing.annotation.name_headings import is_heading
from crossbearing.annotation.name_initials import spelled_out
from crossbearing.annotation.name_runs import Runs
from crossbearing.annotation.name_shapes import Shape, Shapes, flights, lower_bodies
from crossbearing.annotation.name_types import types_of
from crossbearing.annotation.parsing import CERTAINTY_PLACES, NameTags
from crossbearing.annotation.picture_credits import credited
from crossbearing.gazetteer import body_named, country_named, is_people, look_up
from crossbearing.models import is_word
from crossbearing.values.annotations import Annotations, Mention, Sentence, Token
from crossbearing.values.documents import Document
from crossbearing.values.spans import Span

GREAT_CITY = 1_000_000  # people
KEY = 2  # letters by which names are looked up at a token
RARE = 5  # letters of a word in small letters that may be a name
LONGEST_SHORT = 4  # words of the short form of a body's name
SHORTEST = 2  # characters of a name: a single letter names nothing


def find_mentions(document: Document, layers: Annotations, tags: NameTags) -> tuple[Mention, ...]:
    """Return the names, in text order; no two overlap, and one string has one type.

    A title ("President"), a determiner and a possessive
    's are no part of a name. What is a name once is one wherever it stands with the same capitals.
    """
    runs = Runs(layers.tokens, tags)
    shapes = Shapes(document.text, runs)
    headings = tuple(s for s in layers.sentences if is_heading(layers.tokens[s.first : s.last]))
    found = [
        *_in_sentences(layers, shapes, frozenset(headings)),
        *lower_bodies(layers.tokens),
        *shapes.known(),
        *shapes.quoted(),
    ]
    found.extend(flights(layers.tokens))
    found.extend(
        _in_headings(layers, shapes, headings, frozenset(shapes.words_of(shape.first, shape.last) for shape in found))
    )
    found.extend(_agencies(document.text, layers.tokens))
    owned = tuple(accounts(layers.tokens, found))
    found.extend(shape for pair in owned for shape in pair)
    types = types_of(found, runs, document.text)
    called = ([shapes.words_of(shape.first, shape.last) for shape in pair] for pair in owned)
    types |= {handle: types[owner] for handle, owner in called}
    return tuple(sorted(_mentions(document, runs, types, found), key=lambda mention: mention.span))


def _agencies(text: str, tokens: Sequence[Token]) -> Iterable[Shape]:
    """Yield the outlets that a report credits for its pictures ("AP Photo/Ann Berg")."""
    starts = {token.start: at for at, token in enumerate(tokens)}
    ends = {token.end: at + 1 for at, token in enumerate(tokens)}
    for start, end in credited(text):
        if start in starts and end in ends:
            yield Shape(starts[start], ends[end], "organisation")


def _in_sentences(layers: Annotations, shapes: Shapes, headings: Set[Sentence]) -> Iterable[Shape]:
    for sentence in layers.sentences:
        if sentence not in headings:
            for run in spelled_out(shapes.runs.of(sentence), layers.tokens, shapes.initials):
                yield from shapes.of(run, sentence.last)


def _in_headings(
    layers: Annotations, shapes: Shapes, headings: Sequence[Sentence], names: frozenset[str]
) -> Iterable[Shape]:
    """Yield names of headings that the model tags and something confirms.

    That is a known name, a word of a name in the report's sentences, or a person's words never in lower case.
    """
    yield from _known_words(layers, shapes, headings)
    yield from _beginnings(shapes, headings, names)
    named = frozenset(word for name in names for word in name.split())
    lower = {token.text for token in layers.tokens if token.text.islower()} - shapes.words["particles"]
    for first, last in (run for sentence in headings for run in _tagged(sentence, shapes.runs.tags)):
        name = shapes.words_of(first, last)
        words = [token.text.lower() for token in layers.tokens[first:last]]
        tag = shapes.runs.tags[first]
        known = name in named or is_people(name) or country_named(name) is not None or body_named(name) is not None
        known = known or (tag == "B-LOC" and bool(look_up(name)))
        person = last - first > 1 and tag == "B-PERSON"
        if known or (person and not lower & set(words)):
            yield from shapes.of((first, last), last)


def _known_words(layers: Annotations, shapes: Shapes, headings: Iterable[Sentence]) -> Iterable[Shape]:
    """Yield the single words of headings that name a country, a body or a great city, and are no English word."""
    for at in (at for heading in headings for at in range(heading.first, heading.last)):
        name = layers.tokens[at].text
        if shapes.runs.capital(at) and not is_word(name) and _well_known(name):
            yield from shapes.of((at, at + 1), at + 1)


def _beginnings(shapes: Shapes, headings: Iterable[Sentence], names: frozenset[str]) -> Iterable[Shape]:
    """Yield the short forms in headings of bodies that sentences name in full ("Leeds Police" of its department)."""
    short = {" ".join(words[:end]) for words in map(str.split, names) for end in range(2, len(words))}
    for heading in headings:
        for at in range(heading.first, heading.last):
            for end in range(at + 2, min(at + LONGEST_SHORT, heading.last) + 1):
                if shapes.words_of(at, end) in short and shapes.is_headed(end):
                    yield from shapes.of((at, end), end)


def _well_known(name: str) -> bool:
    body = body_named(name) if not name.isupper() or len(name) > SHORTEST else None
    return bool(country_named(name) or body) or any(place.population >= GREAT_CITY for place in look_up(name))


def _tagged(sentence: Sentence, tags: Sequence[str]) -> Iterable[tuple[int, int]]:
    """Yield the spans of tokens the model tags as one name, dates left out."""
    first = None
    for at in range(sentence.first, sentence.last + 1):
        inside = at < sentence.last and tags[at][:1] == "I"
        if first is not None and not inside:
            yield first, at
            first = None
        if at < sentence.last and tags[at][:1] == "B" and not tags[at].endswith("DATE"):
            first = at


def _mentions(document: Document, runs: Runs, types: dict[str, str], found: Sequence[Shape]) -> Iterable[Mention]:
    """Yield a mention for each name found and each repeat of its string; the longer name wins a place."""
    tokens, text = runs.tokens, document.text
    first_at = {token.start: index for index, token in enumerate(tokens)}
    last_at = {token.end: index for index, token in enumerate(tokens)}
    spans = {(tokens[shape.first].start, tokens[shape.last - 1].end) for shape in found}
    shaped = {(shape.first, shape.last) for shape in found}
    spans |= set(_repeats(text, tokens, types)) | set(_in_small_letters(tokens, types))
    taken: set[int] = set()
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        first, last = first_at.get(start), last_at.get(end)
        if first is None or last is None or end - start < SHORTEST or taken & set(range(first, last + 1)):
            continue
        if first == last and runs.tags[first].endswith("DATE") and (first, last + 1) not in shaped:
            continue  # a month that is a name elsewhere ("22 May" beside "Mrs May")
        taken.update(range(first, last + 1))
        name = text[start:end]
        kind = types.get(name) or types[_capitalised(name, types)]
        certainty = _certainty(runs, first, last)
        yield Mention(Span(document.id, start, end), name, kind, _head(tokens, first, last), certainty)


def _repeats(text: str, tokens: Sequence[Token], types: Iterable[str]) -> Iterable[tuple[int, int]]:
    """Yield every place of every name with a capital that begins and ends with a token."""
    by_start: dict[str, list[str]] = defaultdict(list)
    names = sorted((name for name in types if not name.islower()), key=lambda name: (-len(name), name))
    ends = {token.end for token in tokens}
    for name in names:
        by_start[name[:KEY]].append(name)
    for start in (token.start for token in tokens):
        for name in by_start.get(text[start : start + KEY], ()):
            if text.startswith(name, start) and start + len(name) in ends:
                yield start, start + len(name)


def _in_small_letters(tokens: Sequence[Token], types: Mapping[str, str]) -> Iterable[tuple[int, int]]:
    """Yield the words in small letters that are a name elsewhere in the report, and no English words ("bitcoins").

    A name of several words is one where one of them is no English word ("the brandal garlic festival").
    """
    longer = {name.lower() for name in types if " " in name and any(_is_rare(word) for word in name.lower().split())}
    lengths = sorted({len(name.split()) for name in longer}, reverse=True)
    for at, token in enumerate(tokens):
        if _is_rare(token.text) and _capitalised(token.text, types) in types:
            yield token.start, token.end
        for words in (tokens[at : at + length] for length in lengths if token.text.islower()):
            if " ".join(word.text for word in words) in longer:
                yield words[0].start, words[-1].end


def _is_rare(word: str) -> bool:
    """Return whether the word stands in small letters, is long enough to tell by, and no English word."""
    return word.islower() and len(word) >= RARE and not is_word(word)


def _capitalised(words: str, types: Mapping[str, str]) -> str:
    """Return the words as a name in the singular, or in the plural where that alone is known."""
    if " " in words:
        return min(name for name in types if name.lower() == words)
    single = words.removesuffix("s").capitalize()
    return single if single in types else words.capitalize()


def _head(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the token whose parent lies outside the name."""
    for at in range(first, last + 1):
        if not first <= tokens[at].head <= last:
            return at
    return last


def _certainty(runs: Runs, first: int, last: int) -> float | None:
    """Return the mean probability of the tokens that the model tags as a name, None where it tags none."""
    odds = [runs.odds[at] for at in range(first, last + 1) if runs.tags[at] != "O"]
    return round(sum(odds) / len(odds), CERTAINTY_PLACES) if odds else None
