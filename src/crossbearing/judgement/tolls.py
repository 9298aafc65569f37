"""Counts that move while an event unfolds: the dead, the hurt, the missing, the arrested, the complaints filed."""

import json
from functools import cache
from importlib.resources import files

from crossbearing.values.claims import Claim


def is_toll(claim: Claim) -> bool:
    """Return whether the claim counts something that reporters update: read off the deed and what is counted."""
    words = {claim.predicate}
    if claim.quantity:
        words |= set((claim.quantity.counted or "").lower().split())
        words |= set((claim.quantity.unit or "").lower().split())
    near = claim.text.lower().split()
    return bool((words | set(near)) & _toll_words())


@cache
def _toll_words() -> frozenset[str]:
    stored = json.loads((files("crossbearing") / "judgement" / "tolls.json").read_text(encoding="utf-8"))
    return frozenset(stored["words"])
