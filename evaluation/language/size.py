"""The size of the weights."""

from collections.abc import Iterator
from pathlib import Path

from evaluation.table import Row

MEGABYTE = 1_000_000


def measure(name: str, folder: Path) -> Iterator[Row]:
    """Yield the megabytes (10^6 bytes) of all weights in the folder, None without any; and how many files they are."""
    weights = sorted(folder.glob("*.onnx"))
    total = sum(path.stat().st_size for path in weights) / MEGABYTE or None
    yield Row(f"{name} MB", total, f"in {len(weights)} file{'s' * (len(weights) != 1)}")
