"""Prose: which parts hold sentences."""

from crossbearing.reading.prose import prose_of
from tests.reading.trees import PROSE, body_of, only


def test_prose_is_counted_in_every_part_that_holds_it() -> None:
    """Long lines count, for the part that holds them and all around it; menus, short lines and links do not."""
    tree = body_of(f"<main><ul><li>Home</li></ul><div><p>{PROSE}</p></div><p><a>{PROSE}</a></p></main>")
    prose, words = prose_of(tree), len(PROSE.split())
    counts = {tag: prose.of(only(tree, f"//{tag}")) for tag in ("main", "div", "ul")}
    assert counts == {"main": words, "div": words, "ul": 0}


def test_few_words_of_a_sentence_are_told_from_a_line_of_their_own() -> None:
    """A link within a sentence is a part of it; one that is the whole line, or stands beside a label, is not."""
    within = PROSE.replace("Arnsby", "<a id='in'>Arnsby</a>")
    tree = body_of(f"<p>{within}</p><p><a id='all'>{PROSE}</a></p><p>By <a id='by'>Jane Doe</a></p>")
    prose = prose_of(tree)
    told = {name: prose.in_sentence(only(tree, f"//a[@id='{name}']")) for name in ("in", "all", "by")}
    assert told == {"in": True, "all": False, "by": False}
