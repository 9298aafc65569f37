"""Bodies: unpacked, and never more than is allowed."""

import gzip
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.errors import ReadingError
from crossbearing.fetching.bodies import body_of


def pieces(body: bytes, size: int) -> Iterator[bytes]:
    """Yield a body in pieces."""
    return (body[at : at + size] for at in range(0, len(body), size))


@given(st.binary(max_size=500), st.integers(1, 50), st.booleans())
def test_body_comes_out_as_it_went_in(body: bytes, size: int, packed: bool) -> None:  # noqa: FBT001 - drawn
    """Packed or not, and in whatever pieces it came, a body is what was sent."""
    sent = gzip.compress(body) if packed else body
    assert body_of(pieces(sent, size), "gzip" if packed else "", "x", 500) == body


def test_gzip_bomb_is_not_unpacked() -> None:
    """A body that unpacks to fifty megabytes is refused when the first byte too many is out."""
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < 60_000
    with pytest.raises(ReadingError, match=r"is too large: at most 0\.1 MB"):
        body_of([bomb], "gzip", "x", 100_000)


def test_endless_body_is_left() -> None:
    """A body without an end is left when it is too large."""
    with pytest.raises(ReadingError, match="is too large"):
        body_of(iter(lambda: b"x" * 1000, b""), "", "x", 10_000)


@pytest.mark.parametrize(
    ("body", "encoding", "words"),
    [
        (b"plain words", "gzip", "says that it is gzip and is not"),
        (gzip.compress(b"words" * 99)[:-9], "gzip", "ends before its gzip does"),
        (b"", "gzip", "ends before its gzip does"),
        (b"x", "br", r"in a way that is not read \(br\)"),
        (b"x", "gzip, gzip", "in a way that is not read"),
    ],
)
def test_other_packing_is_refused(body: bytes, encoding: str, words: str) -> None:
    """What is no gzip, half a gzip, or packed in another way or twice is refused."""
    with pytest.raises(ReadingError, match=words):
        body_of([body], encoding, "x", 1000)
