"""Words that hedge and words that judge, as `cues.json` lists them, in a report's own voice."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from crossbearing.values.annotations import Token
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span


def cues_in(report: Report, kind: str) -> tuple[Span, ...]:
    """Return where words of a kind ("hedges", "loaded") stand outside of direct quotations, in text order."""
    listed = _cues()[kind]
    quoted = [quotation.span for quotation in report.annotations.quotations if quotation.direct]
    key = report.document.id
    spans = (Span(key, token.start, token.end) for token in report.annotations.tokens if _is_cue(token, listed))
    return tuple(span for span in spans if not any(span.overlaps(other) for other in quoted))


def _is_cue(token: Token, listed: frozenset[str]) -> bool:
    return token.upos != "PROPN" and (token.text.lower() in listed or token.lemma.lower() in listed)


@cache
def _cues() -> Mapping[str, frozenset[str]]:
    stored = json.loads((files("crossbearing") / "framing" / "cues.json").read_text(encoding="utf-8"))
    return {kind: frozenset(words) for kind, words in stored.items()}
