"""Which account tells which fact."""

from collections.abc import Iterator

from crossbearing.rendering.layout import lay_out
from crossbearing.rendering.pages import Stretch
from tests.rendering.hallin import BRIEF

SHEET = lay_out(BRIEF).sheets[0]
ROWS = {row.finding.question: row for row in SHEET.coverage}


def states(question: str) -> dict[str, str]:
    """Return what each account makes of a fact."""
    return {cell.account.path.removeprefix("hallin/")[:3]: cell.state for cell in ROWS[question].cells}


def test_each_account_tells_otherwise_or_is_silent() -> None:
    """The answer with most origins is what most tell; who gives several stands with the other one."""
    assert states("Cabins on the rope") == {
        "d-1": "silent", "d-2": "told", "d-3": "told", "d-4": "other", "d-5": "silent", "d-6": "apart",
    }  # fmt: skip


def anchors_of(stretch: Stretch) -> Iterator[str]:
    """Yield the anchors of a stretch and of all within it."""
    yield from stretch.anchors
    for part in stretch.parts:
        if isinstance(part, Stretch):
            yield from anchors_of(part)


def test_told_leads_to_the_evidence() -> None:
    """A cell that tells leads to a claim in the account's full text, one that is silent nowhere."""
    anchors = {anchor for _, whole in SHEET.texts for anchor in anchors_of(whole)}
    for row in ROWS.values():
        assert all((cell.spot in anchors) == (cell.state in {"told", "other"}) for cell in row.cells)


def test_what_only_one_tells_is_no_row() -> None:
    """The table holds the facts that more than one account could tell: contested and agreed ones."""
    assert {row.finding.status for row in ROWS.values()} == {"contested", "corroborated", "agreed", "inexact"}
    assert [row.finding.number for row in SHEET.coverage] == sorted(row.finding.number for row in SHEET.coverage)
