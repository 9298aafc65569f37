"""Questions over a name or a time that alone differs between two reports' clauses: "Orlane sues it", "Norvik does"."""

from collections.abc import Iterable, Sequence

from crossbearing.alignment.cast import cast_of
from crossbearing.alignment.exchanges import Exchange, exchanges_in
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.slots import Slot, clauses_in
from crossbearing.alignment.wording import GAP, stands_alone, told
from crossbearing.values.entities import Entity
from crossbearing.values.ids import identify
from crossbearing.values.questions import Given, Question
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

PLACES = frozenset({"place", "facility"})
ASKS = {"date": "When", "place": "Where", "person": "Who"}
Told = tuple[Profile, Slot]


def ask_exchanges(
    story: Story, entities: tuple[Entity, ...], profiles: Sequence[Profile], asked: Sequence[Question]
) -> tuple[Question, ...]:
    """Return the question of each name or time that two reports tell differently in clauses otherwise alike.

    What one of the questions that are `asked` already sets against each other is not asked again.
    """
    cast = cast_of(story, entities)
    happenings = [profile for profile in profiles if len(profile.words) > 1]
    groups: dict[tuple[str, frozenset[str]], list[Exchange]] = {}
    for exchange in exchanges_in(clauses_in(happenings, story, cast), cast):
        groups.setdefault((_kind(exchange), _keys(exchange)), []).append(exchange)
    set_apart = list(_set_apart(asked, profiles))
    return tuple(
        _question(kind, group)
        for (kind, keys), group in groups.items()
        if not any(keys <= known or any(_spans(exchange) <= known for exchange in group) for known in set_apart)
    )


def _kind(exchange: Exchange) -> str:
    types = {slot.entity.type for slot in exchange.slots if slot.entity}
    return ("place" if types <= PLACES else "person") if types else "date"


def _keys(exchange: Exchange) -> frozenset[str]:
    return frozenset(slot.key for slot in exchange.slots)


def _spans(exchange: Exchange) -> frozenset[Span]:
    return frozenset(slot.span for slot in exchange.slots)


def _set_apart(asked: Iterable[Question], profiles: Sequence[Profile]) -> Iterable[frozenset[str | Span | None]]:
    """Yield the names that each question sets against each other, of a date the places where one is told."""
    when = {profile.claim.id: profile.claim.when for profile in profiles}
    for question in asked:
        told_at = (when.get(claim) for claim in question.claim_ids) if question.kind == "date" else ()
        yield frozenset((*(given.key for given in question.given), *told_at))


def _question(kind: str, group: Sequence[Exchange]) -> Question:
    sides = {
        clause.profile.claim.id: (clause.profile, slot)
        for exchange in group
        for clause, slot in zip(exchange.clauses, exchange.slots, strict=True)
    }
    told_by = [sides[key] for key in sorted(sides, key=lambda key: (sides[key][0].claim.span, key))]
    ids = tuple(profile.claim.id for profile, _ in told_by)
    given = tuple(Given(slot.key, slot.entity.name if slot.entity else slot.key, slot.span) for _, slot in told_by)
    return Question(identify("q", kind, *ids), f"{ASKS[kind]}: {_words(told_by)}", kind, ids, given=given)


def _words(told_by: Sequence[Told]) -> str:
    """Return the shortest telling with what is asked left open, one with its subject if there is one."""
    opened = [(profile, told(profile).replace(slot.words, GAP, 1)) for profile, slot in told_by]
    return min((GAP not in text, not stands_alone(profile), len(text), text) for profile, text in opened)[3]
