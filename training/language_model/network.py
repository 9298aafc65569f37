"""The model: all-MiniLM-L6-v2 with letter shapes, and heads for tags, lemmas, parse, names and meaning."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from crossbearing.models.pieces import SHAPES
from training.language_model.labels import Labels

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
VOCABULARY, POSITIONS = 30_522, 512
ARC, RELATION, NAME = 192, 96, 256  # widths of the heads' inner layers
MASK_ID, FIRST_WORD_ID = 103, 104  # below are [PAD] to [MASK]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say: names, xpos, upos, lemma (batch, words, labels), arcs (batch, words, words + 1 heads)."""

    names: Tensor
    xpos: Tensor
    upos: Tensor
    lemma: Tensor
    arcs: Tensor
    as_head: Tensor
    as_dependent: Tensor


class SharedDropout(nn.Module):
    """Dropout with one mask for all words of a sentence (Gal and Ghahramani 2016)."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, states: Tensor) -> Tensor:
        """Return the states, in training with a share of the dimensions dropped."""
        if not self.training:
            return states
        kept = torch.rand(states.shape[0], 1, states.shape[2], device=states.device) >= self.rate
        return states * (kept.to(states.dtype) / (1 - self.rate))


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT, without dropout: on a CPU that costs three times the arithmetic."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.attended, self.attended_norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """Return the states after the layer; `bias` is hugely negative where a piece is padding."""
        query, key, value = (self._split(project(states)) for project in (self.query, self.key, self.value))
        found = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        states = self.attended_norm(states + self.attended(found.transpose(1, 2).flatten(2)))
        hidden: Tensor = self.outer_norm(states + self.outer(functional.gelu(self.inner(states))))
        return hidden

    def _split(self, projected: Tensor) -> Tensor:
        batch, pieces, _ = projected.shape
        return projected.view(batch, pieces, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).transpose(1, 2)


class Encoder(nn.Module):
    """The encoder; the word table stays as it was, so that words unseen in training keep their meaning."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.words.weight.requires_grad = False
        self.positions, self.shapes = nn.Embedding(POSITIONS, WIDTH), nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> list[Tensor]:
        """Return the states after the embedding and after each layer, (batch, pieces, width)."""
        places = torch.arange(ids.shape[1], device=ids.device)
        states = [self.norm(self.words(ids) + self.positions(places) + self.shapes(shapes))]
        bias = ((1.0 - mask.to(states[0].dtype)) * -1e9)[:, None, None, :]
        for layer in self.layers:
            states.append(layer(states[-1], bias))
        return states


class Biaffine(nn.Module):
    """Scores of arcs and relations (Dozat and Manning 2017)."""

    def __init__(self, relations: int) -> None:
        super().__init__()
        self.arc_head, self.arc_dependent = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.relation_head, self.relation_dependent = nn.Linear(WIDTH, RELATION), nn.Linear(WIDTH, RELATION)
        self.arc = nn.Parameter(nn.init.orthogonal_(torch.empty(ARC, ARC)))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.relation = nn.Parameter(torch.randn(RELATION, relations, RELATION) * 0.02)
        self.relation_linear = nn.Linear(2 * RELATION, relations)
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.dropout = SharedDropout(0.25)

    def forward(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return arc scores, and each word as a head (the root at 0) and as a dependent."""
        heads = torch.cat([self.root.expand(words.shape[0], 1, WIDTH), words], 1)
        arc_head, arc_dependent = self._bent(self.arc_head, heads), self._bent(self.arc_dependent, words)
        arcs = (arc_dependent @ self.arc) @ arc_head.transpose(1, 2) + (arc_head @ self.arc_bias).unsqueeze(1)
        return arcs, self._bent(self.relation_head, heads), self._bent(self.relation_dependent, words)

    def _bent(self, project: nn.Linear, states: Tensor) -> Tensor:
        bent: Tensor = self.dropout(functional.gelu(project(states)))
        return bent

    def relations(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Return relation scores of dependents with one head each, (batch, words, relations)."""
        crossed = (dependents @ self.relation.flatten(1)).view(*dependents.shape[:2], *self.relation.shape[1:])
        linear: Tensor = self.relation_linear(torch.cat([dependents, heads], -1))
        return torch.matmul(crossed, heads.unsqueeze(-1)).squeeze(-1) + linear


class Network(nn.Module):
    """Encoder and heads; a word is read off its first piece, a sentence off the mean of all layers' pieces."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.dropout = SharedDropout(0.2)
        self.names = nn.Sequential(
            nn.Linear(WIDTH, NAME), nn.GELU(), SharedDropout(0.1), nn.Linear(NAME, len(labels.name))
        )
        self.xpos, self.upos = nn.Linear(WIDTH, len(labels.xpos)), nn.Linear(WIDTH, len(labels.upos))
        self.lemma = nn.Linear(WIDTH, len(labels.lemma))
        self.parser = Biaffine(len(labels.relation))
        self.meaning = nn.Linear(WIDTH * (LAYERS + 1), WIDTH, bias=False)
        nn.init.zeros_(self.meaning.weight)
        with torch.no_grad():
            self.meaning.weight[:, -WIDTH:] = torch.eye(WIDTH)  # at first the original's own mean pooling

    def read(self, states: Sequence[Tensor], firsts: Tensor) -> Scores:
        """Return the heads' scores for the words whose first pieces are given, (batch, words)."""
        places = firsts.unsqueeze(-1).expand(-1, -1, WIDTH)
        words = self.dropout(torch.gather(states[-1], 1, places))
        return Scores(self.names(words), self.xpos(words), self.upos(words), self.lemma(words), *self.parser(words))

    def mean(self, states: Sequence[Tensor], mask: Tensor) -> Tensor:
        """Return a vector of length 1 a sentence: the mean of its pieces in every layer, projected."""
        return functional.normalize(self.meaning(self.pooled(states, mask)), dim=-1)

    def pooled(self, states: Sequence[Tensor], mask: Tensor) -> Tensor:
        """Return the means of a sentence's pieces in every layer, side by side."""
        weights = mask.to(states[0].dtype).unsqueeze(-1)
        return torch.cat([(state * weights).sum(1) / weights.sum(1) for state in states], -1)


def mask_words(ids: Tensor, rate: float) -> Tensor:
    """Return the ids with that share of word pieces replaced by [MASK], instead of dropout in the encoder."""
    hidden = (torch.rand(ids.shape, device=ids.device) < rate) & (ids >= FIRST_WORD_ID)
    return torch.where(hidden, torch.full_like(ids, MASK_ID), ids)


def load_base(network: Network, path: Path) -> None:
    """Put the published weights of all-MiniLM-L6-v2 (a safetensors file) into the encoder.

    Every letter shape starts as the original's one token type.
    """
    base, encoder = load_file(path), network.encoder
    with torch.no_grad():
        encoder.words.weight.copy_(base["embeddings.word_embeddings.weight"])
        encoder.positions.weight.copy_(base["embeddings.position_embeddings.weight"])
        shapes = base["embeddings.token_type_embeddings.weight"][:1].repeat(SHAPES, 1)
        shapes[1:] += torch.randn(SHAPES - 1, WIDTH) * 0.01
        encoder.shapes.weight.copy_(shapes)
    _copy(encoder.norm, base, "embeddings.LayerNorm")
    names = {
        "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
        "attended": "attention.output.dense", "attended_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense", "outer": "output.dense", "outer_norm": "output.LayerNorm",
    }  # fmt: skip
    for place, layer in enumerate(encoder.layers):
        for ours, theirs in names.items():
            _copy(getattr(layer, ours), base, f"encoder.layer.{place}.{theirs}")


def _copy(module: nn.Module, base: dict[str, Tensor], name: str) -> None:
    module.load_state_dict({part: base[f"{name}.{part}"] for part in ("weight", "bias")})
