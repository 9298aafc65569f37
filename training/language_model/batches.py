"""Endless streams of batches of sentences of like length, the same for the same seed."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from training.language_model.corpora import UNKNOWN, Example, Parse
from training.language_model.labels import NAME_TAGS

POOL = 1200  # sentences sorted by length at a time: batches stay mixed


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences side by side; `places` are their numbers in the corpus, `allowed` marks the name tags left open."""

    places: tuple[int, ...]
    ids: Tensor
    shapes: Tensor
    mask: Tensor
    firsts: Tensor
    parse: dict[str, Tensor] | None = None
    allowed: Tensor | None = None

    def to(self, device: str) -> "Batch":
        """Return the batch on that device."""
        parse = self.parse and {kind: gold.to(device) for kind, gold in self.parse.items()}
        allowed = None if self.allowed is None else self.allowed.to(device)
        ids, shapes, mask, firsts = (each.to(device) for each in (self.ids, self.shapes, self.mask, self.firsts))
        return Batch(self.places, ids, shapes, mask, firsts, parse, allowed)


@dataclass(frozen=True, slots=True)
class Task:
    """A corpus to learn from, with the original's vector of each sentence."""

    examples: Sequence[Example]
    vectors: Tensor


def stream(examples: Sequence[Example], pieces: int, seed: int, skip: int = 0) -> Iterator[Batch]:
    """Yield batches of up to that many pieces, padding included, for ever; the first `skip` are passed over."""
    rng = random.Random(seed)  # noqa: S311 - the order of training, no secret
    for places in _places(examples, pieces, rng):
        if skip > 0:
            skip -= 1
        else:
            yield batch_of(examples, places)


def _places(examples: Sequence[Example], pieces: int, rng: random.Random) -> Iterator[list[int]]:
    while True:
        order = list(range(len(examples)))
        rng.shuffle(order)
        found: list[list[int]] = []
        for start in range(0, len(order), POOL):
            pool = sorted(order[start : start + POOL], key=lambda place: len(examples[place].pieces.ids))
            found.extend(_cut(pool, [len(examples[place].pieces.ids) for place in pool], pieces))
        rng.shuffle(found)
        yield from found


def _cut(pool: Sequence[int], lengths: Sequence[int], pieces: int) -> Iterator[list[int]]:
    current: list[int] = []
    for place, length in zip(pool, lengths, strict=True):
        if current and length * (len(current) + 1) > pieces:
            yield current
            current = []
        current.append(place)
    if current:
        yield current


def batch_of(examples: Sequence[Example], places: Sequence[int]) -> Batch:
    """Return the examples at those places as one batch; examples of one kind only."""
    chosen = [examples[place] for place in places]
    ids = _padded([example.pieces.ids for example in chosen])
    batch = Batch(
        tuple(places),
        ids,
        _padded([example.pieces.shapes for example in chosen]),
        _padded([(1,) * len(example.pieces.ids) for example in chosen]),
        _padded([example.pieces.firsts for example in chosen]),
    )
    parses = [example.parse for example in chosen if example.parse is not None]
    if parses:
        return replace(batch, parse=_parse(parses))
    names = [example.names for example in chosen if example.names is not None]
    return replace(batch, allowed=_allowed(names)) if names else batch


def _parse(parses: Sequence[Parse]) -> dict[str, Tensor]:
    kinds = ("xpos", "upos", "lemma", "heads", "relation")
    return {kind: _padded([getattr(parse, kind) for parse in parses], UNKNOWN) for kind in kinds}


def _allowed(names: Sequence[Sequence[tuple[int, ...]]]) -> Tensor:
    """Return (batch, words, tags) of bool; a word beyond the end of its sentence allows nothing."""
    allowed = torch.zeros(len(names), max(map(len, names)), len(NAME_TAGS), dtype=torch.bool)
    for row, tags in enumerate(names):
        for word, open_tags in enumerate(tags):
            allowed[row, word, list(open_tags)] = True
    return allowed


def _padded(rows: Sequence[Sequence[int]], fill: int = 0) -> Tensor:
    width = max(map(len, rows))
    return torch.tensor([[*row, *[fill] * (width - len(row))] for row in rows])
