"""Our own short reports: two tellings of one event each, and the facts to alter in the second."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.gate import SAMPLES
from evaluation.planted.kinds import KINDS

FOLDER = Path(__file__).with_name("accounts")
MARKS = re.compile(r"\[(.*?)\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a report with those that bear the fact: `text` without its brackets, `start` and `end` of the fact."""

    text: str
    start: int
    end: int

    @classmethod
    def of(cls, marked: str) -> "Words":
        """Return the words of a string that has the fact in brackets; ValueError unless one pair is there."""
        found = MARKS.findall(marked)
        if len(found) != 1:
            raise ValueError(f"not one pair of brackets: {marked!r}")
        start = marked.index("[")
        return cls(MARKS.sub(r"\1", marked), start, start + len(found[0]))


@dataclass(frozen=True, slots=True)
class Plant:
    """One altered fact: `left` bears it in the report that stays, `planted` in the one that is altered.

    `changes` are the replacements (old, new) that alter the report. `kind` is one of `KINDS`, `shape` the
    construction in words, `facts` and `differences` what the pipeline should find. An internal contradiction
    has `left` in the altered report too.
    """

    id: str
    kind: str
    shape: str
    left: Words
    planted: Words
    changes: tuple[tuple[str, str], ...]
    facts: frozenset[str]
    differences: frozenset[str]


@dataclass(frozen=True, slots=True)
class Account:
    """Two tellings of one event, the facts on which they agree to be altered one by one.

    `natural` are the places, in the first and in the second, of the differences that were there from the start.
    """

    name: str
    subject: str
    first: str
    second: str
    plants: tuple[Plant, ...]
    natural: tuple[tuple[Words, Words], ...] = ()

    def altered(self, plant: Plant) -> str:
        """Return the second telling with the fact altered; ValueError where the words are not there just once."""
        text = self.second
        for old, new in plant.changes:
            if text.count(old) != 1:
                raise ValueError(f"{plant.id}: {text.count(old)} times in the report: {old!r}")
            text = text.replace(old, new)
        return text


def accounts(folder: Path = FOLDER) -> Iterator[Account]:
    """Yield the accounts of a folder, by name."""
    for path in sorted(folder.glob("*.toml")):
        yield account_of(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))


def account_of(name: str, stored: Mapping[str, Any]) -> Account:
    """Return the account that a file holds; `samples` names two of the project's own samples as its reports."""
    samples = {key: (SAMPLES / path).read_text(encoding="utf-8") for key, path in stored.get("samples", {}).items()}
    reports = stored.get("reports", samples)
    plants = tuple(_plant(f"{name}/{place}", row) for place, row in enumerate(stored["plants"], start=1))
    natural = tuple((Words.of(left), Words.of(right)) for left, right in stored.get("natural", ()))
    return Account(name, stored["subject"], reports["a"], reports["b"], plants, natural)


def _plant(name: str, row: Mapping[str, Any]) -> Plant:
    kind = KINDS[row["kind"]]
    change = (MARKS.sub(r"\1", row["right"]), MARKS.sub(r"\1", row["planted"]))
    return Plant(
        id=f"{name} {row['kind']}",
        kind=row["kind"],
        shape=row["shape"],
        left=Words.of(row["left"]),
        planted=Words.of(row["planted"]),
        changes=(change, *((old, new) for old, new in row.get("also", ()))),
        facts=frozenset({row["about"]}) if "about" in row else kind.facts,
        differences=frozenset(row["expect"]) if "expect" in row else kind.differences,
    )
