"""Annotations without their words: each piece of a report's text stands as its place in the report, and comes back.

The reports are under copyright and not in this project, so that what is stored of them is where a piece begins and
ends; questions, statements and the names of things are the annotators' own words.
"""

from collections.abc import Callable, Mapping
from typing import Any

Item = Mapping[str, Any]
Change = Callable[[str, Any], Any]  # a document's id and a piece (words or place) to the other of the two

IN_MENTIONS = ("quantities", "events", "quotes", "stances")
PIECES = ("evidence", "text")


def changed(gold: Item, change: Change) -> dict[str, Any]:
    """Return the annotation with every piece of a report changed: words to places, or places to words."""
    found = dict(gold)
    for section in IN_MENTIONS:
        if section in gold:
            found[section] = [
                {**entry, "mentions": [_entry(mention, change) for mention in entry["mentions"]]}
                for entry in gold[section] or ()
            ]
    for section in ("dates", "borrowings"):
        if section in gold:
            found[section] = [_entry(entry, change) for entry in gold[section] or ()]
    for section, key in (("names", "spellings"), ("labels", "by_doc")):
        if section in gold:
            found[section] = [{**entry, key: _by_document(entry[key], change)} for entry in gold[section] or ()]
    return found


def _entry(entry: Item, change: Change) -> dict[str, Any]:
    """Return an entry of one document, or one whose evidence is by document, with its pieces changed."""
    if isinstance(entry.get("evidence"), Mapping):
        return {**entry, "evidence": {doc: change(doc, piece) for doc, piece in entry["evidence"].items()}}
    return {key: change(entry["doc"], value) if key in PIECES else value for key, value in entry.items()}


def _by_document(pieces: Mapping[str, Any], change: Change) -> dict[str, Any]:
    return {doc: [change(doc, piece) for piece in own] for doc, own in pieces.items()}
