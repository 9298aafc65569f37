"""Bodies whose name another country's body bears as well."""

from functools import cache
from importlib.resources import files


def is_shared(body: str) -> bool:
    """Return whether other countries have a body of this name too ("Supreme Court"), a known body's fullest form."""
    return body in _shared()


@cache
def _shared() -> frozenset[str]:
    text = (files("crossbearing") / "gazetteer" / "shared_bodies.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
