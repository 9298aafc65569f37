"""Which time expression dates which clause, read off the parse."""

from collections.abc import Mapping, Sequence

from crossbearing.extraction.clauses import Clause
from crossbearing.syntax import Tree
from crossbearing.values.spans import Span

SHARES = frozenset({"xcomp", "ccomp", "advcl", "conj", "parataxis", "csubj", "csubj:pass"})
"""How a clause may hang on another to be told of the same time; what narrows a noun has a time of its own."""
LENDS = frozenset({"xcomp", "advcl"})
"""How a clause may hang on one that takes its time from it: what is said may be of another day than the saying."""


def date_clauses(tree: Tree, clauses: Sequence[Clause], times: Sequence[Span]) -> Mapping[int, Span]:
    """Return the time expression of each clause that has one, by the clause's head.

    A clause is dated by the time that hangs on it, the nearest of several ("has freed girls kidnapped in April": April
    dates the kidnapping); else by the clause that it hangs on, unless it narrows a noun; else by one that completes it.
    """
    heads = frozenset(clause.head for clause in clauses)
    own = _own_times(tree, heads, times)
    dated = {head: found for head in sorted(heads) if (found := _shared(tree, head, heads, own)) is not None}
    for head in sorted(heads - dated.keys(), reverse=True):
        lent = [dated[c] for c in sorted(heads & dated.keys()) if _hangs_on(tree, c, heads) == head and _lends(tree, c)]
        if lent:
            dated[head] = lent[0]
    return dated


def _own_times(tree: Tree, heads: frozenset[int], times: Sequence[Span]) -> dict[int, Span]:
    """Return the nearest time that hangs on each clause, the earlier of two as near."""
    found: dict[int, list[tuple[int, Span]]] = {}
    for time in times:
        steps, head = _governor(tree, heads, time)
        if head is not None:
            found.setdefault(head, []).append((steps, time))
    return {head: min(hanging)[1] for head, hanging in found.items()}


def _governor(tree: Tree, heads: frozenset[int], time: Span) -> tuple[int, int | None]:
    """Return the clause that a time hangs on, and by how many steps; one right behind a verb hangs on that verb.

    In "said on Friday it had sent an envoy" the parse often has Friday of the envoy.
    """
    top = _top(tree, time)
    if top is None:
        return 0, None
    first = min(tree.subtree(top, stop=lambda child: child > top))
    if first - 1 in heads and tree.tokens[first - 1].upos == "VERB":
        return 1, first - 1
    path = [top, *tree.ancestors(top)]
    return next(((step, token) for step, token in enumerate(path) if token in heads), (0, None))


def _top(tree: Tree, time: Span) -> int | None:
    """Return the token of the expression that the others hang on."""
    inside = [i for i, token in enumerate(tree.tokens) if time.start <= token.start < time.end]
    return next((i for i in inside if tree.tokens[i].head not in inside), None)


def _shared(tree: Tree, head: int, heads: frozenset[int], own: Mapping[int, Span]) -> Span | None:
    """Return the clause's own time, else that of the clause it hangs on, where the two are told of one time."""
    if head in own:
        return own[head]
    above = _hangs_on(tree, head, heads)
    shares = above is not None and tree.tokens[head].relation in SHARES
    return _shared(tree, above, heads, own) if above is not None and shares else None


def _hangs_on(tree: Tree, head: int, heads: frozenset[int]) -> int | None:
    return next((token for token in tree.ancestors(head) if token in heads), None)


def _lends(tree: Tree, head: int) -> bool:
    return tree.tokens[head].relation in LENDS
