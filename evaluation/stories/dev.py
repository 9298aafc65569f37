"""The reports of all dev clusters in one call: their episodes, and the pairs that were welded or split."""

from collections.abc import Hashable, Iterator, Mapping
from itertools import combinations
from pathlib import Path

import yaml

from crossbearing import Options
from crossbearing.annotation import annotate
from crossbearing.grouping import group
from crossbearing.reading import find, read
from crossbearing.values.reports import Report

Partition = Mapping[str, Hashable]


def dev_partitions(folder: Path) -> tuple[Partition, Partition]:
    """Return the episode of each report by its cluster and file, as the gold and as grouping has it.

    A report that no gold episode holds is read with the others and not counted.
    """
    gold = dict(_gold(folder))
    names: dict[str, str] = {}
    reports = []
    for cluster in sorted({name.split("/")[0] for name in gold}):
        for report in _reports(folder / cluster):
            names[report.document.id] = f"{cluster}/{Path(report.document.path).name}"
            reports.append(report)
    stories = group(reports, Options().grouping)
    ours = {names[one]: episode.id for story in stories for episode in story.episodes for one in episode.document_ids}
    return gold, {name: episode for name, episode in ours.items() if name in gold}


def _gold(folder: Path) -> Iterator[tuple[str, Hashable]]:
    for path in sorted(folder.glob("*.yaml")):
        cluster = yaml.safe_load(path.read_text(encoding="utf-8"))
        files = {document["id"]: Path(document["file"]).name for document in cluster["documents"]}
        for episode in cluster["episodes"]:
            for document in episode["documents"]:
                yield f"{path.stem}/{files[document]}", (path.stem, episode["id"])


def _reports(folder: Path) -> Iterator[Report]:
    options = Options()
    for source in find([str(folder)], options.reading)[0]:
        document = read(source, options.reading)
        yield Report(document, annotate(document, options.annotation), ())


def pairs_apart(gold: Partition, system: Partition) -> Iterator[str]:
    """Yield each pair of reports that was welded or split, in words."""
    for left, right in combinations(sorted(system), 2):
        together, should = system[left] == system[right], gold[left] == gold[right]
        if together != should:
            yield f"{'welded' if together else 'split'}: {left}, {right}"
