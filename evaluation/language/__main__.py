"""Measures the language model and prints one table of figures beside their floors.

    python -m evaluation.language [--shared ../shared] [--only NAME]

Exit status 1 where a figure that was asked for is below its floor or could not be taken.
"""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from evaluation.language import answers, claims, gold_tokens, meaning, names, raw_text, size
from evaluation.table import Bound, Row, bounds, print_table

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
Measures = Mapping[str, Callable[[], Iterable[Row]]]


def measures(shared: Path) -> Measures:
    """Return what measures each group of figures, by the name that its figures begin with; nothing is run yet."""
    model, claimed = shared / "language-model", shared / "data" / "claims"
    gold = model / "data"
    news = ROOT / "training" / "language_model" / "news_names" / "gold.jsonl"
    trees = {name: gold / f"ud-{name}-test.jsonl.gz" for name in ("ewt", "gum", "pud")}
    named: dict[str, Callable[..., Iterable[Row]]] = {
        **{f"tokens/{name}": partial(gold_tokens.measure, path=path) for name, path in trees.items()},
        **{f"raw/{name}": partial(raw_text.measure, path=path) for name, path in trees.items()},
        "names/news": partial(names.measure_news, path=news),
        "names/uner": partial(names.measure_words, path=gold / "ner-uner-test.jsonl.gz", reading=names.AS_UNER),
        "names/gmb": partial(names.measure_words, path=gold / "ner-gmb-test.jsonl.gz", reading=names.AS_GMB),
        "meaning/pairs": partial(
            meaning.measure, stories=shared / "data" / "stories" / "stories.jsonl.gz", weights=model
        ),
        "meaning/nanco": partial(answers.measure, path=claimed / "nanco.jsonl", weights=model),
        "meaning/claimdiff": partial(claims.measure, path=claimed / "claimdiff.jsonl.gz", weights=model),
        "size": partial(size.measure, folder=ROOT / "src" / "crossbearing" / "models"),
    }
    return {name: partial(measure, name) for name, measure in named.items()}


def rows(groups: Measures, floors: Mapping[str, Bound], only: str = "") -> Iterator[Row]:
    """Yield the figures whose name begins with `only`; where the data are missing, those with a floor, without value.

    A group is run only if one of its figures can begin so.
    """
    for name, measure in groups.items():
        if name.startswith(only) or only.startswith(name):
            yield from (row for row in _taken(name, measure, floors) if row.name.startswith(only))


def _taken(name: str, measure: Callable[[], Iterable[Row]], floors: Mapping[str, Bound]) -> list[Row]:
    try:
        return list(measure())
    except FileNotFoundError as missing:
        wanted = [figure for figure in floors if figure.startswith(f"{name} ")] or [name]
        return [Row(figure, None, f"missing: {missing.filename}") for figure in wanted]


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where every figure asked for keeps its floor, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the gold (default: %(default)s)")
    parser.add_argument("--only", default="", metavar="NAME", help='only figures that begin so ("names", "raw/pud")')
    call = parser.parse_args(arguments)
    floors = bounds()
    return print_table("language", rows(measures(call.shared), floors, call.only), floors)


if __name__ == "__main__":
    sys.exit(main())
