"""Makes `models/lemmas.tsv.gz` from the Universal Dependencies training parts (EWT, GUM without NC genres).

    python training/lemma_table.py DATA src/crossbearing/models/lemmas.tsv.gz

DATA is the folder of the training parts, as JSON lines.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

CORRECTIONS = {("fled", "VERB"): "flee", ("bases", "NOUN"): "base", ("derided", "VERB"): "deride"}
"""Words of news that the treebanks misspell, know in a rarer sense (of a basis, not of a base) or lack."""
PARTS = ("ud-ewt-train", "ud-gum-train")


def lemma_table(folder: Path) -> list[str]:
    """Return one "form, tag, lemma" row for each form and UD tag: its most frequent lemma.

    A form in small letters stands for the others too; a form with capitals has a row of its own where its lemma
    differs ("American" keeps its capital).
    """
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for part in PARTS:
        with gzip.open(folder / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                for form, tag, lemma in zip(row["words"], row["upos"], row["lemmas"], strict=True):
                    if form.isalpha() and tag not in {"PROPN", "X"}:
                        seen[form, tag][lemma] += 1
    best = {key: min(counts, key=lambda lemma: (-counts[lemma], lemma)) for key, counts in seen.items()} | CORRECTIONS
    lower = {(form, tag): lemma for (form, tag), lemma in best.items() if form.islower()}
    raised = {key: lemma for key, lemma in best.items() if lower.get((key[0].lower(), key[1])) != lemma}
    return [f"{form}\t{tag}\t{lemma}" for (form, tag), lemma in sorted((lower | raised).items())]


def main() -> None:
    """Write the table, with a fixed time stamp so that a re-run gives the same bytes."""
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    rows = "\n".join(lemma_table(folder)) + "\n"
    target.write_bytes(gzip.compress(rows.encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main()
