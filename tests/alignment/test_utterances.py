"""The versions of one saying, within and across reports."""

from dataclasses import replace
from itertools import permutations

from crossbearing.alignment.utterances import join_utterances
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity, EntityMention
from crossbearing.values.quotations import Quotation
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

HARBOUR = "We will rebuild the old harbour before the winter storms,"


def said(document: str, start: int, text: str, speaker: str | None, *, direct: bool = True) -> Quotation:
    """Return a quotation that begins at an offset, its speaker named 50 characters before."""
    who = Span(document, start - 50, start - 50 + len(speaker)) if speaker else None
    return Quotation(Span(document, start, start + len(text)), text, direct, who, speaker, "say")


def story(*quotations: Quotation) -> Story:
    """Return a story of one report a document, with these quotations in it."""
    ids = sorted({q.span.document_id for q in quotations})
    reports = tuple(
        Report(
            Document(i, f"{i}.txt", "", "", "text/plain"),
            Annotations(i, quotations=tuple(q for q in quotations if q.span.document_id == i)),
            (),
        )
        for i in ids
    )
    return Story("s", "", reports, ())


def groups(*quotations: Quotation, entities: tuple[Entity, ...] = ()) -> set[frozenset[str]]:
    """Return the texts that stand together."""
    return {frozenset(v.text for v in u.versions) for u in join_utterances(story(*quotations), entities)}


def test_every_quotation_is_in_exactly_one_utterance() -> None:
    """None is lost, none is told twice, and nothing comes of nothing."""
    quotations = (said("a", 100, HARBOUR, "Anna Berg"), said("b", 100, "It rained for days and days.", None))
    found = join_utterances(story(*quotations), ())
    assert sorted(v.span for u in found for v in u.versions) == [q.span for q in quotations]
    assert join_utterances(Story("s", "", (), ()), ()) == ()


def test_a_shortened_version_joins_the_full_one_and_says_why() -> None:
    """Words in a row join versions, and the reason points at both."""
    full, short = said("a", 100, HARBOUR, "Anna Berg"), said("b", 100, "rebuild the old harbour", "Berg")
    (utterance,) = join_utterances(story(full, short), ())
    assert utterance.reasons[0].check == "words in a row"
    assert {utterance.reasons[0].left, utterance.reasons[0].right} == {full.span, short.span}


def test_an_indirect_version_of_the_same_speaker_joins() -> None:
    """Meaning and rare words join what one speaker said in other words."""
    told = said("b", 100, "the old harbour would be rebuilt before the storms of winter", "Berg", direct=False)
    assert len(groups(said("a", 100, HARBOUR, "Anna Berg"), told)) == 1


def test_two_named_speakers_are_kept_apart_but_for_the_same_words() -> None:
    """Another name forbids joining by meaning; eight words in a row are one saying, whoever is named."""
    other = "the old harbour must be rebuilt before winter comes with its storms"
    assert len(groups(said("a", 100, HARBOUR, "Anna Berg"), said("b", 100, other, "Omar Said"))) == 2
    assert len(groups(said("a", 100, HARBOUR, "Anna Berg"), said("b", 100, HARBOUR[:-1], "Omar Said"))) == 1


def test_an_entity_makes_two_spellings_one_speaker() -> None:
    """Resolved names count as one speaker where the spellings share no word."""
    left = said("a", 100, HARBOUR, "Anna Berg")
    right = said("b", 100, "the old harbour would be rebuilt before winter storms", "Mayor Of Oslo", direct=False)
    spans = [q.speaker for q in (left, right) if q.speaker]
    mentions = tuple(EntityMention(span, "") for span in spans)
    assert len(groups(left, right)) == 2
    assert len(groups(left, right, entities=(Entity("e1", "Anna Berg", "person", mentions, ()),))) == 1


def test_other_figures_keep_versions_apart() -> None:
    """Nine dead and fourteen dead are two statements."""
    left = said("a", 100, "at least 9 people died in the flood of the valley", "police", direct=False)
    right = said("b", 100, "some 14 persons were killed by the flood in our valley", "police", direct=False)
    assert len(groups(left, right)) == 2


def test_parts_and_inner_words_belong_together() -> None:
    """An interrupted quotation, and a clause with the words quoted in it, are one saying."""
    first = said("a", 100, "We lost the whole harvest,", "Anna Berg")
    second = said("a", 200, "Nobody came to help.", "Anna Berg")
    second = replace(second, continues=first.span)
    inner = said("a", 112, "whole harvest", None)
    assert len(groups(first, second, inner)) == 1


def test_the_order_of_reports_changes_nothing() -> None:
    """Whatever order reports come in, the same utterances come out."""
    quotations = (
        said("a", 100, HARBOUR, "Anna Berg"),
        said("b", 100, "rebuild the old harbour", "Berg"),
        said("c", 100, "It rained for days and days.", "Omar Said"),
    )
    base = story(*quotations)
    expected = join_utterances(base, ())
    for reports in permutations(base.reports):
        assert join_utterances(Story("s", "", reports, ()), ()) == expected


def test_words_bridged_over_a_small_edit_are_one_saying() -> None:
    """One report may give the same words twice, as an excerpt and in full."""
    excerpt = said("a", 100, "is of the strong view that the public safety is paramount.", "Anna Berg")
    full = said(
        "a",
        400,
        "In relation to the fire the council is of the strong view that public safety is paramount.",
        "Anna Berg",
    )
    assert len(groups(excerpt, full)) == 1


def test_a_name_spelt_anew_by_a_translator_forbids_nothing() -> None:
    """Speakers whose names differ in letters alone may have said the same."""
    one = said("a", 100, "the choice of the port and of the port alone", "Boubacar Soumbounou")
    other = said("b", 100, "It is the choice of the port and only of the port,", "Abubakar Sum Bunu")
    assert len(groups(one, other)) == 1


def test_a_few_words_cited_by_another_report_join_the_full_quotation() -> None:
    """Two rare words of one speaker, marked in a clause or alone, are a version of what holds them."""
    words = "The new road to the north is open. We worked at it all winter, and it was a stubborn mountain. Now go."
    full, alone = said("a", 100, words, "Anna Berg"), said("b", 100, "stubborn mountain", "Berg")
    clause = said("c", 100, "forty men had to deal with a “stubborn mountain”", "Anna Berg", direct=False)
    assert len(groups(full, alone)) == len(groups(full, clause)) == 1
    assert len(groups(full, said("b", 100, "and we", "Berg"))) == 2
    assert len(groups(full, said("b", 100, "stubborn mountain", "Omar Said"))) == 2


def test_two_quotations_of_two_reports_without_words_in_common_are_told_apart_sooner() -> None:
    """Who quotes between marks gives the words; a clause that tells the same with other words still joins."""
    quoted = said("a", 100, "The ferry will be sailing again on Monday morning,", "Anna Berg")
    other = "We hope that the boats can leave on Monday"
    assert len(groups(quoted, said("b", 100, other, "Anna Berg", direct=False))) == 1
    assert len(groups(quoted, said("b", 100, other, "Anna Berg"))) == 2
