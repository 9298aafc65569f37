"""What can be read: one report's place among the paths given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One report to read: the file, the row in it (for `.jsonl` and lists), or its bytes (standard input).

    `copy` counts sources of equal bytes, file name and folder name, so that each has an id of its own.
    """

    path: str
    row: int | None = None
    content: bytes | None = None
    copy: int = 0

    @property
    def name(self) -> str:
        """Return the name that problems and the brief call it by."""
        return self.path if self.row is None else f"{self.path}#{self.row}"
