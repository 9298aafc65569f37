"""Starts the meaning head: the linear map from the encoder's pooled states to the original's vectors."""

from collections.abc import Mapping

import torch
from torch import Tensor

from training.language_model.batches import Task, batch_of
from training.language_model.network import Network

EXAMPLES, SIDE_BY_SIDE = 3000, 32  # of each task; run together
RIDGE = 1e-3  # of the mean variance of the pooled states
LENGTH = 16.0  # of a vector before it is made 1: what the optimiser's first steps change weighs little beside it


def fit_meaning(network: Network, tasks: Mapping[str, Task]) -> None:
    """Set the projection to the ridge regression of the original's vectors on the pooled states of all layers.

    Without it the encoder would first be pulled towards the original by a head that knows nothing yet.
    """
    pairs = [_pooled(network, task) for task in tasks.values()]
    given, wanted = (torch.cat(side).double() for side in zip(*pairs, strict=True))
    crossed = given.T @ given
    crossed += torch.eye(len(crossed), dtype=crossed.dtype) * (RIDGE * crossed.diagonal().mean())
    with torch.no_grad():
        network.meaning.weight.copy_(LENGTH * torch.linalg.solve(crossed, given.T @ wanted).T)


def _pooled(network: Network, task: Task) -> tuple[Tensor, Tensor]:
    step = max(1, len(task.examples) // EXAMPLES)
    places = sorted(range(0, len(task.examples), step), key=lambda place: len(task.examples[place].pieces.ids))
    found = []
    device = network.meaning.weight.device
    with torch.inference_mode():
        for start in range(0, len(places), SIDE_BY_SIDE):
            batch = batch_of(task.examples, places[start : start + SIDE_BY_SIDE]).to(str(device))
            found.append(network.pooled(network.encoder(batch.ids, batch.shapes, batch.mask), batch.mask).cpu())
    return torch.cat(found).clone(), task.vectors[places]
