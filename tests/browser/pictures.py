"""Photographs the briefs of the samples for the README.

    python -m tests.browser.pictures docs/images

Writes `brief.png` (a desk's first screen, light) and `phone.png` (a phone's, dark). Needs chromium.
"""

import sys
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, sync_playwright

from crossbearing import reconcile, render

SAMPLES = Path(__file__).parents[2] / "src" / "crossbearing" / "samples"


class Picture(NamedTuple):
    """What is photographed: a sample's brief in a window of a size in pixels."""

    name: str
    story: str
    width: int
    height: int
    scheme: Literal["light", "dark"]


PICTURES = (Picture("brief", "sahel", 1240, 700, "light"), Picture("phone", "landslide", 390, 780, "dark"))


def take(picture: Picture, chromium: Browser, folder: Path) -> None:
    """Write the picture to the folder."""
    with TemporaryDirectory() as place:
        page_path = Path(place) / "brief.html"
        page_path.write_text(render(reconcile([str(SAMPLES / picture.story)]), "html"), encoding="utf-8")
        size = {"width": picture.width, "height": picture.height}
        page = chromium.new_page(viewport=size, color_scheme=picture.scheme)  # type: ignore[arg-type]
        page.goto(page_path.as_uri())
        page.screenshot(path=folder / f"{picture.name}.png")


def main(target: str) -> None:
    """Write all pictures to the folder."""
    folder = Path(target)
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        for picture in PICTURES:
            take(picture, chromium, folder)
        chromium.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
