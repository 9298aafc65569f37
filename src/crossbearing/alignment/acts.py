"""What is done, in the words that say it: the verb, or of a light verb its object."""

from crossbearing.alignment.lexicon import words
from crossbearing.values.annotations import Token
from crossbearing.values.claims import Claim


def act_of(tokens: tuple[Token, ...], claim: Claim) -> str | None:
    """Return the verb, with its object where that alone says what is done ("carried out an air raid").

    Of "took part in a march" the march says it; None where nothing does ("is", "said").
    """
    if claim.object is None or claim.predicate not in words("light verbs"):
        return None if claim.predicate in words("empty verbs") else claim.predicate
    behind = (t.lemma for t in tokens if claim.object.span.end <= t.start < claim.span.end and t.upos == "NOUN")
    said = next(behind, claim.object.lemma) if claim.object.lemma == "part" else claim.object.lemma
    return f"{claim.predicate} {said}"
