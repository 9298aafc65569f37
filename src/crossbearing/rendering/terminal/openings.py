"""How a story opens: headline, when and where, and its figures."""

from rich.console import RenderableType
from rich.text import Text

from crossbearing.rendering.pages import Chapter, Sheet
from crossbearing.rendering.terminal.lines import line
from crossbearing.rendering.wording import counted

CHAPTERS = 8
COLOURS = {"agreed": "bold green", "contested": "bold red"}


def open_sheet(sheet: Sheet) -> list[RenderableType]:
    """Return the headline, when and where, the strip of figures, and the episodes where there are several."""
    place = f" · {', '.join(sheet.where)}" if sheet.where else ""
    return [
        Text(),
        line((sheet.title, "bold underline")),
        line((sheet.when or "date unknown") + place),
        Text(),
        _strip(sheet.figures),
        *_chapters(sheet),
    ]


def _strip(figures: tuple[tuple[int, str], ...]) -> RenderableType:
    parts: list[str | tuple[str, str]] = []
    for number, noun in figures:
        parts += ["  "] if parts else []
        parts += [(f"{number:,}", COLOURS.get(noun, "bold") if number else "dim"), (f" {noun}", "dim")]
    return line(*parts)


def _chapters(sheet: Sheet) -> list[RenderableType]:
    shown = [
        line((chapter.date or "date unknown", "dim"), f"  {chapter.title} ", _reports(chapter))
        for chapter in sheet.chapters[:CHAPTERS]
    ]
    rest = len(sheet.chapters) - CHAPTERS
    return [Text(), *shown, *([line((f"and {rest} more episodes", "dim italic"))] if rest > 0 else [])] if shown else []


def _reports(chapter: Chapter) -> tuple[str, str]:
    tie = f"; {chapter.tie}" if chapter.tie else ""
    return f"({counted(len(chapter.accounts), 'report')}{tie})", "dim"
