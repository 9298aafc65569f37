"""What a report runs together, and what it has only put side by side."""

from dataclasses import replace

from crossbearing.alignment.utterance_chains import Chains, chains_of, run_together
from crossbearing.values.quotations import Quotation
from crossbearing.values.spans import Span


def quoted(start: int, text: str, after: Quotation | None = None) -> Quotation:
    """Return a quotation of one report that goes on with another one, if any."""
    found = Quotation(Span("a", start, start + len(text)), text, direct=True, speaker=None, speaker_text=None, cue=None)
    return replace(found, continues=after.span) if after else found


def test_a_sentence_in_two_parts_is_one_saying() -> None:
    """What goes on in small letters is the same sentence; a new sentence is tied to the one before."""
    first = quoted(0, "We lost the boats,")
    second, third = quoted(40, "and the nets.", first), quoted(80, "Nobody came.", first)
    assert chains_of((first, second, third)) == Chains(((0, 1), (2,)), ((0, 1),))


def test_words_with_a_verb_of_their_own_are_a_new_sentence() -> None:
    """Small letters alone make no part of a sentence where another "he said" stands beside the words."""
    first = replace(quoted(0, "We lost the boats,"), cue_span=Span("a", 20, 24))
    second = replace(quoted(40, "very tired of it", first), cue_span=Span("a", 30, 34))
    assert chains_of((first, second)).runs_on == ((0, 1),)
    assert chains_of((first, replace(second, cue_span=first.cue_span))).runs_on == ()


def test_a_clause_holds_the_words_quoted_in_it() -> None:
    """Stretches that overlap are one saying from the start."""
    clause, inner = quoted(0, "the boats were lost"), quoted(4, "boats")
    assert chains_of((clause, inner)).sayings == ((0, 1),)


def test_what_a_report_runs_together_stays_together() -> None:
    """Without a report that tells them apart, sentences run together are one utterance."""
    chains = Chains(((0,), (1,), (2,)), ((0, 1),))
    assert run_together([(0,), (1,), (2,)], chains, "aab") == ((0, 1), (2,))
    assert run_together([(0, 2), (1,)], chains, "aab") == ((0, 1, 2),)


def test_what_another_report_tells_apart_is_two() -> None:
    """A report with another saying between the two keeps them apart; one that puts them in a row does not."""
    apart = Chains(((0,), (1,), (2,), (3,), (4,)), ((0, 1),))
    assert run_together([(0, 2), (1, 4), (3,)], apart, "aabbb") == ((0, 2), (1, 4), (3,))
    assert run_together([(0, 2), (1, 3), (4,)], apart, "aabbb") == ((0, 1, 2, 3), (4,))
