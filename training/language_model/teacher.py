"""The vectors of the untouched all-MiniLM-L6-v2, which the model must keep while it learns the rest."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from crossbearing.models.sessions import tokenizer
from training.language_model.labels import Labels
from training.language_model.network import Network, load_base

LONGEST = 192  # pieces; no example is longer
BATCH = 64
NO_LABELS = Labels((), (), (), ())


def original(base: Path) -> Network:
    """Return a network whose encoder holds the published weights and nothing else."""
    network = Network(NO_LABELS)
    load_base(network, base)
    return network.eval()


def vectors(texts: Sequence[str], base: Path, store: Path | None = None) -> NDArray[np.float16]:
    """Return the original's vector of each text, (texts, 384), of length 1.

    With `store`, a folder, the vectors are kept there under the hash of the texts and read back the next time.
    """
    digest = hashlib.sha256("\n".join(texts).encode("utf-8")).hexdigest()[:16]
    kept = store / f"vectors-{digest}.npy" if store else None
    if kept and kept.exists():
        stored: NDArray[np.float16] = np.load(kept)
        return stored
    found = _computed(texts, original(base))
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.save(kept, found)
    return found


def _computed(texts: Sequence[str], network: Network) -> NDArray[np.float16]:
    pieces = [_pieces(text) for text in texts]
    order = sorted(range(len(texts)), key=lambda place: len(pieces[place]))
    found = np.zeros((len(texts), 384), dtype=np.float16)
    for start in range(0, len(order), BATCH):
        places = order[start : start + BATCH]
        found[places] = _run(network, [pieces[place] for place in places])
    return found


def _pieces(text: str) -> list[int]:
    ids: list[int] = tokenizer().encode(text).ids
    return [*ids[: LONGEST - 1], ids[-1]] if len(ids) > LONGEST else ids


def _run(network: Network, rows: Sequence[Sequence[int]]) -> NDArray[np.float16]:
    width = max(map(len, rows))
    ids = torch.tensor([[*row, *[0] * (width - len(row))] for row in rows])
    mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in rows])
    with torch.inference_mode():
        last = network.encoder(ids, torch.zeros_like(ids), mask)[-1]
    weights = mask.unsqueeze(-1).to(last.dtype)
    pooled = functional.normalize((last * weights).sum(1) / weights.sum(1), dim=-1)
    return pooled.numpy().astype(np.float16)
