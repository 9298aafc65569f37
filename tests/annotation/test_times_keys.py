"""What a form of the time grammar cannot do without."""

import pytest

from crossbearing.annotation.times_keys import keys_of


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        ("ab", "a"),
        ("a?b", "b"),
        ("(?:ab|cd)", "ac"),
        ("(?:ab|c?)d", "d"),
        ("a?(?:b|c)*", ""),
        ("(?<=a)(?:b)(?!c)", "b"),
        ("(?<![ab])[cd]e", "e"),
    ],
)
def test_a_match_holds_one_of_the_keys(pattern: str, keys: str) -> None:
    """Optional signs and those around a match are no keys; of alternatives each gives one; the fewest are taken."""
    assert keys_of(pattern, frozenset()) == set(keys)


def test_rare_signs_are_taken_before_common_ones() -> None:
    """Of the signs that a match needs the rare ones tell more."""
    assert keys_of("ab", frozenset("b")) == {"b"}
    assert keys_of("a(?:b|c)", frozenset("bc")) == {"b", "c"}
