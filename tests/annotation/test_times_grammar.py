"""The tables of the time grammar hang together."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.annotation.times_grammar import grammar
from crossbearing.chronology import OPERATIONS

CLASSES = {found[0] for found in grammar().words.values()} | {name for name, _ in grammar().numerals}


def test_every_form_names_an_operation() -> None:
    """No form or prefix can make an operation that the calendar does not know."""
    names = {form.name for form in grammar().forms} | {one.effect for one in grammar().prefixes} - {"keep"}
    assert names <= set(OPERATIONS)


def test_every_operation_can_be_told() -> None:
    """No operation is there for nothing: a form, a prefix or a joining makes it."""
    made = {form.name for form in grammar().forms} | {"start", "end", "range", "beside", "lasting", "ending"}
    made |= {"weekday_beside", "weekend_beside"}
    assert set(OPERATIONS) <= made


def test_every_class_has_its_own_sign() -> None:
    """A sign stands for one class only."""
    assert len(set(grammar().signs.values())) == len(grammar().signs)


def test_no_form_asks_for_a_word_that_a_class_has_taken() -> None:
    """A word has one class: a form that names a word of another class than its own could never match."""
    asked = {name for form in grammar().forms for name, sign in grammar().signs.items() if sign in form.shape}
    taken = {word: found[0] for word, found in grammar().words.items()}
    assert {name for name in asked if taken.get(name, name) != name and name not in CLASSES} == set()


@given(st.lists(st.sampled_from(sorted(grammar().signs)), max_size=12))
def test_a_form_that_matches_is_among_those_tried(names: list[str]) -> None:
    """What the signs of a sentence leave out could not match it."""
    signs = "".join(grammar().signs[name] for name in names)
    assert {form.key for form in grammar().forms if form.pattern.search(signs)} <= {
        form.key for form in grammar().forms_for(signs)
    }
