"""Polarity and modality: is it said to be so, and as done, planned, possible or asked."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from crossbearing.syntax import Tree
from crossbearing.values.annotations import Token

TELLING = frozenset({"tell", "ask"})  # "ask them to go" is an order, "told us that they went" is not
COMPLEMENT = frozenset({"ccomp", "xcomp", "csubj"})


def polarity_of(tree: Tree, head: int) -> str:
    """Return "denied" for a negated clause or one that hangs on a word of denial, else "affirmed".

    Two negations cancel: "did not deny that" affirms. A clause of a noun ("rejected claims that ...") hangs on
    what is done to the noun. What is not sought or begun is not done ("never sought to build"), but what is not said
    may be so, as what somebody declines to say.
    """
    negations = _negated(tree, head)
    token = tree.tokens[head]
    while token.head >= 0 and (_is_complement(tree, token) or _tells_a_claim(tree, token)):
        governor = token.head
        if tree.tokens[governor].lemma in _cues()["denial"]:
            negations += 1 + _negated(tree, governor)
        elif token.relation == "xcomp":
            negations += _negated(tree, governor)
        elif token.relation == "ccomp":
            break
        token = tree.tokens[governor]
    return "denied" if negations % 2 else "affirmed"


def _is_complement(tree: Tree, token: Token) -> bool:
    """Return whether the clause is what a verb tells; one with "whose" is the writer's aside, whatever it hangs on."""
    if token.relation not in COMPLEMENT:
        return False
    own = next((i for i in tree.children(token.head, token.relation) if tree.tokens[i] is token), None)
    below = [] if own is None else tree.children(own, "nsubj", "nsubj:pass", "obj")
    return not any(tree.tokens[i].xpos == "WP$" for noun in below for i in tree.children(noun, "nmod:poss"))


def _tells_a_claim(tree: Tree, token: Token) -> bool:
    """Return whether the token is the clause of a noun such as "claim", or such a noun as an object."""
    noun = tree.tokens[token.head] if token.relation == "acl" else token
    return noun.lemma.lower() in _cues()["claims"] and (
        token.relation == "acl" or token.relation in {"obj", "nsubj:pass"}
    )


def modality_of(tree: Tree, head: int) -> str:
    """Return how the deed is meant: happened, planned, possible or asked."""
    own = {tree.tokens[i].lemma.lower() for i in tree.children(head, "aux", "advmod", "mark")}
    if "have" in own:  # who "must have fled" is thought to have fled, not told to
        own -= _cues()["asked auxiliaries"]
    governors = _governing_lemmas(tree, _first_joined(tree, head))
    if _is_announced(tree, head):
        return "planned"
    if _is_command(tree, head):
        return "asked"
    for name in ("possible", "asked", "planned"):
        if own & _cues()[f"{name} auxiliaries"] or governors & _cues()[f"{name} governors"]:
            return name
    return "happened"


def _is_announced(tree: Tree, head: int) -> bool:
    """Return whether the sentence is a headline's infinitive, which tells what will be ("Soldiers to leave Mali")."""
    marks = [tree.tokens[i].text.lower() for i in tree.children(head, "mark")]
    token = tree.tokens[head]
    return token.relation == "root" and token.xpos == "VB" and "to" in marks and bool(tree.children(head, "nsubj"))


def _is_command(tree: Tree, head: int) -> bool:
    """Return whether a bare verb orders what is not to be done: "never threaten us", "don't play with fire"."""
    helped = {tree.tokens[i].lemma.lower() for i in tree.children(head, "aux")}
    bare = tree.tokens[head].xpos == "VB" and tree.tokens[head].relation in {"root", "ccomp", "parataxis"}
    alone = not tree.children(head, "nsubj", "nsubj:pass", "mark", "cop")
    return bare and alone and helped <= {"do"} and _negated(tree, head) > 0


def _first_joined(tree: Tree, head: int) -> int:
    """Return the infinitive that a bare verb is joined to: who is asked "to stop and listen" is asked both."""
    token = tree.tokens[head]
    joined = token.relation == "conj" and token.xpos == "VB" and tree.tokens[token.head].relation == "xcomp"
    return token.head if joined else head


def _governing_lemmas(tree: Tree, head: int) -> frozenset[str]:
    """Return the lemmas of the words that the clause is a complement of.

    Up a chain of infinitives ("is expected to begin to leave"); a finite clause ("told them that ...") reports
    what is said, so only its own governor counts, and not as an order.
    """
    found: set[str] = set()
    token = tree.tokens[head]
    while token.head >= 0 and token.relation in {"xcomp", "csubj"}:
        token = tree.tokens[token.head]
        found.add(token.lemma.lower())
    if token.head >= 0 and token.relation in {"ccomp", "acl"} and not found:
        found.add(tree.tokens[token.head].lemma.lower())
    return frozenset(found - TELLING if token.relation == "ccomp" else found)


def _negated(tree: Tree, head: int) -> int:
    words = _cues()["negation"]
    below = [i for i in tree.children(head, "advmod", "det", "cc", "case") if not _says_more(tree, i)]
    longer = [word for word in below if tree.tokens[word].text.lower() == "longer"]  # "no longer"
    below.extend(no for word in longer for no in tree.children(word))
    for noun in tree.children(head, "nsubj", "nsubj:pass", "obj", "obl"):
        below.extend(tree.children(noun, "det"))
        below.append(noun)
    subjects = (tree.subtree(noun)[:2] for noun in tree.children(head, "nsubj", "nsubj:pass"))
    below.extend(first for first, *then in subjects if then and _is_of_few(tree, first, then[0]))
    return int(any(tree.tokens[i].lemma.lower() in words or tree.tokens[i].text.lower() in words for i in below))


def _says_more(tree: Tree, word: int) -> bool:
    """Return whether the word is the "not" of "not only", "not just", which takes nothing back."""
    follows = tree.tokens[word + 1].text.lower() if word + 1 < len(tree.tokens) else ""
    return tree.tokens[word].text.lower() == "not" and follows in {"only", "just", "merely", "simply"}


def _is_of_few(tree: Tree, first: int, then: int) -> bool:
    """Return whether a subject opens with "not one", "not a single": none of them; "not only" and "not all" is more."""
    return tree.tokens[first].text.lower() == "not" and tree.tokens[then].text.lower() in {"one", "a", "an"}


@cache
def _cues() -> Mapping[str, frozenset[str]]:
    stored = json.loads((files("crossbearing") / "extraction" / "certainty.json").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in stored["cues"].items()}
