"""Words as Universal Dependencies cuts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.annotation.words import split_words


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
        ("ana@sols.org", "ana@sols.org"), ("https://a.org/b.", "https://a.org/b ."),
    ],
)  # fmt: skip
def test_where_words_are_cut(text: str, cut: str) -> None:
    """Contractions, hyphens, currency signs and marks are cut off; numbers, addresses and initials are not."""
    assert words(text) == cut.split()


def test_an_abbreviated_title_keeps_its_stop() -> None:
    """Mr. before a name is one word, a stop at the end of a sentence is its own."""
    assert words("Mr. Berg fell.") == ["Mr.", "Berg", "fell", "."]


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
