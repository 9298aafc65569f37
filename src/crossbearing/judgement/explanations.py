"""One plain sentence for each verdict: templates over values, never a report's own sentence."""

from collections.abc import Mapping, Sequence

from crossbearing.chronology.saying import say_date
from crossbearing.judgement.differences import Verdict
from crossbearing.values.facts import Answer

SIDES = {"asserts": "say so", "denies": "deny it"}
GIVEN = {"date": "dates", "place": "places", "person": "names"}


def explain(kind: str, verdict: Verdict, answers: Sequence[Answer], outlets: Mapping[str, str]) -> str:
    """Return the sentence, the answers in their order. `kind` is the question's; `outlets` names each document."""
    listed = _listed([f"{_words(kind, a)} ({_names(a, outlets)})" for a in answers])
    if verdict.status == "single":
        return f"Only {_names(answers[0], outlets)} says so."
    if verdict.status == "agreed":
        return _agreement(answers[0], outlets)
    given = GIVEN.get(kind, "figures")
    return {
        "value": f"The {given} can't all be right: {listed}.",
        "precision": f"The {given} fit together but are not equally exact: {listed}.",
        "time": f"The figure moved as reports came in: {listed}.",
        "internal": f"One report gives {given} that don't fit each other: {listed}.",
        "denial": f"Reports take opposite sides: {listed}.",
    }[verdict.difference or "value"]


def _words(kind: str, answer: Answer) -> str:
    return say_date(answer.words) if kind == "date" else SIDES.get(answer.words, answer.words)


def _agreement(answer: Answer, outlets: Mapping[str, str]) -> str:
    if answer.reports == 1:
        return "Told more than once, by one report."
    names = {outlets[document] for document in answer.document_ids}
    told = f"{answer.reports} reports of {min(names)}" if len(names) == 1 else _names(answer, outlets)
    return f"{told} agree."


def _names(answer: Answer, outlets: Mapping[str, str]) -> str:
    return _listed(list(dict.fromkeys(outlets[document] for document in answer.document_ids)))


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
