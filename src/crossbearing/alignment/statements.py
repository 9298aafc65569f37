"""Statements: propositions that two reports or more take sides on, with each claim's side."""

from collections.abc import Sequence

from crossbearing.alignment.comparers import HAPPENING_COMPARERS
from crossbearing.alignment.happenings import MODEL, says_who, tellings
from crossbearing.alignment.opposition import opposed
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.scoring import learnt, score_pairs
from crossbearing.linking.agglomeration import agglomerate
from crossbearing.options import AlignmentOptions
from crossbearing.values.ids import identify
from crossbearing.values.questions import Question


def ask_statements(profiles: Sequence[Profile], options: AlignmentOptions) -> tuple[Question, ...]:
    """Return the propositions that at least two reports speak to, each claim on its side."""
    told = tellings(profiles)
    scores = score_pairs(told, HAPPENING_COMPARERS, MODEL)
    threshold = learnt(MODEL)["threshold"] + options.question_score - 0.5
    clusters = agglomerate(len(told), scores, threshold)
    groups = ([told[i] for i in cluster] for cluster in clusters)
    spoken_to = (group for group in groups if len({p.claim.document_id for p in group}) > 1)
    return tuple(_statement(group) for group in spoken_to if any(says_who(p) for p in group))


def _statement(group: Sequence[Profile]) -> Question:
    model = min(group, key=lambda p: (not says_who(p), p.claim.polarity == "denied", len(p.claim.text), p.claim.text))
    sides = tuple("denies" if opposed(model, p) else "asserts" for p in group)
    ids = tuple(p.claim.id for p in group)
    return Question(identify("q", "statement", *ids), model.claim.text, "statement", ids, sides)
