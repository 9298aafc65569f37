"""One half of a public gold set to work on, the other for the figure."""

from hashlib import sha256


def is_work(key: str) -> bool:
    """Return whether the item of this key is of the half to work on: its SHA-256 begins with an even byte."""
    return sha256(key.encode()).digest()[0] % 2 == 0
