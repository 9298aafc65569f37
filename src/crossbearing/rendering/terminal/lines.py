"""Lines and sections of the terminal brief."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

Styled = str | tuple[str, str]


def line(*parts: Styled, indent: int = 0) -> RenderableType:
    """Return a line of parts, each plain or (text, style), wrapped and indented; parts are never read as markup."""
    text = Text(overflow="fold")
    for part in parts:
        text.append(part) if isinstance(part, str) else text.append(*part)
    return Padding(text, (0, 0, 0, indent)) if indent else text


def section(title: str, note: str, items: Sequence[RenderableType], *, limit: int) -> list[RenderableType]:
    """Return a section of at most `limit` items with a count of the rest, nothing where there are no items."""
    if not items:
        return []
    shown = [Text(), _heading(title, note, len(items)), *items[:limit]]
    if len(items) > limit:
        shown.append(line((f"and {len(items) - limit:,} more in the HTML and JSON brief", "dim italic"), indent=2))
    return shown


def _heading(title: str, note: str, number: int) -> RenderableType:
    text = Text.assemble((title, "bold"), f" {number:,}", (f"  {note}" if note else "", "dim not bold"))
    return Rule(text, align="left", style="dim")
