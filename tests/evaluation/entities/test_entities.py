"""Gold stories and the table of figures over them."""

import gzip
import json
from pathlib import Path

from evaluation.entities.__main__ import main, measure
from evaluation.entities.corpora import ecb, newswcl


def mark(text: str, name: str, kind: str, chain: str | None) -> dict[str, object]:
    """Return a gold mention."""
    at = text.index(name)
    return {"start": at, "end": at + len(name), "type": kind, "chain": chain, "validated": True}


def stored(folder: Path) -> Path:
    """Return a folder with one small report in each of both corpora."""
    text = "Ada Moreau sailed from Gao. Moreau waved."
    row = {"id": "1_1", "text": text, "outlet": "", "topic": "1", "cluster": "1a"}
    marks = [mark(text, "Ada Moreau", "HUMAN_PART_PER", "p"), mark(text, "Gao", "LOC_GEO", None)]
    last = mark(text, "Moreau waved", "HUMAN_PART_PER", "p") | {"end": text.index(" waved")}
    (folder / "data" / "coreference").mkdir(parents=True)
    (folder / "data" / "wording").mkdir()
    ecb_row = row | {"labels": {"mentions": [*marks, last, mark(text, "sailed", "ACTION_OCCURRENCE", "x")]}}
    with gzip.open(folder / "data" / "coreference" / "ecbplus.jsonl.gz", "wt", encoding="utf-8") as opened:
        opened.write(json.dumps(ecb_row))
    wcl = row | {"labels": {"mentions": [mark(text, "Ada Moreau", "ACTOR", "p")]}}
    (folder / "data" / "wording" / "newswcl50.jsonl").write_text(json.dumps(wcl), encoding="utf-8")
    return folder


def test_gold_stories(tmp_path: Path) -> None:
    """A story has the mentions of people and places, not those of deeds; one without an entity has its own."""
    data = stored(tmp_path) / "data"
    (story,) = ecb(data / "coreference" / "ecbplus.jsonl.gz")
    (other,) = newswcl(data / "wording" / "newswcl50.jsonl")
    assert sorted(map(len, (story.gold, other.gold))) == [1, 3]
    assert len(set(story.gold.values())) == 2
    rows = {row.name: row.value for row in measure("x", [story])}
    assert rows[f"x B-cubed {'work' if story.work else 'figure'}"] == 1.0


def test_types_of_what_acts_for_a_country(tmp_path: Path) -> None:
    """Who is marked as a country has the type that our own reading gives; what it finds no name in is a place."""
    text = "Envoy Ada Moreau spoke in Gao. The mission failed."
    marks = [mark(text, "Envoy Ada Moreau", "COUNTRY", "x"), mark(text, "The mission", "COUNTRY", "x")]
    row = {"id": "1_1", "text": text, "outlet": "", "cluster": "1", "labels": {"mentions": marks}}
    (tmp_path / "wcl.jsonl").write_text(json.dumps(row), encoding="utf-8")
    (story,) = newswcl(tmp_path / "wcl.jsonl")
    assert [mention.type for mention in story.story.reports[0].annotations.mentions] == ["person", "place"]


def test_missing_data(tmp_path: Path) -> None:
    """Missing data fail the run rather than pass it."""
    assert main(["--shared", str(tmp_path)]) == 1
