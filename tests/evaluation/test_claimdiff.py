"""What the product says of pairs of claims, and how that is counted."""

from evaluation.claimdiff import Judged, Pair, judged, pairs_of, rows
from evaluation.halves import is_work

BOTH = frozenset({"weakens", "strengthens"})
WEAKENS, STRENGTHENS = (frozenset({label}) for label in ("weakens", "strengthens"))


def said(left: str, right: str) -> frozenset[str]:
    """Return what is said of two sentences; the same is said of them in the other order."""
    found = {judged(Pair("t", texts, "2022-03-04", frozenset())).said for texts in ((left, right), (right, left))}
    (one,) = found
    return one


def test_agreement_strengthens_and_a_clash_weakens() -> None:
    """One figure told twice strengthens, another figure weakens, and no common question is nothing."""
    told = "The landslide buried 215 houses in Tocramarca."
    assert said(told, "In Tocramarca 215 houses were buried by the landslide.") == STRENGTHENS
    assert "weakens" in said(told, "The landslide buried 140 houses in Tocramarca.")
    assert said(told, "Olive growers celebrated a record harvest.") == frozenset()


def test_pairs_are_halved_by_topic() -> None:
    """A topic is of one half with all its pairs; other splits are left out; labels are those that people gave."""
    row = {"topic": "a", "split": "train", "a": "x", "b": "y", "date": "2020-01-01", "weaken": 1, "strengthen": 0}
    table = [row, row | {"topic": "b"}, row | {"split": "test"}, row | {"topic": "c", "strengthen": 1}]
    halves = {half: list(pairs_of(table, half)) for half in ("work", "figure")}
    assert sum(map(len, halves.values())) == 3
    assert all(is_work(f"claimdiff: {pair.topic}") for pair in halves["work"])
    assert {pair.topic: pair.labels for pairs in halves.values() for pair in pairs} == {
        "a": WEAKENS, "b": WEAKENS, "c": BOTH,
    }  # fmt: skip


def test_f1_stands_beside_that_of_always_saying_yes() -> None:
    """Of four pairs two are weakened, one of which is found, beside a false one: F1 1/2, always yes 2/3."""
    found = [
        Judged(WEAKENS, WEAKENS),
        Judged(WEAKENS, frozenset()),
        Judged(frozenset(), WEAKENS),
        Judged(STRENGTHENS, frozenset()),
    ]
    figures = {row.name: row.value for row in rows("work", found)}
    assert figures["work weakens F1"] == 0.5
    assert figures["work weakens F1, always yes"] == 2 / 3
    assert figures["work weakens: share a question"] == 0.5
    assert figures["work strengthens F1"] == 0.0
