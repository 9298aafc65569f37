"""Plants one difference at a time in a retelling, runs the pipeline, and prints what it found beside the floors.

    python -m evaluation.planted [--half work|figure] [--misses] [--only ACCOUNT]

Each account is one event told twice, in other words. Ours are written by us (`accounts/`) or are two of the samples;
those of Wikinews are reports of MEANTIME (../shared; left out where it is not there) retold and altered by rule. A
trial alters one fact of the second telling in one of ten ways and reconciles both. `found`: a fact of the brief that
is contested, or one listed as near another, points at the altered words and at those of the other report. `right
kind`: it calls the difference what it is (`kinds.py`). `false per report`: contested facts that were not planted, over
the reports of all trials; those of the unaltered tellings are shown apart. One half of the accounts, by hash of their
name, is for work, the other for the figure; `--misses` lists what was missed and what was false in the half for work.
Exit status 1 where a figure is below its floor.
"""

import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.gate import ROOT
from evaluation.halves import is_work
from evaluation.planted.accounts import Account, accounts
from evaluation.planted.kinds import KINDS
from evaluation.planted.measure import Outcome, outcomes
from evaluation.planted.trials import Bench
from evaluation.planted.wikinews import PREFIX, wikinews
from evaluation.table import Bound, Row, print_table

FLOORS = Path(__file__).with_name("floors.json")
HALVES = ("work", "figure")
WIKINEWS = ROOT.parent / "shared" / "data" / "everything" / "meantime.jsonl.gz"
REPORTS = 2  # in a trial


def measured(chosen: Sequence[Account]) -> list[Outcome]:
    """Return the outcomes of all trials of the accounts."""
    with Bench() as bench:
        return [outcome for account in chosen for outcome in outcomes(account, bench)]


def half_of(account: str) -> str:
    """Return the half that an account is of."""
    return HALVES[0] if is_work(account) else HALVES[1]


def rows(half: str, found: Sequence[Outcome]) -> Iterator[Row]:
    """Yield the figures of a half, all kinds together and each by itself."""
    planted = [o for o in found if o.plant]
    yield from _shares(half, planted)
    yield _false_row(f"{half} false per report", found)
    for name, by_rule in (("our own", False), ("Wikinews", True)):
        of_it = [o for o in found if o.account.startswith(PREFIX) == by_rule]
        yield from _shares(f"{half} {name}", [o for o in of_it if o.plant])
        yield _false_row(f"{half} {name} false per report", of_it)
    yield _false_row(f"{half} false per report, unaltered", [o for o in found if o.plant is None])
    for kind in KINDS:
        yield from _shares(f"{half} {kind}", [o for o in planted if o.plant and o.plant.kind == kind])


def _shares(name: str, planted: Sequence[Outcome]) -> Iterator[Row]:
    """Yield the share found and the share of the right kind, with what the others were called or lost at."""
    if not planted:
        return
    called = Counter(o.difference for o in planted if o.difference)
    found = sum(called.values())
    said = ", ".join(f"{difference} {count}" for difference, count in called.most_common())
    yield Row(f"{name} found", found / len(planted), f"n={len(planted)} {said}")
    yield Row(f"{name} right kind", sum(o.right for o in planted) / len(planted), f"n={len(planted)}")


def _false_row(name: str, found: Sequence[Outcome]) -> Row:
    kinds = Counter(words.split(":")[0] for o in found for words in o.false)
    total, reports = sum(kinds.values()), REPORTS * len(found)
    said = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common())
    return Row(name, total / max(1, reports), f"{total} in {reports} reports: {said}".rstrip(": "))


def misses(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield a line for each difference missed or of another kind, by the stage that lost it, and each false one."""
    for o in sorted(found, key=lambda o: (o.lost, o.plant.kind if o.plant else "")):
        if o.plant and not o.right:
            what = o.lost or f"called {o.difference}"
            yield f"{what} — {o.plant.id} ({o.plant.shape}): {o.plant.left.text!r} / {o.plant.planted.text!r}"
    false = Counter((o.account, words) for o in found for words in o.false)
    yield from (f"false in {count} trials — {account}: {words}" for (account, words), count in false.most_common())


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where every figure keeps its floor, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES, help="only this half of the accounts")
    parser.add_argument("--misses", action="store_true", help="list what was missed in the half for work")
    parser.add_argument("--own", action="store_true", help="only our own accounts, not those of Wikinews")
    parser.add_argument("--only", help="only the account of this name")
    call = parser.parse_args(arguments)
    stored = json.loads(FLOORS.read_text(encoding="utf-8"))
    floors = {name: Bound(v) for name, v in stored["at least"].items()}
    floors |= {name: Bound(v, ceiling=True) for name, v in stored["at most"].items()}
    status = 0
    every = [*accounts(), *(() if call.own else wikinews(WIKINEWS))]
    for half in (call.half,) if call.half else HALVES:
        chosen = [a for a in every if half_of(a.name) == half and call.only in (None, a.name)]
        found = measured(chosen)
        status |= print_table(half, rows(half, found), floors)
        if call.misses and half == "work":
            print(*misses(found), sep="\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
