"""The two halves of a public set: one to work with, whose misses are read, and one for the figure, whose are not."""

from hashlib import sha256

WORK = "work"
FIGURE = "figure"


def half_of(text: str) -> str:
    """Return which half a text falls into: `work` where the first byte of its SHA-256 is even, else `figure`."""
    return FIGURE if sha256(text.encode()).digest()[0] % 2 else WORK
