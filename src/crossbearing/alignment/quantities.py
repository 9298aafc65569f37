"""Questions over quantities: claims that count the same thing, of the same place, at the same time."""

from collections import Counter
from collections.abc import Mapping, Sequence

from crossbearing.alignment.comparers import QUANTITY_COMPARERS, same_deed, same_modality, same_thing, same_time
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.scoring import learnt, reasons_for, score_pairs
from crossbearing.alignment.wording import quantity_question
from crossbearing.linking.agglomeration import Pair, agglomerate
from crossbearing.options import AlignmentOptions
from crossbearing.values.entities import Entity
from crossbearing.values.ids import identify
from crossbearing.values.questions import Near, Question

NEAR_SCORE = 0.12  # likelihood from which two questions that stay apart are worth pointing out
NEAR_KEPT = 3
MODEL = "quantity"


def ask_quantities(
    profiles: Sequence[Profile], entities: tuple[Entity, ...], options: AlignmentOptions
) -> tuple[Question, ...]:
    """Return one question for each group of quantity claims that answer it; most have one claim.

    Each lists the near questions: alike, but of another scope, deed, thing, time or certainty.
    """
    scores = score_pairs(profiles, QUANTITY_COMPARERS, MODEL)
    threshold = learnt(MODEL)["threshold"] + options.question_score - 0.5
    clusters = agglomerate(len(profiles), scores, threshold)
    ids = [identify("q", *(profiles[i].claim.id for i in cluster)) for cluster in clusters]
    near = _near_questions(profiles, clusters, scores, ids)
    names = {entity.id: entity for entity in entities}
    return tuple(
        Question(
            id=ids[place],
            words=quantity_question([profiles[i] for i in cluster], names),
            kind="quantity",
            claim_ids=tuple(profiles[i].claim.id for i in cluster),
            near=near[place],
            reasons=_reasons(profiles, cluster),
        )
        for place, cluster in enumerate(clusters)
    )


def _reasons(profiles: Sequence[Profile], cluster: tuple[int, ...]) -> tuple:  # type: ignore[type-arg]
    first = profiles[cluster[0]]
    return tuple(reason for i in cluster[1:] for reason in reasons_for(first, profiles[i], QUANTITY_COMPARERS, MODEL))


def _near_questions(
    profiles: Sequence[Profile], clusters: tuple[tuple[int, ...], ...], scores: Mapping[Pair, float], ids: list[str]
) -> list[tuple[Near, ...]]:
    home = {item: place for place, cluster in enumerate(clusters) for item in cluster}
    found: list[Counter[tuple[int, str]]] = [Counter() for _ in clusters]
    for (left, right), score in scores.items():
        here, there = home[left], home[right]
        because = _apart(profiles[left], profiles[right]) if here != there and score >= NEAR_SCORE else None
        if because:
            found[here][there, because] += 1
            found[there][here, because] += 1
    return [_nearest(counted, ids) for counted in found]


def _nearest(counted: Counter[tuple[int, str]], ids: list[str]) -> tuple[Near, ...]:
    best: dict[int, str] = {}
    for (place, because), _ in sorted(counted.items(), key=lambda item: (-item[1], ids[item[0][0]], item[0][1])):
        best.setdefault(place, because)
    return tuple(Near(ids[place], because) for place, because in list(best.items())[:NEAR_KEPT])


def _apart(left: Profile, right: Profile) -> str | None:
    """Return in words what keeps two like questions apart, None where no check says so."""
    if same_thing(left, right) < 0:
        return f"counted: {left.noun or left.thing} beside {right.noun or right.thing}"
    if same_deed(left, right) < 0:
        return f"deed: {left.claim.predicate} beside {right.claim.predicate}"
    if same_modality(left, right) < 0:
        return f"certainty: {left.claim.modality} beside {right.claim.modality}"
    if same_time(left, right) < 0:
        return "time: the figures are of different dates"
    if left.names and right.names and not left.names & right.names:
        return "scope: other places or parties are named"
    return None
