"""The brief as Markdown (CommonMark), to paste into an article, a ticket or a wiki."""

import re
from collections.abc import Iterable, Iterator

from crossbearing.rendering.layout import lay_out
from crossbearing.rendering.pages import (
    Account,
    Debt,
    Doubt,
    Evidence,
    Finding,
    Gap,
    Kinship,
    Moment,
    Name,
    Page,
    Run,
    Saying,
    Sheet,
    Side,
    WordChoice,
)
from crossbearing.rendering.wording import counted, one_line, say_attribution
from crossbearing.values.briefs import Brief

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>&~^$@:=\"'])")
KEPT = frozenset(".()-:'\"=")  # marks that mean something only at the start of a line, where our words stand


def to_markdown(brief: Brief) -> str:
    """Return the brief as Markdown; every word of a report stands in it escaped."""
    return "\n".join(_page(lay_out(brief))).strip("\n") + "\n"


def escape(text: str) -> str:
    """Return the text with all that Markdown or HTML could read as markup escaped, on one line."""
    return SPECIAL.sub(lambda found: found[1] if found[1] in KEPT else f"\\{found[1]}", one_line(text))


def _page(page: Page) -> Iterator[str]:
    if len(page.sheets) != 1:
        stories = counted(len(page.sheets), "story", "stories")
        yield from (f"# Brief of {stories}" if page.sheets else "# Nothing to brief on", "")
    for sheet in page.sheets:
        yield from _sheet(sheet, "#" if len(page.sheets) == 1 else "##")
    problems = (f"- **{escape(item)}**: {escape(message)} ({escape(stage)})" for stage, item, message in page.problems)
    yield from _section("## Problems", problems)


def _sheet(sheet: Sheet, level: str) -> Iterator[str]:
    found, part = sheet.findings, f"{level}#"
    yield from (f"{level} {escape(sheet.title)}", "")
    yield from (escape(" · ".join((sheet.when or "date unknown", *sheet.where))), "")
    yield from (", ".join(f"**{number:,}** {noun}" for number, noun in sheet.figures), "")
    yield from _section(f"{part} Contested", (_card(finding) for finding in found.contested))
    yield from _section(f"{part} Agreed, corroborated", (_row(finding) for finding in found.corroborated))
    yield from _section(f"{part} Agreed, from one origin", (_row(finding) for finding in found.agreed))
    yield from _section(f"{part} Not equally exact", (_card(finding) for finding in found.inexact))
    yield from _section(f"{part} Told by one", (_row(finding) for finding in found.single))
    yield from _section(f"{part} Who said what", (_saying(saying) for saying in sheet.sayings))
    yield from _section(f"{part} Timeline", (_moment(moment) for moment in sheet.timeline))
    yield from _section(f"{part} Names", [*map(_name, sheet.names), *map(_doubt, sheet.doubts)])
    ties = [*(_kinship(kinship) for kinship in sheet.kinships), *(_debt(debt) for debt in sheet.debts)]
    yield from _section(f"{part} Who took from whom", ties)
    yield from _section(f"{part} Left out", (_gap(gap) for gap in sheet.gaps))
    yield from _section(f"{part} Word choice", (_choice(choice) for choice in sheet.word_choices))
    yield from _section(f"{part} The reports", (_report(account) for account in sheet.accounts))


def _section(heading: str, items: Iterable[str]) -> list[str]:
    listed = list(items)
    return [heading, "", *listed, ""] if listed else []


def _row(finding: Finding) -> str:
    answers = "; ".join(_answer(side) for side in finding.sides)
    told = (evidence for side in finding.sides for _, evidences in side.accounts for evidence in evidences)
    return "\n".join((f"- {escape(finding.question)}: {answers}", *(f"  - {_quote(evidence)}" for evidence in told)))


def _answer(side: Side) -> str:
    return f"**{escape(side.words)}** ({side.support})" if side.words else side.support


def _card(finding: Finding) -> str:
    about = ", ".join(part for part in (finding.label, finding.meaning, finding.spread) if part)
    lines = [
        f"- **{escape(finding.question)}**",
        f"  - *{escape(about or 'Contested')}*. {escape(finding.explanation)}",
    ]
    for side in finding.sides:
        lines.append(f"  - {_answer(side)}")
        lines += [f"    - {_told(account, evidences)}" for account, evidences in side.accounts]
    lines += [f"  - Not the same: {escape(near.question or '')} ({escape(near.because)})" for near in finding.near]
    return "\n".join(lines)


def _told(account: Account, evidences: tuple[Evidence, ...]) -> str:
    return "; ".join(_quote(evidence) for evidence in evidences) or escape(account.name)


def _quote(evidence: Evidence) -> str:
    about = (evidence.account.when, evidence.place, *evidence.notes, say_attribution(evidence.attribution))
    told = ", ".join(part for part in about if part)
    return f"{escape(evidence.account.name)}: “{escape(evidence.words)}” ({escape(told)})"


def _saying(saying: Saying) -> str:
    lines = [f"- **{escape(saying.speaker or 'Speaker not named')}**"]
    for version in saying.versions:
        words = "".join(_word(run) for run in version.runs)
        quoted = f"“{words}”" if version.direct else f"{words} (in the report's own words)"
        lines.append(f"  - {quoted} {_names(version.accounts)}, {escape(version.told[0].place)}")
    return "\n".join(lines)


def _word(run: Run) -> str:
    """Return a run with its white space kept, since escaping trims it."""
    words = escape(run.text)
    lead = " " if run.text[:1].isspace() else ""
    trail = " " if words and run.text[-1:].isspace() else ""
    return f"{lead}**{words}**{trail}" if run.kind == "own" else lead + words + trail


def _names(accounts: tuple[Account, ...]) -> str:
    return ", ".join(escape(account.name) for account in accounts)


def _moment(moment: Moment) -> str:
    return f"- **{escape(moment.date or 'date unknown')}** {escape(moment.title)} ({_names(moment.accounts)})"


def _name(name: Name) -> str:
    about = ", ".join(part for part in (name.type, name.place) if part)
    spelled = ", ".join(f"{escape(form.text)} ×{form.times}" for form in name.spellings)
    return f"- **{escape(name.name)}** ({escape(about)}): {spelled}"


def _doubt(doubt: Doubt) -> str:
    return f"- May be the same: {escape(doubt.left)} / {escape(doubt.right)} ({escape(doubt.because)})"


def _kinship(kinship: Kinship) -> str:
    head = f"- {escape(kinship.left.name)} and {escape(kinship.right.name)}: {escape(kinship.kind)}"
    return "\n".join(
        (head, *(f"  - “{escape(left.words)}” / “{escape(right.words)}”" for left, right in kinship.passages))
    )


def _debt(debt: Debt) -> str:
    words = ", ".join(f"“{escape(passage.words)}”" for passage in debt.passages)
    return f"- {escape(debt.account.name)} takes from {escape(debt.origin)}: {words}"


def _gap(gap: Gap) -> str:
    left_out = "; ".join(f"{escape(finding.question)} (told by {told_by})" for finding, told_by in gap.left_out)
    return f"- **{escape(gap.account.name)}**: {left_out}"


def _choice(choice: WordChoice) -> str:
    words = "; ".join(f"“{escape(chosen.words)}” ({_names(chosen.accounts)})" for chosen in choice.choices)
    return f"- **{escape(choice.target)}**: {words}"


def _report(account: Account) -> str:
    parts = [f"**{escape(account.name)}**", escape(account.title or account.path), escape(account.published or "")]
    link = f"<{account.url}>" if account.url and not set(account.url) & set("<>\\`") else ""
    return "- " + ", ".join(part for part in (*parts, link) if part)
