"""The tables of the time grammar hang together."""

from crossbearing.annotation.times_grammar import grammar
from crossbearing.chronology import OPERATIONS


def test_every_form_names_an_operation() -> None:
    """No form or prefix can make an operation that the calendar does not know."""
    names = {form.name for form in grammar().forms} | {one.effect for one in grammar().prefixes} - {"keep"}
    assert names <= set(OPERATIONS)


def test_every_operation_can_be_told() -> None:
    """No operation is there for nothing: a form, a prefix or a joining makes it."""
    made = {form.name for form in grammar().forms} | {"start", "end", "range", "beside", "lasting", "ending"}
    assert set(OPERATIONS) <= made


def test_every_class_has_its_own_sign() -> None:
    """A sign stands for one class only."""
    assert len(set(grammar().signs.values())) == len(grammar().signs)


def test_core_classes_are_read_by_some_form() -> None:
    """A sentence is looked at for words that a form can read."""
    shapes = "".join(form.pattern.pattern for form in grammar().forms)
    core = set(grammar().core.pattern) - {"[", "]"}
    assert all(sign in shapes for sign in core)
