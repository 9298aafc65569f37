"""What could not be read or decided."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that went wrong: the stage, the item it happened to, and the reason in words."""

    stage: str
    item: str
    message: str
