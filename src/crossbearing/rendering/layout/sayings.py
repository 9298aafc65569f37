"""Who said what: the versions of one saying together, compared word by word."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from crossbearing.rendering.layout.evidences import NAMELESS, cite_span
from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.naming import mentions_at
from crossbearing.rendering.pages import Run, Saying, Version
from crossbearing.rendering.wording import one_line
from crossbearing.values.briefs import StoryBrief
from crossbearing.values.quotations import Quotation
from crossbearing.values.spans import Span

WORD = re.compile(r"\w+(?:['’]\w+)*")
TRIMMED = 4  # more words missing at an end than this: the version quotes less, it does not word it otherwise
BELONGS = re.compile(r"\b(?:of|for|from|in|at|with|to|on|by|near|close|who|which|that)\b", re.IGNORECASE)
CLOSES = re.compile(r"\s*(?:[,(;:—–]|-\s|and\b)")
QUOTED = '"“'  # what opens a quotation
CLOSED = re.compile(r"[.,!?]?[\"”]")  # what closes one
CLOSING = 2  # characters by which a quotation may go on behind the words that hold it: a point, a mark
ALIKE = 0.5  # below this share of common words a version is a paraphrase, and marking every word shows nothing


def compare(part: StoryBrief, known: Register, prefix: str) -> tuple[Saying, ...]:
    """Return all sayings: those in most accounts first, of these what is quoted before what is only reported."""
    owners = {mention.span: one_line(entity.name) for entity in part.entities for mention in entity.mentions}
    sayings = (_saying(versions, owners, known) for versions in _sayings(part, known))
    ranked = sorted((saying for saying in sayings if saying.versions), key=_weight)
    return tuple(replace(saying, anchor=f"{prefix}-q{number}") for number, saying in enumerate(ranked, start=1))


def _weight(saying: Saying) -> tuple[int, bool, int]:
    reach = len({account.anchor for version in saying.versions for account in version.accounts})
    quoted = any(version.direct or _quotes(version) for version in saying.versions)
    return -reach, not quoted, -len(saying.versions)


def _quotes(version: Version) -> bool:
    """Return whether a version in the report's own words holds some of the speaker's."""
    return any(mark in run.text for run in version.runs for mark in QUOTED)


def _sayings(part: StoryBrief, known: Register) -> list[tuple[Quotation, ...]]:
    """Return the quotations by saying: as aligned, and each of the rest on its own."""
    aligned = [utterance.versions for utterance in part.questions.utterances]
    taken = {quotation.span for versions in aligned for quotation in versions}
    rest = (q for report in known.reports.values() for q in report.annotations.quotations if q.span not in taken)
    return aligned + [(quotation,) for quotation in rest]


def _saying(quotations: tuple[Quotation, ...], owners: Mapping[Span, str], known: Register) -> Saying:
    groups: dict[tuple[bool, tuple[str, ...]], list[Quotation]] = {}
    told = sorted((q for q in quotations if q.span.document_id in known.accounts), key=_by_place(known))
    for quotation in _outermost(told):
        groups.setdefault((quotation.direct, _words(quotation.text)), []).append(quotation)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), not item[0][0], -len(item[0][1])))
    marks = _differences([key for key, _ in ranked])
    versions = (_version(group, own, known) for (_, group), own in zip(ranked, marks, strict=True))
    return Saying("", _speaker(quotations, owners, known), tuple(versions), tuple(q.span for q in told))


def _outermost(told: Sequence[Quotation]) -> list[Quotation]:
    """Return the quotations without those that stand within another of the same saying, in which they are read."""
    return [q for q in told if not any(q.span != other.span and _stands_in(q.span, other.span) for other in told)]


def _stands_in(part: Span, whole: Span) -> bool:
    """Return whether a quotation stands within another, but for the point and the mark that close both."""
    return part.document_id == whole.document_id and whole.start <= part.start and part.end <= whole.end + CLOSING


def _by_place(known: Register) -> Callable[[Quotation], tuple[int, Span]]:
    return lambda quotation: (known.accounts[quotation.span.document_id].number, quotation.span)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.replace("’", "'").casefold() for word in WORD.findall(one_line(text)))


def _version(group: list[Quotation], own: frozenset[int], known: Register) -> Version:
    first = group[0]
    spans = {quotation.span.document_id: quotation.span for quotation in reversed(group)}
    return Version(
        direct=first.direct,
        runs=_runs(_closed(first, known), own),
        told=tuple(cite_span(span, known) for span in reversed(spans.values())),
    )


def _closed(quotation: Quotation, known: Register) -> str:
    """Return the words of a quotation, with the mark that closes its last one where that stands right behind them."""
    span, report = quotation.span, known.reports.get(quotation.span.document_id)
    text = report.document.text if report else ""
    is_open = quotation.text.count('"') % 2 or quotation.text.count("“") > quotation.text.count("”")
    behind = CLOSED.match(text, span.end)
    if quotation.direct or not is_open or behind is None or text[span.start : span.end] != quotation.text:
        return one_line(quotation.text)
    return one_line(text[span.start : behind.end()])


def _runs(text: str, own: frozenset[int]) -> tuple[Run, ...]:
    """Return the text with the words of the given numbers marked as this version's own, neighbours as one."""
    stretches: list[tuple[int, int]] = []
    for number, word in enumerate(WORD.finditer(text)):
        if number in own and number - 1 in own and stretches:
            stretches[-1] = (stretches[-1][0], word.end())
        elif number in own:
            stretches.append(word.span())
    runs, done = [], 0
    for start, end in stretches:
        runs += [Run(text[done:start]), Run(text[start:end], "own")]
        done = end
    return tuple(run for run in (*runs, Run(text[done:])) if run.text)


def _differences(versions: list[tuple[bool, tuple[str, ...]]]) -> list[frozenset[int]]:
    """Return for each version (direct, words) the numbers of the words that set it apart from the first.

    A paraphrase shows what it changes, but takes nothing from the words it is set against.
    """
    if not versions:
        return []
    (direct, first), *others = versions
    own_of_first: set[int] = set()
    marks = []
    for other_direct, other in others:
        lost, added = _apart(first, other)
        own_of_first |= lost if other_direct == direct else set()
        marks.append(frozenset(added))
    return [frozenset(own_of_first), *marks]


def _apart(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[set[int], set[int]]:
    """Return the word numbers in which two versions differ; a version that only quotes less does not differ by that."""
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.ratio() < ALIKE:
        return set(), set()
    steps = matcher.get_opcodes()
    lost: set[int] = set()
    added: set[int] = set()
    for place, (step, a, b, c, d) in enumerate(steps):
        at_an_end = step in {"insert", "delete"} and place in {0, len(steps) - 1}
        shorter = at_an_end and b - a + d - c > TRIMMED
        if step != "equal" and not shorter:
            lost.update(range(a, b))
            added.update(range(c, d))
    return lost, added


def _speaker(quotations: Iterable[Quotation], owners: Mapping[Span, str], known: Register) -> str | None:
    """Return who says it: the name of the one that most versions point at, else the words they use for the speaker."""
    listed = list(quotations)
    named = [
        owners[name]
        for q in listed
        if q.speaker
        for name in mentions_at(q.speaker, owners)
        if _is_named(name, q.speaker, known)
    ]
    called = [one_line(q.speaker_text) for q in listed if q.speaker_text and q.speaker_text.lower() not in NAMELESS]
    ranked = Counter(named).most_common(1) or Counter(called).most_common(1)
    return ranked[0][0] if ranked else None


def _is_named(name: Span, speaker: Span, known: Register) -> bool:
    """Return whether a name is that of the speaker, and not of what the speaker belongs to.

    A spokesman of the ministry is not the ministry, nor is Peru's president Peru: the name closes its phrase, and no
    preposition goes before it.
    """
    report = known.reports.get(speaker.document_id)
    if report is None or not name.overlaps(speaker):
        return False
    text = report.document.text
    before, behind = (
        text[speaker.start : max(name.start, speaker.start)],
        text[min(name.end, speaker.end) : speaker.end],
    )
    return not BELONGS.search(before) and (not behind.strip() or bool(CLOSES.match(behind)))
