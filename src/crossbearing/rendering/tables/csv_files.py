"""The tables as CSV (RFC 4180): UTF-8, a line of names, CRLF, and no cell that a spreadsheet would run."""

import csv
import re
from io import StringIO

from crossbearing.rendering.brief_json import plain
from crossbearing.rendering.tables import Table, tabulate
from crossbearing.rendering.tables.columns import Cell
from crossbearing.values.briefs import Brief

# What OWASP ("CSV Injection") names as the start of a formula, full-width forms included. Apostrophes before it count
# as well, so that taking one away from whatever matches here gives back the text as it was.
FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # half characters are no UTF-8, many readers stop at a NUL
BETWEEN = "; "


def to_csv(brief: Brief) -> dict[str, bytes]:
    """Return the content of each file by its name: "facts.csv" and the rest."""
    return {f"{table.name}.csv": _written(table).encode("utf-8") for table in tabulate(brief)}


def _written(table: Table) -> str:
    target = StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return target.getvalue()


def _cell(cell: Cell) -> str:
    """Return a cell as text, "" for what is unknown; figures of ours are never formulas."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return str(plain(cell))
    return neutral(cell if isinstance(cell, str) else BETWEEN.join(cell))


def neutral(text: str) -> str:
    """Return a text that no spreadsheet runs: an apostrophe goes before what would start a formula."""
    stored = UNSTORABLE.sub("\ufffd", text)
    return f"'{stored}" if FORMULA.match(stored) else stored
