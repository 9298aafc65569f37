"""Who speaks: the words that name a source, through pronouns, roles and short forms."""

from dataclasses import dataclass

from crossbearing.annotation.antecedents import antecedent
from crossbearing.annotation.cast import Cast, name_words, named_beside, names_person
from crossbearing.annotation.phrases import Parse
from crossbearing.values.spans import Span

SPLIT_OFF = ("acl:relcl", "acl", "parataxis", "punct", "appos", "cc", "conj", "case", "advcl")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: where the words stand that name them, and the best name the report gives."""

    span: Span
    name: str


def speaker_of(cast: Cast, head: int) -> Speaker:
    """Return who the phrase around a head word names, followed back through pronouns and roles."""
    parse, seen = cast.parse, {head}
    while (before := antecedent(cast, head)) is not None and before not in seen:
        seen.add(before)
        head = before
    named = named_beside(parse, head)
    words = name_words(parse, named) if parse.tokens[named].upos == "PROPN" else _description(parse, named)
    span = parse.span(words)
    return Speaker(span, _fullest(cast, named, parse.words_of(span)))


def _description(parse: Parse, head: int) -> list[int]:
    """Return the words that describe an unnamed source, without its relative clauses."""
    branches = [w for w in parse.below[head] if parse.tokens[w].relation in SPLIT_OFF]
    words = [w for w in parse.reach(head, without=branches) if w not in parse.datelines] or [head]
    return words[1:] if len(words) > 1 and parse.tokens[words[0]].text.lower() == "the" else words


def _fullest(cast: Cast, head: int, name: str) -> str:
    """Return the longest form of a name in the report that holds it whole, or begins with it."""
    if cast.parse.tokens[head].upos != "PROPN":
        return name
    words = name.split()
    known = cast.names.get(words[-1], [])
    longer = [full for full in known if len(full.split()) > len(words) and full.split()[-len(words) :] == words]
    if not longer and len(words) == 1:
        longer = cast.firsts.get((name, names_person(cast.parse, head)), [])
    return _of_one(longer) if longer else name


def _of_one(names: list[str]) -> str:
    """Return the longest form of the name that the report gives first: a later one may be a relative's."""
    given = names[0].split()[0]
    return max((name for name in names if name.split()[0] == given), key=len)
