"""Bodies: what an answer holds, unpacked, never larger than the bytes allowed."""

import zlib
from collections.abc import Iterable

from crossbearing.errors import ReadingError

GZIP = ("gzip", "x-gzip")
GZIP_WINDOW = 31  # zlib's number for "with a gzip header"


def body_of(chunks: Iterable[bytes], encoding: str, name: str, max_bytes: int) -> bytes:
    """Return the bytes of a body, unpacked where its encoding is gzip.

    Raises ReadingError where they are more than allowed, packed in another way, or no gzip. No more is
    unpacked than is allowed, so a small body can't fill the memory.
    """
    if encoding.strip().lower() in ("", "identity"):
        return _gathered(chunks, name, max_bytes)
    if encoding.strip().lower() not in GZIP:
        raise ReadingError(name, f"is packed in a way that is not read ({encoding:.40})")
    return _unpacked(chunks, name, max_bytes)


def too_large(name: str, max_bytes: int) -> ReadingError:
    """Return the error of a body that is larger than allowed."""
    return ReadingError(name, f"is too large: at most {max_bytes / 1e6:g} MB are read")


def _gathered(chunks: Iterable[bytes], name: str, max_bytes: int) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > max_bytes:
            raise too_large(name, max_bytes)
    return bytes(body)


def _unpacked(chunks: Iterable[bytes], name: str, max_bytes: int) -> bytes:
    unpacker = zlib.decompressobj(GZIP_WINDOW)
    body = bytearray()
    for chunk in chunks:
        try:
            body += unpacker.decompress(chunk, max_bytes + 1 - len(body))
        except zlib.error as error:
            raise ReadingError(name, "says that it is gzip and is not") from error
        if len(body) > max_bytes:
            raise too_large(name, max_bytes)
        if unpacker.eof:
            return bytes(body)
    raise ReadingError(name, "ends before its gzip does")
