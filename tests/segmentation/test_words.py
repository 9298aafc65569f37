"""Words as Universal Dependencies cuts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.segmentation.words import split_words


def words(text: str) -> list[str]:
    """Return the words' texts."""
    return [text[start:end] for start, end in split_words(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("can't", "ca n't"), ("cannot", "can not"), ("isn’t", "is n’t"), ("they're", "they 're"),
        ("Berg's", "Berg 's"), ("O'Neill's", "O'Neill 's"), ("brothers'", "brothers '"),
        ("four-year", "four - year"), ("2,400", "2,400"), ("3.5m", "3.5 m"), ("10:30", "10:30"), ("21st", "21st"),
        ("1990s", "1990s"), ("$4.5bn", "$ 4.5 bn"), ("50%", "50 %"), ("€5", "€ 5"), ("17/02/2022", "17/02/2022"),
        ("U.S.", "U.S."), ("a.m.", "a.m."), ("end.", "end ."), ("“Go,”", "“ Go , ”"),
        ("Wait...", "Wait ..."), ("yes--no", "yes -- no"), ("@ana", "@ana"), ("#flood", "#flood"),
        ("co-founder", "co-founder"), ("pro-Orla", "pro - Orla"), ("mid-1980s", "mid - 1980s"),
        ("over-the-top", "over - the - top"), ("A42", "A42"), ("H1N1", "H1N1"), ("$US650", "$ US 650"),
        ("EUR650", "EUR 650"), ("gonna", "gon na"), ("What?!", "What ?!"), ("sols.com.au", "sols.com.au"),
        ("212-555-0173", "212-555-0173"), ("200-300", "200 - 300"),
        ("ana@sols.org", "ana@sols.org"), ("https://a.org/b.", "https://a.org/b ."),
    ],
)  # fmt: skip
def test_where_words_are_cut(text: str, cut: str) -> None:
    """Contractions, hyphens, currency signs and marks are cut off; numbers, addresses and initials are not."""
    assert words(text) == cut.split()


def test_an_abbreviated_title_keeps_its_stop() -> None:
    """Mr. before a name is one word, a stop at the end of a sentence is its own."""
    assert words("Mr. Berg fell.") == ["Mr.", "Berg", "fell", "."]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Ana C. Sols joined Orla Inc.", "Ana|C.|Sols|joined|Orla|Inc."),
        ("They chose plan C.", "They|chose|plan|C|."),
        ("She said no.", "She|said|no|."),
        ("No. 12 is shut.", "No.|12|is|shut|."),
        ("He moved to Orla, Fla., in Oct.", "He|moved|to|Orla|,|Fla.|,|in|Oct."),
        ("Bread, etc.", "Bread|,|etc."),
    ],
)
def test_abbreviations_keep_their_stop(text: str, cut: str) -> None:
    """An abbreviation or an initial is one word with its stop; at the end of the sentence only what is always short."""
    assert words(text) == cut.split("|")


@given(st.text(max_size=60))
def test_words_share_out_the_text(text: str) -> None:
    """Words come in order, do not overlap, hold no white space, and leave nothing else out."""
    spans = split_words(text, 0, len(text))
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert not "".join(text[end:start] for end, start in zip(ends, starts, strict=True)).strip()
    assert not any(c.isspace() for start, end in spans for c in text[start:end])


@given(st.text(alphabet=st.sampled_from("aN5.,'’t-$ "), max_size=30), st.data())
def test_words_stay_between_the_offsets(text: str, data: st.DataObject) -> None:
    """Between two offsets no word reaches outside them."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert all(start <= first < last <= end for first, last in split_words(text, start, end))
