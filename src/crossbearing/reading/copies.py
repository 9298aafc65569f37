"""Sources with the same bytes: told apart, so that each keeps an id of its own."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from crossbearing.values.sources import Source


def alike(sources: Sequence[Source], max_bytes: int) -> list[list[Source]]:
    """Return the groups of two or more sources that hold the same bytes, each in the order given.

    Only files of one size are opened; what is larger than is read, or can't be opened, is like no other.
    """
    by_size: dict[int, list[Source]] = defaultdict(list)
    for source in sources:
        size = _size(source)
        if 0 < size <= max_bytes:
            by_size[size].append(source)
    by_digest: dict[bytes, list[Source]] = defaultdict(list)
    for group in by_size.values():
        for source in group if len(group) > 1 else ():
            content = _content(source)
            if content is not None:
                by_digest[sha256(content).digest()].append(source)
    return [group for group in by_digest.values() if len(group) > 1]


def numbered(sources: Sequence[Source], groups: Sequence[Sequence[Source]]) -> tuple[Source, ...]:
    """Return the sources, those alike in bytes, folder's and file's name counted: 0, 1, 2..."""
    copies: dict[Source, int] = {}
    for group in groups:
        seen: dict[tuple[str, str, int | None], int] = defaultdict(int)
        for source in group:
            path = Path(source.path).absolute()
            key = (path.parent.name, path.name, source.row)
            copies[source] = seen[key]
            seen[key] += 1
    return tuple(replace(source, copy=copies.get(source, 0)) for source in sources)


def _size(source: Source) -> int:
    try:
        return len(source.content) if source.content is not None else Path(source.path).stat().st_size
    except OSError:
        return 0


def _content(source: Source) -> bytes | None:
    try:
        return source.content if source.content is not None else Path(source.path).read_bytes()
    except OSError:
        return None
