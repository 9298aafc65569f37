"""Fits the meaning head to the encoder's pooled states: before training by regression, after it by more steps."""

from collections.abc import Mapping

import torch
from torch import Tensor

from training.language_model.batches import Task, batch_of
from training.language_model.losses import apart_by_cosine, apart_by_pairs
from training.language_model.network import Network

SIDE_BY_SIDE = 32  # examples run together
AT_FIRST, AT_LAST = 3000, 20_000  # examples of each task
RIDGE = 1e-3  # of the mean variance of the pooled states
LENGTH = 16.0  # of a vector before it is made 1: what the optimiser's first steps change weighs little beside it
STEPS, BATCH, RATE, PAIRS = 5000, 256, 3e-4, 10.0  # PAIRS: what the cosines between examples weigh
SEED = 0


def fit_meaning(network: Network, tasks: Mapping[str, Task]) -> None:
    """Set the projection to the ridge regression of the original's vectors on the pooled states of all layers.

    Without it the encoder would first be pulled towards the original by a head that knows nothing yet.
    """
    given, wanted = _pairs(network, tasks, AT_FIRST)
    crossed = given.double().T @ given.double()
    crossed += torch.eye(len(crossed), dtype=crossed.dtype) * (RIDGE * crossed.diagonal().mean())
    with torch.no_grad():
        network.meaning.weight.copy_(LENGTH * torch.linalg.solve(crossed, given.double().T @ wanted.double()).T)


def tune_meaning(network: Network, tasks: Mapping[str, Task]) -> None:
    """Train the projection alone on the finished encoder's states, which are computed once.

    With the encoder it sees each example a few times and lags behind; alone, it sees each many times for little.
    """
    given, wanted = _pairs(network, tasks, AT_LAST)
    torch.manual_seed(SEED)
    weight = network.meaning.weight.detach().cpu().clone().requires_grad_()
    optimiser = torch.optim.Adam([weight])
    for step in range(STEPS):
        optimiser.param_groups[0]["lr"] = RATE * (1 - step / STEPS)
        drawn = torch.randint(len(given), (BATCH,))
        ours = torch.nn.functional.normalize(given[drawn] @ weight.T, dim=-1)
        optimiser.zero_grad()
        torch.autograd.backward(apart_by_cosine(ours, wanted[drawn]) + PAIRS * apart_by_pairs(ours, wanted[drawn]))
        optimiser.step()
    with torch.no_grad():
        network.meaning.weight.copy_(weight)


def _pairs(network: Network, tasks: Mapping[str, Task], examples: int) -> tuple[Tensor, Tensor]:
    """Return the pooled states of up to so many examples of each task, and the original's vectors of them."""
    network.eval()
    found = [_pooled(network, task, examples) for task in tasks.values()]
    given, wanted = (torch.cat(side) for side in zip(*found, strict=True))
    return given, wanted


def _pooled(network: Network, task: Task, examples: int) -> tuple[Tensor, Tensor]:
    step = max(1, len(task.examples) // examples)
    places = sorted(range(0, len(task.examples), step), key=lambda place: len(task.examples[place].pieces.ids))
    found = []
    device = network.meaning.weight.device
    with torch.inference_mode():
        for start in range(0, len(places), SIDE_BY_SIDE):
            batch = batch_of(task.examples, places[start : start + SIDE_BY_SIDE]).to(str(device))
            found.append(network.pooled(network.encoder(batch.ids, batch.shapes, batch.mask), batch.mask).cpu())
    return torch.cat(found).clone(), task.vectors[places]
