"""Common origins: what two reports share, what it is called, and which of them took it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.options import TracingOptions
from crossbearing.tracing import trace
from crossbearing.values.dependences import Dependences, Lineage
from crossbearing.values.reports import Report
from tests.tracing.accounts import BUDGET, FERRY, WEATHER, naming, of_pictures, report, story

OPTIONS = TracingOptions()
WORDS = st.sampled_from(("river", "bridge", "mayor", "opened", "the", "of", "flood", "Tuesday,", '"safe"', "\n"))
TEXTS = st.lists(st.one_of(WORDS, st.sampled_from((FERRY, WEATHER, BUDGET))), max_size=12).map(" ".join)


def only(*reports: Report) -> Lineage:
    """Return the one lineage between the reports."""
    (lineage,) = trace(story(*reports), OPTIONS).lineages
    return lineage


def test_republished() -> None:
    """A text that another outlet prints with small edits is republished, and the passage spans the edits."""
    edited = FERRY.replace("shortly before", "just before").replace("only two", "two")
    lineage = only(report("a", f"{FERRY}\n{WEATHER}"), report("b", f"{edited}\n{WEATHER}"))
    assert lineage.kind == "republished"
    assert lineage.passages[0].right_text == f"{edited}\n{WEATHER}"[:-1]


def test_copied_passage() -> None:
    """One sentence taken over, in other case and punctuation, is a copied passage with exact words on both sides."""
    loud = FERRY.upper().replace(" WITH", ", WITH")
    lineage = only(report("a", f"{WEATHER} {FERRY}"), report("b", f"{loud}\n{BUDGET} {BUDGET}"))
    assert lineage.kind == "copied passage"
    (passage,) = lineage.passages
    assert (passage.left_text, passage.right_text) == (FERRY[:-1], loud[:-1])


def test_small_edits_are_bridged() -> None:
    """A sentence that keeps no long run of words is still found by its short ones."""
    ours = "Some forty hikers remain missing, though it is not clear how many of them had guides."
    theirs = "Some forty hikers remain missing tonight, although it is not clear how many had guides."
    lineage = only(report("a", f"{ours} {BUDGET}"), report("b", f"{WEATHER} {theirs}"))
    assert lineage.passages[0].left_text == ours[:-1]


def test_shared_quotation() -> None:
    """Words that stand in quotation marks in both are a shared quotation, not a copied text."""
    saying = '"We carried the children through the flooded cellar before the lights went out," '
    lineage = only(report("a", f"{saying} said the cook. {WEATHER}"), report("b", f"{BUDGET} The cook: {saying}"))
    assert lineage.kind == "shared quotation"


@pytest.mark.parametrize(
    "ours",
    [
        "OSTRAVA (Reuters) - Boats collided in fog.",
        "Boats collided in fog.\nab/cd (Reuters)",
        "Boats collided in fog.\nCopyright 2020 Reuters.",
    ],
)
def test_same_wire(ours: str) -> None:
    """A dateline, a foot line and a copyright line credit the text: two that credit one agency are one wire."""
    theirs = "LINZ (Reuters) — Fishermen had warned of the sandbank."
    lineage = only(report("a", ours, origins=("Reuters",)), report("b", theirs, origins=("Reuters",)))
    assert (lineage.kind, lineage.passages) == ("same wire", ())


def test_told_an_agency_is_no_wire() -> None:
    """A speaker who told an agency, and a picture's credit, credit no text."""
    told = report("a", "The captain told Reuters that he had slept.", origins=("Reuters",))
    wire = report("b", "LINZ (Reuters) — Fishermen had warned of it.", origins=("Reuters",))
    picture = report("c", "Nobody was hurt.\n(Reuters Photo/Jan Novak)", origins=("Reuters",))
    assert trace(story(told, wire, picture), OPTIONS).lineages == ()


@pytest.mark.parametrize(
    "shared", ["said in a statement on Thursday that it was one of the", "five words and not one more"]
)
def test_stock_phrases(shared: str) -> None:
    """Stock phrases and short runs, though shared to the letter, are no common origin."""
    ours, theirs = report("a", f"A rescue worker {shared}"), report("b", f"{shared} worst floods")
    assert trace(story(ours, theirs), OPTIONS).lineages == ()


def test_list_of_names() -> None:
    """A list of names that both give is no common origin."""
    listed = "Oduya Banerjee, Petra Lindqvist, Ximena Quispe, Yusuf Zografos and Wiremu Haddad"
    names = listed.replace(" and", ",").split(", ")
    ours = naming(report("a", f"{listed} signed the charter."), *names)
    theirs = naming(report("b", f"Among those present were {listed}."), *names)
    assert trace(story(ours, theirs), OPTIONS).lineages == ()


def test_direction_by_time() -> None:
    """The later of two reports is the one that took; an aware clock time is compared as such."""
    early = report("b", FERRY, published="2020-03-01T23:00:00+00:00")
    late = report("a", FERRY, published="2020-03-02T00:30:00+01:00")
    assert (only(early, late).document_id, only(early, late).other_id) == ("a", "b")
    assert (
        only(report("a", FERRY, published="2020-03-01"), report("b", FERRY, published="2020-03-02")).document_id == "b"
    )


def test_direction_by_credit() -> None:
    """A report that names the other's outlet took from it, whatever the dates say."""
    source = report("b", FERRY, outlet="BBC", published="2020-03-02")
    taker = report("a", f"{FERRY} BBC News has more.", outlet="The Sun", published="2020-03-01", origins=("BBC News",))
    assert only(source, taker).document_id == "a"


def test_a_picture_is_no_credit() -> None:
    """Reports with pictures of one agency are no wire of it, and a picture of the other's house tells no direction."""
    wired = [
        report(key, f"LINZ (Reuters) — {text}", origins=("Reuters",)) for key, text in (("a", FERRY), ("b", BUDGET))
    ]
    assert only(*wired).kind == "same wire"
    assert trace(story(*map(of_pictures, wired)), OPTIONS).lineages == ()
    source = report("b", FERRY, outlet="BBC", published="2020-03-02")
    taker = report("a", f"{FERRY} BBC News has more.", outlet="The Sun", published="2020-03-01", origins=("BBC News",))
    assert only(source, of_pictures(taker)).document_id == "b"


def test_direction_unknown() -> None:
    """Without dates or credit the ids give the order, and a reason says that nothing tells."""
    lineage = only(report("b", FERRY, published="2020-03-01"), report("a", FERRY))
    assert lineage.document_id == "a"
    assert "nothing tells" in lineage.reasons[-1].words


def test_passage_words() -> None:
    """Fewer words in a row than `passage_words` make no passage."""
    ours, theirs = report("a", FERRY), report("b", FERRY)
    assert trace(story(ours, theirs), TracingOptions(passage_words=100)).lineages == ()


def test_borrowings_pass_through() -> None:
    """What reports take from outlets is handed on as it was read."""
    taker = report("a", "As NPR reports, rain fell.", origins=("NPR",))
    assert trace(story(taker), OPTIONS).borrowings == taker.annotations.borrowings


@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_order_changes_nothing(texts: list[str]) -> None:
    """Any order of the reports gives the same lineages, and each passage's words stand where it says."""
    reports = [report(f"d{place}", text) for place, text in enumerate(texts)]
    forth, back = trace(story(*reports), OPTIONS), trace(story(*reversed(reports)), OPTIONS)
    assert forth.lineages == back.lineages
    by_id = {r.document.id: r.document.text for r in reports}
    for passage in (passage for lineage in forth.lineages for passage in lineage.passages):
        for span, words in ((passage.left, passage.left_text), (passage.right, passage.right_text)):
            assert words
            assert by_id[span.document_id][span.start : span.end] == words


@given(TEXTS, TEXTS, TEXTS)
def test_third_report_changes_nothing(one: str, other: str, third: str) -> None:
    """What stands between two reports is the same whether a third is read or not."""

    def between(found: Dependences) -> list[Lineage]:
        return [line for line in found.lineages if {line.document_id, line.other_id} == {"a", "b"}]

    pair = report("a", one), report("b", other)
    assert between(trace(story(*pair), OPTIONS)) == between(trace(story(*pair, report("c", third)), OPTIONS))
