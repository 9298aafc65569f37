"""Relative clauses on their nouns."""

from crossbearing.models.relatives import attach_relatives

WORDS = ("Guards", "stopped", "men", "who", "robbed", "banks")
UPOS = ("NOUN", "VERB", "NOUN", "PRON", "VERB", "NOUN")
HEADS = (1, -1, 1, 4, 1, 4)
RELATIONS = ("nsubj", "root", "obj", "nsubj", "conj", "obj")


def test_a_clause_of_who_hangs_on_the_noun_before() -> None:
    """What is taken for a second verb of the sentence is a relative clause of the noun before "who"."""
    heads, relations = attach_relatives(WORDS, UPOS, HEADS, RELATIONS)
    assert (heads[4], relations[4]) == (2, "acl:relcl")
    assert heads[:4] + heads[5:] == HEADS[:4] + HEADS[5:]


def test_a_comma_before_who_is_passed_over() -> None:
    """The noun stands before the comma."""
    words, upos = (*WORDS[:3], ",", *WORDS[3:]), (*UPOS[:3], "PUNCT", *UPOS[3:])
    heads, relations = (1, -1, 1, 5, 5, 1, 5), (*RELATIONS[:3], "punct", *RELATIONS[3:])
    found = attach_relatives(words, upos, heads, relations)
    assert (found[0][5], found[1][5]) == (2, "acl:relcl")


def test_a_joined_clause_stays() -> None:
    """A conjunction joins the clause to another one ("and who robbed"): nothing is moved."""
    words, upos = (*WORDS[:3], "and", *WORDS[3:]), (*UPOS[:3], "CCONJ", *UPOS[3:])
    tree = (1, -1, 1, 5, 5, 1, 5), (*RELATIONS[:3], "cc", *RELATIONS[3:])
    assert attach_relatives(words, upos, *tree) == tree


def test_a_noun_under_the_clause_takes_nothing() -> None:
    """A noun that hangs on the clause itself can't be what the clause hangs on: that would be a circle."""
    tree = (4, 4, 4, 4, -1, 4), RELATIONS
    assert attach_relatives(WORDS, UPOS, *tree) == tree
