"""Clauses: the predicates of a sentence and the stretch of text that belongs to each."""

from dataclasses import dataclass

from crossbearing.syntax import Tree
from crossbearing.values.annotations import Sentence

CLAUSAL = frozenset(
    {"root", "ccomp", "xcomp", "advcl", "advcl:relcl", "acl", "acl:relcl", "parataxis", "csubj", "csubj:pass"}
)
COMPLETING = frozenset({"xcomp", "acl", "csubj", "csubj:pass"})
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass")


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate, its tokens (text order, nested clauses left out), and its sentence's index."""

    head: int
    tokens: tuple[int, ...]
    sentence: int


def clauses_of(tree: Tree, sentences: tuple[Sentence, ...]) -> tuple[Clause, ...]:
    """Return the clauses of all sentences, in text order of their predicates."""
    found: list[Clause] = []
    for place, sentence in enumerate(sentences):
        heads = frozenset(i for i in range(sentence.first, sentence.last) if _is_predicate(tree, i))
        found.extend(Clause(head, _own_tokens(tree, head, heads), place) for head in sorted(heads))
    return tuple(found)


def _is_predicate(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.relation == "root":
        return token.upos != "PUNCT"
    if token.relation in CLAUSAL:
        return token.upos in {"VERB", "AUX"} or bool(tree.children(index, "cop", *SUBJECTS))
    return token.relation == "conj" and (token.upos == "VERB" or bool(tree.children(index, "cop", *SUBJECTS)))


def _own_tokens(tree: Tree, head: int, heads: frozenset[int]) -> tuple[int, ...]:
    """Return the predicate's tokens, without those of clauses that stand on their own, as one stretch around it.

    A participle or an infinitive that completes the predicate or narrows a noun stays in ("a car packed with
    explosives"), as the clause says little without it; it is a clause of its own besides.
    """
    own = tree.subtree(head, stop=lambda child: child in heads and tree.tokens[child].relation not in COMPLETING)
    words = [i for i in own if tree.tokens[i].upos != "PUNCT" and tree.tokens[i].relation not in {"cc", "mark"}]
    if not words:
        return own
    return tuple(range(words[0], words[-1] + 1))
