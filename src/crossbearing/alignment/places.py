"""Questions over places: where it happened, asked where reports put one happening at different places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossbearing.alignment.cast import Cast, are_rivals, is_unknown_to, told_apart
from crossbearing.alignment.comparers import HAPPENING_COMPARERS, same_as_of, same_deed
from crossbearing.alignment.happenings import MODEL, tellings
from crossbearing.alignment.lexicon import thing_of, words
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.scoring import likelihood
from crossbearing.alignment.sites import AT, SUBJECT, Site, sites_in
from crossbearing.alignment.vetoes import SMALL
from crossbearing.alignment.whereabouts import APART, INSIDE, lie
from crossbearing.alignment.wording import GAP, stands_alone, told
from crossbearing.values.entities import Entity
from crossbearing.values.ids import identify
from crossbearing.values.questions import Given, Question
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

BLIND = {name: check for name, check in HAPPENING_COMPARERS.items() if name not in {"same_names", "same_places"}}
SAME = 0.35  # likelihood, names left aside, from which two clauses of one deed, or one figure, tell one happening
SAME_FIGURE = 0.15  # the same where that figure is no chance: 4,200 tents sent from one town or the other
Named = tuple[Entity, Span]


@dataclass(frozen=True, slots=True)
class _Rivals:
    """Two tellings of one happening that name different places; the inner place lies in the outer one, or apart."""

    tellings: tuple[Profile, Profile]
    places: tuple[Named, Named]
    inside: bool


def ask_places(story: Story, profiles: Sequence[Profile], cast: Cast) -> tuple[Question, ...]:
    """Return the question of the place of each happening that reports put at two: apart, or one inside the other.

    Clauses are held side by side without their names; neither report names the other's place, for one that does
    may tell of another thing done there.
    """
    sites = sites_in(tellings(profiles), story, cast)
    groups: dict[frozenset[str], list[_Rivals]] = {}
    for left, right in combinations(sites, 2):
        for rivals in _rivals(left, right, cast):
            groups.setdefault(frozenset(entity.id for entity, _ in rivals.places), []).append(rivals)
    return tuple(_question(group) for group in groups.values())


def _rivals(left: Site, right: Site, cast: Cast) -> Iterator[_Rivals]:
    """Yield the one place in which two sites differ, the inner one first, if they tell one happening."""
    ours = [left.places[key] for key in left.places.keys() - right.places.keys()]
    theirs = [right.places[key] for key in right.places.keys() - left.places.keys()]
    if len(ours) != 1 or len(theirs) != 1 or (left.part != right.part and {left.part, right.part} != {AT, SUBJECT}):
        return
    for a, b, here, there in ((left, right, ours[0], theirs[0]), (right, left, theirs[0], ours[0])):
        lying = lie(here[0], there[0])
        apart = lying == APART and a is left and are_rivals(here, there, cast)
        inside = lying == INSIDE and _is_told_roughly(here, there, cast)
        if (apart or inside) and _tell_one_happening(a, b):
            yield _Rivals((a.profile, b.profile), (here, there), inside)


def _is_told_roughly(inner: Named, outer: Named, cast: Cast) -> bool:
    """Return whether the report that names the outer place nowhere names the inner one."""
    other_report = inner[1].document_id != outer[1].document_id
    return other_report and told_apart(inner[0], outer[0]) and is_unknown_to(inner[0], outer[1].document_id, cast)


def _tell_one_happening(left: Site, right: Site) -> bool:
    """Return whether two tellings share a figure, or the deed and its doer or target, and mean the same."""
    ours, theirs = left.profile, right.profile
    figures = ours.numbers & theirs.numbers
    one_deed = same_deed(ours, theirs) > 0 and bool(_parts(ours) & _parts(theirs))
    telling = any(figure > SMALL for figure in figures)
    if same_as_of(ours, theirs) < 0 or not (telling or (left.part == right.part and (figures or one_deed))):
        return False
    return likelihood(ours, theirs, BLIND, MODEL) >= (SAME_FIGURE if telling else SAME)


def _parts(profile: Profile) -> frozenset[str | None]:
    """Return the classes of doer and target, pronouns left out."""
    parts = (profile.claim.subject, profile.claim.object)
    return frozenset(thing_of(part.lemma, "") for part in parts if part and part.lemma not in words("pronouns"))


def _question(group: Sequence[_Rivals]) -> Question:
    sides = {
        p.claim.id: (p, named) for rivals in group for p, named in zip(rivals.tellings, rivals.places, strict=True)
    }
    narrows: dict[str, set[str]] = {}
    for rivals in group:
        inner, outer = (entity.id for entity, _ in rivals.places)
        narrows.setdefault(inner, set()).update({outer} if rivals.inside else ())
    told_by = [sides[key] for key in sorted(sides, key=lambda key: (sides[key][0].claim.span, key))]
    ids = tuple(profile.claim.id for profile, _ in told_by)
    given = tuple(Given(e.id, e.name, span, frozenset(narrows.get(e.id, ()))) for _, (e, span) in told_by)
    return Question(identify("q", "place", *ids), f"Where: {_words(told_by)}", "place", ids, given=given)


def _words(told_by: Sequence[tuple[Profile, Named]]) -> str:
    """Return the shortest telling, one with its subject if there is one, with its place left open."""

    def opened(profile: Profile, span: Span) -> str:
        start = span.start - profile.claim.span.start
        return told(profile).replace(profile.claim.text[start : start + span.end - span.start], GAP)

    found = [(not stands_alone(p), len(p.claim.text), opened(p, span)) for p, (_, span) in told_by]
    return min(found)[2]
