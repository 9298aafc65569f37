"""The score: what a perfect brief gets, what losses cost, and that it is the score of record."""

import importlib.util
import json
from collections.abc import Iterator
from copy import deepcopy
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import Any

import pytest
import yaml

from evaluation.gate import GOLD, ROOT, SAMPLES
from evaluation.score import main, score
from evaluation.tally import HEADLINE, Tally
from tests.evaluation.ideal import damaged, ideal_brief

ORIGINAL = ROOT.parent / "shared" / "gold" / "score"
TEXTS = {
    "a": "Bridge falls at Orrin\nThe Beacon\n\nFour people were hurt on Monday, Mayor Ana Sols said. "
    "The bridge was old. “We had asked for money twice,” she told Radio Delta. Workers ran.",
    "b": "Orrin bridge collapse\nThe Herald\n\nSix people were hurt on Monday, the mayor, Anna Sols, said. It was not "
    "old. “We had asked for money twice,” Sols said. The labourers ran.",
}
GOLD_YAML = """
documents:
  - {id: a, file: a.txt, outlet: The Beacon, title: Bridge falls at Orrin, published: 2021-03-02}
  - {id: b, file: b.txt, outlet: The Herald, title: Orrin bridge collapse, authors: [Jo Lind]}
episodes: [{id: fall, documents: [a, b]}]
names: [{name: Ana Sols, spellings: {a: [Ana Sols], b: [Anna Sols, Sols]}}]
quantities:
  - question: people hurt
    status: contested
    how: value
    mentions:
      - {doc: a, evidence: Four people were hurt, value: 4}
      - {doc: b, evidence: Six people were hurt, value: 6}
dates:
  - {doc: a, evidence: "hurt on Monday", text: Monday, value: 2021-03-01}
  - {doc: b, evidence: "hurt on Monday", text: Monday, value: 2021-03-01}
events:
  - what: the bridge falls
    date: 2021-03-01
    mentions: [{doc: a, evidence: Bridge falls}, {doc: b, evidence: bridge collapse}]
quotes:
  - group: money
    speaker: Ana Sols
    mentions: [{doc: a, text: We had asked for money twice}, {doc: b, text: We had asked for money twice}]
stances:
  - statement: the bridge was old
    status: contested
    mentions:
      - {doc: a, evidence: The bridge was old, stance: asserts}
      - {doc: b, evidence: It was not old, stance: denies}
labels: [{target: workers, by_doc: {a: [Workers], b: [The labourers]}}]
borrowings:
  - {doc: a, from: Radio Delta, evidence: told Radio Delta}
  - {pair: [a, b], evidence: {a: We had asked for money twice, b: We had asked for money twice}}
"""


def gold() -> dict[str, Any]:
    """Return the small gold cluster."""
    read: dict[str, Any] = yaml.safe_load(GOLD_YAML)
    return read


def perfect() -> dict[str, Any]:
    """Return the brief that agrees with it."""
    return ideal_brief(gold(), TEXTS) | {"framing": []}


def test_a_perfect_brief_scores_one_everywhere() -> None:
    """A brief that agrees with the gold has 1 in every figure, and every part of the headline is measured."""
    brief = perfect()
    brief["documents"][1]["authors"] = ["Jo Lind"]
    figures = score([(gold(), brief)]).figures()
    assert {name: figure.value for name, figure in figures.items() if figure.value < 1} == {}
    assert {*HEADLINE, "RECONCILIATION", "spans exact"} <= set(figures)


@pytest.mark.parametrize(
    ("lists", "figure"),
    [
        ("entities", "names found"),
        ("facts", "contested found"),
        ("facts", "stances found"),
        ("times", "dates resolved"),
        ("events", "events told"),
        ("quotes", "quote speakers"),
        ("labels", "labels gathered"),
        ("borrowings", "borrowings found"),
        ("lineage", "common origins found"),
    ],
)
def test_an_empty_list_scores_nothing(lists: str, figure: str) -> None:
    """Where the brief leaves a list empty the figures over it are 0, and the miss is named."""
    tally = score([(gold(), perfect() | {lists: []})])
    assert tally.figures()[figure].value == 0
    assert tally.missed[figure]


def test_a_wrong_value_is_not_found() -> None:
    """A quantity with another number does not count as the gold's."""
    brief = perfect()
    brief["claims"][0]["quantity"]["value"] = 5
    assert score([(gold(), brief)]).figures()["quantities found"].value == 0.5


def test_a_moved_span_is_not_exact() -> None:
    """A span whose text stands elsewhere costs `spans exact`."""
    brief = perfect()
    brief["quotes"][0] = brief["quotes"][0] | {"start": brief["quotes"][0]["start"] + 1}
    assert score([(gold(), brief)]).figures()["spans exact"].value < 1


def test_a_missing_report_costs_what_it_says() -> None:
    """A report that is not in the brief is missed, and so is all that the gold has of it."""
    brief = perfect()
    brief["documents"] = brief["documents"][:1]
    figures = score([(gold(), brief)]).figures()
    assert figures["documents read"].value == 0.5
    assert figures["names found"].value < 1


def test_figures_over_clusters_are_averaged_over_items() -> None:
    """Two clusters, one perfect and one empty, give half of each figure (all clusters being equally large)."""
    empty = {"documents": [], "stories": [{"id": "s", "episodes": []}]}
    figures = score([(gold(), perfect()), (gold(), empty)]).figures()
    assert figures["dates found"].value == 0.5
    assert figures["dates found"].count == 4


def test_scoring_changes_nothing_it_is_given() -> None:
    """Gold and brief are as they were after they were scored."""
    brief, entries = perfect(), gold()
    before = deepcopy((entries, brief))
    score([(entries, brief)])
    assert (entries, brief) == before


def test_command_prints_figures_and_misses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints a line a figure, with the misses below it when asked."""
    (tmp_path / "gold.yaml").write_text(GOLD_YAML, encoding="utf-8")
    (tmp_path / "brief.json").write_text(json.dumps(perfect() | {"events": []}), encoding="utf-8")
    files = [str(tmp_path / "gold.yaml"), str(tmp_path / "brief.json")]
    assert main([*files, "--misses"]) == 0
    assert "missed: the bridge falls" in capsys.readouterr().out
    main([*files, "--json"])
    assert json.loads(capsys.readouterr().out)["events told"] == {"value": 0.0, "n": 1}


def clusters() -> Iterator[Path]:
    """Yield the gold files of the samples and, where it is, of the development gold."""
    for folder in (SAMPLES, GOLD):
        yield from sorted(folder.glob("*.yaml"))


@pytest.mark.skipif(not ORIGINAL.is_file(), reason="the score of record is not here")
@pytest.mark.parametrize("seed", [0, 1])
def test_figures_are_those_of_the_score_of_record(seed: int) -> None:
    """On perfect and damaged briefs of every gold cluster all figures and misses are those of the original."""
    loader = SourceFileLoader("score_of_record", str(ORIGINAL))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    assert spec is not None
    original = importlib.util.module_from_spec(spec)
    loader.exec_module(original)
    for path in clusters():
        entries = yaml.safe_load(path.read_text(encoding="utf-8"))
        folder = path.with_suffix("")
        texts = {d["id"]: (folder / d["file"]).read_text(encoding="utf-8") for d in entries["documents"]}
        brief = ideal_brief(entries, texts)
        brief = damaged(brief, seed) if seed else brief
        theirs, ours = original.Tally(), score([(entries, brief)])
        original.score(entries, brief, theirs)
        assert plain(ours) == {name: pytest.approx(theirs.hit[name] / n) for name, n in theirs.total.items()}
        assert {name: len(lines) for name, lines in ours.missed.items() if name != "spans exact"} == {
            name: len(lines) for name, lines in theirs.missed.items() if name != "spans exact"
        }


def plain(tally: Tally) -> dict[str, float]:
    """Return the figures that are counted, without those made of others."""
    made = {"RECONCILIATION"}
    return {n: f.value for n, f in tally.figures().items() if n not in made and not n.endswith(" F1")}
