"""Classes of deeds and of counted things."""

import pytest

from crossbearing.alignment.lexicon import deeds_of, thing_of


@pytest.mark.parametrize(
    ("lemmas", "deed"),
    [(["kill"], "kill"), (["die"], "kill"), (["wounded"], "injure"), (["hurt"], "injure"), (["arrest"], "detain")],
)
def test_words_of_one_deed(lemmas: list[str], deed: str) -> None:
    """Words that reports use for one deed are of one class, and to kill is not to wound."""
    assert deed in deeds_of(lemmas)
    assert not {"kill", "injure"} <= deeds_of(lemmas)


def test_words_without_a_class_have_none() -> None:
    """A word that no class has adds nothing."""
    assert deeds_of(["zorble", "the"]) == frozenset()
    assert deeds_of([]) == frozenset()


@pytest.mark.parametrize(
    ("noun", "unit", "thing"),
    [
        ("civilian", "civilians", "people"), ("soldier", "soldiers", "troops"), ("zorble", "zorbles", "zorble"),
        ("", "Zorbles", "zorble"), ("", "", None),
    ],
)  # fmt: skip
def test_what_is_counted(noun: str, unit: str, thing: str | None) -> None:
    """What is counted has its class, else its own noun, else its unit in the singular, else nothing."""
    assert thing_of(noun, unit) == thing
