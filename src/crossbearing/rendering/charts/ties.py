"""Who took from whom, as a chart: the accounts in order of publication, arcs between those of common origin."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossbearing.rendering.charts.shapes import Line, Mark, Words, width_of
from crossbearing.rendering.pages import Account, Debt, Kinship
from crossbearing.rendering.wording import counted, shorten

ROW = 26.0
TYPE = 13.0
NAMED = 26  # letters of a name that find room
DOT = 4.5
REACH = 92.0  # pixels that the longest arc stands out
THINNEST, THICKEST = 1.5, 6.0
ROUNDNESS = 0.9


@dataclass(frozen=True, slots=True)
class TiesChart:
    """The chart: names as words, a dot each, arcs from the one that takes to the one it takes from.

    An arc of kind "directed" has a known direction; "named" ones are where an account names an outlet as its source.
    """

    width: float
    height: float
    words: tuple[Words, ...]
    marks: tuple[Mark, ...]
    arcs: tuple[Line, ...]


def plot_ties(accounts: Sequence[Account], kinships: Sequence[Kinship], debts: Sequence[Debt]) -> TiesChart | None:
    """Return the accounts one below the other, outlets that are none of them last; None where none took anything."""
    if not kinships and not debts:
        return None
    rows = {account.name: n for n, account in enumerate(accounts)}
    outside = dict.fromkeys(debt.origin for debt in debts if _row_of(debt.origin, rows) is None)
    rows |= {f"\0{origin}": len(rows) + n for n, origin in enumerate(outside)}
    left = max(width_of(shorten(name.lstrip("\0"), NAMED), TYPE) for name in rows) + 2 * DOT + 8
    links = {account.name: account.anchor for account in accounts}
    return TiesChart(
        width=round(left + REACH + THICKEST),
        height=ROW * len(rows),
        words=tuple(
            Words(shorten(name.lstrip("\0"), NAMED), left - 2 * DOT - 4, _height(row) + 4, "end", _kind(name))
            for name, row in rows.items()
        ),
        marks=tuple(
            Mark(left, left, _height(row), DOT, name.lstrip("\0"), links.get(name), _kind(name))
            for name, row in rows.items()
        ),
        arcs=(*_shared(kinships, rows, left), *_named(debts, rows, left)),
    )


def _kind(name: str) -> str:
    return "outside" if name.startswith("\0") else ""


def _height(row: int) -> float:
    return ROW * (row + 0.5)


def _row_of(origin: str, rows: dict[str, int]) -> int | None:
    """Return the row of the account that an outlet's name means, with or without its article."""
    meant = _plain(origin)
    return next((row for name, row in rows.items() if _plain(name) == meant), None)


def _plain(name: str) -> str:
    return name.lstrip("\0").casefold().removeprefix("the ")


def _shared(kinships: Sequence[Kinship], rows: dict[str, int], left: float) -> list[Line]:
    """Return an arc for each pair, the thicker the more letters it shares."""
    letters = [sum(len(left.words) for left, _ in kinship.passages) for kinship in kinships]
    most = max(letters, default=0) or 1
    return [
        Line(
            path=_arc(rows[kinship.left.name], rows[kinship.right.name], len(rows), left),
            title=_say(kinship),
            kind="directed" if kinship.directed else "",
            width=round(THINNEST + (THICKEST - THINNEST) * shared / most, 1),
        )
        for kinship, shared in zip(kinships, letters, strict=True)
    ]


def _say(kinship: Kinship) -> str:
    verb = "took from" if kinship.directed else "and"
    about = f"{kinship.kind}, {counted(len(kinship.passages), 'passage')}"
    return f"{kinship.left.name} {verb} {kinship.right.name}: {about}"


def _named(debts: Sequence[Debt], rows: dict[str, int], left: float) -> list[Line]:
    arcs = []
    for debt in debts:
        row, origin = rows[debt.account.name], _row_of(debt.origin, rows)
        if origin is not None and origin != row:
            title = f"{debt.account.name} names {debt.origin} as its source"
            arcs.append(Line(_arc(row, origin, len(rows), left), title, "named", THINNEST))
    return arcs


def _arc(start: int, end: int, rows: int, left: float) -> str:
    """Return half an ellipse to the right of the dots, the farther out the more rows it spans."""
    x, top, bottom = left + DOT + 1, _height(start), _height(end)
    out = REACH * (0.25 + 0.75 * abs(end - start) / max(1, rows - 1)) * ROUNDNESS
    return (
        f"M{x:.0f} {top:.0f}A{out:.0f} {abs(bottom - top) / 2:.0f} 0 0 {1 if end > start else 0} {x:.0f} {bottom:.0f}"
    )
