"""The JSON brief keeps the contract of `docs/brief-format.md`."""

import json
import re
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from crossbearing import reconcile
from crossbearing.rendering import render
from crossbearing.values.briefs import Brief
from tests.rendering.hallin import BRIEF, DOUBTED
from tests.rendering.invented import briefs

SAHEL = Path(__file__).parents[2] / "src" / "crossbearing" / "samples" / "sahel"
FORMAT = Path(__file__).parents[2] / "docs" / "brief-format.md"


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_any_brief_is_json_that_can_be_stored(brief: Brief) -> None:
    """The text is UTF-8 and reads back, lone surrogates included."""
    read = json.loads(render(brief, "json").encode("utf-8"))
    texts = [report.document.text for part in brief.stories for report in part.story.reports]
    assert [document["text"] for document in read["documents"]] == texts


def test_every_span_holds_its_text() -> None:
    """Whatever has a document, a start and an end has the text that stands there."""
    read = json.loads(render(BRIEF, "json"))
    texts = {document["id"]: document["text"] for document in read["documents"]}
    spanned = [item for items in read.values() if isinstance(items, list) for item in items if "start" in item]
    spanned += [mention for entity in read["entities"] for mention in entity["mentions"]]
    assert len(spanned) > 20
    assert all(texts[item["document"]][item["start"] : item["end"]] == item["text"] for item in spanned)


def test_the_words_that_name_an_answer_are_told(tmp_path: Path) -> None:
    """An answer that is a place has the words of the reports that name it, exact; a figure has none."""
    (tmp_path / "a.txt").write_text("March\n2022-03-04\nSome 4,200 tents were sent from Lyon on Monday.\n")
    (tmp_path / "b.txt").write_text("Tents\n2022-03-04\nFrom Ghent came some 4,200 tents on Monday.\n")
    read = json.loads(render(reconcile([str(tmp_path)]), "json"))
    texts = {document["id"]: document["text"] for document in read["documents"]}
    named = {fact["kind"]: [span for answer in fact["answers"] for span in answer["named"]] for fact in read["facts"]}
    assert {span["text"] for span in named["place"]} == {"Lyon", "Ghent"}
    assert all(texts[span["document"]][span["start"] : span["end"]] == span["text"] for span in named["place"])
    assert named["quantity"] == []


def test_what_several_stories_name_stands_once(tmp_path: Path) -> None:
    """A known body that two stories name is one entity of the brief, with the mentions of both and no id twice."""
    (tmp_path / "a.txt").write_text("Rates\n2019-03-04\nThe Federal Reserve raised rates on Monday, Anna Berg said.\n")
    (tmp_path / "b.txt").write_text("Fossils\n2022-08-09\nA dinosaur was dug up in Peru. The Fed paid for nothing.\n")
    read = json.loads(render(reconcile([str(tmp_path)]), "json"))
    assert len(read["stories"]) == 2
    (bank,) = [entity for entity in read["entities"] if "Fed" in entity["spellings"]]
    assert set(bank["spellings"]) == {"Federal Reserve", "Fed"}
    assert len({mention["document"] for mention in bank["mentions"]}) == 2
    assert len({entity["id"] for entity in read["entities"]}) == len(read["entities"])


def test_episodes_are_tied_with_a_reason() -> None:
    """A story says how its episodes hang together and why reports stand apart, each reason with its words."""
    (story,) = json.loads(render(reconcile([str(SAHEL)]), "json"))["stories"]
    episodes = {episode["id"] for episode in story["episodes"]}
    assert story["ties"]
    assert all({tie["later"], tie["before"]} <= episodes and tie["words"] for tie in story["ties"])
    assert story["apart"]
    assert all(reason["words"] for reason in story["apart"])


def test_reasons_and_undecided_pairs() -> None:
    """A join has its reason with the two spans, an undecided pair stands in both of its entities."""
    read = json.loads(render(DOUBTED, "json"))
    one, other, *_ = read["entities"]
    assert [pair["entity"] for pair in one["undecided"]] == [other["id"]]
    assert [pair["entity"] for pair in other["undecided"]] == [one["id"]]
    texts = {document["id"]: document["text"] for document in read["documents"]}
    told = [*one["reasons"], *one["undecided"]]
    assert {reason["check"] for reason in told} == {"surname", "alike"}
    for reason in told:
        for span in (reason["left"], reason["right"]):
            assert texts[span["document"]][span["start"] : span["end"]] == span["text"]


def test_format_document_names_every_list_and_key() -> None:
    """Each key that the brief writes is described in the format's document."""
    described = set(re.findall(r"`(\w+)`", FORMAT.read_text(encoding="utf-8")))
    read = json.loads(render(BRIEF, "json"))
    keys = {key for items in read.values() if isinstance(items, list) for item in items for key in item}
    assert set(read) | keys <= described
