"""Whom a report cites for what."""

from crossbearing.annotation import annotate
from crossbearing.annotation.attributions import find_attributions
from crossbearing.annotation.parsing import parse
from crossbearing.options import AnnotationOptions
from crossbearing.values.documents import Document


def cited(text: str) -> list[tuple[str, str, str]]:
    """Return source, cue and content of each attribution."""
    document = Document("d1", "report.txt", text, "", "text/plain")
    layers, _ = parse(document)
    return [
        (h.text, h.cue, text[h.content.start : h.content.end]) for h in find_attributions(document, layers)
    ]  # fmt: skip


def test_a_clause_hangs_on_its_source() -> None:
    """Source, cue and told clause are read off "X said that"."""
    assert cited("The ministry said that two men had drowned.") == [
        ("The ministry", "say", "that two men had drowned"),
    ]


def test_according_to_covers_its_clause() -> None:
    """The clause beside "according to" is what is told."""
    assert cited("According to the police, two men had drowned.") == [
        ("the police", "according", "two men had drowned"),
    ]


def test_a_chain_is_nested() -> None:
    """An outlet that reports what police say covers the police's clause."""
    inner, outer = sorted(cited("Reuters reported that police said two men had drowned."), key=lambda c: len(c[2]))
    assert inner == ("police", "say", "two men had drowned")
    assert outer[0] == "Reuters"
    assert inner[2] in outer[2]


def test_belief_is_attributed_too() -> None:
    """What somebody expects hangs on them."""
    assert cited("Experts believe that prices will fall.") == [("Experts", "believe", "that prices will fall")]


def test_a_noun_of_saying_has_its_owner_for_a_source() -> None:
    """What is in the minister's claim is the minister's."""
    assert ("The minister", "claim", "that the war was over") in cited(
        "The minister's claim that the war was over was false."
    )


def test_the_place_of_a_dateline_is_no_source() -> None:
    """Who stands behind the dash is cited, the place before it is not."""
    assert [row[0] for row in cited("KESTRA, Norland — A bomb killed six, the police said.")] == ["the police"]
    assert [row[0] for row in cited("LONDON (Cordia) — The bank said that it would close.")] == ["The bank"]


def test_a_pronoun_stands_for_somebody() -> None:
    """What "she" and "who" refer to is kept beside the pronoun."""
    text = "Mayor Anna Berg opened the bridge. She said that it was safe. The driver, who denied fault, was freed."
    document = Document("d1", "report.txt", text, "", "text/plain")
    layers, _ = parse(document)
    found = {h.text: h.stands_for for h in find_attributions(document, layers)}
    known = {word: text[span.start : span.end] for word, span in found.items() if span is not None}
    assert known == {"She": "Anna Berg", "who": "driver"}


def test_a_quotation_of_several_sentences_hangs_on_its_source() -> None:
    """What goes on after "she said" is hers too."""
    text = "“The bridge is safe,” Anna Berg said. “We tested it in May.”"
    document = Document("d1", "report.txt", text, "", "text/plain")
    layers = annotate(document, AnnotationOptions())
    spans = [h.content for h in layers.attributions if h.text == "Anna Berg"]
    assert text[spans[0].start : spans[0].end].endswith("We tested it in May")


def test_what_is_cut_in_names_the_source() -> None:
    """A name and a verb between commas report the sentence around them."""
    assert ("Anna Berg", "say", "The bridge, Anna Berg said, will open on Monday") in cited(
        "The bridge, Anna Berg said, will open on Monday."
    )
