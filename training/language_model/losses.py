"""What the model is taught by: gold trees, names that some corpora leave half open, and the original's vectors."""

import torch
from torch import Tensor
from torch.nn import functional

from training.language_model.batches import Batch
from training.language_model.corpora import UNKNOWN
from training.language_model.network import Network, Scores

TAGGING = 0.5  # a tag weighs half an arc
NAMES = 2.0


def parse_loss(network: Network, scores: Scores, gold: dict[str, Tensor]) -> Tensor:
    """Return the summed cross-entropies of tags, lemma scripts, heads and the relations of the gold heads."""
    tagging = _entropy(scores.xpos, gold["xpos"]) + _entropy(scores.upos, gold["upos"])
    tagging = tagging + _entropy(scores.lemma, gold["lemma"])
    real = torch.cat([torch.ones_like(gold["heads"][:, :1], dtype=torch.bool), gold["heads"] != UNKNOWN], 1)
    arcs = _entropy(scores.arcs.masked_fill(~real.unsqueeze(1), -1e4), gold["heads"])
    places = gold["heads"].clamp(min=0).unsqueeze(-1).expand(-1, -1, scores.as_head.shape[-1])
    relations = network.parser.relations(scores.as_dependent, torch.gather(scores.as_head, 1, places))
    return TAGGING * tagging + arcs + _entropy(relations, gold["relation"])


def names_loss(scores: Tensor, allowed: Tensor) -> Tensor:
    """Return the mean negative log of the probability of all tags that the corpus leaves open, over words."""
    given = allowed.any(-1)
    kept = scores[given].float()
    open_scores = kept.masked_fill(~allowed[given], float("-inf"))
    return NAMES * (torch.logsumexp(kept, -1) - torch.logsumexp(open_scores, -1)).mean()


def meaning_loss(ours: Tensor, original: Tensor) -> Tensor:
    """Return how far our vectors lie from the original's, and our cosines between sentences from its cosines."""
    apart = apart_by_cosine(ours, original)
    return apart if len(ours) < 2 else apart + apart_by_pairs(ours, original)


def apart_by_cosine(ours: Tensor, original: Tensor) -> Tensor:
    """Return 1 less the mean cosine of vectors of length 1."""
    return (1 - (ours * original).sum(-1)).mean()


def apart_by_pairs(ours: Tensor, original: Tensor) -> Tensor:
    """Return the mean squared difference of the cosines between the sentences of a batch."""
    return ((ours @ ours.T) - (original @ original.T)).pow(2).mean()


def loss_of(network: Network, batch: Batch, states: list[Tensor]) -> Tensor:
    """Return the loss of what the batch is annotated with, 0 where it teaches meaning alone."""
    if batch.parse is None and batch.allowed is None:
        return torch.zeros((), device=batch.ids.device)
    scores = network.read(states, batch.firsts)
    if batch.parse is not None:
        return parse_loss(network, scores, batch.parse)
    assert batch.allowed is not None
    return names_loss(scores.names, batch.allowed)


def _entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN)
