"""The progress bar: on a terminal only, on stderr, gone when the work is done."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from crossbearing.batch import Notice
from crossbearing.batch.runners import unnoticed


@contextmanager
def progress() -> Iterator[Notice]:
    """Return a notice for a runner that moves one bar a stage; where stderr is no terminal it does nothing."""
    if not sys.stderr.isatty():
        yield unnoticed
        return
    from rich.console import Console  # noqa: PLC0415 - a piped call need not load it
    from rich.progress import Progress, TaskID  # noqa: PLC0415

    bars: dict[str, TaskID] = {}
    with Progress(console=Console(stderr=True), transient=True) as shown:

        def move(stage: str, done: int, total: int) -> None:
            if stage not in bars:
                bars[stage] = shown.add_task(stage.capitalize(), total=total)
            shown.update(bars[stage], completed=done, total=total)

        yield move
