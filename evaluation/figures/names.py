"""Names found, and spellings of one thing put together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from evaluation.cluster import Cluster, Item
from evaluation.folding import bare, fold
from evaluation.tally import Tally, b_cubed

LEADING_TITLE = re.compile(r"^(the|operation|president|colonel|general) ", re.IGNORECASE)
Spelling = tuple[str, str]  # gold document id and folded form


def count_names(cluster: Cluster, tally: Tally) -> None:
    """Count spellings found, B-cubed of their groups, and names whose every variant is one entity."""
    known = _entities_by_spelling(cluster)
    want: dict[Spelling, str] = {}
    have: dict[Spelling, str] = {}
    for name in cluster.section("names"):
        for document, form in spellings(name):
            key = (document, fold(form))
            want[key] = name["name"]
            entities = known.get(key) or _without_title(known, key)
            tally.add("names found", bool(entities), f"{document}: {form}")
            if entities:
                have[key] = Counter(entities).most_common(1)[0][0]
    b_cubed(want, have, tally, "names linked")
    _count_variants(cluster, have, tally)


def spellings(name: Item) -> Iterator[Spelling]:
    """Yield every (document, form) of a gold name."""
    for document, forms in name["spellings"].items():
        for form in forms:
            yield document, form


def _entities_by_spelling(cluster: Cluster) -> Mapping[Spelling, Sequence[str]]:
    known: defaultdict[Spelling, list[str]] = defaultdict(list)
    for entity in cluster.brief.get("entities", ()):
        for mention in entity["mentions"]:
            if document := cluster.gold_id(mention):
                known[document, fold(mention["text"])].append(entity["id"])
    return known


def _without_title(known: Mapping[Spelling, Sequence[str]], key: Spelling) -> list[str]:
    document, form = key
    return [
        entity
        for (its, spelling), entities in known.items()
        if its == document and fold(LEADING_TITLE.sub("", spelling)) == form
        for entity in entities
    ]


def _count_variants(cluster: Cluster, have: Mapping[Spelling, str], tally: Tally) -> None:
    for name in cluster.section("names"):
        forms = list(spellings(name))
        if len({bare(form) for _, form in forms}) > 1:
            entities = {have.get((document, fold(form))) for document, form in forms}
            tally.add("name variants joined", len(entities) == 1 and None not in entities, name["name"])
