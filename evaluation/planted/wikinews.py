"""Reports of Wikinews retold by rule, their facts altered by rule.

The reports are those of MEANTIME (Minard and others, LREC 2016; CC BY 4.0), whose marks say what is a number, a date,
a place, a person or a body: what is altered does not depend on what the pipeline reads.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crossbearing.annotation import annotate
from crossbearing.options import AnnotationOptions
from crossbearing.values.documents import Document
from crossbearing.values.reports import Report
from evaluation.language.corpora import rows_of
from evaluation.planted.accounts import Account
from evaluation.planted.planting import Marked, plants
from evaluation.planted.retelling import retell

PREFIX = "wikinews-"
DATE_LINE = 2  # the lines of a stored report: headline, day, then the text
NAME = re.compile(r"[A-Z][\w&'-]+(?: [A-Z][\w&'-]+){0,2}")


def wikinews(path: Path) -> Iterator[Account]:
    """Yield the reports that can be dated, each with its retelling and the facts to alter; none without the file."""
    if path.is_file():
        yield from (account_of(row) for row in rows_of(path) if row["date"])


def account_of(row: dict[str, Any]) -> Account:
    """Return a stored report, its retelling by another outlet, and a plant of each way."""
    body = "\n".join(row["text"].split("\n")[DATE_LINE:])
    source = _report(row["title"], "Wikinews", row["date"], body)
    retold = _report(row["title"], "Halvard Bulletin", row["date"], body)
    document = Document(row["id"], f"{row['id']}.txt", retold, "", "text/plain")
    other = retell(Report(document, annotate(document, AnnotationOptions()), ()))
    name = f"{PREFIX}{row['id']}"
    return Account(name, row["topic"], source, other, tuple(plants(name, source, other, tuple(_facts(row)))))


def _report(title: str, outlet: str, day: str, body: str) -> str:
    return f"{title}\n{outlet}\n{day}\n\n{body}"


def _facts(row: dict[str, Any]) -> Iterator[Marked]:
    """Yield what the marks of a report say is a number, a day, a place, a person or a body, by name."""
    yield from (Marked("number", value["text"]) for value in row["labels"]["values"])
    times = (time for time in row["labels"]["timex"] if time["type"] == "DATE" and time["function"] == "NONE")
    yield from (Marked("date", time["text"]) for time in times)
    types = {"LOC": "place", "PER": "person", "ORG": "body"}
    for mention in row["labels"]["mentions"]:
        words, kind = mention["text"], types.get(mention["type"], "")
        named = mention["kind"] == "entity" and mention["syn"] == "NAM" and NAME.fullmatch(words)
        if kind and named and (kind != "person" or " " in words):
            yield Marked(kind, words)
