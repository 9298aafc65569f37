"""What can be read: one report's place among the paths given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One report to read: the file or address, the row in it (for files that hold several), or its bytes.

    `copy` counts sources of equal bytes, file name and folder name, so that each has an id of its own.
    `suffix` names the format of `content` where the path does not. `beside` is what the file around the
    report says of it, a JSON object as in a sidecar. `charset` is the encoding that a server named with the bytes.
    """

    path: str
    row: int | None = None
    content: bytes | None = None
    copy: int = 0
    suffix: str | None = None
    beside: str | None = None
    charset: str | None = None

    @property
    def name(self) -> str:
        """Return the name that problems and the brief call it by."""
        return self.path if self.row is None else f"{self.path}#{self.row}"
