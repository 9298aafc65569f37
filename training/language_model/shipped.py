"""The trained network as it is shipped: one sentence, no padding, few and large products."""

from collections.abc import Sequence
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from crossbearing.models.relations import SUBJECTS
from training.language_model.labels import Labels
from training.language_model.network import ARC, ATTENTION_HEADS, NAME, RELATION, WIDTH, Layer, Network

HEAD_WIDTH = WIDTH // ATTENTION_HEADS


class Shipped(nn.Module):
    """What can be decided in the graph is decided there, to hand over less.

    A sentence runs alone: on a CPU the count of operations then costs as much as the arithmetic, so the
    projections of one input are one product, and shapes are fixed but for the count of pieces and words.
    """

    def __init__(self, network: Network, labels: Labels) -> None:
        super().__init__()
        self.network = network
        parser = network.parser
        self.layers = nn.ModuleList(ShippedLayer(cast(Layer, layer)) for layer in network.encoder.layers)
        first, self.names = cast(nn.Linear, network.names[0]), network.names[3]
        self.of_word = joined([first, parser.arc_dependent, parser.relation_dependent])
        self.of_head = joined([parser.arc_head, parser.relation_head])
        self.tags = joined([network.xpos, network.upos, network.lemma])
        self.no_subject = nn.Parameter(torch.tensor([[-1e4 * (name in SUBJECTS)] for name in labels.relation]))

    def forward(self, ids: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        """Return the `Outputs` of one sentence; names and arcs are logarithms of probabilities.

        `relations` (words, heads) are the best of each word under each head, `others` the best that are no subject,
        `margins` by how much the first is better.
        """
        encoder, network = self.network.encoder, self.network
        places = torch.arange(ids.shape[0])
        states = [encoder.norm(encoder.words(ids) + encoder.positions(places) + encoder.shapes(shapes))]
        for layer in self.layers:
            states.append(layer(states[-1]))
        words = states[-1][firsts]
        named, arc, relation = _bent(self.of_word, words, (NAME, ARC, RELATION))
        heads = torch.cat([network.parser.root.unsqueeze(0), words])
        arc_head, relation_head = _bent(self.of_head, heads, (ARC, RELATION))
        tags = _split(self.tags(words), [head.out_features for head in (network.xpos, network.upos, network.lemma)])
        scores = self._relations(relation, relation_head)
        best, other = scores.max(1), (scores + self.no_subject).max(1)
        arcs = (arc @ network.parser.arc + network.parser.arc_bias) @ arc_head.T
        pooled = torch.cat([state.mean(0, keepdim=True) for state in states], -1)
        meaning = functional.normalize(network.meaning(pooled), dim=-1)[0]
        parse = (arcs.log_softmax(-1), best.indices, other.indices, best.values - other.values)
        return (self.names(named).log_softmax(-1), *(tag.argmax(-1) for tag in tags), *parse, meaning)

    def _relations(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Return (words, relations, heads) scores of every pair."""
        parser = self.network.parser
        count = parser.relation.shape[1]
        crossed = (dependents @ parser.relation.flatten(1)).view(-1, RELATION) @ heads.T
        linear = parser.relation_linear
        own = functional.linear(dependents, linear.weight[:, :RELATION], linear.bias)
        other = functional.linear(heads, linear.weight[:, RELATION:])
        return crossed.view(dependents.shape[0], count, heads.shape[0]) + own.unsqueeze(2) + other.T.unsqueeze(0)


class ShippedLayer(nn.Module):
    """A transformer layer on one sentence, (pieces, width)."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.layer = layer
        self.projections = joined([layer.query, layer.key, layer.value])

    def forward(self, states: Tensor) -> Tensor:
        """Return the states after the layer."""
        layer = self.layer
        projected = self.projections(states).view(-1, 3 * ATTENTION_HEADS, HEAD_WIDTH).transpose(0, 1)
        query, key, value = projected.split(ATTENTION_HEADS)
        weights = torch.softmax(query @ key.transpose(1, 2) * HEAD_WIDTH**-0.5, -1)
        found = (weights @ value).transpose(0, 1).reshape(-1, WIDTH)
        states = layer.attended_norm(states + layer.attended(found))
        hidden: Tensor = layer.outer_norm(states + layer.outer(functional.gelu(layer.inner(states))))
        return hidden


def joined(projections: Sequence[nn.Linear]) -> nn.Linear:
    """Return one projection that gives the outputs of several side by side."""
    whole = nn.Linear(projections[0].in_features, sum(each.out_features for each in projections))
    with torch.no_grad():
        whole.weight.copy_(torch.cat([each.weight for each in projections]))
        whole.bias.copy_(torch.cat([each.bias for each in projections]))
    return whole


def _bent(project: nn.Linear, states: Tensor, widths: Sequence[int]) -> tuple[Tensor, ...]:
    return _split(functional.gelu(project(states)), widths)


def _split(states: Tensor, widths: Sequence[int]) -> tuple[Tensor, ...]:
    parts: tuple[Tensor, ...] = torch.split(states, list(widths), -1)
    return parts
