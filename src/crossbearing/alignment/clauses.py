"""How a claim stands in its sentence: with all that its verb asks for, told or only named, of whose doer and deed."""

from crossbearing.alignment.lexicon import words
from crossbearing.syntax import Tree
from crossbearing.values.claims import Claim

COMPLEMENTS = ("ccomp", "xcomp", "obj")
TOLD_BELOW = frozenset({"ccomp", "xcomp", "acl", "obj", "nsubj:pass", "conj"})
CLAUSAL_SUBJECTS = frozenset({"csubj", "csubj:pass"})


def is_complete(tree: Tree, claim: Claim) -> bool:
    """Return whether all that the claim's verb asks for stands in the claim, and it asks nothing ("how many")."""
    inside, verb = _places_of(tree, claim)
    if verb is None or tree.tokens[inside[0]].xpos == "WRB":
        return False
    if claim.object is not None and not claim.span.contains(claim.object.span):
        return False
    return set(tree.children(verb, *COMPLEMENTS)) <= set(inside)


def is_told(tree: Tree, claim: Claim) -> bool:
    """Return whether the claim tells its deed.

    As another verb's subject ("blasting caused it") it is only named, behind "if" only supposed.
    """
    _, verb = _places_of(tree, claim)
    if verb is None:
        return True
    marks = {tree.tokens[mark].lemma.lower() for mark in tree.children(verb, "mark")}
    return not marks & words("words of supposing") and tree.tokens[verb].relation not in CLAUSAL_SUBJECTS


def is_disputed(tree: Tree, claim: Claim) -> bool:
    """Return whether somebody is told to deny what the clause says: of "denied (the report) that it fell" it fell."""
    _, verb = _places_of(tree, claim)
    while verb is not None and tree.tokens[verb].relation in TOLD_BELOW and tree.tokens[verb].head >= 0:
        verb = tree.tokens[verb].head
        if tree.tokens[verb].lemma.lower() in words("denials"):
            return True
    return False


def is_aimed_at(tree: Tree, claim: Claim) -> bool:
    """Return whether the clause is an infinitive that says what is aimed at, not that it was done: "sought to buy".

    Of what was begun or managed it says that it was (implicative verbs: Karttunen 1971).
    """
    _, verb = _places_of(tree, claim)
    if verb is None or tree.tokens[verb].xpos != "VB" or tree.tokens[verb].head < 0:
        return False
    marks = {tree.tokens[mark].lemma.lower() for mark in tree.children(verb, "mark")}
    governor = tree.tokens[tree.tokens[verb].head].lemma.lower()
    return "to" in marks and governor not in words("verbs of doing so")


def shares_its_subject(tree: Tree, claim: Claim) -> bool:
    """Return whether the clause's subject may be that of another: joined by "and", or "dressed as" of who came so."""
    _, verb = _places_of(tree, claim)
    if verb is None:
        return False
    told = tree.tokens[verb]
    return told.relation == "conj" or (told.relation == "advcl" and told.xpos == "VBN")


def filled_in(tree: Tree, claim: Claim) -> int | None:
    """Return where the verb starts whose deed the claim fills in ("opened fire, killing three"), else None.

    A bare -ing form does so; one with a subject or a conjunction of its own ("after leaving") tells a deed of its own.
    """
    _, verb = _places_of(tree, claim)
    if verb is None or tree.tokens[verb].xpos != "VBG" or tree.tokens[verb].relation != "advcl":
        return None
    own = tree.children(verb, "nsubj", "nsubj:pass", "mark")
    return None if own else tree.tokens[tree.tokens[verb].head].start


def _places_of(tree: Tree, claim: Claim) -> tuple[list[int], int | None]:
    """Return the places of the claim's tokens and that of its predicate, None where it has none."""
    span, deed = claim.span, claim.predicate_span
    inside = [place for place, token in enumerate(tree.tokens) if span.start <= token.start < span.end]
    starts = (place for place in inside if deed is not None and tree.tokens[place].start == deed.start)
    return inside, next(starts, None)
