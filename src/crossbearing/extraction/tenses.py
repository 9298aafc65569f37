"""The tense in which a clause tells its deed, read off its verb and auxiliaries."""

from crossbearing.syntax import Tree

AUXILIARIES = ("aux", "aux:pass", "cop")
PRESENT, PAST = frozenset({"VBZ", "VBP"}), "VBD"


def tense_of(tree: Tree, head: int) -> str | None:
    """Return past, perfect, pluperfect, progressive (present) or present; None for clauses without a tense.

    "Was hit" is past, "has been hit" perfect, "had hit" pluperfect, "is being hit" progressive.
    """
    own = [tree.tokens[i] for i in tree.children(head, *AUXILIARIES)]
    verb = tree.tokens[head]
    finite = next((token for token in own if token.xpos in PRESENT or token.xpos == PAST), None)
    if finite is None:
        return None if own else {PAST: "past"}.get(verb.xpos, "present" if verb.xpos in PRESENT else None)
    now = finite.xpos in PRESENT
    if finite.lemma == "have" and finite.relation == "aux":
        return "perfect" if now else "pluperfect"
    if now and finite.lemma == "be" and (verb.xpos == "VBG" or any(token.xpos == "VBG" for token in own)):
        return "progressive"
    return "present" if now else "past"
