"""Makes `linking/rarity.tsv.gz`: in how many sentences of openly licensed text each word stands.

    python training/rarity_table.py DATA src/crossbearing/linking/rarity.tsv.gz

DATA is the folder of the training parts, as JSON lines.
"""

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

PARTS = ("ner-gmb-train", "ud-ewt-train", "ud-gum-train")
LEAST = 2  # a word seen once is as rare as one never seen


def rarity_table(folder: Path) -> list[str]:
    """Return the number of sentences, then one "word, sentences with it" row a lower-cased word."""
    seen: Counter[str] = Counter()
    sentences = 0
    for part in PARTS:
        with gzip.open(folder / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                seen.update({word.lower() for word in json.loads(line)["words"] if word[0].isalpha()})
                sentences += 1
    kept = sorted((word, count) for word, count in seen.items() if count >= LEAST)
    return [str(sentences), *(f"{word}\t{count}" for word, count in kept)]


def main() -> None:
    """Write the table, with a fixed time stamp so that a re-run gives the same bytes."""
    rows = "\n".join(rarity_table(Path(sys.argv[1]))) + "\n"
    Path(sys.argv[2]).write_bytes(gzip.compress(rows.encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main()
