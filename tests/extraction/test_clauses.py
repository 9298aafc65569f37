"""The clauses of a sentence."""

import pytest

from crossbearing.extraction.clauses import clauses_of
from crossbearing.syntax import Tree
from tests.reports import report_of


def clauses(text: str) -> list[str]:
    """Return the clauses' words."""
    layers = report_of("d", text).annotations
    found = clauses_of(Tree(layers.tokens), layers.sentences)
    return [" ".join(layers.tokens[i].text for i in clause.tokens) for clause in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army left.", ["The army left"]),
        ("The army left and the rebels came.", ["The army left", "the rebels came"]),
        ("The mayor said the bridge was safe.", ["The mayor said", "the bridge was safe"]),
        ("The men who robbed a bank fled the city.", ["who robbed a bank", "The men who robbed a bank fled the city"]),
        ("The building destroyed by the storm housed a school.", ["destroyed by the storm"]),
    ],
)
def test_each_predicate_has_its_clause(text: str, told: list[str]) -> None:
    """Coordinate, reported, relative and reduced clauses stand on their own."""
    assert set(told) <= set(clauses(text))


def test_what_completes_a_noun_stays_with_it() -> None:
    """A participle that narrows a noun is told with it as well as by itself."""
    assert "The building destroyed by the storm housed a school" in clauses(
        "The building destroyed by the storm housed a school."
    )


def test_a_headline_without_a_verb_is_a_clause() -> None:
    """A root of any class but punctuation is a predicate."""
    assert clauses("Twelve dead in ferry fire") == ["Twelve dead in ferry fire"]


def test_marks_alone_tell_nothing() -> None:
    """Punctuation has no clause, nor has an empty text."""
    assert clauses("* * *") == []
    assert clauses("") == []


def test_clauses_know_their_sentence() -> None:
    """Each clause carries its sentence's index, and its tokens are one stretch within that sentence."""
    layers = report_of("d", "The army left. The rebels, who had waited, came and took the bridge.").annotations
    found = clauses_of(Tree(layers.tokens), layers.sentences)
    assert {clause.sentence for clause in found} == {0, 1}
    for clause in found:
        sentence = layers.sentences[clause.sentence]
        assert clause.tokens == tuple(range(clause.tokens[0], clause.tokens[-1] + 1))
        assert sentence.first <= clause.tokens[0] <= clause.head <= clause.tokens[-1] < sentence.last
