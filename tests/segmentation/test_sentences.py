"""Sentence boundaries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.segmentation.sentences import split_sentences


def sentences(text: str) -> list[str]:
    """Return the sentences' texts."""
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Rain fell. Nobody was hurt.", 2),
        ("Mr. Berg left. He ran.", 2),
        ("Gen. Ola vs. Lt. Hahn was no contest.", 1),
        ("It happened on Jan. 5. Nobody saw it.", 2),
        ("He cited Brandt v. Loss in court.", 1),
        ("J. K. Hall wrote to A. Sols.", 1),
        ("He works for Orla Inc. The firm is old.", 2),
        ("The U.S. Navy came.", 1),
        ("They came to the U.S. He stayed.", 2),
        ("She arrived at 5 p.m. The hall was full.", 2),
        ("It was I. He knew.", 2),
        ("It cost 3.5 million. 12 men paid.", 2),
        ("He waited... Nothing came.", 2),
        ("Really?! Yes.", 2),
        ("The toll rose to nine. élan failed them.", 1),
        ("The mayor left. Šimek stayed. Øster came. İnan went.", 4),
        ("It rained in Dec. The dam held.", 2),
        ("They ate soup, bread, etc. Berg paid.", 2),
        ("Was it open? No. Berg had the key.", 3),
        ("They met at No. 12 Orla Road.", 1),
        ("She lacked vitamin C. The doctor knew.", 2),
        ("Lloyd C. The Younger sang.", 1),
        ("The treaty of ca. 1250 B.C. was lost.", 1),
        ("Sens. Ola and Reps. Hahn voted.", 1),
        ("He fell ill. Nurses came.", 2),
    ],
)
def test_full_stops(text: str, parts: int) -> None:
    """A stop ends a sentence before a capital, but not in an abbreviation or an initial."""
    assert len(sentences(text)) == parts


def test_datelines_stay_with_their_sentence() -> None:
    """Place, agency and dash before the first sentence belong to it."""
    text = "OSTRAVA (Meridian) — Two men fell off a roof. They live."
    assert sentences(text) == ["OSTRAVA (Meridian) — Two men fell off a roof.", "They live."]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ('"We go." She left.', '"We go."'),
        ("He said: “It ended.” Then rain fell.", "He said: “It ended.”"),
        ("He asked, “Why now?” Nobody knew.", "He asked, “Why now?”"),
        ("They left (by bus.) He stayed.", "They left (by bus.)"),
        ("She stopped. “Look,” he said.", "She stopped."),
    ],
)
def test_closing_marks_belong_to_the_sentence_they_close(text: str, first: str) -> None:
    """A sentence keeps the quotation mark or bracket that closes after its stop; an opening one is the next's."""
    assert sentences(text)[0] == first
    assert len(sentences(text)) == 2


def test_what_goes_on_in_lower_case_is_one_sentence() -> None:
    """A stop inside a quotation does not end the sentence that tells who spoke."""
    assert sentences('"Stop!" he said.') == ['"Stop!" he said.']


def test_a_line_break_ends_a_sentence() -> None:
    """Headlines have no stop: their line ends them; blank lines hold nothing."""
    assert sentences("Ferry aground\n\n  Four were hurt.\n \t\n") == ["Ferry aground", "Four were hurt."]


@given(st.text(alphabet=st.sampled_from("aB.!? \n\t\"“”'()éŠ5—\u00a0\x1c\u2028"), max_size=60))
def test_sentences_share_out_the_text(text: str) -> None:
    """Sentences come in order, do not overlap, are trimmed, and leave nothing out but white space."""
    spans = split_sentences(text)
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert not "".join(text[end:start] for end, start in zip(ends, starts, strict=True)).strip()
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The hall filled at 5 p.m. Officials counted.", 2),
        ("The hall filled at 5 p.m. Monday.", 1),
        ("Trading ends at 4 p.m. New York time.", 1),
        ("It opens at 9 a.m. EST.", 1),
    ],
)
def test_the_hour_goes_on_with_its_day_or_zone(text: str, parts: int) -> None:
    """After "p.m." a capital starts a sentence, but not a weekday, a month or a time zone."""
    assert len(sentences(text)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ORLA, Fla. — Two men fell off a roof.", 1),
        ("ORLA, Fla. (AP) — Two men fell off a roof.", 1),
        ("KUNDRA, Sudania — Two men fell. They live.", 2),
        ("He grew up in Orla, Fla. Berg met him there.", 2),
        ("ORLA, D.C. — Two men fell off a roof.", 1),
    ],
)
def test_a_state_ends_a_sentence_unless_a_dateline_goes_on(text: str, parts: int) -> None:
    """The stop of "Fla." belongs to the dateline whose dash follows, elsewhere it ends the sentence as well."""
    assert len(sentences(text)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“Why now?” Berg asked.", 1),
        ("“Get out!” Mayor Ana Berg shouted at the crowd.", 1),
        ("“Why now?” Berg said: “Nobody knew.”", 2),
        ("“Why now?” The hall was silent.", 2),
        ("“We go.” Berg said the plan was old.", 2),
    ],
)
def test_who_asked_goes_with_the_question(text: str, parts: int) -> None:
    """A name and a verb of speech after a quoted question or cry belong to its sentence."""
    assert len(sentences(text)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It fell last week.The ferry had been full.", 2),
        ("“It fell last week.”The ferry had been full.", 2),
        ("They read sols.org and Orla.com daily.", 1),
        ("Prof.Berg and Capt.Hahn left.", 1),
    ],
)
def test_lost_white_space(text: str, parts: int) -> None:
    """A stop glued to a capitalised word ends a sentence, an address or a title has no such stop."""
    assert len(sentences(text)) == parts


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The bridge at Orrin Image: Ana Sols.", "The bridge at Orrin"),
        ("The bridge in Orrin, D.C. Photo: Ana Sols.", "The bridge in Orrin, D.C."),
        ("Thursday, May 7, 2015 On Tuesday the bridge fell.", "Thursday, May 7, 2015"),
        ("The bridge fell in 1901. [12] Nobody was hurt.", "The bridge fell in 1901. [12]"),
    ],
)
def test_credits_dates_and_notes(text: str, first: str) -> None:
    """A picture's credit and the date that heads a report stand alone; the number of a note ends its sentence."""
    assert sentences(text)[0] == first
    assert len(sentences(text)) == 2


@pytest.mark.parametrize("text", ["1. Close the bridge", "b. Close the bridge", "(3. Close the bridge)"])
def test_the_number_of_an_item_belongs_to_it(text: str) -> None:
    """A number or letter that opens a line is the item's, not a sentence."""
    assert sentences(f"What to do:\n{text}\n") == ["What to do:", text]


@pytest.mark.parametrize("text", ["The date, May 7, 2015, held.", "May 7, 2015", "The source: Berg."])
def test_dates_and_labels_within_a_sentence(text: str) -> None:
    """A date with a comma after it, or alone, and a label written small cut nothing."""
    assert sentences(text) == [text]


def test_an_abbreviation_behind_a_bullet_ends_no_sentence() -> None:
    """An entry of a programme that opens with its day is one sentence."""
    text = "●Aug. 8 — Look at the sky over the old harbour."
    assert split_sentences(text) == [(0, len(text))]
