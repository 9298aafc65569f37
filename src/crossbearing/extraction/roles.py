"""The parts of a proposition: who does it, and to whom."""

from crossbearing.extraction.clauses import CLAUSAL
from crossbearing.syntax import Tree
from crossbearing.syntax.speech_cues import speech_cues
from crossbearing.values.claims import Role
from crossbearing.values.documents import Document
from crossbearing.values.spans import Span

ACTIVE = ("nsubj", "nsubj:outer", "csubj")
PASSIVE = ("nsubj:pass", "csubj:pass")
CONTROLLED_BY_SUBJECT = frozenset({"promise", "threaten", "use", "take"})
"""Verbs with an object whose infinitive is still done by their subject; elsewhere who is urged to leave leaves."""
MODIFIES_A_NOUN = frozenset({"acl", "acl:relcl"})


def subject_of(tree: Tree, document: Document, head: int) -> Role | None:
    """Return who does it: the active subject, a passive's agent, or what a clause without its own inherits."""
    doers = (*tree.children(head, *ACTIVE), *tree.children(head, "obl:agent"), *_fronted(tree, head))
    doer = next(iter(doers), None)
    if doer is None and not _is_passive(tree, head):
        doer = _inherited(tree, head)
    return None if doer is None else _role(tree, document, _antecedent(tree, doer, head))


def object_of(tree: Tree, document: Document, head: int) -> Role | None:
    """Return whom or what it is done to: the object, a passive's subject, or the noun a participle modifies."""
    fronted = _fronted(tree, head)
    target = next((child for child in tree.children(head, "obj", *PASSIVE) if child not in fronted), None)
    if target is None and _is_passive(tree, head):
        target = _inherited(tree, head)
    return None if target is None else _role(tree, document, _antecedent(tree, target, head))


def _fronted(tree: Tree, head: int) -> tuple[int, ...]:
    """Return the noun that the parse calls an object though it stands before a verb without a subject.

    In "police said the train hit a wall" the parse may take the train for what was hit; English puts an object there
    only as a relative or a question word.
    """
    if tree.children(head, *ACTIVE, *PASSIVE) or tree.tokens[head].upos != "VERB":
        return ()
    nouns = (i for i in tree.children(head, "obj") if i < head and not tree.tokens[i].xpos.startswith("W"))
    return tuple(nouns)


def _is_passive(tree: Tree, head: int) -> bool:
    if tree.children(head, "aux:pass", *PASSIVE):
        return True
    token = tree.tokens[head]
    return token.relation == "acl" and token.xpos == "VBN"


def _inherited(tree: Tree, head: int) -> int | None:
    """Return the noun that a clause without a subject takes it from: a modified noun, or its governor's subject."""
    token = tree.tokens[head]
    if token.head < 0:
        return None
    if token.relation in MODIFIES_A_NOUN:
        return token.head
    if token.relation == "xcomp" and tree.tokens[token.head].lemma not in CONTROLLED_BY_SUBJECT:
        urged = tree.children(token.head, "obj", "iobj")
        if urged:
            return urged[0]
    if token.relation in {"xcomp", "conj", "advcl"}:
        above = _reported(tree, head) or token.head
        own = (*tree.children(above, *ACTIVE, *PASSIVE), *_fronted(tree, above))
        return own[0] if own else _inherited(tree, above)
    return None


def _reported(tree: Tree, head: int) -> int | None:
    """Return the reported clause that a verb joined to its verb of speech goes on with, None where it does not.

    The parse often joins "didn't derail" to "said" in "police said the train hit a wall but didn't derail"; another
    verb of speech ("said ..., and warned") is the speaker's own.
    """
    token, said = tree.tokens[head], speech_cues().said
    if token.relation != "conj" or token.lemma in said or tree.tokens[token.head].lemma not in said:
        return None
    return next((clause for clause in tree.children(token.head, "ccomp") if clause < head), None)


def _antecedent(tree: Tree, noun: int, head: int) -> int:
    """Return the noun that a relative pronoun stands for, else the noun itself."""
    token = tree.tokens[head]
    relative = tree.tokens[noun].xpos in {"WDT", "WP"} and token.relation == "acl:relcl"
    return token.head if relative and token.head >= 0 else noun


def _role(tree: Tree, document: Document, noun: int) -> Role:
    """Return the phrase of a noun without relative clauses, appositions and its own preposition."""
    left_out = {"case", "punct", "appos", "cc", "conj", "parataxis", *CLAUSAL}
    words = tree.subtree(noun, stop=lambda child: tree.tokens[child].relation in left_out)
    near = [i for i in words if abs(i - noun) <= len(words) + 3]
    span = Span(document.id, tree.tokens[near[0]].start, tree.tokens[near[-1]].end)
    return Role(span, document.text[span.start : span.end], tree.tokens[noun].lemma.lower())
