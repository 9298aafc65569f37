"""A browser, the samples' briefs as files, and a folder for what the tests photograph."""

import shutil
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, sync_playwright

from crossbearing import reconcile, render

SAMPLES = Path(__file__).parents[2] / "src" / "crossbearing" / "samples"
ARTEFACTS = Path(__file__).parents[2] / "build" / "browser"
NAMES = ("chromium", "chromium-browser", "google-chrome")
WITHOUT = "NO BROWSER: chromium is not installed or does not start, so the page is NOT tested in a browser"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield Debian's chromium; skip with a warning where there is none."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    with sync_playwright() as driver:
        try:
            chromium = driver.chromium.launch(executable_path=path, args=["--no-sandbox"]) if path else None
        except Error:
            chromium = None
        if chromium is None:
            warnings.warn(WITHOUT, stacklevel=1)
            pytest.skip(WITHOUT)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def briefs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the HTML brief of each sample, and of all together, written to a file."""
    folder = tmp_path_factory.mktemp("briefs")
    written = {}
    stories = sorted(path for path in SAMPLES.iterdir() if path.is_dir())
    for name, paths in {**{path.name: [path] for path in stories}, "all": stories}.items():
        written[name] = folder / f"{name}.html"
        written[name].write_text(render(reconcile([str(path) for path in paths]), "html"), encoding="utf-8")
    return written


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Return the folder for screenshots, which git ignores."""
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    return ARTEFACTS
