"""Statements: propositions that two reports or more take sides on, with each claim's side."""

from collections.abc import Sequence

from crossbearing.alignment.happenings import says_who
from crossbearing.alignment.opposition import denies, opposed, reads_negative
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.wording import told
from crossbearing.values.ids import identify
from crossbearing.values.questions import Question


def ask_statements(tellings: Sequence[Sequence[Profile]]) -> tuple[Question, ...]:
    """Return the propositions that at least two reports speak to, each claim on its side."""
    spoken_to = (group for group in tellings if len({p.claim.document_id for p in group}) > 1)
    return tuple(_statement(group) for group in spoken_to if any(map(says_who, group)) and not _turns_on_figures(group))


def _turns_on_figures(group: Sequence[Profile]) -> bool:
    """Return whether the tellings give different figures: that is the question of those figures, not a statement."""
    given = [p.numbers for p in group if p.numbers]
    return len(given) > 1 and not frozenset.intersection(*given)


def _statement(group: Sequence[Profile]) -> Question:
    """Return the proposition in the words of the claim that most others answer, and who is for or against it."""
    model = min(group, key=lambda p: (not says_who(p), *_weight(p, group), len(p.claim.text), p.claim.text))
    alike, unlike = ("denies", "asserts") if denies(model) and not reads_negative(model) else ("asserts", "denies")
    sides = tuple(unlike if opposed(model, p) else alike for p in group)
    ids = tuple(p.claim.id for p in group)
    return Question(identify("q", "statement", *ids), told(model.claim), "statement", ids, sides)


def _weight(profile: Profile, group: Sequence[Profile]) -> tuple[bool, int]:
    """Return whether the claim is put in the negative, and how few claims of other reports oppose it."""
    against = {p.claim.document_id for p in group if opposed(profile, p)} - {profile.claim.document_id}
    return denies(profile), -len(against)
