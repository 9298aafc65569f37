"""Descriptions and pronouns: each joined with the one whom the report lets it stand for, where that is told."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set

from crossbearing.gazetteer import countries_in
from crossbearing.linking import Clusters, Link
from crossbearing.resolution.name_values import Name, served_by
from crossbearing.resolution.name_words import BODIES
from crossbearing.resolution.wording import head_class, stands_apart
from crossbearing.values.reasons import Reason
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

# Found on the working half of ECB+ (`python -m evaluation.entities`).
LOOK_BACK = 5  # sentences before a pronoun's own
AGAINST = 0.3  # of a vote where name and description share a sentence: mostly two people
FIRST = 1.0  # of a vote for the person whom the story names most
OFFICE = 1.5  # of a vote for who holds the office, beside a vote for who merely fits
ELECTED = 0.55  # share of the votes that lets a description stand for a name
_BESIDE = re.compile(r",? (?:(?:the|a|an|his|her|its|their|who is|who was) )?(?:[\w-]+ ){0,2}?|, ?")
_IS = re.compile(r",? (?:(?:is|was|became|remains) (?:also |now |still )?(?:a|an|the) )(?:[\w'-]+ ){0,3}?")
Position = tuple[Span, int]


def join_references(names: Sequence[Name], clusters: Clusters, story: Story) -> None:
    """Join descriptions with names beside them, then with whom they may stand for, then pronouns, in text order.

    The names must be joined before. What follows here is never joined with two names that are two people's.
    """
    by_document: dict[str, list[Position]] = defaultdict(list)
    for at, name in enumerate(names):
        for span in name.spans:
            by_document[name.document_id].append((span, at))
    pages = [_Page(report, sorted(by_document[report.document.id]), names, clusters) for report in story.reports]
    for page in pages:
        page.join_beside()
    _join_officers(pages)
    _elect(pages)
    for page in pages:
        page.join_pronouns()


def _join_officers(pages: Sequence["_Page"]) -> None:
    """Join "the Malian president" with the one person of the story who holds that office for that country."""
    people = [(page, root, at, named) for page in pages for root, at, named in page.people()]
    holders = {root for _, root, _, named in people if named}
    for page, _, at, named in people:
        if not named and page.names_country(at):
            found = [root for root in sorted(holders) if page.may_stand_for(at, root) and page.holds_office(at, root)]
            if len(found) == 1:
                page.join(at, found[0], 0.85, "who holds the office for that country")


def _elect(pages: Sequence["_Page"]) -> None:
    """Join the descriptions of single people with those whom most reports let them stand for."""
    cast: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for page in pages:
        for described, named, share in page.votes():
            cast[described][named] += share
    for described, named in _fitting_first(pages):
        cast[described][named] += FIRST
    for described, shares in sorted(cast.items(), key=lambda pair: (-max(pair[1].values()), pair[0])):
        best = max(sorted(shares), key=lambda named: shares[named])
        if shares[best] >= ELECTED * sum(shares.values()):
            pages[0].join(described, best, 0.8, "the one it fits best")


def _fitting_first(pages: Sequence["_Page"]) -> Iterable[tuple[int, int]]:
    """Yield each description of a single person with the person most often named in the story whom it fits."""
    counts: Counter[int] = Counter()
    described: dict[int, tuple[_Page, int]] = {}
    for page in pages:
        for root, at, named in page.people():
            if named:
                counts[root] += 1
            else:
                described.setdefault(root, (page, at))
    order = sorted(counts, key=lambda root: (-counts[root], root))
    for root, (page, at) in sorted(described.items()):
        if stands_apart(page.head(at)):
            continue
        fitting = [named for named in order if page.may_stand_for(at, named)]
        first = next((named for named in fitting if page.holds_office(at, named)), next(iter(fitting), None))
        if first is not None:
            yield root, first


def _of_other_countries(described: Name, members: Sequence[Name]) -> bool:
    """Return whether a description names a country and the titles of those it may stand for only others."""
    mine = countries_in(described.text)
    theirs = frozenset(code for name in members for code in served_by(name))
    return bool(mine and theirs and not mine & theirs)


def _served_alike(mine: Set[str], theirs: Set[str]) -> bool:
    return bool(mine & theirs) if mine else not theirs


class _Page:
    """One report's mentions in text order, with the clusters that they are joined in."""

    def __init__(self, report: Report, places: Sequence[Position], names: Sequence[Name], clusters: Clusters) -> None:
        self._text, self._places, self._names, self._clusters = report.document.text, places, names, clusters
        self._starts = [sentence.start for sentence in report.annotations.sentences]

    def join_beside(self) -> None:
        """Join a description with the person's name right before or behind it."""
        for (left, one), (right, other) in zip(self._places, self._places[1:], strict=False):
            gap = self._text[left.end : right.start]
            pair = {self._names[one].wording.kind, self._names[other].wording.kind}
            if pair != {"name", "description"} or left.end > right.start:
                continue
            apposed = _BESIDE.fullmatch(gap) or _IS.fullmatch(gap)
            behind = self._names[one].wording.kind == "description" and gap in {" ", ", "}
            if (behind or (apposed and self._names[one].wording.kind == "name" and "," in gap)) or _IS.fullmatch(gap):
                self.join(other, one, 0.9, "beside the name")

    def people(self) -> Iterable[tuple[int, int, bool]]:
        """Yield each naming and each description of single people: cluster, mention, and whether it is named at all."""
        for _, at in self._places:
            name = self._names[at]
            if name.type != "person" or name.wording.kind == "pronoun" or name.wording.many:
                continue
            if name.wording.kind == "name" or not self._named(at):
                yield self._clusters.root(at), at, name.wording.kind == "name"

    def names_country(self, at: int) -> bool:
        """Return whether a description names a country or its people."""
        return bool(countries_in(self._names[at].text))

    def head(self, at: int) -> str:
        """Return the noun of a description."""
        return self._names[at].wording.head

    def may_stand_for(self, at: int, other: int) -> bool:
        """Return whether a description's sex, number and type are those of another mention's entity."""
        return self._fits(at, other) and self._agree(at, other)

    def votes(self) -> Iterable[tuple[int, int, float]]:
        """Yield for each description of a single person the people that the report names and it fits, as shares."""
        named = sorted({self._clusters.root(at) for _, at in self._places if self._named(at)})
        for span, at in self._places:
            name = self._names[at]
            if name.wording.kind == "description" and name.type == "person" and not self._named(at):
                fitting = [root for root in named if self.may_stand_for(at, root)]
                holders = self._holders(at, fitting)
                for root in holders or fitting:
                    apart = AGAINST if self._sentence(span) in self._sentences_of(root) and not holders else 1.0
                    share = holders[root] / holders.total() if holders else 1 / len(fitting)
                    yield self._clusters.root(at), root, apart * share * (OFFICE if holders else 1.0)

    def _holders(self, at: int, fitting: Iterable[int]) -> Counter[int]:
        """Return who holds the office that a description names, with how often the report names each.

        Of several it is those of the country that the description names, or who are named without a country.
        """
        mine, office = countries_in(self._names[at].text), head_class(self._names[at].wording.head)
        held = {root: self._titled(root, office) for root in fitting}
        bearing = [root for root in held if held[root]]
        close = [root for root in bearing if any(_served_alike(mine, served_by(name)) for name in held[root])]
        return Counter({root: self._namings(root) for root in close or bearing})

    def holds_office(self, at: int, root: int) -> bool:
        """Return whether the story gives somebody the office, and the country, that a description names."""
        mine, held = countries_in(self._names[at].text), self._titled(root, head_class(self.head(at)))
        return any(not mine or bool(mine & served_by(name)) for name in held)

    def _titled(self, root: int, office: str) -> list[Name]:
        """Return somebody's namings with an office as title or beside the name."""
        members = (self._names[item] for item in self._clusters.members(root))
        return [name for name in members if any(head_class(own) == office for own in name.offices)]

    def _namings(self, root: int) -> int:
        """Return how often the report names somebody by name."""
        named = (at for _, at in self._places if self._names[at].wording.kind == "name")
        return sum(self._clusters.root(at) == root for at in named)

    def _sentences_of(self, root: int) -> frozenset[int]:
        """Return the sentences in which the report names somebody by name."""
        return frozenset(
            self._sentence(span) for span, at in self._places
            if self._clusters.root(at) == root and self._names[at].wording.kind == "name"
        )  # fmt: skip

    def join_pronouns(self) -> None:
        """Join each pronoun with the nearest mention before that it fits; of one sentence with the first."""
        for number, (span, at) in enumerate(self._places):
            if self._names[at].wording.kind == "pronoun":
                found = self._antecedent(number, span, at)
                if found is not None:
                    self.join(at, found, 0.8, "the nearest it fits")

    def _antecedent(self, number: int, span: Span, at: int) -> int | None:
        if self._names[at].wording.head == "relative":
            return self._right_before(number, span)
        here = self._sentence(span)
        near = (pair for pair in self._places[:number] if here - self._sentence(pair[0]) <= LOOK_BACK)
        by_sentence: dict[int, list[int]] = defaultdict(list)
        for place, other in near:
            if self._fits(at, other):
                by_sentence[self._sentence(place)].append(other)
        return by_sentence[max(by_sentence)][0] if by_sentence else None

    def _right_before(self, number: int, span: Span) -> int | None:
        """Return the mention that a relative pronoun stands right behind."""
        place, other = self._places[number - 1] if number else (span, None)
        return other if 0 <= span.start - place.end <= len(", in ") else None

    def _sentence(self, span: Span) -> int:
        return bisect_right(self._starts, span.start)

    def _named(self, at: int) -> bool:
        return any(self._names[item].wording.kind == "name" for item in self._clusters.members(at))

    def _fits(self, at: int, other: int) -> bool:
        """Return whether a pronoun or a description may stand for the entity of another mention."""
        mine, members = self._names[at], [self._names[item] for item in self._clusters.members(other)]
        target = self._names[other]
        if target.wording.kind == "pronoun" and target.wording.head in {"relative", "speaker", "thing"}:
            return False
        sexes = {name.wording.sex for name in members} - {None}
        if mine.wording.sex and sexes and mine.wording.sex not in sexes:
            return False
        if mine.wording.kind == "description" and mine.type == "person" and _of_other_countries(mine, members):
            return False
        many = any(name.wording.many for name in members)
        kinds = {name.type for name in members}
        if mine.wording.head == "thing":
            return not many and bool(kinds & (BODIES | {"place"})) and "person" not in kinds
        if mine.wording.head == "many":
            return many or not kinds & {"person", "place"}
        return "person" in kinds and not many

    def join(self, at: int, other: int, score: float, why: str) -> None:
        """Join two mentions' clusters unless both are named, or their sex, number or type differ."""
        left, right = self._clusters.root(at), self._clusters.root(other)
        if left == right or (self._named(at) and self._named(other)) or not self._agree(at, other):
            return
        one, two = self._names[at], self._names[other]
        words = f"“{one.text}” stands for “{two.text}”: {why}"
        self._clusters.join(Link(at, other, score, (Reason("reference", score, words, one.first, two.first),)))

    def _agree(self, at: int, other: int) -> bool:
        mine = [self._names[item] for item in self._clusters.members(at)]
        theirs = [self._names[item] for item in self._clusters.members(other)]
        sexes = [{name.wording.sex for name in group} - {None} for group in (mine, theirs)]
        if all(sexes) and not sexes[0] & sexes[1]:
            return False
        kinds = [{name.type for name in group if name.wording.kind != "pronoun"} for group in (mine, theirs)]
        people = ["person" in kind for kind in kinds]
        if all(kinds) and people[0] != people[1]:
            return False
        many = [any(name.wording.many for name in group) for group in (mine, theirs)]
        return many[0] == many[1] or not all(people)
