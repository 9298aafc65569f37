"""The brief of the samples as a reader meets it: in chromium, on a desk, a phone and paper."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from crossbearing import render
from tests.rendering.hallin import BRIEF

DESK, PHONE = (1280, 900), (360, 760)
STORIES = ("landslide", "merger", "sahel")
Scheme = Literal["light", "dark"]


@contextmanager
def opened(browser: Browser, path: Path, size: tuple[int, int] = DESK, scheme: Scheme = "light") -> Iterator[Page]:
    """Yield the page in a window of the size; no request, no message and no error may come of it."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(path.as_uri())
    yield page
    assert {url.partition("#")[0] for url in asked} == {path.as_uri()}
    assert said == []
    context.close()


def in_view(page: Page, found: Locator) -> bool:
    """Return whether the whole of an element stands in the window without scrolling."""
    box, size = found.bounding_box(), page.viewport_size
    assert box
    assert size
    return box["y"] >= 0 and box["y"] + box["height"] <= size["height"] and box["x"] + box["width"] <= size["width"]


@pytest.mark.parametrize("size", [DESK, PHONE])
@pytest.mark.parametrize("story", STORIES)
def test_first_screen(
    browser: Browser, briefs: dict[str, Path], artefacts: Path, story: str, size: tuple[int, int]
) -> None:
    """What happened, when, the figures, and the first contested fact with its answers stand on the first screen."""
    with opened(browser, briefs[story], size) as page:
        page.screenshot(path=artefacts / f"{story}-{size[0]}.png")
        for selector in ("h1", ".dateline", ".figures", ".clash"):
            assert in_view(page, page.locator(selector).first), selector
        assert page.locator(".clash").first.locator(".pole").count() >= 2
        assert page.locator(".figures dt").all_inner_texts()[:3] == ["reports", "publishers", "origins"]


def test_from_a_contested_fact_to_its_evidence_and_back(browser: Browser, briefs: dict[str, Path]) -> None:
    """One click leads from the fact to its card, one to the words in the full text, one back to the card."""
    with opened(browser, briefs["sahel"]) as page:
        page.locator(".clash a").first.click()
        card = page.locator(".card:target")
        expect(card).to_be_in_viewport()
        name = card.get_attribute("id")
        place = card.locator("figcaption a").first
        words = card.locator("blockquote mark").first.inner_text()
        place.click()
        marked = page.locator(".text :target, .text :has(> .at:target)").first
        expect(marked).to_be_in_viewport()
        assert marked.inner_text().startswith(words)
        lit = marked.evaluate("element => getComputedStyle(element).outlineStyle")
        assert lit == "solid"
        page.locator(f".report .back[href='#{name}']").first.click()
        expect(page.locator(f"#{name}")).to_be_in_viewport()
        assert page.url.endswith(f"#{name}")


@pytest.mark.parametrize("part", ["said", "names", "taken", "coverage", "words", "timeline"])
def test_every_part_leads_to_the_texts(browser: Browser, briefs: dict[str, Path], part: str) -> None:
    """Sayings, names, shared passages, coverage, word choices and happenings each lead to a place in a report."""
    with opened(browser, briefs["sahel"]) as page:
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        links = page.locator(f"#s1-{part} a").evaluate_all("all => all.map(each => each.getAttribute('href').slice(1))")
        inside = "id => document.getElementById(id).closest('.text') !== null"
        assert any(page.evaluate(inside, link) for link in links)


@pytest.mark.parametrize("story", STORIES)
def test_a_phone_scrolls_down_only(browser: Browser, briefs: dict[str, Path], artefacts: Path, story: str) -> None:
    """At 360 pixels nothing sticks out to the side, also with all that folds unfolded."""
    with opened(browser, briefs[story], PHONE) as page:
        page.screenshot(path=artefacts / f"{story}-360-whole.png", full_page=True)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]


def test_paper_shows_what_is_folded(browser: Browser, briefs: dict[str, Path], artefacts: Path) -> None:
    """In print what a list folds away is printed, and the way around the page is not."""
    with opened(browser, briefs["sahel"]) as page:
        folded = page.locator("#s1-corroborated details.more .question").first
        assert folded.is_visible() is False
        page.emulate_media(media="print")
        page.screenshot(path=artefacts / "sahel-print.png")
        box = folded.bounding_box()
        assert box
        assert box["height"] > 0
        assert page.locator(".toc").is_visible() is False
        assert page.pdf(path=artefacts / "sahel.pdf", format="A4").startswith(b"%PDF")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("story", "size"), [("landslide", PHONE), ("merger", DESK), ("sahel", DESK)])
def test_no_barrier(
    browser: Browser, briefs: dict[str, Path], story: str, scheme: Scheme, size: tuple[int, int]
) -> None:
    """axe-core finds no violation, by its rules for WCAG 2.2 AA and its best practices, in light and in dark."""
    with opened(browser, briefs[story], size, scheme) as page:
        assert barriers(page, {"resultTypes": ["violations"]}) == []


def test_several_stories_on_one_page_are_told_apart(browser: Browser, briefs: dict[str, Path]) -> None:
    """With several stories headings keep their order, and no two landmarks or ids are alike."""
    with opened(browser, briefs["all"]) as page:
        rules = ["heading-order", "page-has-heading-one", "landmark-unique", "region", "duplicate-id-aria"]
        assert barriers(page, {"runOnly": rules}) == []
        assert page.locator("h1").count() == 1
        assert page.locator(".stories a").count() == len(STORIES)


def barriers(page: Page, options: dict[str, Any]) -> list[tuple[str, str, int]]:
    """Return the violations that axe-core finds with all unfolded: the rule, the first place, how many there are."""
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [(rule["id"], rule["nodes"][0]["html"][:200], len(rule["nodes"])) for rule in found["violations"]]


def test_the_keyboard_reaches_the_brief(browser: Browser, briefs: dict[str, Path]) -> None:
    """The first stop of the tab key skips to the brief, and each stop shows where it is."""
    with opened(browser, briefs["landslide"]) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the brief"
        page.keyboard.press("Enter")
        assert page.url.endswith("#brief")
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_nothing_of_a_report_runs(browser: Browser, tmp_path: Path) -> None:
    """Scripts, event handlers and images in a report stand there as words: nothing runs, nothing is fetched."""
    hostile = "<script>document.title = 'run'</script><img src='http://a.example/x.png' onerror='document.title = 1'>"
    (part,) = BRIEF.stories
    first, *others = part.story.reports
    document = replace(
        first.document, title=hostile, outlet=hostile, text=hostile + first.document.text[len(hostile) :]
    )
    story = replace(part.story, title=hostile, reports=(replace(first, document=document), *others))
    path = tmp_path / "hostile.html"
    path.write_text(render(replace(BRIEF, stories=(replace(part, story=story),)), "html"), encoding="utf-8")
    with opened(browser, path) as page:
        assert page.locator("h1").inner_text() == hostile
        assert page.title() == hostile
        assert page.locator("img, script, iframe").count() == 0
