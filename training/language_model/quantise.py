"""Ways of making the float graph small; `README.md` compares what each costs."""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quantize_dynamic,
    quantize_static,
)
from onnxruntime.quantization.shape_inference import quant_pre_process

from crossbearing.models.running import feed_of
from training.language_model.network import INNER

SMALL = 1000  # numbers in a table: smaller ones stay float
WIDE, BLOCK = 2048, 32  # inputs of a product that is scaled by blocks, and inputs of a block
MICROSOFT = "com.microsoft"  # onnxruntime's own operators
Made = tuple[list[Any], list[Any]]  # the nodes of a small product or look-up, and its numbers
Feed = dict[str, NDArray[np.int64]]


def dynamic(source: Path, target: Path, _sentences: Sequence[Sequence[str]]) -> None:
    """Weights int8 by channel, activations int8 with a scale found anew for each sentence."""
    quantize_dynamic(
        source, target, per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=_vectors(source),
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
    )  # fmt: skip


def static(source: Path, target: Path, sentences: Sequence[Sequence[str]]) -> None:
    """Weights int8 by channel, activations int8 with scales fixed on calibration sentences (the widest seen)."""
    quantize_static(
        source, target, _Sentences(sentences), quant_format=QuantFormat.QDQ, per_channel=True,
        weight_type=QuantType.QInt8, activation_type=QuantType.QUInt8, nodes_to_exclude=_vectors(source),
        op_types_to_quantize=["MatMul", "Gemm", "Gather"], calibrate_method=CalibrationMethod.MinMax,
        extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip


def stored(source: Path, target: Path, _sentences: Sequence[Sequence[str]]) -> None:
    """Weights int8 by channel, opened to float before they are used: float arithmetic."""
    model = onnx.load(source)
    opened, kept = [], []
    for weight in model.graph.initializer:
        table = numpy_helper.to_array(weight)
        if _is_large(table):
            node, numbers = _opened(weight.name, table)
            opened.append(node)
            kept.extend(numbers)
        else:
            kept.append(weight)
    nodes = [*opened, *model.graph.node]
    del model.graph.node[:], model.graph.initializer[:]
    model.graph.node.extend(nodes)
    model.graph.initializer.extend(kept)
    onnx.save(model, target)


def rows(source: Path, target: Path, _sentences: Sequence[Sequence[str]]) -> None:
    """Weights int8 by channel; activations int8, scaled by piece in the feed-forward, else by sentence.

    There a piece with large numbers ([CLS], a comma) would coarsen the others; elsewhere a scale a piece buys nothing.
    Look-ups are int8 by row, the means of all layers are scaled by blocks.
    """
    model = onnx.load(source)
    tables = {weight.name: numpy_helper.to_array(weight) for weight in model.graph.initializer}
    nodes: list[Any] = []
    kept: list[Any] = [*model.graph.initializer, *CONSTANTS]
    for node in model.graph.node:
        table = next((tables[name] for name in node.input if _is_large(tables.get(name))), None)
        made = MAKERS[node.op_type](node, table) if table is not None and node.op_type in MAKERS else ([node], [])
        nodes.extend(made[0])
        kept.extend(made[1])
    used = {name for node in nodes for name in node.input}
    del model.graph.node[:], model.graph.initializer[:]
    model.graph.node.extend(nodes)
    model.graph.initializer.extend(weight for weight in kept if weight.name in used)
    model.opset_import.append(helper.make_opsetid(MICROSOFT, 1))
    onnx.save(model, target)


def _is_large(table: NDArray[Any] | None) -> bool:
    return table is not None and table.dtype == np.float32 and table.ndim == 2 and table.size > SMALL


def _product(node: Any, table: NDArray[np.float32]) -> Made:
    """Return the small form of a product with a table, which torch may have turned."""
    turned = node.op_type == "Gemm" and any(each.name == "transB" and each.i for each in node.attribute)
    columns = table.T if turned else table
    if len(columns) > WIDE:
        return _in_blocks(node, columns)
    numbers, scale = _by_channel(columns)
    names = [f"{node.name}_{part}" for part in ("numbers", "scales")]
    make = _by_row if INNER in columns.shape else _by_sentence
    return make(node, names), _kept((numbers, scale), names)


def _by_channel(columns: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    scale = _scale(columns, axis=0)
    return np.round(columns / scale).astype(np.int8), scale


def _scale(table: NDArray[np.float32], axis: int) -> NDArray[np.float32]:
    """Return what one step of int8 stands for along an axis, 1 where all is nought."""
    scale = (np.abs(table).max(axis=axis) / 127).astype(np.float32)
    scale[scale == 0] = 1
    return scale


def _by_sentence(node: Any, names: Sequence[str]) -> list[Any]:
    """Return a product whose activations have one scale."""
    bias = ["", node.input[2]] if len(node.input) > 2 else []
    inputs = [node.input[0], *names, *bias]
    return [helper.make_node("DynamicQuantizeMatMul", inputs, list(node.output), domain=MICROSOFT)]


def _by_row(node: Any, names: Sequence[str]) -> list[Any]:
    """Return a product of pieces, each scaled by its largest number."""
    given, (numbers, scales) = node.input[0], names
    size, largest, even, whole, product, scaled = (
        f"{node.name}_{part}" for part in ("size", "largest", "even", "whole", "product", "scaled")
    )
    biased = len(node.input) > 2
    inputs = [whole, numbers, "step", scales, "middle"]
    made = [
        helper.make_node("Abs", [given], [size]),
        helper.make_node("ReduceMax", [size], [largest], axes=[-1], keepdims=1),
        helper.make_node("Div", [given, largest], [even]),
        helper.make_node("QuantizeLinear", [even, "step", "middle"], [whole]),
        helper.make_node("MatMulIntegerToFloat", inputs, [product], domain=MICROSOFT),
        helper.make_node("Mul", [product, largest], [scaled] if biased else list(node.output)),
    ]
    return [*made, helper.make_node("Add", [scaled, node.input[2]], list(node.output))] if biased else made


def _in_blocks(node: Any, columns: NDArray[np.float32]) -> Made:
    """Return a product with a scale each 32 inputs: means of several layers differ too much for one."""
    inputs, outputs = columns.shape
    held = columns.T.reshape(outputs, -1, BLOCK)
    scale = _scale(held, axis=2)
    numbers = (np.round(held / scale[:, :, None]) + 128).astype(np.uint8)
    names = [f"{node.name}_{part}" for part in ("blocks", "scales")]
    made = helper.make_node(
        "MatMulNBits", [node.input[0], *names], list(node.output), domain=MICROSOFT,
        K=inputs, N=outputs, bits=8, block_size=BLOCK, accuracy_level=4,
    )  # fmt: skip
    return [made], _kept((numbers, scale), names)


def _look_up(node: Any, table: NDArray[np.float32]) -> Made:
    """Return a look-up of rows kept as int8, each with a scale."""
    scale = _scale(table, axis=1)[:, None]
    numbers = np.round(table / scale).astype(np.int8)
    names = [f"{node.name}_{part}" for part in ("rows", "scales")]
    whole, opened, size = (f"{node.name}_{part}" for part in ("whole", "opened", "size"))
    made = [
        helper.make_node("Gather", [names[0], node.input[1]], [whole]),
        helper.make_node("Cast", [whole], [opened], to=onnx.TensorProto.FLOAT),
        helper.make_node("Gather", [names[1], node.input[1]], [size]),
        helper.make_node("Mul", [opened, size], list(node.output)),
    ]
    return made, _kept((numbers, scale), names)


def _kept(arrays: Sequence[NDArray[Any]], names: Sequence[str]) -> list[Any]:
    return [numpy_helper.from_array(array, name) for array, name in zip(arrays, names, strict=True)]


CONSTANTS = (
    numpy_helper.from_array(np.array(1 / 127, dtype=np.float32), "step"),
    numpy_helper.from_array(np.array(128, dtype=np.uint8), "middle"),
)
MAKERS = {"MatMul": _product, "Gemm": _product, "Gather": _look_up}
KINDS: Mapping[str, Callable[[Path, Path, Sequence[Sequence[str]]], None]] = {
    "dynamic": dynamic,
    "static": static,
    "stored": stored,
    "rows": rows,
}


def quantise(source: Path, target: Path, kind: str, sentences: Sequence[Sequence[str]]) -> None:
    """Write the small graph of a float one; `sentences` calibrate where the kind needs it."""
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared.onnx"
        quant_pre_process(source, prepared, skip_symbolic_shape=True)
        KINDS[kind](prepared, target, sentences)


class _Sentences(CalibrationDataReader):  # type: ignore[misc]
    """Hands calibration sentences over one by one."""

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self._feeds: Iterator[Feed] = iter([feed_of(tuple(words)) for words in sentences])

    def get_next(self) -> Feed | None:
        """Return the next sentence's feed, None after the last."""
        return next(self._feeds, None)


def _vectors(source: Path) -> list[str]:
    """Return the products with a vector: the int8 kernel takes tables only."""
    graph = onnx.load(source).graph
    flat = {weight.name for weight in graph.initializer if len(weight.dims) == 1}
    return [node.name for node in graph.node if node.op_type == "MatMul" and flat & set(node.input)]


def _opened(name: str, table: NDArray[np.float32]) -> tuple[Any, list[Any]]:
    """Return the node that opens a table of int8 by rows (look-ups) or columns (products), and its numbers."""
    axis = 0 if len(table) > 4 * table.shape[1] else 1
    scale = _scale(table, axis=1 - axis)
    numbers = np.round(table / np.expand_dims(scale, 1 - axis)).astype(np.int8)
    inputs = [f"{name}_int8", f"{name}_scale"]
    node = helper.make_node("DequantizeLinear", inputs, [name], axis=axis)
    return node, _kept((numbers, scale), inputs)
