"""What each account takes, leaves out and calls things, in the terminal."""

from collections.abc import Sequence

from rich.console import RenderableType

from crossbearing.rendering.pages import Debt, Gap, Kinship, Telling, WordChoice
from crossbearing.rendering.terminal.lines import line, section
from crossbearing.rendering.terminal.stories import name_all
from crossbearing.rendering.wording import counted, shorten

TIES = 10
GAPS = 10
QUESTIONS = 3  # left out facts named for an account
CHOICES = 8
WORDS = 120


def show_ties(kinships: Sequence[Kinship], debts: Sequence[Debt]) -> list[RenderableType]:
    """Return who took from whom: accounts of common origin, then what is taken from outlets."""
    items = [*(_kinship(kinship) for kinship in kinships), *(_debt(debt) for debt in debts)]
    return section("Who took from whom", "", items, limit=TIES)


def _kinship(kinship: Kinship) -> RenderableType:
    passage = f": “{shorten(kinship.passages[0][0].words, WORDS)}”" if kinship.passages else ""
    count = counted(len(kinship.passages), "shared passage")
    pair = f"{kinship.left.name} and {kinship.right.name}"
    return line((pair, "bold"), f"  {kinship.kind}, {count}", (passage, "dim"), indent=2)


def _debt(debt: Debt) -> RenderableType:
    words = ", ".join(f"“{shorten(passage.words, WORDS)}”" for passage in debt.passages[:QUESTIONS])
    return line((debt.account.name, "bold"), " takes from ", (debt.origin, "bold"), (f": {words}", "dim"), indent=2)


def show_gaps(gaps: Sequence[Gap]) -> list[RenderableType]:
    """Return what each account leaves out, what most others tell first."""
    return section("Left out", "facts that others tell", [_gap(gap) for gap in gaps], limit=GAPS)


def _gap(gap: Gap) -> RenderableType:
    told = [f"{finding.question} (told by {told_by})" for finding, told_by in gap.left_out[:QUESTIONS]]
    rest = len(gap.left_out) - QUESTIONS
    more = [f"and {rest} more"] if rest > 0 else []
    return line((gap.account.name, "bold"), f"  {'; '.join(told + more)}", indent=2)


def show_word_choices(choices: Sequence[WordChoice], tellings: Sequence[Telling]) -> list[RenderableType]:
    """Return the words that accounts choose, then the features in which they differ from what is usual."""
    return [
        *section("Word choice", "what each account calls it", [_choice(choice) for choice in choices], limit=CHOICES),
        *section("How each tells it", "", [_telling(telling) for telling in tellings], limit=CHOICES),
    ]


def _choice(choice: WordChoice) -> RenderableType:
    parts: list[str | tuple[str, str]] = [(choice.target, "bold")]
    for chosen in choice.choices[:CHOICES]:
        parts += [f"  “{shorten(chosen.words, WORDS)}”", (f" {name_all(chosen.accounts)}", "dim")]
    return line(*parts, indent=2)


def _telling(telling: Telling) -> RenderableType:
    return line(
        (telling.account.name, "bold"),
        f"  {telling.feature} {telling.value}",
        (f", usual {telling.usual}", "dim"),
        indent=2,
    )
