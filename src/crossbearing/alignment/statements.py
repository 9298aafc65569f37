"""Statements: propositions that two reports or more take sides on, with each claim's side."""

from collections.abc import Iterator, Sequence

from crossbearing.alignment.comparers import HAPPENING_COMPARERS
from crossbearing.alignment.happenings import MODEL
from crossbearing.alignment.lexicon import thing_of, words
from crossbearing.alignment.opposition import denies, opposed, reads_negative, tells_denial
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.scoring import likelihood
from crossbearing.alignment.wording import stands_alone, told
from crossbearing.values.ids import identify
from crossbearing.values.questions import Question

OPPOSED = 0.3  # likelihood from which what is negated is what the model says: below, most pairs deny something else
SIDED = 0.4  # where another denies it, a side is only given to who says so beyond doubt
SAME = 0.12  # likelihood from which a telling says what the model says


def ask_statements(tellings: Sequence[Sequence[Profile]]) -> tuple[Question, ...]:
    """Return the propositions that at least two reports speak to, each claim on its side."""
    return tuple(statement for group in tellings for statement in _statements(group))


def _statements(group: Sequence[Profile]) -> Iterator[Question]:
    """Yield the propositions of one happening: where it was is another one than when, and each is asked apart."""
    left = [p for p in group if p.told]
    while _reports(left) > 1 and any(_can_be_asked(p) for p in left):
        model, spoken = _spoken(left)
        if _reports(spoken) > 1 and not _turns_on_figures(spoken):
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
    model = min(
        group,
        key=lambda p: (
            not _can_be_asked(p), p.claim.text.isupper(), *_weight(p, group), len(p.claim.text), p.claim.text,
        ),
    )  # fmt: skip
    against = [p for p in group if p is not model and _opposes(model, p)]
    least = SIDED if against else SAME
    return model, [p for p in group if p is model or p in against or _says_the_same(model, p, least)]


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
    """Return whether neither claim's doer or target is one of the other's, as far as both tell any."""
    ours, theirs = _parts(left), _parts(right)
    return bool(ours and theirs) and not ours & theirs


def _parts(profile: Profile) -> frozenset[str | None]:
    parts = (profile.claim.subject, profile.claim.object)
    named = (part for part in parts if part is not None and part.lemma not in words("pronouns"))
    return frozenset(thing_of(part.lemma, "") for part in named)


def _says_the_same(model: Profile, other: Profile, least: float) -> bool:
    return not opposed(model, other) and likelihood(model, other, HAPPENING_COMPARERS, MODEL) >= least


def _weight(profile: Profile, group: Sequence[Profile]) -> tuple[bool, int]:
    """Return whether the claim is put in the negative, and how few claims of other reports oppose it."""
    against = {p.claim.document_id for p in group if _opposes(profile, p)} - {profile.claim.document_id}
    return denies(profile), -len(against)
