"""Measures how names, descriptions and pronouns are joined, on gold mentions, beside what string match alone gives.

    python -m evaluation.entities [--shared ../shared]

Our own resolution runs on reports whose found names are replaced by the gold mentions, with their gold
types; all else is read by the product. In NewsWCL50 whoever acts for a country is marked as that country;
there, what we locate in a country or find to act for it counts as the country. The halves are told by the
topic: one is to work on, the floors stand under the other. Exit status 1 where a figure is below its floor or
can't be taken.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from crossbearing.options import ResolutionOptions
from crossbearing.resolution import resolve
from crossbearing.values.entities import Entity
from crossbearing.values.spans import Span
from evaluation.entities.chains import summed
from evaluation.entities.corpora import GoldStory, ecb, newswcl
from evaluation.gate import ROOT
from evaluation.table import Bound, Row, print_table

SHARED = ROOT.parent / "shared"
FLOORS = {"ecb+ B-cubed figure": Bound(0.80), "newswcl50 CoNLL figure": Bound(0.70)}
STATE = "COUNTRY"  # how the gold's names of countries end
Joined = Mapping[Span, str]  # mention -> entity


def ours(gold: GoldStory) -> Joined:
    """Return the entity of each gold mention by the product's resolution."""
    entities = resolve(gold.story, ResolutionOptions())
    found = {mention.span: entity for entity in entities for mention in entity.mentions}
    states = {span for span, chain in gold.gold.items() if chain.endswith(STATE)}
    return {span: (_state(found[span]) if span in states else None) or found[span].id for span in gold.gold}


def _state(entity: Entity) -> str | None:
    """Return the country that an entity lies in or acts for, None where we found none."""
    return entity.country or entity.acts_for


def by_string(gold: GoldStory) -> Joined:
    """Return as entity of each gold mention its own letters, in small case."""
    texts = {report.document.id: report.document.text for report in gold.story.reports}
    return {span: texts[span.document_id][span.start : span.end].lower() for span in gold.gold}


def measure(name: str, stories: Iterable[GoldStory]) -> Iterator[Row]:
    """Yield B-cubed and CoNLL F1 of both halves, ours and by string match."""
    kept = list(stories)
    for half, work in (("work", True), ("figure", False)):
        chosen = [gold for gold in kept if gold.work is work]
        yield from _rows(f"{name} {{}} {half}", chosen, ours)
        yield from _rows(f"  {{}} by string, {half}", chosen, by_string)


def _rows(name: str, stories: Sequence[GoldStory], join: Callable[[GoldStory], Joined]) -> Iterator[Row]:
    cubed, links, matched = summed((join(gold), gold.gold) for gold in stories)
    note = f"P {cubed.precision:.3f} R {cubed.recall:.3f} n={cubed.gold:.0f}"
    yield Row(name.format("B-cubed"), cubed.f1, note)
    parts = f"MUC {links.f1:.3f} B-cubed {cubed.f1:.3f} CEAF {matched.f1:.3f}"
    yield Row(name.format("CoNLL"), (links.f1 + cubed.f1 + matched.f1) / 3, parts)


def rows(shared: Path) -> Iterator[Row]:
    """Yield every figure; where its data are missing, those with a floor, without value."""
    data = shared / "data"
    sets = {
        "ecb+": partial(ecb, data / "coreference" / "ecbplus.jsonl.gz"),
        "newswcl50": partial(newswcl, data / "wording" / "newswcl50.jsonl"),
    }
    for name, stories in sets.items():
        try:
            yield from measure(name, stories())
        except FileNotFoundError as missing:
            floors = (figure for figure in FLOORS if figure.startswith(name))
            yield from (Row(figure, None, f"missing: {missing.filename}") for figure in floors)


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where every figure keeps its floor, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the gold (default: %(default)s)")
    call = parser.parse_args(arguments)
    return print_table("entities", rows(call.shared), FLOORS)


if __name__ == "__main__":
    sys.exit(main())
