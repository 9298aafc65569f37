"""Statements: propositions that two reports or more take sides on, with each claim's side."""

from collections.abc import Iterator, Sequence

from crossbearing.alignment.comparers import HAPPENING_COMPARERS
from crossbearing.alignment.happenings import MODEL
from crossbearing.alignment.lexicon import thing_of
from crossbearing.alignment.opposition import denies, opposed, reads_negative, tells_denial
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.scoring import likelihood
from crossbearing.alignment.wording import stands_alone, told
from crossbearing.values.ids import identify
from crossbearing.values.questions import Question

OPPOSED = 0.5  # likelihood from which what is negated is what the model says: below, most pairs deny something else
SAME = 0.1  # likelihood from which a telling says what the model says, the same as joins happenings on average


def ask_statements(tellings: Sequence[Sequence[Profile]]) -> tuple[Question, ...]:
    """Return the propositions that at least two reports speak to, each claim on its side."""
    worth = (group for group in tellings if not _turns_on_figures(group))
    return tuple(statement for group in worth for statement in _statements(group))


def _statements(group: Sequence[Profile]) -> Iterator[Question]:
    """Yield the propositions of one happening: where it was is another one than when, and each is asked apart."""
    left = [p for p in group if p.told]
    while _reports(left) > 1 and any(_can_be_asked(p) for p in left):
        model, spoken = _spoken(left)
        if _reports(spoken) > 1:
            yield _statement(model, spoken)
        left = [p for p in left if p not in spoken]


def _can_be_asked(profile: Profile) -> bool:
    """Return whether the clause says something by itself: it has its subject, and all that its verb asks for."""
    return profile.complete and stands_alone(profile)


def _reports(group: Sequence[Profile]) -> int:
    return len({p.claim.document_id for p in group})


def _turns_on_figures(group: Sequence[Profile]) -> bool:
    """Return whether the tellings give different figures: that is the question of those figures, not a statement.

    None at all ("no one was hurt") is no other figure but a denial.
    """
    given = [p.numbers - {0.0} for p in group if p.numbers - {0.0}]
    return len(given) > 1 and not frozenset.intersection(*given)


def _spoken(group: Sequence[Profile]) -> tuple[Profile, list[Profile]]:
    """Return the claim that most others answer, and those that say the same or oppose it, itself among them."""
    model = min(group, key=lambda p: (not _can_be_asked(p), *_weight(p, group), len(p.claim.text), p.claim.text))
    return model, [p for p in group if p is model or _opposes(model, p) or _says_the_same(model, p)]


def _statement(model: Profile, spoken: Sequence[Profile]) -> Question:
    """Return the proposition in the words of the model, and who is for or against it."""
    alike, unlike = ("denies", "asserts") if denies(model) and not reads_negative(model) else ("asserts", "denies")
    sides = tuple(unlike if _opposes(model, p) else alike for p in spoken)
    ids = tuple(p.claim.id for p in spoken)
    return Question(identify("q", "statement", *ids), told(model), "statement", ids, sides)


def _opposes(model: Profile, other: Profile) -> bool:
    """Return whether the claims take opposite sides on one proposition.

    A negation or an opposite word elsewhere in what is only loosely alike opposes nothing; one who denies says what.
    """
    if not opposed(model, other) or _of_others(model, other):
        return False
    return tells_denial(other) or likelihood(model, other, HAPPENING_COMPARERS, MODEL) >= OPPOSED


def _of_others(left: Profile, right: Profile) -> bool:
    """Return whether neither who does it nor whom it is done to is the same, where both claims tell both."""
    return all(
        ours is not None and theirs is not None and thing_of(ours.lemma, "") != thing_of(theirs.lemma, "")
        for ours, theirs in (
            (left.claim.subject, right.claim.subject),
            (left.claim.object, right.claim.object),
        )
    )


def _says_the_same(model: Profile, other: Profile) -> bool:
    return not opposed(model, other) and likelihood(model, other, HAPPENING_COMPARERS, MODEL) >= SAME


def _weight(profile: Profile, group: Sequence[Profile]) -> tuple[bool, int]:
    """Return whether the claim is put in the negative, and how few claims of other reports oppose it."""
    against = {p.claim.document_id for p in group if _opposes(profile, p)} - {profile.claim.document_id}
    return denies(profile), -len(against)
