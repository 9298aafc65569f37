"""Questions over offices: who holds one, asked where reports name different persons as its one holder."""

from collections.abc import Sequence
from itertools import combinations

from crossbearing.alignment.cast import Cast, are_rivals
from crossbearing.alignment.holders import Holding, holdings_of
from crossbearing.values.ids import identify
from crossbearing.values.questions import Given, Question
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

Key = tuple[str, tuple[str, ...]]


def ask_offices(story: Story, cast: Cast) -> tuple[Question, ...]:
    """Return the question of the holder of each office that reports of one episode give to different persons.

    It is asked only where no report names both: who does holds them for two, in one office after the other.
    """
    held: dict[Key, list[Holding]] = {}
    for report in story.reports:
        for holding in holdings_of(report, cast):
            held.setdefault((holding.office.post, tuple(sorted(holding.office.scope))), []).append(holding)
    found = (_question(held[key], cast) for key in sorted(held))
    return tuple(question for question in found if question)


def _question(held: Sequence[Holding], cast: Cast) -> Question | None:
    pairs = [pair for pair in combinations(held, 2) if _differ(*pair, cast)]
    asked = {h.claim.id: h for h in sorted(held, key=_place) if any(h in pair for pair in pairs)}
    if not asked:
        return None
    ids = tuple(asked)
    given = tuple(Given(h.person.id, h.person.name, h.mention) for h in asked.values())
    words = min((h.office.words for h in asked.values()), key=lambda words: (not words.islower(), len(words), words))
    return Question(identify("q", "office", *ids), f"Who is the {words}", "person", ids, given=given)


def _place(holding: Holding) -> Span:
    return holding.mention


def _differ(left: Holding, right: Holding, cast: Cast) -> bool:
    """Return whether two reports give the office to two persons, of one state where it is an office of a state."""
    told = (left.office.countries, right.office.countries)
    if all(told) and told[0].isdisjoint(told[1]):
        return False
    served = left.person.acts_for == right.person.acts_for
    return served and are_rivals((left.person, left.mention), (right.person, right.mention), cast)
