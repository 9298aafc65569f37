"""The whole flow, end to end, on the samples and on what is unlikely."""

import json
from pathlib import Path
from typing import Any

import pytest

from crossbearing import reconcile, render
from crossbearing.batch import runner
from crossbearing.cli.samples import sample_folders
from crossbearing.rendering.brief_json import LISTS

MERGER = sample_folders(["merger"])[0]
FERRY = """Ferry runs aground near Tessel
The Beacon
2021-03-02

A ferry ran aground near Tessel on Monday. Four people were hurt, Mayor Ana Sols said.
"""
HARVEST = """Olive harvest doubles in Varga
The Herald
2023-11-20

Growers in the Varga valley picked 900 tonnes of olives this autumn, the farmers' union said on Sunday.
"""


def reports_in(folder: str) -> list[str]:
    """Return the reports of a sample."""
    return sorted(str(path) for path in Path(folder).iterdir())


def brief_of(*paths: str, **choices: Any) -> dict[str, Any]:
    """Return the JSON brief of the paths."""
    read: dict[str, Any] = json.loads(render(reconcile(paths, **choices), "json"))
    return read


@pytest.fixture(scope="module")
def merger() -> str:
    """Return the JSON brief of a sample, as text."""
    return render(reconcile(reports_in(MERGER)), "json")


def write(folder: Path, name: str, text: str) -> str:
    """Return the path of a new report."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_order_of_paths_does_not_matter(merger: str) -> None:
    """Reports named in another order give the same bytes."""
    assert render(reconcile(reports_in(MERGER)[::-1]), "json") == merger


def test_a_folder_is_its_reports(tmp_path: Path) -> None:
    """A folder gives the same bytes as the reports in it."""
    paths = [write(tmp_path, "ferry.txt", FERRY), write(tmp_path, "harvest.txt", HARVEST)]
    assert brief_of(str(tmp_path)) == brief_of(*paths)


def test_two_processes_give_the_same_bytes(merger: str) -> None:
    """Serial and two processes give equal briefs, byte for byte."""
    assert render(reconcile(reports_in(MERGER), run=runner(processes=2)), "json") == merger


def test_every_list_is_there(merger: str) -> None:
    """The JSON has every list of the format, and the lists that every story fills are not empty."""
    brief = json.loads(merger)
    assert set(LISTS) <= set(brief)
    for name in ("documents", "stories", "entities", "times", "claims", "facts", "events", "quotes"):
        assert brief[name], name


def test_spans_are_exact(merger: str) -> None:
    """Every span of the brief stands where it says it stands."""
    brief = json.loads(merger)
    texts = {document["id"]: document["text"] for document in brief["documents"]}
    mentions = [mention for entity in brief["entities"] for mention in entity["mentions"]]
    for item in [*mentions, *brief["claims"], *brief["times"], *brief["quotes"], *brief["borrowings"]]:
        assert texts[item["document"]][item["start"] : item["end"]] == item["text"]


def test_ids_lead_to_what_they_name(merger: str) -> None:
    """What a fact, an event and an omission refer to is in the brief."""
    brief = json.loads(merger)
    claims = {claim["id"] for claim in brief["claims"]}
    facts = {fact["id"] for fact in brief["facts"]}
    documents = {document["id"] for document in brief["documents"]}
    assert {c for fact in brief["facts"] for answer in fact["answers"] for c in answer["claims"]} <= claims
    assert {c for event in brief["events"] for c in event["claims"]} <= claims
    assert {omission["fact"] for omission in brief["omissions"]} <= facts
    assert {omission["document"] for omission in brief["omissions"]} <= documents


def test_one_report_alone_is_a_brief(tmp_path: Path) -> None:
    """One report gives one story, and nothing in it is corroborated."""
    brief = brief_of(write(tmp_path, "ferry.txt", FERRY))
    assert len(brief["stories"]) == len(brief["documents"]) == 1
    assert not any(fact["corroborated"] for fact in brief["facts"])


def test_the_same_report_twice_is_one_origin(tmp_path: Path) -> None:
    """A report given twice corroborates nothing: whatever it says has one origin."""
    brief = brief_of(write(tmp_path, "a.txt", FERRY), write(tmp_path, "b.txt", FERRY))
    assert len(brief["stories"]) == 1
    assert {a["origins"] for fact in brief["facts"] for a in fact["answers"]} <= {1}
    assert not any(fact["corroborated"] for fact in brief["facts"])


def test_the_same_path_twice_is_one_report(tmp_path: Path) -> None:
    """A path named twice, or under a folder that is named too, is read once."""
    path = write(tmp_path, "ferry.txt", FERRY)
    assert len(brief_of(path, path, str(tmp_path))["documents"]) == 1


def test_unrelated_reports_are_two_stories(tmp_path: Path) -> None:
    """Reports of two happenings are two stories, and no fact holds claims of both."""
    brief = brief_of(write(tmp_path, "ferry.txt", FERRY), write(tmp_path, "harvest.txt", HARVEST))
    assert [len(story["documents"]) for story in brief["stories"]] == [1, 1]
    assert all(len(answer["documents"]) == 1 for fact in brief["facts"] for answer in fact["answers"])


def test_what_is_read_beside_a_report_does_not_change_its_claims(tmp_path: Path) -> None:
    """A report's claims depend on that report alone."""
    ferry = write(tmp_path, "ferry.txt", FERRY)
    alone = brief_of(ferry)["claims"]
    beside = brief_of(ferry, write(tmp_path, "harvest.txt", HARVEST))["claims"]
    ids = {claim["id"] for claim in beside}
    assert alone
    assert {claim["id"] for claim in alone} <= ids


def test_bad_items_are_problems_and_the_rest_goes_on(tmp_path: Path) -> None:
    """An empty file, a binary and a missing file stand in the problems; the report beside them is briefed."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "scan.txt").write_bytes(bytes(range(256)) * 8)
    write(tmp_path, "ferry.txt", FERRY)
    brief = brief_of(str(tmp_path), str(tmp_path / "missing.txt"))
    assert len(brief["documents"]) == 1
    named = " ".join(problem["item"] for problem in brief["problems"])
    assert all(name in named for name in ("empty.txt", "scan.txt", "missing.txt"))
    assert all(problem["stage"] and problem["message"] for problem in brief["problems"])


def test_nothing_gives_an_empty_brief(tmp_path: Path) -> None:
    """An empty folder gives no story and a problem that names it."""
    brief = brief_of(str(tmp_path))
    assert brief["stories"] == []
    assert brief["problems"]


@pytest.mark.parametrize(
    "text",
    [
        "Fire in Varga\n\nNine people \x00\x07\x1b[31m were hurt in a fire on Monday. The mayor said so twice.\n",
        'Fire in Varga\n\n“Nine people were hurt "in a fire” on Monday, “the mayor said. The fire burned all night.\n',
        "Fire in Varga\n\n<script>alert(1)</script> Nine people were hurt in a fire on Monday, they said. It burned.\n",
    ],
    ids=["control characters", "unbalanced quotation marks", "markup in plain text"],
)
def test_odd_texts_are_briefed(tmp_path: Path, text: str) -> None:
    """A report that is oddly written is read all the same, and what is said of it stands where it says."""
    brief = brief_of(write(tmp_path, "odd.txt", text))
    (document,) = brief["documents"]
    assert brief["claims"]
    for item in (*brief["claims"], *brief["quotes"], *brief["times"]):
        assert document["text"][item["start"] : item["end"]] == item["text"]
