"""Measures what the product can say of a pair of claims, on the pairs of ClaimDiff (Ko and others, 2023).

    python -m evaluation.claimdiff [--shared ../shared] [--half work|figure]

People were asked of two sentences from two reports of one affair whether the one strengthens or weakens the other.
Each pair is told to the product as two reports of one episode. It says "weakens" where a fact is contested between
them (value, time, denial), "strengthens" where they agree on a fact, one only tells it more exactly, or one happening
is told by both; nothing where they answer no common question. Beside each F1 stands that of who always says yes, on
the same rows. ClaimDiff asks what an argument gains, the product what reports say of one fact: `share a question` is
the share of the rows of that label on which it says anything at all, and bounds the recall. The set has each pair in
both orders, for which the product says the same. One half of the topics, by hash, is for work, the other for the
figure.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from crossbearing.alignment import align
from crossbearing.annotation import annotate
from crossbearing.extraction import extract
from crossbearing.judgement import judge
from crossbearing.options import Options
from crossbearing.resolution import resolve
from crossbearing.tracing import trace
from crossbearing.values.documents import Document
from crossbearing.values.facts import Fact
from crossbearing.values.ids import identify
from crossbearing.values.questions import Happening
from crossbearing.values.reports import Report
from crossbearing.values.stories import Episode, Story
from evaluation.gate import ROOT
from evaluation.halves import is_work
from evaluation.language.corpora import rows_of
from evaluation.table import Row, print_table

SHARED = ROOT.parent / "shared"
HALVES = ("work", "figure")
LABELS = ("weakens", "strengthens")
CLASHES = frozenset({"value", "time", "denial", "internal"})
OPTIONS = Options()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of two reports, and what people say that the one does to the other."""

    topic: str
    texts: tuple[str, str]
    day: str
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What people and the product say of one pair."""

    gold: frozenset[str]
    said: frozenset[str]


def pairs_of(rows: Iterable[Mapping[str, Any]], half: str) -> Iterator[Pair]:
    """Yield the pairs of the train split whose topic is of a half, "work" or "figure"."""
    for row in rows:
        work = is_work(f"claimdiff: {row['topic']}")
        if row["split"] == "train" and work is (half == "work"):
            labels = {label for label, key in zip(LABELS, ("weaken", "strengthen"), strict=True) if row[key]}
            yield Pair(row["topic"], (row["a"], row["b"]), row["date"], frozenset(labels))


def judged(pair: Pair) -> Judged:
    """Return what the product says of a pair, beside what people do."""
    return Judged(pair.labels, said_of(frozenset(pair.texts), pair.day))


@cache
def said_of(texts: frozenset[str], day: str) -> frozenset[str]:
    """Return the labels that the product gives two sentences of reports of one day, whatever their order."""
    reports = tuple(report_of(text, day) for text in sorted(texts))
    ids = tuple(report.document.id for report in reports)
    story = Story("s", "", reports, (Episode("e", "", day, ids),))
    questions = align(story, resolve(story, OPTIONS.resolution), OPTIONS.alignment)
    facts = judge(story, questions, trace(story, OPTIONS.tracing), OPTIONS.judgement).facts
    homes = {claim.id: claim.document_id for report in reports for claim in report.claims}
    return frozenset(_labels(facts, questions.happenings, homes))


@cache
def report_of(text: str, day: str) -> Report:
    """Return a sentence as a report of a day."""
    key = identify("d", text)
    document = Document(key, key, text, key, "text/plain", published=day, language="en")
    layers = annotate(document, OPTIONS.annotation)
    return Report(document, layers, extract(document, layers, OPTIONS.extraction))


def _labels(facts: Iterable[Fact], happenings: Iterable[Happening], homes: Mapping[str, str]) -> Iterator[str]:
    for fact in facts:
        if len({document for answer in fact.answers for document in answer.document_ids}) > 1:
            yield "weakens" if fact.difference in CLASHES else "strengthens"
    if any(len({homes[claim] for claim in happening.claim_ids}) > 1 for happening in happenings):
        yield "strengthens"


def rows(half: str, found: Sequence[Judged]) -> Iterator[Row]:
    """Yield F1 of each label, that of always saying yes, and on how many of its rows the product says anything."""
    for label in LABELS:
        gold = [one for one in found if label in one.gold]
        said = [one for one in found if label in one.said]
        both = sum(label in one.gold for one in said)
        precision, recall = both / max(1, len(said)), both / max(1, len(gold))
        share = len(gold) / max(1, len(found))
        note = f"P {precision:.3f} R {recall:.3f} said {len(said)} of {len(found)}, gold {len(gold)}"
        yield Row(f"{half} {label} F1", _f1(precision, recall), note)
        yield Row(f"{half} {label} F1, always yes", _f1(share, 1.0 if gold else 0.0))
        shared = [one for one in gold if one.said]
        called = ", ".join(f"{name} {sum(name in one.said for one in shared)}" for name in LABELS)
        yield Row(f"{half} {label}: share a question", len(shared) / max(1, len(gold)), f"called {called}")


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; return 0, for none has a floor."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--half", choices=HALVES, help="only this half of the topics")
    call = parser.parse_args(arguments)
    path = call.shared / "data" / "claims" / "claimdiff.jsonl.gz"
    for half in (call.half,) if call.half else HALVES:
        found = [judged(pair) for pair in pairs_of(rows_of(path), half)]
        print_table(half, rows(half, found), {})
    return 0


if __name__ == "__main__":
    sys.exit(main())
