"""The accounts as they are stored, and how their facts are altered."""

from collections import Counter

import pytest

from evaluation.planted.accounts import Account, Words, account_of, accounts
from evaluation.planted.kinds import KINDS

STORED = {account.name: account for account in accounts()}


@pytest.mark.parametrize("account", STORED.values(), ids=STORED)
def test_every_plant_fits_its_account(account: Account) -> None:
    """The words of every plant stand once in the report they are of, and the altered ones only in the altered one."""
    for plant in account.plants:
        altered = account.altered(plant)
        home = altered if plant.kind == "internal" else account.first
        assert home.count(plant.left.text) == 1, plant.id
        assert altered.count(plant.planted.text) == 1, plant.id
        assert plant.planted.text not in account.second, plant.id


@pytest.mark.parametrize("account", STORED.values(), ids=STORED)
def test_the_tellings_are_not_copies(account: Account) -> None:
    """No line of one telling is a line of the other."""
    assert not set(filter(None, account.first.split("\n")[4:])) & set(account.second.split("\n")[4:])


def test_there_are_enough_of_each_kind() -> None:
    """At least 15 facts are altered in each of the ten ways, at least 200 in all."""
    counts = Counter(plant.kind for account in STORED.values() for plant in account.plants)
    assert set(counts) == set(KINDS)
    assert len(KINDS) == 10
    assert min(counts.values()) >= 15
    assert counts.total() >= 200


def test_words_know_where_the_fact_is() -> None:
    """The brackets are taken out, and the fact is what stood between them; none or two pairs are refused."""
    words = Words.of("some [40 houses] fell")
    assert words.text[words.start : words.end] == "40 houses"
    assert words.text == "some 40 houses fell"
    for wrong in ("no fact", "[two] facts [here]"):
        with pytest.raises(ValueError, match="brackets"):
            Words.of(wrong)


def test_what_stands_twice_is_not_altered() -> None:
    """A plant whose words stand twice in the report is an error, not an alteration of the first."""
    reports = {"a": "Two boats sank.", "b": "2 boats, said one. 2 boats, said another."}
    plant = {"kind": "number", "shape": "", "left": "[Two] boats", "right": "[2] boats", "planted": "[3] boats"}
    account = account_of("boats", {"subject": "accident", "reports": reports, "plants": [plant]})
    with pytest.raises(ValueError, match="2 times"):
        account.altered(account.plants[0])


def test_a_kind_of_its_own_is_kept() -> None:
    """`expect` and `about` of a plant go before what its kind says."""
    plant = {"kind": "internal", "shape": "", "left": "[May]", "right": "June", "planted": "[July]"}
    stored = {"subject": "war", "reports": {"a": "May", "b": "June"}}
    usual, own = (
        account_of("x", {**stored, "plants": [row]}).plants[0]
        for row in (plant, {**plant, "about": "date", "expect": ["value"]})
    )
    assert [*usual.facts, *usual.differences] == ["quantity", "internal"]
    assert [*own.facts, *own.differences] == ["date", "value"]
