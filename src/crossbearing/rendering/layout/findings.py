"""Facts as findings: sides with their support, accounts and evidence."""

from collections.abc import Iterable, Mapping
from datetime import date

from crossbearing.chronology.saying import say_date
from crossbearing.rendering.layout.evidences import show
from crossbearing.rendering.layout.ranking import shelve
from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.pages import Account, Evidence, Finding, Findings, NearFinding, Side
from crossbearing.rendering.wording import DIFFERENCES, counted, one_line, say_number, say_support
from crossbearing.values.briefs import StoryBrief
from crossbearing.values.facts import Answer, Fact
from crossbearing.values.questions import Near

STANDS: Mapping[float | str | None, str] = {"asserts": "say so", "denies": "deny it"}


def find(part: StoryBrief, known: Register) -> Findings:
    """Return the facts of a story by what became of them, each part in reading order."""
    shelves: dict[str, list[Finding]] = {}
    for fact in known.facts.values():
        shelves.setdefault(shelve(fact), []).append(_finding(fact, part, known))
    return Findings(**{shelf: tuple(shelves.get(shelf, ())) for shelf in Findings.__slots__})


def _finding(fact: Fact, part: StoryBrief, known: Register) -> Finding:
    number, anchor = known.references[fact.id]
    label, meaning = DIFFERENCES.get(fact.difference or "", (None, None))
    return Finding(
        anchor=anchor,
        number=number,
        question=_sentence_case(one_line(fact.question)),
        status=shelve(fact),
        difference=fact.difference,
        label=label,
        meaning=meaning,
        spread=_spread(fact),
        corroborated=fact.corroborated,
        explanation=one_line(fact.explanation),
        episodes=_episodes(fact, part),
        sides=tuple(
            _side(answer, share, fact, known) for answer, share in zip(fact.answers, _shares(fact), strict=True)
        ),
        near=tuple(_near(near, part, known) for near in fact.near),
    )


def _sentence_case(words: str) -> str:
    return words[:1].upper() + words[1:]


def _episodes(fact: Fact, part: StoryBrief) -> tuple[str, ...]:
    """Return the titles of the fact's episodes, none where it runs through all of them."""
    told_in = [episode for episode in part.story.episodes if episode.id in fact.episode_ids]
    if len(told_in) == len(part.story.episodes):
        return ()
    return tuple(one_line(episode.title) for episode in told_in)


def _side(answer: Answer, share: float | None, fact: Fact, known: Register) -> Side:
    told = _accounts(answer, known)
    return Side(_answer_words(answer, fact), say_support(answer), answer.origins, share, told)


def _shares(fact: Fact) -> list[float | None]:
    """Return each figure as a part of the largest, None for all where one is no figure or they count other things."""
    figures = [answer.value for answer in fact.answers if isinstance(answer.value, (int, float)) and answer.value >= 0]
    units = {answer.unit for answer in fact.answers}
    if len(figures) < len(fact.answers) or len(figures) < 2 or len(units) > 1 or not max(figures):
        return [None] * len(fact.answers)
    return [round(figure / max(figures), 3) for figure in figures]


def _answer_words(answer: Answer, fact: Fact) -> str:
    """Return the answer as a reader is told it; from its values where it has no words.

    A statement that no one denies needs no answer: its question is what is stated.
    """
    if fact.kind == "statement" and answer.value in STANDS and answer.words in {"", answer.value}:
        return "" if len(fact.answers) == 1 and answer.value == "asserts" else STANDS[str(answer.value)]
    if fact.kind == "date" and isinstance(answer.value, str) and answer.words in {"", answer.value}:
        return say_date(one_line(answer.value))
    return one_line(answer.words) or _value_words(answer) or "not stated"


def _value_words(answer: Answer) -> str:
    if isinstance(answer.value, str):
        return one_line(answer.value)
    unit = one_line(answer.unit or "")
    if answer.value is not None:
        return f"{say_number(answer.value)} {unit}".strip()
    bounds = (("at least", answer.low), ("at most", answer.high))
    said = " and ".join(f"{word} {say_number(bound)}" for word, bound in bounds if bound is not None)
    return f"{said} {unit}".strip() if said else ""


def _accounts(answer: Answer, known: Register) -> tuple[tuple[Account, tuple[Evidence, ...]], ...]:
    """Return what each account says, also those of which no claim is known, in order of publication."""
    told: dict[str, list[Evidence]] = {key: [] for key in known.accounts if key in answer.document_ids}
    for claim in (known.claims[key] for key in answer.claim_ids if key in known.claims):
        if claim.document_id in known.accounts:
            told.setdefault(claim.document_id, []).append(show(claim, known))
    return tuple((known.accounts[key], tuple(told[key])) for key in known.accounts if key in told)


def _near(near: Near, part: StoryBrief, known: Register) -> NearFinding:
    """Return a near question by its words, with the anchor of its fact where it has one."""
    because = one_line(near.because)
    if fact := known.facts.get(near.question_id):
        return NearFinding(_sentence_case(one_line(fact.question)), because, known.references[fact.id][1])
    asked = next((q.words for q in part.questions.asked if q.id == near.question_id), None)
    return NearFinding(_sentence_case(one_line(asked)) if asked else None, because, None)


def _spread(fact: Fact) -> str | None:
    """Return how far the answers of a true clash lie apart, None where that can't be counted."""
    if fact.status != "contested" or fact.difference == "precision" or len(fact.answers) < 2:
        return None
    values = [answer.value for answer in fact.answers]
    if fact.kind == "date":
        return _days_apart(str(value) for value in values)
    numbers = [value for value in values if isinstance(value, (int, float))]
    if len(numbers) < len(values) or len({answer.unit for answer in fact.answers}) > 1:
        return None
    apart = max(numbers) - min(numbers)
    if not apart:
        return None
    return f"moved by {say_number(apart)}" if fact.difference == "time" else f"{say_number(apart)} apart"


def _days_apart(values: Iterable[str]) -> str | None:
    try:
        days = [date.fromisoformat(value[:10]) for value in values]
    except ValueError:
        return None
    apart = (max(days) - min(days)).days
    return f"{counted(apart, 'day')} apart" if apart else None
