"""How tellings of one event are held against gold events."""

import gzip
import json
from pathlib import Path

from evaluation.happenings.__main__ import main, measure
from evaluation.happenings.corpora import ecb

TEXTS = ("The ferry sank off Bergen on Monday.", "A ferry sank off Bergen.", "The mayor opened a school.")
VERBS = ("sank", "sank", "opened")


def row(place: int, chain: str | None) -> dict[str, object]:
    """Return a document with one marked event."""
    start = TEXTS[place].index(VERBS[place])
    marks = [{"start": start, "end": start + len(VERBS[place]), "chain": chain, "kind": "event", "validated": True}]
    return {"id": f"d{place}", "text": TEXTS[place], "cluster": "1ecb", "topic": "1", "labels": {"mentions": marks}}


def write(path: Path, chains: tuple[str | None, ...]) -> Path:
    """Write the documents as ECB+ lies, with their chains."""
    with gzip.open(path, "wt", encoding="utf-8") as opened:
        opened.writelines(json.dumps(row(place, chain)) + "\n" for place, chain in enumerate(chains))
    return path


def test_claims_have_the_event_that_their_verb_is_marked_with(tmp_path: Path) -> None:
    """Each claim whose predicate stands in a mention has its chain; one without a chain is an event of its own."""
    (gold,) = ecb(write(tmp_path / "ecb.gz", ("sinking", "sinking", None)))
    assert [profile.claim.predicate for profile in gold.profiles] == ["sink", "sink", "open"]
    assert gold.events[:2] == ("sinking", "sinking")
    assert gold.events[2].startswith("alone ")


def test_a_right_partition_scores_one_and_a_wrong_one_less(tmp_path: Path) -> None:
    """Two tellings of one sinking are joined and the school is not: all is right by the one gold, not by the other."""
    right = {row.name: row.value for row in measure("x", ecb(write(tmp_path / "a.gz", ("s", "s", "o"))))}
    wrong = {row.name: row.value for row in measure("x", ecb(write(tmp_path / "b.gz", ("s", "t", "t"))))}
    half = next(name for name, value in right.items() if value)
    assert right[half] == 1.0
    assert (wrong[half] or 0) < 1.0


def test_missing_data_are_named(tmp_path: Path) -> None:
    """A set that is not there has a row without value, which keeps no floor."""
    assert main(["--shared", str(tmp_path)]) == 1
