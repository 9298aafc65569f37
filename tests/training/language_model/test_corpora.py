"""What each corpus leaves open."""

import json
from pathlib import Path

import pytest

from training.language_model.corpora import (
    NOTHING,
    TAG,
    UNKNOWN,
    chunks,
    named,
    news_rows,
    parsed,
    passages,
    settled,
)  # fmt: skip
from training.language_model.labels import NAME_TAGS, Labels

WORDS = ["The", "Northern", "Guard", "left", "Osora", "."]


def open_tags(scheme: str, spans: list[list[object]], known: object = NOTHING) -> list[set[str]]:
    """Return the tags left open for each of `WORDS`."""
    [example] = named([{"words": WORDS, "spans": spans}], scheme, known)  # type: ignore[arg-type]
    assert example.names is not None
    return [{NAME_TAGS[tag] for tag in tags} for tags in example.names]


def test_our_gold_leaves_dates_open_alone() -> None:
    """A marked word of our gold has one tag; an unmarked one is no name, or part of a date, which are not marked."""
    found = open_tags("news", [[1, 3, "FORCE"]])
    assert found[1:3] == [{"B-FORCE"}, {"I-FORCE"}]
    assert found[3] == {"O", "B-DATE", "I-DATE"}


def test_a_kind_of_the_older_corpora_stays() -> None:
    """What they call an organisation or a place stays one where nothing speaks against it."""
    found = open_tags("gmb", [[1, 3, "ORG"], [4, 5, "LOC"]])
    assert found[1:3] == [{"B-ORG"}, {"I-ORG"}]
    assert found[4] == {"B-LOC"}


@pytest.mark.parametrize(
    ("gold", "kinds"),
    [(["Northern", "Guard"], {"B-FORCE"}), (["Coast", "Guard"], {"B-FORCE"}), (["Old", "Mill"], {"B-ORG"})],
)
def test_our_gold_settles_what_it_has_seen(gold: list[str], kinds: set[str]) -> None:
    """A name of our gold has its kind there, another the kind of names that end in its last word."""
    known = settled([{"words": gold, "spans": [[0, 2, "FORCE"]]}])
    assert open_tags("gmb", [[1, 3, "ORG"]], known)[1] == kinds


def test_an_unmarked_word() -> None:
    """In GMB a word with a capital may be of a kind it lacks; in WikiGold it may be all but its three kinds."""
    gmb, charted = open_tags("gmb", []), open_tags("charted", [])
    assert gmb[3] == {"O"}
    assert gmb[4] == {"O", *(f"{place}-{kind}" for place in "BI" for kind in ("FAC", "EVENT", "FORCE"))}
    assert "B-NORP" in charted[4]
    assert not charted[4] & {"B-PERSON", "B-ORG", "B-LOC"}


def test_an_artefact_teaches_nothing() -> None:
    """A span of no kind of ours leaves every tag open."""
    assert open_tags("gmb", [[4, 5, "MISC"]])[4] == set(NAME_TAGS)


def test_a_label_the_set_lacks_is_passed_over() -> None:
    """An unseen relation gets the number that the loss ignores; sentences too long are left out."""
    labels = Labels(("NN",), ("NOUN",), ("l|0|",), ("root",))
    row: dict[str, list[object]] = {
        "words": ["rain"], "xpos": ["NN"], "upos": ["NOUN"], "lemmas": ["rain"], "heads": [0], "deprels": ["dep"],
    }  # fmt: skip
    long = {key: values * 81 for key, values in row.items()}
    [example] = parsed([row, long], labels)
    assert example.parse is not None
    assert (example.parse.xpos, example.parse.relation) == ((0,), (UNKNOWN,))


def test_names_of_the_gold_stand_on_words(tmp_path: Path) -> None:
    """Character offsets become word offsets; split and document stay with the sentence."""
    row = {"document": "d", "split": "test", "text": "U.S. troops left.", "names": [[0, 4, "LOC"]]}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    [found] = news_rows(path)
    assert (found["words"][0], found["spans"], found["split"]) == ("U.S.", [[0, 1, "LOC"]], "test")


def test_stretches_and_passages_are_taken_in_order() -> None:
    """A stretch is part of one sentence, a passage joins three; they carry neither tree nor names."""
    rows = [{"words": [f"w{i}-{j}" for j in range(9)]} for i in range(8)]
    for example in chunks(rows, every=2):
        assert example.parse is None
        assert example.names is None
        assert len({word.split("-")[0] for word in example.words}) == 1
    assert [len(example.words) for example in passages(rows, every=4)] == [27, 27]
    assert TAG["O"] == 0
