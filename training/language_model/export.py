"""Makes the shipped model file of a trained checkpoint: ONNX, then weights stored and computed as int8.

    python -m training.language_model.export DATA OUT MODELS [--kind rows]

DATA is the folder of the treebanks (sentences to calibrate on), OUT what `train.py` wrote; MODELS receives
`model.onnx` and `labels.json`.
"""

import argparse
import tempfile
from pathlib import Path

import torch

from crossbearing.models.pieces import pieces_of
from crossbearing.models.running import Outputs
from training.language_model.corpora import rows_of
from training.language_model.labels import Labels
from training.language_model.network import Network
from training.language_model.quantise import KINDS, quantise
from training.language_model.shipped import Shipped

INPUTS = ("ids", "shapes", "firsts")
SAMPLE = "An estimated 2,750 troops are scheduled for departure from Mali ."
OPSET = 17
CALIBRATION = 24  # every so many sentences of GUM: about 300


def to_onnx(checkpoint: Path, labels: Labels, target: Path) -> None:
    """Write the float graph of a checkpoint."""
    network = Network(labels)
    network.load_state_dict(torch.load(checkpoint, weights_only=True)["network"])
    shipped = Shipped(network, labels).eval()
    pieces = pieces_of(SAMPLE.split())
    given = tuple(torch.tensor(row) for row in (pieces.ids, pieces.shapes, pieces.firsts))
    axes = {"ids": {0: "pieces"}, "shapes": {0: "pieces"}, "firsts": {0: "words"}}
    axes |= {name: {0: "words"} for name in Outputs._fields[:-1]}
    for name in ("arcs", "relations", "others", "margins"):
        axes[name] = {0: "words", 1: "heads"}
    torch.onnx.export(
        shipped, given, str(target), input_names=list(INPUTS), output_names=list(Outputs._fields), dynamic_axes=axes,
        opset_version=OPSET, dynamo=False,
    )  # fmt: skip


def main() -> None:
    """Write the small model and its labels."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("models", type=Path)
    parser.add_argument("--kind", choices=list(KINDS), default="rows")
    call = parser.parse_args()
    labels = Labels.load(call.out / "labels.json")
    rows = rows_of(call.data / "ud-gum-train.jsonl.gz")[::CALIBRATION]
    call.models.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "float.onnx"
        to_onnx(call.out / "checkpoint.pt", labels, plain)
        quantise(plain, call.models / "model.onnx", call.kind, [row["words"] for row in rows])
    labels.save(call.models / "labels.json")


if __name__ == "__main__":
    main()
