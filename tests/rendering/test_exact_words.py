"""Every word of a page is a quotation, stands in a value of the brief, or is a template of ours over such values."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings
from jinja2 import nodes
from markupsafe import Markup

from crossbearing import __version__
from crossbearing.chronology.saying import say_date
from crossbearing.gazetteer.countries import name_of_country
from crossbearing.rendering.charts.maps import plot_map
from crossbearing.rendering.charts.outlines import countries
from crossbearing.rendering.charts.ties import plot_ties
from crossbearing.rendering.charts.timelines import plot_timeline
from crossbearing.rendering.html import templates
from crossbearing.rendering.layout import lay_out
from crossbearing.rendering.layout.timelines import TIED
from crossbearing.rendering.pages import Cited, Page, Run, Sheet, Stretch
from crossbearing.rendering.wording import BASES, DIFFERENCES, one_line, shorten
from crossbearing.values.briefs import Brief
from tests.rendering.hallin import BRIEF
from tests.rendering.invented import briefs
from tests.rendering.told import strings_in, told

OPEN, CLOSE = "\ue000\ue001\ue000", "\ue001\ue000\ue001"  # around what a template fills in
NUMBER = r"-?[\d,.]+(?:e[+-]?\d+)?"
OF_OURS = (
    r"s\d+(?:-[a-z]?\d+)*",  # anchors
    r"\d+ reports? / \d+ publishers? / \d+ origins?",
    rf"headline|sentence \d+ of \d+|character {NUMBER}",
    rf"moved by {NUMBER}|{NUMBER} apart|\d[\d,]* days? apart",
    rf"{NUMBER}° [NS], {NUMBER}° [EW]",
    NUMBER,
    "say so|deny it|not stated|Untitled story|Unnamed report|published later|denied",
    "reports?|publishers?|origins?|agreed|contested|less exact|told by one",
    "plain|claim|aside|figure|own|corroborated|inexact|single|told|other|silent|apart|planned",
    "country|region|province|district|town|value|denial|internal|time|precision",
)
DRAWN = (
    r"\d{1,2} [A-Z][a-z]{2} \d{1,4}",
    r"\d[\d,]* reports? published",
    rf"{NUMBER} km",
    r"\d{1,2}",  # the number of a happening
    r"M[0-9MLZA .-]+",  # paths
    "start|middle|end|area|neighbour|published|wide|town|outside|directed|named|stretch",
)


class Texts(HTMLParser):
    """What a reader of the page sees or hears: its text, and the attributes that are read out."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(written)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the words in attributes."""
        del tag
        self.found += [value for name, value in attrs if name in {"title", "aria-label"} and value]

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.found.append(data)


def filled_in(page: Page) -> set[str]:
    """Return the strings that the templates fill in, wherever they show; all else on a page stands in a template."""
    environment = templates().overlay(finalize=lambda v: v if isinstance(v, Markup) else f"{OPEN}{v}{CLOSE}")
    written = environment.get_template("brief.html").render(page=page, style="", digest="")
    shown = "\n".join(Texts(written).found)
    return set(re.findall(f"{OPEN}(.*?){CLOSE}", shown, re.DOTALL))


def constants() -> set[str]:
    """Return the words that stand in the expressions of the templates."""
    environment = templates()
    names = environment.list_templates(extensions=["html"])
    trees = (environment.parse(source(name)) for name in names)
    return {str(node.value) for tree in trees for node in tree.find_all(nodes.Const)}


def source(name: str) -> str:
    """Return the text of a template."""
    environment = templates()
    assert environment.loader
    return environment.loader.get_source(environment, name)[0]


def drawn(sheet: Sheet) -> set[str]:
    """Return the words of the charts of a sheet."""
    dated = [moment for moment in sheet.timeline if moment.date]
    charts = (
        plot_timeline(dated, sheet.accounts, 1000),
        *(plot_map(sheet.places, width) for width in (640, 328)),
        plot_ties(sheet.accounts, sheet.kinships, sheet.debts),
    )
    return {text for chart in charts for text in strings_in(chart)}


def matches(text: str, patterns: tuple[str, ...]) -> bool:
    """Return whether a text is of one of the forms."""
    return any(re.fullmatch(pattern, text, re.DOTALL) for pattern in patterns)


def made_of(brief: Brief) -> set[str]:
    """Return what our templates make of single values of the brief."""
    held = told(brief)
    dates = {say_date(text) for text in held}
    dates |= {say_date(f"{one_line(a.date)}/{one_line(b.date)}") for part in brief.stories for a in part.story.episodes
              for b in part.story.episodes if a.date and b.date}  # fmt: skip
    made = held | dates | {date.removesuffix(" UTC").partition(" (UTC")[0] for date in dates}
    made |= {text[:1].upper() + text[1:] for text in held}
    made |= {f"{tie} {day}" for tie in TIED.values() for day in {*dates, *(f"“{title}”" for title in held)}}
    made |= {name for code in held if (name := name_of_country(code))}
    return made | {word for pair in DIFFERENCES.values() for word in pair} | set(BASES.values()) | {__version__}


def is_made(text: str, made: set[str]) -> bool:
    """Return whether a text of the page is a value, a form of ours, or both joined."""
    if text in made or matches(text, OF_OURS):
        return True
    numbered = re.fullmatch(r"(.*) \(\d+\)", text, re.DOTALL)
    if numbered and numbered[1] in {*made, "Unnamed report"}:
        return True
    figure = rf"(?:at least )?{NUMBER}(?: and at most {NUMBER})?|at most {NUMBER}"
    parts = re.fullmatch(rf"(?:{figure})(?: (.*))?|{NUMBER}° [NS], {NUMBER}° [EW], (.*)", text, re.DOTALL)
    if parts and (parts[1] or parts[2] or "") in {*made, ""}:
        return True
    return all(part in made or part == "published later" for part in text.split("; "))


def quoted(page: Page) -> Iterator[str]:
    """Yield the quotations of the page, each as a whole."""
    for value in walk(page):
        if isinstance(value, tuple) and value and all(isinstance(item, Run) for item in value):
            yield "".join(run.text for run in value)
        elif isinstance(value, Cited):
            yield value.words
        elif isinstance(value, Stretch):
            yield value.text


def walk(value: object) -> Iterator[object]:
    """Yield a value and all that it is made of."""
    yield value
    if isinstance(value, tuple):
        for item in value:
            yield from walk(item)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from walk(getattr(value, name))


def without_runs(page: Page) -> Iterator[str]:
    """Yield the strings of the page that are no part of a quotation."""
    for value in walk(page):
        if hasattr(value, "__dataclass_fields__") and not isinstance(value, Run | Cited | Stretch):
            for name in value.__dataclass_fields__:
                held = getattr(value, name)
                yield from (
                    strings_in(held) if not hasattr(held, "__dataclass_fields__") and not holds_values(held) else ()
                )


def holds_values(held: object) -> bool:
    """Return whether a field holds dataclasses, which are walked on their own."""
    return any(hasattr(item, "__dataclass_fields__") for item in walk(held))


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_every_quotation_stands_in_its_report(brief: Brief) -> None:
    """What is shown as quoted is a stretch of a report or of a quotation in it, cut only where "…" says so."""
    sources = {" ".join(form.split()) for form in told(brief)}
    for words in quoted(lay_out(brief)):
        plain = " ".join(words.replace("…", " … ").split())
        pieces = [piece.strip() for piece in plain.split("…")]
        assert any(all(piece in " ".join(text.replace("…", " … ").split()) for piece in pieces) for text in sources)


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_all_else_is_a_value_or_a_template_over_values(brief: Brief) -> None:
    """What is no quotation stands in the brief, or is made of its values by a form that this test knows."""
    made = made_of(brief)
    assert [text for text in without_runs(lay_out(brief)) if not is_made(text, made)] == []


@given(briefs)
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_the_page_shows_nothing_beyond_its_values(brief: Brief) -> None:
    """What the templates fill in stands in the values laid out, in a chart of them, or is a number or word of ours."""
    page = lay_out(brief)
    held = {form for text in strings_in(page) for form in (text, text.strip())}
    held |= {text for sheet in page.sheets for text in drawn(sheet)} | constants()
    dated = {f", {account.published}" for sheet in page.sheets for account in sheet.accounts}
    joined = {f" in {place.within}" for sheet in page.sheets for place in sheet.places} | dated
    beyond = filled_in(page) - held - joined
    ours = (NUMBER, r"Brief of \d+ stories", r"s\d+-[a-z-]+", rf"(.*), {NUMBER}")
    assert [text for text in beyond if not matches(text, ours[:3]) and not is_list(text, held)] == []


def is_list(text: str, held: set[str]) -> bool:
    """Return whether a text is a list of values."""
    for joint in (", ", ", via "):
        parts = text.split(joint)
        if all(part in held for part in parts):
            return True
    return False


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_charts_say_nothing_of_their_own(brief: Brief) -> None:
    """The words of a chart are values of the page, names of countries, days, lengths, or our templates over these."""
    names = {country.name for country in countries()}
    for sheet in lay_out(brief).sheets:
        held = {form for text in strings_in(sheet) for form in (text, shorten(text, 26))} | names
        for text in drawn(sheet) - held - {""}:
            assert matches(text, DRAWN) or is_told_of(text, held), text


def is_told_of(text: str, held: set[str]) -> bool:
    """Return whether a title is one of our forms over values."""
    forms = (
        r"(.*?): (.*) \(\d+ reports?\)",
        r"(.*): \d+ reports?",
        r"(.*?) (?:took from|and) (.*): (.*), \d+ passages?",
        r"(.*?) names (.*) as its source",
    )
    found = (match for form in forms if (match := re.fullmatch(form, text, re.DOTALL)))
    return any(all(group in held for group in match.groups()) for match in found)


def test_a_sentence_of_its_own_is_caught() -> None:
    """The laws above can fail: an explanation that no value holds is found, in the values and on the page."""
    page, made = lay_out(BRIEF), made_of(BRIEF)
    sheet, lie = page.sheets[0], "The ministry was probably lying."
    first, *others = sheet.findings.contested
    assert not [text for text in without_runs(page) if not is_made(text, made)]
    contested = (replace(first, explanation=lie), *others)
    told_otherwise = replace(page, sheets=(replace(sheet, findings=replace(sheet.findings, contested=contested)),))
    assert [text for text in without_runs(told_otherwise) if not is_made(text, made)] == [lie]
    assert filled_in(told_otherwise) - filled_in(page) == {lie}
