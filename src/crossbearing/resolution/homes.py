"""Where an outlet is at home, as far as its own name tells: "thetulsapost.co.uk" is called after Tulsa, and British."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossbearing.gazetteer import country_place, folded
from crossbearing.values.stories import Story

ENDINGS = {"uk": "GB"}  # top-level domains that are no ISO code
WORLDWIDE = frozenset({"co", "tv", "me", "io", "ai", "fm", "am", "info", "cc", "ws", "la", "ly", "gg", "to"})
_LEADING = re.compile(r"^(?:www|news|the|this ?is|m|edition) ?")
SHORTEST = 4  # letters of a place's name that an outlet's may begin with by more than chance


@dataclass(frozen=True, slots=True)
class Home:
    """What the name of an outlet tells: its name without spaces, the country of its address, and its own if listed."""

    name: str = ""
    countries: frozenset[str] = frozenset()
    country: str | None = None

    def called_after(self, place: str) -> bool:
        """Return whether the outlet is called after this place (a folded name)."""
        key = place.replace(" ", "")
        return len(key) >= SHORTEST and self.name.startswith(key)


def homes_of(story: Story) -> Mapping[str, Home]:
    """Return for each document of the story what its outlet tells of where it is."""
    return {report.document.id: home_of(report.document.outlet or "") for report in story.reports}


def home_of(outlet: str) -> Home:
    """Return what an outlet's name or address tells."""
    address = outlet.lower() if " " not in outlet and "." in outlet else ""
    ending = address.rpartition(".")[2]
    code = ENDINGS.get(ending, ending.upper())
    known = len(ending) == 2 and ending not in WORLDWIDE and _is_country(code)
    words = folded(address.partition(".")[2] if address.startswith("www.") else outlet)
    while _LEADING.match(words) and (shorter := _LEADING.sub("", words)):
        words = shorter
    listed = _listed_homes().get(folded(outlet).removeprefix("the "))
    return Home(words.replace(" ", ""), frozenset({code} if known else ()), listed or (code if known else None))


@cache
def _listed_homes() -> Mapping[str, str]:
    """Return the country of each listed outlet by its folded name."""
    text = (files("crossbearing") / "resolution" / "outlet_homes.json").read_text(encoding="utf-8")
    return {folded(name).removeprefix("the "): code for code, names in json.loads(text).items() for name in names}


def _is_country(code: str) -> bool:
    try:
        country_place(code)
    except KeyError:
        return False
    return True
