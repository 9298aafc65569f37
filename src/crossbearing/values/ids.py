"""Identifiers made from content, so that a re-run gives the same ones."""

from hashlib import sha256

ID_LENGTH = 12  # 48 bits: a million items collide with a chance of about 1 in 560


def identify(kind: str, *parts: object) -> str:
    """Return the id of a thing: its kind's letter and a digest of what it is made of."""
    content = "\x1f".join(str(part) for part in parts)
    return f"{kind}-{sha256(content.encode('utf-8', 'surrogatepass')).hexdigest()[:ID_LENGTH]}"
