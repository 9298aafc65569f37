"""Which words attribute, which phrase beside each names the source, and which words are told."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from crossbearing.annotation.attribution_features import MARKS, Branch, Scene, branch_features, branches, cue_features
from crossbearing.annotation.attribution_weights import AttributionWeights, attribution_weights, log_odds
from crossbearing.annotation.phrases import Parse
from crossbearing.annotation.quotation_marks import find_marked
from crossbearing.annotation.reported_speech import Saying, is_cut_in, source_of
from crossbearing.values.quotations import Quotation

# Log-odds that a choice must pass; where F1 on a fifth of the training part is highest.
CUE, SOURCE, CONTENT = -0.4, 0.0, -0.3
FULL = frozenset({"NOUN", "PROPN", "PRON", "VERB", "ADJ", "ADV", "NUM", "AUX"})
ABOVE = ("^ccomp", "^xcomp", "^csubj")
RULED = -1.0  # log-odds that suffice for the source that the rules have
STEADY = 8  # tenths; a noun or an adjective of a lower prior is no cue unless it was one in the training part


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with the words of its source, empty where nobody is named, and the words told, in text order."""

    cue: int
    source: tuple[int, ...]
    content: tuple[int, ...]


def scene_of(parse: Parse, sayings: Iterable[Saying], priors: Mapping[str, int]) -> Scene:
    """Return the parse with the rules' sayings, the words between marks and the priors."""
    starts = [token.start for token in parse.tokens]
    stretches = ((bisect_left(starts, m.start), bisect_left(starts, m.end)) for m in find_marked(parse.text))
    marked = frozenset(word for stretch in stretches for word in range(*stretch))
    marks = tuple(word for word, token in enumerate(parse.tokens) if token.text in MARKS)
    return Scene(parse, {saying.cue: saying for saying in sayings}, marked, marks, priors)


def find_roles(scene: Scene, quotations: Iterable[Quotation]) -> tuple[Attribution, ...]:
    """Return the attributions of a report in text order; those inside what another one tells too."""
    weights = attribution_weights()
    spoken = quoted_by_cue(scene.parse, quotations)
    cues = (w for w in candidates(scene, weights.candidates) if log_odds(weights.cue, cue_features(scene, w)) > CUE)
    found = tuple(roles_of(scene, cue, spoken.get(cue, frozenset()), weights) for cue in cues)
    by_source: dict[tuple[int, ...], list[Attribution]] = {}
    for each in found:
        by_source.setdefault(each.source, []).append(each)
    return tuple(_apart(scene.parse, each, by_source[each.source]) if each.source else each for each in found)


def _apart(parse: Parse, each: Attribution, others: Iterable[Attribution]) -> Attribution:
    """Return an attribution without what the same words as its source go on to tell: "he said, adding that ..."."""
    told = set(each.content)
    for other in others:
        if other.cue != each.cue and other.cue in told:
            told -= {*parse.reach(other.cue), *other.content}
    return replace(each, content=tuple(sorted(told))) if len(told) < len(each.content) else each


def candidates(scene: Scene, known: frozenset[str]) -> Iterator[int]:
    """Yield the words that may attribute: all verbs, the rules' cues, and the other words of which it is known."""
    for word, token in enumerate(scene.parse.tokens):
        key = f"{token.lemma.lower()}/{token.upos}"
        steady = token.upos in ("NOUN", "ADJ") and scene.priors.get(key, 0) >= STEADY
        if steady or token.upos == "VERB" or word in scene.sayings or key in known:
            yield word


def roles_of(scene: Scene, cue: int, spoken: frozenset[int], weights: AttributionWeights) -> Attribution:
    """Return the cue with its source and what is told; `spoken` are the words quoted beside it."""
    parse, rule = scene.parse, rule_source(scene, cue)
    scored = [(branch, branch_features(parse, cue, branch, rule)) for branch in branches(parse, cue)]
    source = _source(scored, weights, rule)
    cut_in = cue in scene.sayings and is_cut_in(parse, cue)
    content = set(scene.sayings[cue].content if cut_in else ()) | spoken
    for branch, seen in scored:
        if branch is not source and not is_above(branch) and log_odds(weights.content, seen) > CONTENT:
            content.update(told_words(parse, branch))
    named = source_words(parse, cue, source, spoken) if source is not None else ()
    if not content and cue in scene.sayings:
        content = set(scene.sayings[cue].content)
    told = sorted(content - {cue, *named} - parse.datelines)
    return Attribution(cue, named, tuple(_without_mark(parse, told, min((cue, *named)))))


def _without_mark(parse: Parse, told: list[int], border: int) -> list[int]:
    """Return the words told without a conjunction left alone before cue and source: "that police said two men ..."."""
    before = [word for word in told if word < border]
    return told if any(parse.tokens[word].upos in FULL for word in before) else told[len(before) :]


def is_above(branch: Branch) -> bool:
    """Return whether a phrase is what tells of the cue: never what the cue tells."""
    return branch.path.startswith(ABOVE)


def _source(scored: list[tuple[Branch, list[str]]], weights: AttributionWeights, rule: int | None) -> Branch | None:
    odds = [log_odds(weights.source, seen) for _, seen in scored]
    best = max(range(len(odds)), key=odds.__getitem__, default=None)
    if best is None:
        return None
    return scored[best][0] if odds[best] > (RULED if scored[best][0].head == rule else SOURCE) else None


def rule_source(scene: Scene, cue: int) -> int | None:
    """Return the head of the source as the rules of grammar have it."""
    saying = scene.sayings.get(cue)
    if saying is not None:
        return saying.source
    return source_of(scene.parse, cue) if scene.parse.tokens[cue].upos == "VERB" else None


def told_words(parse: Parse, branch: Branch) -> Iterator[int]:
    """Yield the words of a phrase without the preposition that brings it in: "attacks on the elites"."""
    tokens = parse.tokens
    out = parse.hanging(branch.head, "case") if tokens[branch.head].relation in ("obl", "nmod") else ()
    return (word for word in branch.words if word not in out)


def source_words(parse: Parse, cue: int, branch: Branch, spoken: frozenset[int]) -> tuple[int, ...]:
    """Return the words of a source: those of its phrase on its side of the cue, without a preposition before it."""
    out = {*parse.hanging(branch.head, "case"), *spoken, *parse.datelines, *_aside(parse, branch.head)}
    return tuple(w for w in branch.words if w not in out and (w < cue) == (branch.head < cue) and w != cue)


def _aside(parse: Parse, source: int) -> Iterator[int]:
    """Yield the words of the clauses that only add something: ", who leads the rescue service"."""
    for clause in parse.hanging(source, "acl:relcl"):
        words = parse.reach(clause)
        if "," in (parse.tokens[words[0]].text, parse.tokens[words[0] - 1].text):
            yield from words


def quoted_by_cue(parse: Parse, quotations: Iterable[Quotation]) -> dict[int, frozenset[int]]:
    """Return the words of the direct quotations beside each cue, with those by which they go on."""
    starts = [token.start for token in parse.tokens]
    cue_of: dict[object, int] = {}
    found: dict[int, frozenset[int]] = {}
    for quotation in quotations:
        cue = cue_of.get(quotation.continues)
        if cue is None and quotation.cue_span is not None:
            cue = bisect_left(starts, quotation.cue_span.start)
        if cue is not None and quotation.direct:
            cue_of[quotation.span] = cue
            words = range(bisect_left(starts, quotation.span.start), bisect_left(starts, quotation.span.end))
            found[cue] = found.get(cue, frozenset()).union(words)
    return found
