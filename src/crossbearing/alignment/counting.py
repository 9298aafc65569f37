"""What a figure counts and what was done to it, as far as its clause tells: noun, class, deed."""

from crossbearing.alignment.lexicon import deeds_of, participle_of, thing_of, words
from crossbearing.syntax import Tree
from crossbearing.values.annotations import Token
from crossbearing.values.claims import Claim
from crossbearing.values.spans import Span

COMMA = 30  # characters that a comma counts for
REACH = 3  # words after a number that may still say what happened to those counted ("27 people are injured")


def counted_noun(tree: Tree, claim: Claim) -> str | None:
    """Return the lemma of the noun that is counted; "the number of people" counts people."""
    if claim.quantity is None:
        return None
    head = claim.quantity.head
    if tree.tokens[head].lemma.lower() in words("nouns of counting"):
        head = next(iter(tree.children(head, "nmod")), head)
    return tree.tokens[head].lemma.lower() if tree.tokens[head].upos in {"NOUN", "PROPN"} else None


def counted_thing(tree: Tree, claim: Claim, deed: str | None) -> str | None:
    """Return the class of what is counted; people where the deed alone says so."""
    if claim.quantity is None:
        return None
    named = thing_of(counted_noun(tree, claim) or "", claim.quantity.unit or "")
    return named or (thing_of("people", "") if sufferers(claim, deed) else None)


def sufferers(claim: Claim, deed: str | None) -> str | None:
    """Return who is counted where only the deed says so ("the toll rose to seven": people killed)."""
    done = participle_of(deed) if deed in words("deeds done to persons") else None
    counts = claim.quantity is not None and claim.quantity.kind == "count"
    return f"people {done}" if done and counts else None


def nearest_deed(tokens: tuple[Token, ...], claim: Claim) -> str | None:
    """Return the deed class whose word is nearest to the number, within the claim; the later among equals.

    What moves a figure ("the toll rises to seven") is no deed done to those counted, where another is told; nor is
    what they are called ("killing three passengers").
    """
    if claim.quantity is None:
        return None
    at = claim.quantity.span
    told = (
        t
        for t in tokens
        if claim.span.start <= t.start and t.end <= claim.span.end and not at.start <= t.start < at.end
    )
    deeds = (
        (deed in words("deeds that move a figure") or _is_counted(claim, t), _distance(claim, t, at), -t.start, deed)
        for t in told
        if (deed := min(deeds_of(_may_tell(t)), default=None))
    )
    nearest = min(deeds, default=None)
    return nearest[-1] if nearest else None


def _may_tell(token: Token) -> frozenset[str]:
    """Return the lemma of a word that may tell a deed: "to state" does, "two states" and "one hand" don't."""
    lemma = token.lemma.lower()
    other = token.upos in {"NOUN", "PROPN"} and lemma in words("verbs that are other things as nouns")
    return frozenset() if other else frozenset({lemma})


def _is_counted(claim: Claim, token: Token) -> bool:
    """Return whether a word names the persons that are counted, and does not tell by itself what was done to them."""
    counted = claim.quantity.counted_span if claim.quantity else None
    if counted is None or not counted.start <= token.start < counted.end:
        return False
    lemma = token.lemma.lower()
    return thing_of(lemma, "") in words("things that are persons") and lemma not in words("nouns that tell the deed")


def _distance(claim: Claim, token: Token, span: Span) -> int:
    """Return the characters between a word and a span; what stands beyond a comma is further off."""
    first, last = min(token.end, span.end), max(token.start, span.start)
    between = claim.text[first - claim.span.start : last - claim.span.start]
    return len(between) + COMMA * between.count(",")


def deeds_told(tree: Tree, claim: Claim, nearest: str | None) -> frozenset[str]:
    """Return the deed classes of the claim; of a quantity none that only moves the figure, where another is told."""
    found = deeds_of(_deed_words(tree, claim))
    if claim.quantity is None or nearest is None or nearest in words("deeds that move a figure"):
        return found
    return (found | {nearest}) - words("deeds that move a figure")


def _deed_words(tree: Tree, claim: Claim) -> frozenset[str]:
    """Return the lemmas that can say what happened: the predicate, and what stands on and around the number."""
    said = frozenset({claim.predicate})
    if claim.quantity is None:
        suffers = frozenset({claim.object.lemma}) if claim.object else frozenset()
        return said | (suffers - words("verbs that are other things as nouns"))
    head = claim.quantity.head
    below = [i for i in tree.subtree(head) if abs(i - head) <= REACH]
    above = [i for i in tree.ancestors(head) if tree.tokens[i].start >= claim.span.start][:2]
    around = range(head + 1, min(head + 1 + REACH, len(tree.tokens)))
    inside = [i for i in (*below, *above, *around) if tree.tokens[i].end <= claim.span.end]
    return said.union(*(_may_tell(tree.tokens[i]) for i in inside))
