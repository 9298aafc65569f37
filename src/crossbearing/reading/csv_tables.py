"""CSV: text tables with named columns, a row a report."""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading.decoding import decode
from crossbearing.reading.pages import Page
from crossbearing.reading.records import read_record
from crossbearing.reading.rows import MOST_TIMES, STAGE, Row, columns_of, known_names, reports_of
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

DELIMITERS = (",", ";", "\t", "|")


def read_csv_row(raw: bytes, name: str) -> Page:
    """Return the report of one row, which finding has made a JSON object."""
    return replace(read_record(raw, name), media_type="text/csv")


def in_csv_file(name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the reports of a CSV file and its problems; raises ReadingError where it is no table of texts."""
    try:
        size = Path(name).stat().st_size
        if size > MOST_TIMES * options.max_bytes:
            most = f"at most {MOST_TIMES * options.max_bytes / 1e6:g} MB are read"
            raise ReadingError(name, f"is too large: {size / 1e6:.1f} MB, and {most}")
        raw = Path(name).read_bytes()
    except OSError as error:
        raise ReadingError(name, f"could not be opened: {error.strerror}") from error
    yield from in_csv(raw, name, options)


def in_csv(raw: bytes, name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the reports of the bytes of a CSV file, and its problems."""
    if not raw.strip():
        raise ReadingError(name, "is empty")
    text, remarks = decode(raw, name)
    yield from (Problem(STAGE, name, remark) for remark in remarks)
    lines = text.removeprefix("\ufeff").replace("\0", "")
    with _long_cells(len(lines)):
        yield from reports_of(name, _rows(lines, name), options)


def _rows(lines: str, name: str) -> Iterator[Row]:
    """Yield the rows under the head, numbered as a spreadsheet does, so that the head is row 1."""
    delimiter = max(DELIMITERS, key=lambda mark: known_names(_head(lines, mark)))
    table = csv.reader(io.StringIO(lines, newline=""), delimiter=delimiter, strict=True)
    head = _head(lines, delimiter)
    columns = columns_of(head, name)
    number = 0
    while True:
        number += 1
        try:
            cells = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, _broken(name, number, f"its quotation marks are wrong ({error})")
            continue
        if number == 1 or not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(head) and any(cells[len(head) :]):
            yield number, _broken(name, number, f"it has {len(cells)} cells, and the head has {len(head)}")
            continue
        yield number, {what: cells[place] for what, place in columns.items() if place < len(cells)}


def _broken(name: str, number: int, reason: str) -> Problem:
    return Problem(STAGE, f"{name}#{number}", f"is a row that can't be read: {reason}")


def _head(lines: str, delimiter: str) -> Sequence[str]:
    try:
        return next(csv.reader(io.StringIO(lines[:100_000], newline=""), delimiter=delimiter), [])
    except csv.Error:
        return []


@contextmanager
def _long_cells(length: int) -> Iterator[None]:
    """Let cells be as long as a report; the module's own limit is set back, since it is the whole process's."""
    usual = csv.field_size_limit(max(length, csv.field_size_limit()))
    try:
        yield
    finally:
        csv.field_size_limit(usual)
