"""The brief in a terminal: what happened, when, what is contested and by how much come first."""

from io import StringIO

from rich.console import Console, Group, RenderableType

from crossbearing.rendering.layout import lay_out
from crossbearing.rendering.pages import Page, Sheet
from crossbearing.rendering.terminal.accounts import show_gaps, show_ties, show_word_choices
from crossbearing.rendering.terminal.facts import show_contested, show_list
from crossbearing.rendering.terminal.lines import line, section
from crossbearing.rendering.terminal.openings import open_sheet
from crossbearing.rendering.terminal.stories import show_names, show_sayings, show_timeline
from crossbearing.rendering.wording import counted
from crossbearing.values.briefs import Brief

PIPED_WIDTH = 80  # columns of a text that no terminal gives a width
WIDEST = 100  # longer lines are tiring to read


def print_brief(brief: Brief, console: Console) -> None:
    """Print the brief on the console, in its width up to a hundred columns."""
    styled = console.color_system is not None
    console.print(_page(lay_out(brief), styled=styled), width=min(console.width, WIDEST), highlight=False)


def to_text(brief: Brief) -> str:
    """Return the brief as it stands in a terminal of 80 columns, without colours."""
    console = Console(file=StringIO(), width=PIPED_WIDTH, color_system=None, force_terminal=False)
    with console.capture() as capture:
        print_brief(brief, console)
    return "".join(printed.rstrip() + "\n" for printed in capture.get().split("\n")).rstrip("\n") + "\n"


def _page(page: Page, *, styled: bool) -> RenderableType:
    count = f"{counted(len(page.sheets), 'story', 'stories')} in {counted(page.reports, 'report')}"
    many = [line((count, "bold"))] if len(page.sheets) > 1 else []
    empty = [] if page.sheets else [line(("Nothing to brief on.", "bold"))]
    return Group(*many, *empty, *(_sheet(sheet, styled=styled) for sheet in page.sheets), *_problems(page))


def _sheet(sheet: Sheet, *, styled: bool) -> RenderableType:
    found = sheet.findings
    return Group(
        *open_sheet(sheet),
        *show_contested("Contested", "side by side, in each account's words", found.contested),
        *show_list("Agreed, corroborated", "the same from two origins or more", found.corroborated),
        *show_list("Agreed, from one origin", "nothing independent stands behind it", found.agreed),
        *show_contested("Not equally exact", "compatible, no clash", found.inexact),
        *show_list("Told by one", "no other account says it", found.single),
        *show_sayings(sheet.sayings, styled=styled),
        *show_timeline(sheet.timeline),
        *show_names(sheet.names, sheet.doubts),
        *show_ties(sheet.kinships, sheet.debts),
        *show_gaps(sheet.gaps),
        *show_word_choices(sheet.word_choices, sheet.tellings),
    )


def _problems(page: Page) -> list[RenderableType]:
    problems: list[RenderableType] = [
        line((item, "bold"), f": {message} ", (f"({stage})", "dim"), indent=2) for stage, item, message in page.problems
    ]
    return section("Problems", "what could not be read or decided", problems, limit=20)
