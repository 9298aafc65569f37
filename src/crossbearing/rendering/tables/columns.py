"""A table: typed columns, read off the class of its rows, and the rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, get_type_hints

Cell = str | int | float | bool | tuple[str, ...] | None
KINDS: Mapping[Any, str] = {
    str: "text", str | None: "text", int: "whole", int | None: "whole", float: "number", float | None: "number",
    bool: "yes or no", tuple[str, ...]: "list",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name and its kind, one of text, whole, number, yes or no, list."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; each row has a cell a column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def as_table(name: str, made_of: type, rows: Iterable[object]) -> Table:
    """Return the table of the rows, all of the class `made_of`; a field of no known kind is a KeyError."""
    hints = get_type_hints(made_of)
    columns = tuple(Column(field.name, KINDS[hints[field.name]]) for field in fields(made_of))
    cells = tuple(tuple(getattr(row, column.name) for column in columns) for row in rows)
    return Table(name, columns, cells)
