"""What the reader of a format hands on: the text with its marks taken out, and what the format says beside it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A report's text, line by line, and the metadata of its format. `remarks` are problems in words.

    `archived` is the day on which an archive took the page: it was published by then, nobody says when.
    """

    text: str
    media_type: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    archived: str | None = None
