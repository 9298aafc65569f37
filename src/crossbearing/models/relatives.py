"""Relative clauses: what "who" or "which" behind a noun is the subject of hangs on that noun."""

from collections.abc import Sequence

PRONOUNS = frozenset({"who", "which"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
LOOSE = frozenset({"conj", "advcl", "parataxis"})  # what the model takes such a clause for where it is wrong
NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
Tree = tuple[tuple[int, ...], tuple[str, ...]]


def attach_relatives(words: Sequence[str], upos: Sequence[str], heads: Sequence[int], relations: Sequence[str]) -> Tree:
    """Return heads (-1 for the root) and relations with clauses of "who" and "which" on the noun before them.

    A clause that a conjunction joins to another one ("and who won") stays where it is.
    """
    governed, named = list(heads), list(relations)
    for place in range(1, len(words)):
        verb = heads[place]
        if words[place].lower() not in PRONOUNS or relations[place] not in SUBJECTS or verb < place:
            continue
        noun = place - 1 - (words[place - 1] == "," and place > 1)
        joined = any(head == verb and relation == "cc" for head, relation in zip(heads, relations, strict=True))
        if named[verb] in LOOSE and upos[noun] in NOUNS and not joined and not _is_under(noun, verb, governed):
            governed[verb], named[verb] = noun, "acl:relcl"
    return tuple(governed), tuple(named)


def _is_under(word: int, other: int, heads: Sequence[int]) -> bool:
    while word >= 0 and word != other:
        word = heads[word]
    return word == other
