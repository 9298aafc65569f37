"""Measures quotations and attributions on PolNeAR and prints one table of figures beside their floors.

    python -m evaluation.quotations [--shared ../shared] [--only train|dev]

The corpus (Newell, Margolin and Ruths, LREC 2018) marks every attribution in a report: source, cue and
content, also of attitudes and of what polls show. Its train part is for work, its dev part for the figure.

`quotations`: F1 of direct quotations, right where first and last word are right. Those of the gold are the
stretches between quotation marks inside the content of an attribution, paragraph by paragraph; those
of one to three words, in which scare quotes and titles look like speech, are also left out ("over three words",
as in `quotes precise` of the dev clusters): that figure has the floor of 0.96, the one of all lengths a lower one.

`sources`, `contents`: overlap F1 of the stretches by words, as in work on attribution (Pareti and others,
EMNLP 2013, after Hollingsworth and Teufel 2005): a stretch found earns the share of its words that lie in a
marked stretch, precision is the mean; a marked stretch earns the share of its words found, recall is the
mean. Beside it "any", where one common word is enough (Breck and others, IJCAI 2007), and "exact". A content
is without the source and the cue that stand inside it. Words are letters and digits, not punctuation. The
corpus marks no attribution inside the content of another; ours that stand there are left out.
Exit status 1 where a figure is below its floor or can't be taken.
"""

import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from crossbearing.annotation import annotate
from crossbearing.options import AnnotationOptions
from crossbearing.values.annotations import Annotations
from crossbearing.values.quotations import Holder
from evaluation.gate import ROOT
from evaluation.language.corpora import rows_of
from evaluation.quotations.marked_news import MarkedNews, Place, Ruler, marked_news
from evaluation.quotations.overlap import Agreement, Words, agreement, at_all, exactly, in_part
from evaluation.table import Bound, Row, print_table

SHARED = ROOT.parent / "shared"
PARTS = ("train", "dev")
FLOORS = Path(__file__).with_name("floors.json")
Measured = tuple[MarkedNews, Annotations]


def rows(path: Path, only: str = "") -> Iterator[Row]:
    """Yield the figures of each part; where the data are missing, rows without value that say so."""
    for part in PARTS:
        if only in ("", part):
            try:
                yield from figures(part, [_annotated(row) for row in rows_of(path) if row["split"] == part])
            except FileNotFoundError as missing:
                names = ("quotations {}", "quotations {}, over three words", "sources {}", "contents {}")
                yield from (Row(name.format(part), None, f"missing: {missing.filename}") for name in names)


def _annotated(row: dict[str, object]) -> Measured:
    news = marked_news(row)
    return news, annotate(news.document, AnnotationOptions())


def figures(part: str, reports: Sequence[Measured]) -> Iterator[Row]:
    """Yield the figures of one part."""
    for label, fewest in (("", 1), (", over three words", 4)):
        yield _row(f"quotations {part}{label}", (_quotations(news, layers, fewest) for news, layers in reports))
    found = [(news, *_roles(news, layers)) for news, layers in reports]
    for label, credit in (("", in_part), (", any", at_all), (", exact", exactly)):
        yield _row(f"sources {part}{label}", (agreement(s, n.sources, credit) for n, s, _ in found))
        yield _row(f"contents {part}{label}", (agreement(c, n.contents, credit) for n, _, c in found))


def _row(name: str, texts: Iterable[Agreement]) -> Row:
    total = sum(texts, Agreement())
    return Row(name, total.f1, f"P {total.precision:.3f} R {total.recall:.3f} n={total.gold}")


def _quotations(news: MarkedNews, layers: Annotations, fewest: int) -> Agreement:
    """Return the agreement of direct quotations of so many words or more."""
    ruler = Ruler(news.document.text)
    found = [ruler.words([(q.span.start, q.span.end)]) for q in layers.quotations if q.direct]
    have, want = ([words for words in some if len(words) >= fewest] for some in (found, news.quotations))
    return agreement(have, want, exactly)


def _roles(news: MarkedNews, layers: Annotations) -> tuple[list[Words], list[Words]]:
    """Return the sources and the contents found."""
    ruler = Ruler(news.document.text)
    found = outermost(layers.attributions)
    sources = [ruler.words([(each.span.start, each.span.end)]) for each in found]
    return sources, [_content(ruler, each) for each in found]


def outermost(attributions: Sequence[Holder]) -> list[Holder]:
    """Return the attributions that stand in no other one's content; of two that hold each other, both."""
    return [
        each for each in attributions
        if not any(_holds(other, each) and not _holds(each, other) for other in attributions)
    ]  # fmt: skip


def _holds(outer: Holder, inner: Holder) -> bool:
    return outer.cue_span != inner.cue_span and outer.content.contains(inner.cue_span)


def _content(ruler: Ruler, holder: Holder) -> Words:
    out: list[Place] = [(span.start, span.end) for span in (holder.span, holder.cue_span)]
    return ruler.words([(holder.content.start, holder.content.end)]) - ruler.words(out)


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where every figure keeps its floor, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the gold (default: %(default)s)")
    parser.add_argument("--only", default="", choices=("", *PARTS), help="one part of the corpus")
    call = parser.parse_args(arguments)
    floors = {name: Bound(value) for name, value in json.loads(FLOORS.read_text(encoding="utf-8")).items()}
    return print_table("quotations", rows(call.shared / "data" / "quotes" / "polnear.jsonl.gz", call.only), floors)


if __name__ == "__main__":
    sys.exit(main())
