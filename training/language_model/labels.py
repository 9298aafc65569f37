"""The label sets of the model: names, tags, relations and lemma scripts."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

NAME_KINDS = ("PERSON", "ORG", "FORCE", "LOC", "NORP", "FAC", "EVENT", "DATE")
NAME_TAGS = ("O", *(f"{place}-{kind}" for kind in NAME_KINDS for place in "BI"))
RARE_SCRIPT = 4  # lemma scripts seen less often are noise
WHOLE_AFTER = 6  # letters cut off; beyond, the script names the whole lemma


@dataclass(frozen=True, slots=True)
class Labels:
    """Each label set in the order of the model's outputs."""

    xpos: tuple[str, ...]
    upos: tuple[str, ...]
    lemma: tuple[str, ...]
    relation: tuple[str, ...]
    name: tuple[str, ...] = NAME_TAGS

    def save(self, path: Path) -> None:
        """Write the label sets as JSON."""
        path.write_text(json.dumps(asdict(self)) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> "Labels":
        """Return the label sets that `save` wrote."""
        stored = json.loads(path.read_text(encoding="utf-8"))
        return cls(**{kind: tuple(values) for kind, values in stored.items()})


def labels_of(sentences: Iterable[dict[str, list[str]]]) -> Labels:
    """Return the labels of treebank sentences; scripts seen fewer than four times are left out."""
    seen: dict[str, Counter[str]] = {kind: Counter() for kind in ("xpos", "upos", "deprels", "lemma")}
    for sentence in sentences:
        for kind in ("xpos", "upos", "deprels"):
            seen[kind].update(sentence[kind])
        pairs = zip(sentence["words"], sentence["lemmas"], strict=True)
        seen["lemma"].update(script_of(word, lemma) for word, lemma in pairs)
    scripts = tuple(script for script, count in seen["lemma"].most_common() if count >= RARE_SCRIPT)
    xpos, upos, relation = (tuple(sorted(seen[kind])) for kind in ("xpos", "upos", "deprels"))
    return Labels(xpos, upos, scripts, relation)


def script_of(word: str, lemma: str) -> str:
    """Return how to edit the word into the lemma: case, letters to cut, letters to add ("l|3|y": tries to try)."""
    low, target = word.lower(), lemma.lower()
    if lemma == word and lemma != target:
        return "k|0|"
    case = "l" if lemma == target else "k" if lemma[:1] == word[:1] else "u"
    same = next((i for i, (a, b) in enumerate(zip(low, target, strict=False)) if a != b), min(len(low), len(target)))
    if same == 0 or len(low) - same > WHOLE_AFTER:
        return f"{case}|=|{target}"
    return f"{case}|{len(low) - same}|{target[same:]}"
