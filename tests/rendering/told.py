"""Which strings a rendering may hold: what stands in the brief, and our own words."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import PurePosixPath

from crossbearing.rendering.layout import lay_out
from crossbearing.rendering.wording import one_line, printable
from crossbearing.values.briefs import Brief

SURROGATES = re.compile("[\ud800-\udfff]")


def strings_in(value: object) -> Iterator[str]:
    """Yield every string in a value, whatever it is made of."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings_in(getattr(value, field.name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from strings_in(item)


def told(brief: Brief) -> set[str]:
    """Return the strings of a brief as a rendering may print them, with the names that its reports go by."""
    held = set(strings_in(brief)) | {account.name for sheet in lay_out(brief).sheets for account in sheet.accounts}
    documents = [report.document for part in brief.stories for report in part.story.reports]
    held |= {PurePosixPath(document.path).name for document in documents}
    return {form for text in held for form in (SURROGATES.sub("\ufffd", text), printable(text), one_line(text))}
