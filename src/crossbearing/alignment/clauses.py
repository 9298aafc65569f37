"""How a claim stands in its sentence: with all that its verb asks for, told or only named, of whose doer and deed."""

from collections.abc import Sequence

from crossbearing.alignment.lexicon import deeds_of, words
from crossbearing.syntax import Tree
from crossbearing.syntax.speech_cues import speech_cues
from crossbearing.values.claims import Claim

COMPLEMENTS = ("ccomp", "xcomp", "obj")
TOLD_BELOW = frozenset({"ccomp", "xcomp", "acl", "obj", "nsubj:pass", "conj"})
CLAUSAL_SUBJECTS = frozenset({"csubj", "csubj:pass"})
ENDS_NOTHING = frozenset({"AUX", "ADP", "SCONJ", "CCONJ", "DET", "PART"})
"""Parts of speech with which no clause ends: what belongs to the word stands elsewhere ("and 25 people were")."""

DURING = frozenset({"in", "at", "on", "during", "over", "after"})
"""Prepositions before what a deed happens in: who speaks "in a Monday interview" speaks on Monday."""


def is_complete(tree: Tree, claim: Claim) -> bool:
    """Return whether all that the claim's words ask for stands in the claim, and it asks nothing ("how many").

    "The crew became aware" asks for what it became aware of; "the minister revealed on Monday", set beside what he
    revealed, for that.
    """
    inside, verb = _places_of(tree, claim)
    if verb is None or tree.tokens[inside[0]].xpos == "WRB":
        return False
    if claim.object is not None and not claim.span.contains(claim.object.span):
        return False
    asked = {*tree.children(verb, *COMPLEMENTS), *(c for i in inside for c in tree.children(i, "ccomp", "xcomp"))}
    return asked <= set(inside) and not _breaks_off(tree, inside) and not _tags_speech(tree, verb)


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


def dates_its_deed(tree: Tree, claim: Claim) -> bool:
    """Return whether the time that the claim names can be no other deed's or thing's.

    "Cited the June 5 speech" dates a speech; "called it revenge for air strikes this week" perhaps the strikes.
    """
    inside, verb = _places_of(tree, claim)
    time = [i for i in inside if claim.when and claim.when.start <= tree.tokens[i].start < claim.when.end]
    if not time or verb is None:
        return False
    return not _narrows_a_noun(tree, time) and not any(_is_another_deed(tree, i) for i in range(verb + 1, time[0]))


def _narrows_a_noun(tree: Tree, time: Sequence[int]) -> bool:
    """Return whether a time stands before a noun which the deed neither is done by nor happens in."""
    top = tree.tokens[next((i for i in time if tree.tokens[i].head not in time), time[0])]
    if top.relation.startswith("obl") or top.head <= time[-1] or tree.tokens[top.head].upos not in {"NOUN", "PROPN"}:
        return False
    return not tree.tokens[top.head].relation.startswith("nsubj") and not _is_a_setting(tree, top.head)


def _is_another_deed(tree: Tree, noun: int) -> bool:
    token = tree.tokens[noun]
    told = token.relation.startswith(("nmod", "obl")) and deeds_of({token.lemma.lower()})
    return bool(told) and not _is_a_setting(tree, noun)


def _is_a_setting(tree: Tree, noun: int) -> bool:
    """Return whether a deed happens in what the noun names ("at the talks")."""
    return any(tree.tokens[i].text.lower() in DURING for i in tree.children(noun, "case"))


def _breaks_off(tree: Tree, inside: Sequence[int]) -> bool:
    """Return whether the last word wants another: "came at what", "were sent to"; a verb's particle does not."""
    words_inside = [tree.tokens[i] for i in inside if tree.tokens[i].upos != "PUNCT"]
    if not words_inside:
        return True
    last = words_inside[-1]
    asks = last.xpos.startswith("W") or last.upos in ENDS_NOTHING
    return asks and not last.relation.startswith("compound")


def _tags_speech(tree: Tree, verb: int) -> bool:
    """Return whether the clause only says who said what stands beside it."""
    token = tree.tokens[verb]
    told = tree.children(verb, "obj", "ccomp", "xcomp")
    return token.relation == "parataxis" and token.lemma.lower() in speech_cues().said and not told


def _places_of(tree: Tree, claim: Claim) -> tuple[list[int], int | None]:
    """Return the places of the claim's tokens and that of its predicate, None where it has none."""
    span, deed = claim.span, claim.predicate_span
    inside = [place for place, token in enumerate(tree.tokens) if span.start <= token.start < span.end]
    starts = (place for place in inside if deed is not None and tree.tokens[place].start == deed.start)
    return inside, next(starts, None)
