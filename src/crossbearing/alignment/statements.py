"""Statements: propositions that two reports or more take sides on, with each claim's side."""

from collections.abc import Iterator, Mapping, Sequence

from crossbearing.alignment.lexicon import words
from crossbearing.alignment.opposition import denies, reads_negative
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.sides import Places
from crossbearing.alignment.stands import Field, field_of
from crossbearing.alignment.wording import borrows_subject, stands_alone, told
from crossbearing.linking.agglomeration import Pair
from crossbearing.values.ids import identify
from crossbearing.values.questions import Question

ENOUGH = 4  # content words
Rank = tuple[bool, bool, bool, bool, bool, float, float, int, str, int]


def ask_statements(tellings: Sequence[Profile], scores: Mapping[Pair, float], places: Places) -> tuple[Question, ...]:
    """Return the propositions that at least two reports speak to, each claim on its side of one at most.

    `scores` holds the likelihood (0..1) that two tellings, by their places in the sequence, are one; pairs that are
    not there are too far apart to say the same. `places` are the story's entities by id.
    """
    return tuple(_statements(field_of(tellings, scores, places)))


def _statements(field: Field) -> Iterator[Question]:
    """Yield the propositions, contested ones and those that most others speak to first; what speaks to one is taken."""
    asked = [place for place, profile in enumerate(field.tellings) if profile.told and _can_be_asked(profile)]
    taken: set[int] = set()
    for place in sorted(asked, key=lambda place: _rank(field, place)):
        if place in taken:
            continue
        spoken = [other for other in _spoken(field, place) if other not in taken]
        if len({field.report(other) for other in spoken}) > 1:
            taken.update(spoken)
            yield _statement(field, place, spoken)


def _can_be_asked(profile: Profile) -> bool:
    """Return whether the clause says something by itself: it has its subject, and all that its verb asks for.

    Of "it", "this" or "there" enough must be said to tell what is meant ("It is the deadliest fire in the state").
    """
    return profile.complete and (stands_alone(profile) or _speaks_for_itself(profile))


def _speaks_for_itself(profile: Profile) -> bool:
    subject, opens = profile.claim.subject, profile.claim.text.lower().partition(" ")[0]
    bare = opens in words("openings") or (subject is not None and subject.lemma in words("openings"))
    return bare and len(profile.words - words("empty verbs")) >= ENOUGH


def _rank(field: Field, place: int) -> Rank:
    """Return what puts the claims in the order in which they are asked: those that another report opposes first.

    Of these, the one that is closest to what the other denies; of the rest, the one that most reports tell, one with
    a subject of its own where there is one.
    """
    profile, stand, home = field.tellings[place], field.stands[place], field.report(place)
    against = [score for other, score in stand.against.items() if field.report(other) != home]
    support: dict[str, float] = {}
    for other, score in stand.alike.items():
        support[field.report(other)] = max(support.get(field.report(other), 0.0), score)
    support.pop(home, None)
    told_by, text = round(sum(support.values()), 1), profile.claim.text
    closest, bare = round(max(against, default=0.0), 2), not stands_alone(profile)
    lent = not against and borrows_subject(profile)
    return (not against, bare, lent, text.isupper(), denies(profile), -closest, -told_by, len(text), text, place)


def _spoken(field: Field, place: int) -> list[int]:
    """Return the claims that speak to one claim, itself among them, in the order of the text."""
    group = sorted({place, *field.assenting(place), *field.dissenting(place)})
    figures = {other: field.tellings[other].numbers - {0.0} for other in group}
    given = [figures[place]] if figures[place] else [own for own in figures.values() if own]
    return [other for other in group if not figures[other] or figures[other].intersection(*given)]


def _statement(field: Field, place: int, spoken: Sequence[int]) -> Question:
    """Return the proposition in the words of the claim, and who is for or against it."""
    model, against = field.tellings[place], field.dissenting(place)
    alike, unlike = ("denies", "asserts") if denies(model) and not reads_negative(model) else ("asserts", "denies")
    sides = tuple(unlike if other in against else alike for other in spoken)
    ids = tuple(field.tellings[other].claim.id for other in spoken)
    return Question(identify("q", "statement", *ids), told(model), "statement", ids, sides)
