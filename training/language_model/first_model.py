"""Starts the network from the first model's weights: its int8 tables opened to float, its labels matched by name."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from training.language_model.labels import Labels
from training.language_model.network import RELATION, WIDTH, Encoder, Layer, Network

FIRST_SHA256 = "19214df11151c982d54db9e4f98621ccaddcd4b30e8b4f40a6f7e8da04181814"
MODEL, META = "model.int8.onnx", "meta.json"
STARTS_AS = {"FORCE": "ORG", "FAC": "LOC"}  # kinds of ours that the first model has no name for
HEADS = {
    "ner/ner.0": "names.0", "ner/ner.3": "names.3", "xpos": "xpos", "upos": "upos", "lem": "lemma",
    "par/ah": "parser.arc_head", "par/ad": "parser.arc_dependent", "par/rh": "parser.relation_head",
    "par/rd": "parser.relation_dependent",
}  # fmt: skip
PARTS = {
    "query": ("query", "attention.self.query"), "key": ("key", "attention.self.key"),
    "value": ("value", "attention.self.value"), "attended": ("output/dense", "attention.output.dense"),
    "inner": ("intermediate/dense", "intermediate.dense"), "outer": ("output/dense", "output.dense"),
}  # fmt: skip

Table = NDArray[np.float32]


def check_first(folder: Path) -> None:
    """Raise SystemExit where the folder does not hold the first model that the recipe names."""
    digest = hashlib.sha256((folder / MODEL).read_bytes()).hexdigest()
    if digest != FIRST_SHA256:
        raise SystemExit(f"{folder / MODEL}: sha256 {digest}, the recipe needs {FIRST_SHA256}")


def load_first(network: Network, labels: Labels, folder: Path) -> None:
    """Put the first model's weights and labels (`model.int8.onnx`, `meta.json` of the folder) into the network.

    The word table stays the published one; a kind of name that the first model lacks starts as the one nearest
    to it; labels are matched by name, and one that it lacks keeps its chance start.
    """
    graph = _Graph(onnx.load(folder / MODEL))
    known = json.loads((folder / META).read_text(encoding="utf-8"))
    with torch.no_grad():
        _load_encoder(network.encoder, graph)
        _load_heads(network, graph, labels, known)


class _Graph:
    """The weights of the first model by the names that its making gave them."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self.stored = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
        self.products = {
            node.name.removeprefix("/").removesuffix("/MatMul_quant"): node.input[1]
            for node in model.graph.node
            if node.op_type == "MatMulInteger"
        }

    def number(self, name: str) -> Tensor:
        """Return a table kept as float."""
        return torch.from_numpy(self.stored[name].astype(np.float32))

    def opened(self, name: str) -> Tensor:
        """Return a table kept as int8, opened to float."""
        stem = name.removesuffix("_quantized")
        whole = self.stored[f"{stem}_quantized"].astype(np.float32) - self.stored[f"{stem}_zero_point"]
        return torch.from_numpy((whole * self.stored[f"{stem}_scale"]).astype(np.float32))

    def product(self, node: str) -> Tensor:
        """Return the weight of a product, (outputs, inputs) as torch keeps it."""
        return self.opened(self.products[node]).T.contiguous()


def _load_encoder(encoder: Encoder, graph: _Graph) -> None:
    encoder.positions.weight.copy_(graph.opened("n.bert.embeddings.position_embeddings.weight"))
    encoder.shapes.weight.copy_(graph.opened("n.bert.embeddings.token_type_embeddings.weight"))
    _load_norm(encoder.norm, graph, "n.bert.embeddings.LayerNorm")
    for place, layer in enumerate(cast(Iterable[Layer], encoder.layers)):
        theirs = f"n.bert.encoder.layer.{place}"
        for ours, (node, stem) in PARTS.items():
            count = 2 * place + (ours == "outer") if node == "output/dense" else place
            part = getattr(layer, ours)
            part.weight.copy_(graph.product(f"{node}_{count}" if count else node))
            part.bias.copy_(graph.number(f"{theirs}.{stem}.bias"))
        _load_norm(layer.attended_norm, graph, f"{theirs}.attention.output.LayerNorm")
        _load_norm(layer.outer_norm, graph, f"{theirs}.output.LayerNorm")


def _load_norm(norm: nn.Module, graph: _Graph, name: str) -> None:
    norm.load_state_dict({part: graph.number(f"{name}.{part}") for part in ("weight", "bias")})


def _load_heads(network: Network, graph: _Graph, labels: Labels, known: Mapping[str, object]) -> None:
    rows = _rows(labels, known)
    for node, ours in HEADS.items():
        head = network.get_submodule(ours)
        chosen = rows.get(ours)
        _copy_rows(head.get_parameter("weight"), graph.product(node), chosen)
        _copy_rows(
            head.get_parameter("bias"), graph.number(f"n.{node.removeprefix('ner/').replace('/', '.')}.bias"), chosen
        )
    parser, relation = network.parser, rows["relation"]
    parser.arc.copy_(graph.opened("n.par.U"))
    parser.arc_bias.copy_(graph.number("n.par.ub"))
    parser.root.copy_(graph.number("/par/Reshape_output_0").view(WIDTH))
    crossed = graph.opened("Rm").view(RELATION, -1, RELATION)
    _copy_rows(parser.relation.transpose(0, 1), crossed.transpose(0, 1), relation)
    _copy_rows(parser.relation_linear.weight, graph.number("n.par.rl.weight"), relation)
    _copy_rows(parser.relation_linear.bias, graph.number("n.par.rl.bias"), relation)


def _rows(labels: Labels, known: Mapping[str, object]) -> dict[str, list[int | None]]:
    sets = known["V"]
    assert isinstance(sets, dict)
    names = known["NT"]
    assert isinstance(names, list)
    return {
        "xpos": _places(labels.xpos, sets["xpos"]),
        "upos": _places(labels.upos, sets["upos"]),
        "lemma": _places(labels.lemma, sets["lem"]),
        "relation": _places(labels.relation, sets["rel"]),
        "names.3": _places((_nearest(tag) for tag in labels.name), names),
    }


def _places(wanted: Iterable[str], given: Sequence[str]) -> list[int | None]:
    return [given.index(label) if label in given else None for label in wanted]


def _nearest(tag: str) -> str:
    place, dash, kind = tag.partition("-")
    return f"{place}{dash}{STARTS_AS.get(kind, kind)}"


def _copy_rows(ours: Tensor, theirs: Tensor, rows: Sequence[int | None] | None) -> None:
    if rows is None:
        ours.copy_(theirs)
        return
    for place, row in enumerate(rows):
        if row is not None:
            ours[place] = theirs[row]
