"""Making a graph small, where onnx is installed."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

onnx = pytest.importorskip("onnx")
pytest.importorskip("torch")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402

from training.language_model.network import INNER  # noqa: E402
from training.language_model.quantise import WIDE, quantise  # noqa: E402
from training.language_model.running import open_session  # noqa: E402

CHANCE = np.random.default_rng(0)


def product(inputs: int, folder: Path) -> tuple[Path, NDArray[np.float32]]:
    """Write a graph that multiplies rows by a table, and return it with the table."""
    table = CHANCE.normal(size=(inputs, 32)).astype(np.float32)
    graph = helper.make_graph(
        [helper.make_node("MatMul", ["given", "table"], ["found"], name="product")],
        "product",
        [helper.make_tensor_value_info("given", TensorProto.FLOAT, ["rows", inputs])],
        [helper.make_tensor_value_info("found", TensorProto.FLOAT, ["rows", 32])],
        [numpy_helper.from_array(table, "table")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(model, folder / "float.onnx")
    return folder / "float.onnx", table


def run(weights: Path, given: NDArray[np.float32]) -> NDArray[Any]:
    """Return what the graph finds for the rows."""
    found: NDArray[Any] = open_session(weights, threads=1).run(None, {"given": given})[0]
    return found


@pytest.mark.parametrize("inputs", [64, INNER, WIDE + 64])
def test_a_small_product_is_near_the_float_one(inputs: int, tmp_path: Path) -> None:
    """By sentence, by row (feed-forward) or by blocks (many inputs), products are within 3 % of the float ones."""
    weights, table = product(inputs, tmp_path)
    quantise(weights, tmp_path / "small.onnx", "rows", [])
    given = CHANCE.normal(size=(5, inputs)).astype(np.float32)
    expected = given @ table
    assert np.abs(run(tmp_path / "small.onnx", given) - expected).max() < 0.03 * np.abs(expected).max()


def test_a_large_row_does_not_coarsen_another(tmp_path: Path) -> None:
    """In the feed-forward a row's result is the same beside a row a thousand times as large."""
    weights, _ = product(INNER, tmp_path)
    quantise(weights, tmp_path / "small.onnx", "rows", [])
    row = CHANCE.normal(size=(1, INNER)).astype(np.float32)
    together = run(tmp_path / "small.onnx", np.concatenate([row, row * 1000]))
    assert np.array_equal(together[0], run(tmp_path / "small.onnx", row)[0])


def test_a_look_up_keeps_small_rows(tmp_path: Path) -> None:
    """A row of small numbers keeps its own scale beside one of large ones."""
    table = CHANCE.normal(size=(64, 32)).astype(np.float32)
    table[1] *= 1000
    graph = helper.make_graph(
        [helper.make_node("Gather", ["table", "given"], ["found"], name="look")],
        "look",
        [helper.make_tensor_value_info("given", TensorProto.INT64, ["rows"])],
        [helper.make_tensor_value_info("found", TensorProto.FLOAT, ["rows", 32])],
        [numpy_helper.from_array(table, "table")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.save(model, tmp_path / "float.onnx")
    quantise(tmp_path / "float.onnx", tmp_path / "small.onnx", "rows", [])
    found = open_session(tmp_path / "small.onnx", threads=1).run(None, {"given": np.array([0, 1])})[0]
    assert np.abs(found[0] - table[0]).max() <= np.abs(table[0]).max() / 127
