"""Parquet: typed tables with named columns, a row a report."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading.extras import library
from crossbearing.reading.pages import Page
from crossbearing.reading.records import read_record
from crossbearing.reading.rows import MOST_TIMES, STAGE, Row, columns_of, reports_of
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

MARK = b"PAR1"
# Rows that are unpacked at a time.
BATCH = 64


def read_parquet_row(raw: bytes, name: str) -> Page:
    """Return the report of one row, which finding has made a JSON object."""
    return replace(read_record(raw, name), media_type="application/vnd.apache.parquet")


def in_parquet_file(name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the reports of a Parquet file and its problems; raises ReadingError where it is no table of texts."""
    yield from _in_parquet(Path(name), name, options)


def in_parquet(raw: bytes, name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the reports of the bytes of a Parquet file, and its problems."""
    yield from _in_parquet(io.BytesIO(raw), name, options)


def _in_parquet(place: Path | io.BytesIO, name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    try:
        with place.open("rb") if isinstance(place, Path) else place as opened:
            yield from reports_of(name, _rows(opened, name, options), options)
    except OSError as error:
        raise ReadingError(name, f"could not be opened: {error.strerror or error}") from error


def _rows(opened: Any, name: str, options: ReadingOptions) -> Iterator[Row]:
    """Yield the rows, numbered from 1, up to the first that can't be unpacked."""
    arrow = library("pyarrow", "tables", name)
    file = _file(opened, name)
    names = file.schema_arrow.names
    columns = columns_of(names, name)
    wanted = [names[place] for place in columns.values()]
    _refuse_swollen(file, wanted, name, options)
    # A dictionary's strings are made one by one: a short file can repeat one of megabytes a million times.
    plain = [column for column in wanted if arrow.types.is_string(file.schema_arrow.field(column).type)]
    file = _file(opened, name, plain)
    number = 0
    try:
        for batch in file.iter_batches(BATCH, columns=wanted):
            held = {what: batch.column(names[place]) for what, place in columns.items()}
            for at in range(batch.num_rows):
                number += 1
                yield number, {what: cells[at].as_py() for what, cells in held.items()}
    except (arrow.ArrowException, OSError, ValueError, OverflowError) as error:
        reason = " ".join(str(error).split())[:120]
        yield number + 1, Problem(STAGE, f"{name}#{number + 1}", f"and what follows can't be unpacked: {reason}")


def _file(opened: Any, name: str, dictionaries: Sequence[str] = ()) -> Any:
    opened.seek(0)
    if opened.read(len(MARK)) != MARK:
        raise ReadingError(name, "is no Parquet file, though its name says so")
    opened.seek(0)
    parquet, arrow = library("pyarrow.parquet", "tables", name), library("pyarrow", "tables", name)
    try:
        return parquet.ParquetFile(opened, read_dictionary=list(dictionaries))
    except (arrow.ArrowException, OSError, ValueError) as error:
        reason = " ".join(str(error).split())[:120]
        cause = "is protected by a key" if "decrypt" in reason.lower() or "encrypt" in reason.lower() else ""
        raise ReadingError(name, cause or f"is a Parquet file that is cut off or damaged: {reason}") from error


def _refuse_swollen(file: Any, names: list[str], name: str, options: ReadingOptions) -> None:
    """Raise ReadingError where the columns that are read unpack, as the file itself says, to too much."""
    about, most = file.metadata, MOST_TIMES * options.max_bytes
    size = 0
    for group in range(about.num_row_groups):
        chunks = (about.row_group(group).column(at) for at in range(about.num_columns))
        size += sum(chunk.total_uncompressed_size for chunk in chunks if chunk.path_in_schema.split(".")[0] in names)
    if size > most:
        raise ReadingError(name, f"is too large: {size / 1e6:.1f} MB unpacked, and at most {most / 1e6:g} MB are read")
