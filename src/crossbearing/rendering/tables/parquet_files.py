"""The tables as Parquet: typed columns, lists as lists, texts as they are. Needs pyarrow, the extra `tables`."""

from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from crossbearing.rendering.brief_json import SURROGATES
from crossbearing.rendering.tables import Table, tabulate
from crossbearing.rendering.tables.columns import Cell
from crossbearing.values.briefs import Brief

TYPES: dict[str, Any] = {
    "text": pa.string(),
    "whole": pa.int64(),
    "number": pa.float64(),
    "yes or no": pa.bool_(),
    "list": pa.list_(pa.string()),
}


def to_parquet(brief: Brief) -> dict[str, bytes]:
    """Return the content of each file by its name: "facts.parquet" and the rest."""
    return {f"{table.name}.parquet": _written(table) for table in tabulate(brief)}


def _written(table: Table) -> bytes:
    schema = pa.schema([(column.name, TYPES[column.kind]) for column in table.columns])
    columns = [pa.array([_cell(row[at]) for row in table.rows], type=field.type) for at, field in enumerate(schema)]
    target = BytesIO()
    pq.write_table(pa.table(columns, schema=schema), target, compression="zstd")
    return target.getvalue()


def _cell(cell: Cell) -> Any:
    if isinstance(cell, tuple):
        return [_storable(text) for text in cell]
    return _storable(cell) if isinstance(cell, str) else cell


def _storable(text: str) -> str:
    return SURROGATES.sub("\ufffd", text)  # half characters are no UTF-8
