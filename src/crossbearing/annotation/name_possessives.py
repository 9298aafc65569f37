"""The possessives within names: "Children's Fund", "the Sheriff's Office", "Lee's Pawn & Jewelry", "a Molly's"."""

from collections.abc import Callable, Sequence

from crossbearing.annotation.name_numbers import Run
from crossbearing.annotation.name_words import name_words
from crossbearing.gazetteer import body_named, country_named, is_people, look_up
from crossbearing.values.annotations import Token

MARKS = frozenset({"'s", "’s", "'", "’"})
LETTER_MARKS = frozenset({"'s", "’s"})
ARTICLES = frozenset({"a", "an", "the", "another", "every"})
NOTHING_OWNED = frozenset({"PUNCT", "AUX", "ADP", "CCONJ", "SCONJ", "PRON"})  # parts of speech behind a mark
Capital = Callable[[int], bool]


def possessive_end(tokens: Sequence[Token], tags: Sequence[str], run: Run, last: int, capital: Capital) -> int:
    """Return the end of a run with the possessive that belongs to the name and what it owns, else the same end."""
    end = run[1]
    if tokens[end].text not in MARKS:
        return end
    if end + 1 < last and capital(end + 1) and _owns_a_name(tokens, tags, end, last, capital):
        return end + 2
    return end + 1 if tokens[end].text in LETTER_MARKS and _owns_nothing(tokens, run, last) else end


def _owns_a_name(tokens: Sequence[Token], tags: Sequence[str], mark: int, last: int, capital: Capital) -> bool:
    """Return whether a possessive goes on within one name: people's, an office's holder's, a shop's owner's."""
    words = name_words()
    before, behind = tokens[mark - 1].text.lower(), tokens[mark + 1].text.lower()
    if before in words["titles"] | words["office_holders"]:
        return behind in words["offices_of_titles"]
    return before in words["possessive_starts"] or _names_a_shop(tokens, tags, mark, last, capital)


def _names_a_shop(tokens: Sequence[Token], tags: Sequence[str], mark: int, last: int, capital: Capital) -> bool:
    """Return whether what follows somebody's first name is a shop ("Lee's Pawn & Jewelry")."""
    end = mark + 1
    while end < last and (capital(end) or tokens[end].text == "&"):
        end += 1
    behind = [token.text.lower() for token in tokens[mark + 1 : end]]
    of_a_place = tags[mark - 1].endswith(("LOC", "NORP"))
    named_so = tags[mark - 1] in {"B-PERSON", "B-ORG", "O"} and behind[-1] in name_words()["shops"]
    return named_so or ("&" in behind and not of_a_place)


def _owns_nothing(tokens: Sequence[Token], run: Run, last: int) -> bool:
    """Return whether an article leads in to a name whose possessive owns nothing, as a chain's is called ("a Molly's").

    A country's, a people's, a place's or a known body's may stand for what is theirs ("unlike the Kremlin's").
    """
    first, mark = run
    led = first > 0 and tokens[first - 1].text.lower() in ARTICLES
    known = tokens[mark - 1].text
    owner = country_named(known) or is_people(known) or body_named(known) or look_up(known)
    return led and not owner and (mark + 1 >= last or tokens[mark + 1].upos in NOTHING_OWNED)
