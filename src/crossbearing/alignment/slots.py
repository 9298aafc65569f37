"""The slots of a clause: the names and times in it, each with the part that it plays, and the words around them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crossbearing.alignment.cast import Cast
from crossbearing.alignment.lexicon import words
from crossbearing.alignment.profiles import CONTENT, Profile
from crossbearing.alignment.sites import PARTS
from crossbearing.chronology.intervals import Interval, interval_of
from crossbearing.syntax import Tree
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

DOER, TARGET, OF = "doer", "target", "of"
RELATIONS = {
    **dict.fromkeys(("nsubj", "nsubj:outer", "obl:agent"), DOER),
    **dict.fromkeys(("obj", "nsubj:pass"), TARGET),
    **dict.fromkeys(("compound", "amod", "nmod:desc", "nmod:poss", "nmod:unmarked"), OF),
}
SHARES_ITS_PART = frozenset({"conj", "appos", "flat"})
DESCRIBES = ("nmod:desc", "compound", "amod")


@dataclass(frozen=True, slots=True)
class Slot:
    """A name or a time in a clause: `key` is the entity's id or the ISO value, `part` what it is to its governor.

    `entity` is None for a time, `stretch` (the days it covers) for a name; `titles` are the lemmas that describe the
    bearer of a name ("President").
    """

    key: str
    words: str
    span: Span
    part: str
    entity: Entity | None = None
    stretch: Interval | None = None
    titles: frozenset[str] = frozenset()
    governor: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A telling with its slots, and the content lemmas around them, numbers left out.

    What somebody says is told by the whole sentence, so of a verb of saying `lemmas` are all of its sentence's.
    `published` is the day of its report.
    """

    profile: Profile
    slots: tuple[Slot, ...]
    lemmas: frozenset[str]
    published: Interval | None

    @property
    def report(self) -> str:
        """Return the id of the document that holds the clause."""
        return self.profile.claim.document_id

    @property
    def is_said(self) -> bool:
        """Return whether the clause tells that somebody said something."""
        return self.profile.claim.predicate in words("speech")


def clauses_in(profiles: Sequence[Profile], story: Story, cast: Cast) -> tuple[Clause, ...]:
    """Return the clauses of tellings that hold a name or a time, in their order."""
    by_report: dict[str, list[Profile]] = {}
    for profile in profiles:
        by_report.setdefault(profile.claim.document_id, []).append(profile)
    reports = (report for report in story.reports if report.document.id in by_report)
    return tuple(clause for report in reports for clause in _clauses(report, by_report[report.document.id], cast))


def _clauses(report: Report, profiles: Sequence[Profile], cast: Cast) -> Iterator[Clause]:
    tree = Tree(report.annotations.tokens)
    starts = [token.start for token in tree.tokens]
    slots = tuple(_slots(report, tree, cast))
    filled = {place for slot in slots for place in _places(starts, slot.span)}
    for profile in profiles:
        spans = _spans(profile)
        own = tuple(slot for slot in slots if any(span.contains(slot.span) for span in spans))
        if own and _tells_a_deed(tree, starts, profile):
            told = [_sentence(report, profile)] if profile.claim.predicate in words("speech") else spans
            around = {place for span in told for place in _places(starts, span)} - filled
            yield Clause(profile, own, _lemmas(tree, around), interval_of(report.document.published))


def _tells_a_deed(tree: Tree, starts: Sequence[int], profile: Profile) -> bool:
    """Return whether the clause has a verb or a copula; a name with a date beside it signs a line and tells nothing."""
    at = profile.claim.predicate_span
    heads = _places(starts, at) if at else ()
    return any(tree.tokens[i].upos in {"VERB", "AUX"} or tree.children(i, "cop") for i in heads)


def _spans(profile: Profile) -> list[Span]:
    """Return where the clause stands, and the doer or target that it shares with another."""
    claim = profile.claim
    parts = (part.span for part in (claim.subject, claim.object) if part is not None)
    return [claim.span, *(span for span in parts if not claim.span.overlaps(span))]


def _sentence(report: Report, profile: Profile) -> Span:
    sentence = report.annotations.sentences[profile.claim.sentence]
    return Span(report.document.id, sentence.start, sentence.end)


def _lemmas(tree: Tree, places: Iterable[int]) -> frozenset[str]:
    content = (tree.tokens[place] for place in places if tree.tokens[place].upos in CONTENT - {"NUM"})
    return frozenset(token.lemma.lower() for token in content) - words("empty verbs") - words("words of little weight")


def _slots(report: Report, tree: Tree, cast: Cast) -> Iterator[Slot]:
    """Yield the names that are no part of another name, and the times whose days are known."""
    mentions = [mention for mention in report.annotations.mentions if mention.span in cast.at]
    for mention in mentions:
        if not any(other.span != mention.span and other.span.contains(mention.span) for other in mentions):
            entity = cast.at[mention.span]
            titles = frozenset(tree.tokens[i].lemma.lower() for i in tree.children(mention.head, *DESCRIBES))
            yield Slot(entity.id, mention.text, mention.span, _part(tree, mention.head), entity, titles=titles)
    starts = [token.start for token in tree.tokens]
    for time in report.annotations.times:
        stretch, top = interval_of(time.value), _top(tree, _places(starts, time.span))
        if time.value and stretch and top is not None:
            yield Slot(
                time.value, time.text, time.span, _part_of_time(tree, top), None, stretch, governor=_governor(tree, top)
            )


def _places(starts: Sequence[int], span: Span) -> range:
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))


def _top(tree: Tree, inside: range) -> int | None:
    """Return the token of a phrase that its others hang on, None for a phrase without tokens."""
    return next((place for place in inside if tree.tokens[place].head not in inside), None)


def _part(tree: Tree, head: int) -> str:
    """Return what a noun is to its governor: doer, target, or what its preposition tells; of a list, the first's."""
    token, cases = tree.tokens[head], [tree.tokens[i].text.lower() for i in tree.children(head, "case")]
    if token.relation in SHARES_ITS_PART and not cases and token.head >= 0:
        return _part(tree, token.head)
    if token.relation in RELATIONS or not cases:
        return RELATIONS.get(token.relation, OF if token.relation == "nmod" else token.relation)
    return OF if cases[0] in {"'s", "’s", "'", "’", OF} else PARTS.get(cases[0], cases[0])


def _part_of_time(tree: Tree, head: int) -> str:
    """Return what the preposition of a time tells; "on Monday" is "Monday"."""
    return _part(tree, head) if tree.children(head, "case") else PARTS["on"]


def _governor(tree: Tree, head: int) -> str:
    at = tree.tokens[head].head
    return tree.tokens[at].lemma.lower() if at >= 0 else ""
