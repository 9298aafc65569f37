"""Facts in the terminal: agreed ones as lines, contested ones side by side."""

from collections.abc import Sequence

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crossbearing.rendering.pages import Account, Evidence, Finding, Side
from crossbearing.rendering.terminal.lines import line, section
from crossbearing.rendering.wording import say_attribution, shorten

LISTED = 8
CONTESTED = 8
ACCOUNTS = 3  # accounts shown for an answer
WORDS = 160  # characters of a claim
NARROWEST = 24  # columns an answer needs to stand beside others
INDENT = 5


def show_list(title: str, note: str, findings: Sequence[Finding]) -> list[RenderableType]:
    """Return a section of facts, two lines each: the question with its answer, and the support."""
    return section(title, note, [_row(finding) for finding in findings], limit=LISTED)


def show_contested(title: str, note: str, findings: Sequence[Finding]) -> list[RenderableType]:
    """Return a section of contested facts, their answers side by side."""
    return section(title, note, [_card(finding) for finding in findings], limit=CONTESTED)


def _row(finding: Finding) -> RenderableType:
    return Group(line(_number(finding), finding.question), *(_answer(side) for side in finding.sides))


def _answer(side: Side) -> RenderableType:
    """Return an answer with its support, and who gives it where nothing independent stands behind it."""
    told = f"  {', '.join(account.name for account, _ in side.accounts[:ACCOUNTS])}" if side.origins < 2 else ""
    words = f"{side.words}  " if side.words else ""
    return line((words, "bold"), (side.support, "dim"), (told, "dim"), indent=INDENT)


def _number(finding: Finding) -> tuple[str, str]:
    return f"{finding.number:>3}  ", "dim"


def _card(finding: Finding) -> RenderableType:
    label = finding.label or "Contested"
    told = [(label, _colour(finding)), (f" · {finding.spread}" if finding.spread else "", "bold")]
    meaning = f" · {finding.meaning}" if finding.meaning else ""
    return Group(
        line(_number(finding), (finding.question, "bold")),
        line(*told, (meaning, "dim"), indent=INDENT),
        *([line((finding.explanation, "italic"), indent=INDENT)] if finding.explanation else []),
        Padding(Sides(finding.sides), (0, 0, 0, INDENT)),
        *_near(finding),
    )


def _colour(finding: Finding) -> str:
    return "yellow" if finding.difference in {"precision", "time"} else "bold red"


def _near(finding: Finding) -> list[RenderableType]:
    """Return the questions that look the same and are not, with a blank line below."""
    lines = [
        line(("Not the same: ", "dim"), near.question or "", (f" ({near.because})", "dim"), indent=INDENT)
        for near in finding.near[:ACCOUNTS]
    ]
    return [*lines, Text()] if lines else []


class Sides:
    """The answers to a contested question: in columns where the width allows it, else one below the other."""

    def __init__(self, sides: tuple[Side, ...]) -> None:
        self.sides = sides

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the table, laid out for the width at hand."""
        shown = [_side(side) for side in self.sides]
        if options.max_width < NARROWEST * len(shown):
            yield Group(*shown)
            return
        table = Table(
            box=box.MINIMAL, show_header=False, expand=True, padding=(0, 1), pad_edge=False, border_style="dim"
        )
        for _ in shown:
            table.add_column(ratio=1, overflow="fold")
        table.add_row(*shown)
        yield table


def _side(side: Side) -> RenderableType:
    lines = [line((side.words or "say so", "bold")), line((side.support, "dim"))]
    for account, evidences in side.accounts[:ACCOUNTS]:
        lines.append(_told(account, evidences))
    rest = len(side.accounts) - ACCOUNTS
    return Group(*lines, *([line((f"and {rest} more", "dim italic"))] if rest > 0 else []))


def _told(account: Account, evidences: tuple[Evidence, ...]) -> RenderableType:
    """Return an account's own words, quoted; its name alone where no claim of it is known."""
    if not evidences:
        return line((account.name, "cyan"))
    first = evidences[0]
    source = say_attribution(first.attribution)
    note = f" ({', '.join(part for part in (*first.notes, source) if part)})" if source or first.notes else ""
    return line((account.name, "cyan"), f": “{shorten(first.words, WORDS)}”", (note, "dim"))
