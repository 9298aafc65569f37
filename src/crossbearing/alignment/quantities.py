"""Questions over quantities: claims that count the same thing, of the same place, at the same time."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from crossbearing.alignment.comparers import (
    Comparer,
    closeness,
    same_deed,
    same_modality,
    same_nearest_deed,
    same_thing,
    same_time,
)
from crossbearing.alignment.lexicon import words
from crossbearing.alignment.looks import Looks, comparers_with, looks_of
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.scoring import learnt, reasons_for, score_pairs
from crossbearing.alignment.vetoes import is_part_of, kept_apart, other_extent, other_scope
from crossbearing.alignment.wording import quantity_question
from crossbearing.linking.agglomeration import VETO, Pair, agglomerate
from crossbearing.options import AlignmentOptions
from crossbearing.values.entities import Entity
from crossbearing.values.ids import identify
from crossbearing.values.questions import Near, Question
from crossbearing.values.reasons import Reason

NEAR_SCORE = 0.5  # likelihood, their figures left aside, from which questions that stay apart are worth pointing out
NEAR_KEPT = 3
MODEL = "quantity"
# of what a report gives twice, figures left aside: so few clauses are that alike that in 107 stories none was false
SLIP_NEAR, SLIP_ALIKE = 0.5, 0.8


def ask_quantities(
    profiles: Sequence[Profile], entities: tuple[Entity, ...], options: AlignmentOptions
) -> tuple[Question, ...]:
    """Return one question for each group of quantity claims that answer it; most have one claim.

    Each lists the near questions: alike, but of another scope, deed, thing, time or certainty.
    """
    profiles = [profile for profile in profiles if not _is_ruled_out(profile)]
    looks = looks_of(profiles, learnt(MODEL))
    comparers = comparers_with(looks)
    scores = score_pairs(profiles, comparers, MODEL)
    threshold = learnt(MODEL)["threshold"] + options.question_score - 0.5
    clusters = _with_slips(profiles, _told_apart(profiles, _clusters(profiles, scores, threshold)), looks)
    clusters = _with_conversions(profiles, clusters)
    ids = [identify("q", *(profiles[i].claim.id for i in cluster)) for cluster in clusters]
    near = _near_questions(profiles, clusters, looks, scores, ids)
    names = {entity.id: entity for entity in entities}
    return tuple(
        Question(
            id=ids[place],
            words=quantity_question([profiles[i] for i in cluster], names),
            kind="quantity",
            claim_ids=tuple(profiles[i].claim.id for i in cluster),
            near=near[place],
            reasons=_reasons([profiles[i] for i in cluster], comparers),
        )
        for place, cluster in enumerate(clusters)
    )


def _clusters(
    profiles: Sequence[Profile], scores: Mapping[Pair, float], threshold: float
) -> tuple[tuple[int, ...], ...]:
    """Return the claims that answer one question each; those that say too little by themselves join last.

    "The correct figure is 14" is like nothing but another 14: joined first, it would keep the two from the question.
    It corrects a number, no "dozens", into which any figure fits.
    """
    vague = {i for i, profile in enumerate(profiles) if profile.figure is None or profile.figure.value is None}
    bare = [i for i, profile in enumerate(profiles) if _is_bare(profile)]
    told = {pair: score for pair, score in scores.items() if not set(pair) & set(bare)}
    clusters = [list(c) for c in _parted(profiles, told, threshold) if not set(c) & set(bare)]
    for item in bare:
        open_to = [
            cluster
            for cluster in clusters
            if not vague.issuperset(cluster) and not any(kept_apart(profiles[item], profiles[i]) for i in cluster)
        ]
        home = _home(item, open_to, scores, threshold)
        if home is None:
            clusters.append([item])
        else:
            home.append(item)
    return tuple(sorted(tuple(sorted(cluster)) for cluster in clusters))


def _told_apart(profiles: Sequence[Profile], clusters: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """Return the clusters, of which those of one report are split by figure where none else stands behind the join.

    A report has one answer to one question: what it tells in two figures is nearly always two things (the lengths of
    two marriages, the children of two couples). Of 29 such questions in 60 groups of reports
    outside the gold four were one.
    """
    found = (part for cluster in clusters for part in _by_figure([profiles[i] for i in cluster], cluster))
    return tuple(sorted(found))


def _by_figure(asked: Sequence[Profile], cluster: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return a cluster as it is, or, of one report and not surely of one thing, one cluster for each figure."""
    alone = len({profile.claim.document_id for profile in asked}) == 1
    if not alone or any(_is_told_twice(a, b) for a, b in combinations(asked, 2)):
        return [cluster]
    parts: dict[object, list[int]] = {}
    for item, profile in zip(cluster, asked, strict=True):
        parts.setdefault(profile.figure.told if profile.figure else None, []).append(item)
    return [tuple(part) for part in parts.values()]


def _with_slips(
    profiles: Sequence[Profile], clusters: Sequence[tuple[int, ...]], looks: Looks
) -> tuple[tuple[int, ...], ...]:
    """Return the clusters, each with the lone claim by which a report is at odds with what it and another tell there.

    That a report gives the others' figure elsewhere speaks for another question, unless the very same is told of the
    very same and the figures are near: then one of the two is a slip.
    """
    joined = {item: list(cluster) for cluster in clusters for item in cluster[:1]}
    for item in [cluster[0] for cluster in clusters if len(cluster) == 1]:
        homes = (first for first, cluster in joined.items() if _slips(item, cluster, profiles, looks))
        home = next(homes, None)
        if home is not None:
            joined[home] += joined.pop(item)
    return tuple(sorted(tuple(sorted(cluster)) for cluster in joined.values()))


def _with_conversions(profiles: Sequence[Profile], clusters: Sequence[tuple[int, ...]]) -> tuple[tuple[int, ...], ...]:
    """Return the clusters, those made one that a figure told in two units belongs to ("40 million shekels ($11m)").

    So reports meet that tell it in one of the two each, which nothing else would bring together.
    """
    asked = [(i, profile.claim.quantity) for i, profile in enumerate(profiles)]
    places = {quantity.span: i for i, quantity in asked if quantity}
    again = [(i, places[q.converts]) for i, q in asked if q and q.converts and q.converts in places]
    home = {item: cluster for cluster in map(list, clusters) for item in cluster}
    for item, told in again:
        if home[item] is not home[told]:
            home[told] += home[item]
            home |= dict.fromkeys(home[item], home[told])
    return tuple(sorted({tuple(sorted(cluster)) for cluster in home.values()}))


def _slips(item: int, cluster: Sequence[int], profiles: Sequence[Profile], looks: Looks) -> bool:
    """Return whether a claim gives another figure for just what its report and another agree on in a cluster."""
    slip, told = profiles[item], [profiles[i] for i in cluster if i != item]
    own = {p.figure.value for p in told if p.figure and p.claim.document_id == slip.claim.document_id}
    others = {p.figure.value for p in told if p.figure and p.claim.document_id != slip.claim.document_id}
    return bool((own & others) - {None}) and all(_is_slip(slip, other, looks) for other in told)


def _is_slip(slip: Profile, other: Profile, looks: Looks) -> bool:
    """Return whether two unlike, near numbers are told of the same thing and deed, in clauses that look alike."""
    ours, theirs = slip.figure, other.figure
    if ours is None or theirs is None or not ours.value or not theirs.value or ours.fits(theirs):
        return False
    same = slip.deed is not None and slip.deed == other.deed and same_thing(slip, other) > 0
    near = closeness(ours.value, theirs.value) >= SLIP_NEAR and looks.between(slip, other) >= SLIP_ALIKE
    return same and near and not kept_apart(slip, other)


def _is_told_twice(left: Profile, right: Profile) -> bool:
    """Return whether a report gives two figures of one thing: in its first line, or of people, vague and exact.

    "Dozens of miners" at first are "40 victims" further down; "dozens of houses" need not be the 60 of one street.
    """
    if left.figure is None or right.figure is None:
        return False
    headline = 0 in {left.claim.sentence, right.claim.sentence}
    if headline:
        return same_thing(left, right) > 0 and left.deed is not None and left.deed == right.deed
    vague = (left.figure.value is None) != (right.figure.value is None)
    people = {left.thing, right.thing} <= words("things that are persons")
    return vague and people and left.figure.fits(right.figure)


def _parted(profiles: Sequence[Profile], scores: Mapping[Pair, float], threshold: float) -> Sequence[tuple[int, ...]]:
    """Return the clusters of claims, in none of which two stand that can't be one.

    Claims too little alike to be compared have no score; where others bring two of them together, they are held
    against each other then.
    """
    known = dict(scores)
    while True:
        clusters = agglomerate(len(profiles), known, threshold)
        met = (pair for cluster in clusters for pair in combinations(sorted(cluster), 2) if pair not in known)
        apart = {(a, b): VETO for a, b in met if kept_apart(profiles[a], profiles[b])}
        if not apart:
            return clusters
        known |= apart


def _is_bare(profile: Profile) -> bool:
    """Return whether the clause tells neither what is counted nor what happened to it."""
    return profile.noun is None and profile.deed is None and not profile.counted_words


def _home(item: int, clusters: Sequence[list[int]], scores: Mapping[Pair, float], threshold: float) -> list[int] | None:
    """Return the cluster with the claim most like this one, None where none is like it."""
    found = ((_scores(item, cluster, scores), place) for place, cluster in enumerate(clusters))
    free = [(max(alike), -place) for alike, place in found if alike]
    best, place = max(free, default=(VETO, 0))
    return clusters[-place] if best >= threshold else None


def _scores(item: int, cluster: Sequence[int], scores: Mapping[Pair, float]) -> list[float]:
    pairs = ((min(item, other), max(item, other)) for other in cluster)
    return [scores[pair] for pair in pairs if pair in scores]


def _is_ruled_out(profile: Profile) -> bool:
    """Return whether the figure is named only to be refused ("14, not 17"): that is no answer."""
    claim = profile.claim
    before = claim.text[: claim.quantity.span.start - claim.span.start].split() if claim.quantity else []
    return bool(before) and before[-1].lower() in words("negations")


def _reasons(asked: Sequence[Profile], comparers: Mapping[str, Comparer]) -> tuple[Reason, ...]:
    first, *rest = asked
    return tuple(reason for other in rest for reason in reasons_for(first, other, comparers, MODEL))


def _near_questions(
    profiles: Sequence[Profile],
    clusters: tuple[tuple[int, ...], ...],
    looks: Looks,
    scores: Mapping[Pair, float],
    ids: list[str],
) -> list[tuple[Near, ...]]:
    home = {item: place for place, cluster in enumerate(clusters) for item in cluster}
    found: list[dict[tuple[int, str], float]] = [{} for _ in clusters]
    for left, right in scores:
        here, there = home[left], home[right]
        alike = looks.between(profiles[left], profiles[right]) if here != there else 0.0
        because = _apart(profiles[left], profiles[right]) if alike >= NEAR_SCORE else None
        if because:
            for one, other in ((here, there), (there, here)):
                found[one][other, because] = max(alike, found[one].get((other, because), 0.0))
    return [_nearest(each, ids) for each in found]


def _nearest(alike: Mapping[tuple[int, str], float], ids: list[str]) -> tuple[Near, ...]:
    """Return the questions that look most like this one, each with the reason of its most alike claims."""
    best: dict[int, str] = {}
    for (place, because), _ in sorted(alike.items(), key=lambda item: (-item[1], ids[item[0][0]], item[0][1])):
        best.setdefault(place, because)
    return tuple(Near(ids[place], because) for place, because in list(best.items())[:NEAR_KEPT])


def _apart(left: Profile, right: Profile) -> str | None:
    """Return in words what keeps two like questions apart, None where no check says so."""
    deeds = min(same_deed(left, right), same_nearest_deed(left, right))
    unlike = (
        (is_part_of(left, right), "scope: one figure is a part of the other"),
        (other_extent(left, right), "scope: one figure is of a whole, the other of what may be a part"),
        (same_thing(left, right) < 0, f"counted: {left.noun or left.thing} beside {right.noun or right.thing}"),
        (deeds < 0 and bool(left.deed and right.deed), f"deed: {left.deed} beside {right.deed}"),
        (same_modality(left, right) < 0, f"certainty: {left.claim.modality} beside {right.claim.modality}"),
        (same_time(left, right) < 0, "time: the figures are of different dates"),
        (other_scope(left, right), "scope: the figures are of other places"),
        (bool(left.names and right.names) and not left.names & right.names, "scope: other parties are named"),
    )
    return next((because for found, because in unlike if found), None)
