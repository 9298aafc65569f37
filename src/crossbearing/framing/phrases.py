"""Common noun phrases: the words that a report chooses for a thing, and the names that they stand beside."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossbearing.framing.families import families_of, is_carrier, is_party, names_disease, says_little
from crossbearing.gazetteer import country_named, demonym_of
from crossbearing.models import lemma_of
from crossbearing.syntax import Tree
from crossbearing.values.entities import Entity, EntityMention
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span

BEFORE = frozenset({"amod", "compound", "nmod:poss", "nmod:desc", "nmod:unmarked", "flat"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their", "our"})
WORDED = frozenset({"work", "event"})
DESCRIBING = ("nmod:desc", "appos", "flat")
LONGEST = 8  # words: longer phrases are descriptions, not names for a thing


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase without its article: its words folded, its head's lemma, its families, the entities it is tied to.

    It describes an entity as its apposition or by "is"; it stands beside one whose name is a part of it; it is
    `borne` by those whose it is ("Berg's death", "the death of Berg").
    """

    mention: EntityMention
    wording: str
    head: str
    modifiers: tuple[str, ...]
    families: frozenset[str]
    definite: bool
    plural: bool
    described: frozenset[str]
    beside: frozenset[str]
    borne: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Names:
    """The entity of each word that is part of a name or a pronoun for a person, and the entities that are countries."""

    of: Mapping[int, str]
    meant: Mapping[int, str]
    countries: Mapping[str, str]


def phrases_of(report: Report, entities: Sequence[Entity]) -> tuple[Phrase, ...]:
    """Return the common noun phrases of a report in text order; times are left out."""
    tree = Tree(report.annotations.tokens)
    names = _names(report, entities)
    timed = _covered(report, (time.span for time in report.annotations.times))
    heads = ((head, _noun(tree, head, names)) for head in range(len(tree.tokens)) if head not in timed)
    return tuple(p for head, lemma in heads if lemma and (p := _phrase(report, tree, (head, lemma), names)))


def _noun(tree: Tree, head: int, names: _Names) -> str | None:
    """Return the lemma of a common noun that heads a phrase; "Islamists" is one, though it may pass for a name."""
    token = tree.tokens[head]
    if token.relation in ("compound", "flat"):
        return None
    if head not in names.of and names_disease(token.text.lower()):
        return token.text.lower()
    if token.text.isupper():
        return None
    if token.upos == "NOUN" and head not in names.of:
        return token.lemma.lower()
    lemma = lemma_of(token.text.lower(), "NOUN")
    alone = names.of.get(head) not in (names.of.get(head - 1), names.of.get(head + 1)) or head not in names.of
    plural = token.upos == "PROPN" and lemma != token.text.lower()
    return lemma if plural and alone and families_of(lemma, ()) else None


def _phrase(report: Report, tree: Tree, noun: tuple[int, str], names: _Names) -> Phrase | None:
    head, lemma = noun
    words = _words(tree, head)
    tokens = [tree.tokens[word] for word in words]
    last = _name_after(tree, head, names.of)
    if last - words[0] >= LONGEST:
        return None
    span = Span(report.document.id, tokens[0].start, tree.tokens[last].end)
    text = report.document.text[span.start : span.end]
    modifiers = tuple(token.lemma.lower() for token in tokens[:-1] if token.upos in ("NOUN", "ADJ", "PROPN", "VERB"))
    return Phrase(
        mention=EntityMention(span, text),
        wording=" ".join(text.casefold().split()).replace(" 's ", "'s "),
        head=lemma,
        modifiers=modifiers,
        families=_families(tree, (head, lemma), modifiers),
        definite=any(tree.tokens[c].text.lower() in DEFINITE for c in tree.children(head, "det", "nmod:poss")),
        plural=tree.tokens[head].xpos in ("NNS", "NNPS"),
        described=frozenset(_described(tree, head, names)),
        beside=frozenset(_beside(tree, head, names)),
        borne=frozenset(_borne(tree, head, names)),
    )


def _words(tree: Tree, head: int) -> list[int]:
    """Return the head with the words before it that belong to it, without gaps, article and number left out."""
    before = {head}
    for child in tree.children(head):
        if child < head and tree.tokens[child].relation in BEFORE:
            before.update(tree.subtree(child))
    first = head
    while first - 1 in before or (tree.tokens[first - 1].text in "-–" and first - 2 in before and first > 1):
        first -= 1
    while first < head and tree.tokens[first].upos in ("DET", "NUM", "PUNCT", "PRON", "PART"):
        first += 1
    return list(range(first, head + 1))


def _name_after(tree: Tree, head: int, named: Mapping[int, str]) -> int:
    """Return the last word of the name that the phrase runs into ("the extremist group Boko Haram"), else the head.

    The parse may hang such a name on the verb, beside its noun; no other two nouns stand so without a comma.
    """
    last, name = head, named.get(head + 1)
    parent, relation = tree.tokens[head].head, tree.tokens[head].relation
    beside = tree.children(parent, relation) if parent >= 0 else ()
    if name and any(named.get(word) == name for word in (*tree.children(head), parent, *beside)):
        while named.get(last + 1) == name:
            last += 1
    return last


def _described(tree: Tree, head: int, names: _Names) -> Iterator[str]:
    """Yield the entities that a phrase describes."""
    named = names.of
    if (last := _name_after(tree, head, named)) != head:
        yield named[last]
    yield from (named[word] for word in _beside_it(tree, head, DESCRIBING) if word in named)
    yield from (names.meant[word] for word in _equated(tree, head) if word in names.meant)


def _families(tree: Tree, noun: tuple[int, str], modifiers: Sequence[str]) -> frozenset[str]:
    """Return the families of a phrase's noun with those of what the phrase is said to be.

    "The report is a lagging indicator" makes the indicator a word for the report; "the gunman is a local man" makes
    the man, who says little, one for the gunman. Parties stay apart: who were refugees are still called attackers.
    """
    head, lemma = noun
    own = families_of(lemma, modifiers)
    if any(map(is_party, own)) or (says_little(lemma) and not is_carrier(lemma)):
        return own
    if own or not is_carrier(lemma):
        return own | _families_at(tree, _said_of(tree, head))
    return _families_at(tree, (*_beside_it(tree, head, ("appos",)), *_equated(tree, head)))


def _families_at(tree: Tree, words: Iterable[int]) -> frozenset[str]:
    """Return the families of those words that are common nouns."""
    nouns = (tree.tokens[word] for word in words if tree.tokens[word].upos == "NOUN")
    return frozenset(family for token in nouns for family in families_of(token.lemma.lower(), ()))


def _said_of(tree: Tree, head: int) -> Iterator[int]:
    """Yield what a phrase is said of: the subject of a phrase after "is", what an apposition stands beside."""
    token = tree.tokens[head]
    if tree.children(head, "cop") and not tree.children(head, "case"):
        yield from tree.children(head, "nsubj")
    if token.relation == "appos":
        yield token.head


def _beside_it(tree: Tree, head: int, relations: Sequence[str]) -> Iterator[int]:
    """Yield the words that stand beside a phrase in one of the relations."""
    if tree.tokens[head].relation in relations:
        yield tree.tokens[head].head
    yield from tree.children(head, *relations)


def _equated(tree: Tree, head: int) -> Iterator[int]:
    """Yield the words that a phrase is said to be the same as: by "is", by "as", either way round."""
    token = tree.tokens[head]
    if tree.children(head, "cop") and not tree.children(head, "case"):
        yield from tree.children(head, "nsubj")
    if token.relation == "nsubj" and tree.children(token.head, "cop") and not tree.children(token.head, "case"):
        yield token.head
    if token.head >= 0 and _has(tree, head, "as"):
        objects = [word for word in tree.children(token.head, "obj", "nsubj:pass") if not _has(tree, word, "as")]
        yield from objects or tree.children(token.head, "nsubj")[:1]
    elif token.relation in ("obj", "nsubj:pass"):
        yield from (word for word in tree.children(token.head, "obl", "obj") if _has(tree, word, "as"))


def _has(tree: Tree, head: int, case: str) -> bool:
    return any(tree.tokens[child].lemma == case for child in tree.children(head, "case"))


def _beside(tree: Tree, head: int, names: _Names) -> Iterator[str]:
    """Yield the entities whose names, or whose people's names, are a part of the phrase."""
    for child in tree.children(head, "compound", "nmod:poss", "amod"):
        if child in names.of:
            yield names.of[child]
        elif (country := demonym_of(tree.tokens[child].text)) in names.countries and country:
            yield names.countries[country]


def _borne(tree: Tree, head: int, names: _Names) -> Iterator[str]:
    """Yield whose a thing is by "of" or "'s": an entity, or "" where that is not told by a name."""
    owners = [token.head for token in tree.tokens[head + 1 : head + 2] if token.text == "of"]
    owners += [child for child in tree.children(head, "nmod") if _has(tree, child, "of")]
    owners += tree.children(head, "nmod:poss")
    owners += [child for child in tree.children(head, "compound") if child in names.of]
    yield from (names.meant.get(owner, "") for owner in owners)


def _names(report: Report, entities: Sequence[Entity]) -> _Names:
    """Return the words of a report that are names, and which entities are countries."""
    found: dict[int, str] = {}
    for entity in entities:
        mentions = (mention for mention in entity.mentions if mention.span.document_id == report.document.id)
        own = (mention.span for mention in mentions if not _is_worded(mention.text, entity.type))
        found.update(dict.fromkeys(_covered(report, own), entity.id))
    countries = {code: e.id for e in reversed(entities) if e.type == "place" and (code := country_named(e.name))}
    persons = frozenset(entity.id for entity in entities if entity.type == "person")
    return _Names(found, {**found, **dict(_pronouns(report, found, persons))}, countries)


def _is_worded(text: str, kind: str) -> bool:
    """Return whether a text or a happening is called by a common noun ("the Doha agreement"), a choice of words."""
    return kind in WORDED and text.rsplit(maxsplit=1)[-1].islower()


def _pronouns(report: Report, named: Mapping[int, str], persons: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield each "he" and "she" with the person named last before it."""
    last = None
    for word, token in enumerate(report.annotations.tokens):
        last = named[word] if named.get(word) in persons else last
        if last and token.text.lower() in ("he", "she"):
            yield word, last


def _covered(report: Report, spans: Iterable[Span]) -> frozenset[int]:
    """Return the words that lie in the spans."""
    tokens = report.annotations.tokens
    ranges = (
        range(*(bisect_left(tokens, edge, key=lambda token: token.start) for edge in (span.start, span.end)))
        for span in spans
    )
    return frozenset(word for words in ranges for word in words)
