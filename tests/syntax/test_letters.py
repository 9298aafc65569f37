"""Which letters a name may begin with."""

import re

from crossbearing.syntax.letters import CAPITAL


def test_capitals_of_all_latin_alphabets() -> None:
    """A capital of any Latin alphabet is one, a small letter or a sign between the letters is none."""
    assert all(re.fullmatch(CAPITAL, letter) for letter in "AZÀØÞČŁŐŞŽİȘ")
    assert not any(re.fullmatch(CAPITAL, letter) for letter in "azàøþčłőşži×÷")
