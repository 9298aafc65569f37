"""Sayings, timeline and names in the terminal."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from crossbearing.rendering.layout.timelines import pick_chief
from crossbearing.rendering.pages import Account, Doubt, Moment, Name, Run, Saying, Version
from crossbearing.rendering.terminal.lines import Styled, line, section
from crossbearing.rendering.wording import counted

SAYINGS = 6
VERSIONS = 5
MOMENTS = 12
NAMES = 12
SPELLINGS = 6
DOUBTS = 5


def show_sayings(sayings: Sequence[Saying], *, styled: bool) -> list[RenderableType]:
    """Return who said what, the versions of one saying together; words that differ stand out where styles show."""
    note = "words that differ between versions are underlined" if styled else ""
    return section("Who said what", note, [_saying(saying) for saying in sayings], limit=SAYINGS)


def _saying(saying: Saying) -> RenderableType:
    rest = len(saying.versions) - VERSIONS
    return Group(
        line((saying.speaker or "Speaker not named", "bold"), indent=2),
        *(_version(version) for version in saying.versions[:VERSIONS]),
        *([line((f"and {counted(rest, 'version')} more", "dim italic"), indent=4)] if rest > 0 else []),
    )


def _version(version: Version) -> RenderableType:
    left, right = ("“", "”") if version.direct else ("", "")
    words = [_word(run) for run in version.runs]
    manner = "" if version.direct else ", in the report's own words"
    return line(left, *words, right, (f"  {name_all(version.accounts)}{manner}", "dim"), indent=4)


def _word(run: Run) -> Styled:
    return (run.text, "underline yellow") if run.kind == "own" else run.text


def name_all(accounts: Sequence[Account]) -> str:
    """Return the names of the accounts."""
    return ", ".join(account.name for account in accounts)


def show_timeline(moments: Sequence[Moment]) -> list[RenderableType]:
    """Return the timeline, a line a happening; of a long one, what most accounts tell."""
    chief = pick_chief(moments, MOMENTS)
    rest = [_moment(moment) for moment in moments[len(chief) :]]
    return section("Timeline", "", [*map(_moment, chief), *rest], limit=MOMENTS)


def _moment(moment: Moment) -> RenderableType:
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(width=22, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    count = counted(len(moment.accounts), "report")
    table.add_row(Text(f"  {moment.date or 'date unknown'}", "dim"), line(moment.title, (f"  {count}", "dim")))
    return table


def show_names(names: Sequence[Name], doubts: Sequence[Doubt]) -> list[RenderableType]:
    """Return the names with their spellings, the most mentioned first, and the pairs that may be one."""
    return [
        *section("Names", "with their spellings", [_name(name) for name in names], limit=NAMES),
        *(_doubt(doubt) for doubt in doubts[:DOUBTS]),
    ]


def _doubt(doubt: Doubt) -> RenderableType:
    pair = ((doubt.left, "bold"), " / ", (doubt.right, "bold"))
    return line("may be the same: ", *pair, (f"  {doubt.check}", "dim"), indent=2)


def _name(name: Name) -> RenderableType:
    other = [f"{form.text} ×{form.times}" for form in name.spellings if form.text != name.name]
    more = f", and {len(other) - SPELLINGS} more" if len(other) > SPELLINGS else ""
    spelled = f"  also {', '.join(other[:SPELLINGS])}{more}" if other else ""
    about = ", ".join(part for part in (name.type, name.place) if part)
    why = "".join(f"  {reason}" for reason in name.because[:1])
    return line((name.name, "bold"), (f" ({about})", "dim"), spelled, (why, "dim"), indent=2)
