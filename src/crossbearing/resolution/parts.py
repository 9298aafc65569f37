"""Short forms: whether a name is a part of a longer one ("Merkel" of "Angela Merkel")."""

from crossbearing.gazetteer import country_named, folded, is_family_name_first, is_people, look_up
from crossbearing.linking import Comparer
from crossbearing.resolution.comparing import is_half, is_house_of
from crossbearing.resolution.name_values import Name
from crossbearing.resolution.name_words import BODIES, words_like
from crossbearing.resolution.wording import head_class
from crossbearing.values.reasons import Reason


def surname(short: Name, long: Name) -> Reason | None:
    """Join where the short form is the end of a person's name, or its family name without the middle."""
    if long.type != "person" or len(long.words) <= len(short.words) or not (short.type == "person" or short.vague):
        return None
    middle = len(short.words) == 1 and short.words[0] in long.words[1:] and short.document_id == long.document_id
    begins = len(short.words) > 1 and long.words[: len(short.words)] == short.words
    if long.words[-len(short.words) :] == short.words or begins or _first_and_last(short, long):
        return _reason("surname", 0.9, short, long)
    return _reason("surname", 0.85, short, long) if middle else None


def given_name(short: Name, long: Name) -> Reason | None:
    """Join where the short form is the given name of a person of the same report, or a family name that stands first.

    The family name is that of every report ("Xi"), the given name a way of one.
    """
    if long.type != "person" or short.type not in {"person", "object"} or len(short.words) > 1 or len(long.words) < 2:
        return None
    if long.words[0] == short.words[0] and is_family_name_first(short.words[0]):
        return _reason("surname", 0.9, short, long)
    same_report = short.document_id == long.document_id and not (short.shares and long.words[-1] not in short.shares)
    return _reason("given name", 0.8, short, long) if same_report and long.words[0] == short.words[0] else None


def shared_surname(short: Name, long: Name) -> Reason | None:
    """Join a given name that shares the family name of the next with its bearer ("Joe and Ann Berg")."""
    alone = (
        long.type == "person" and (short.type == "person" or short.vague) and len(short.words) == 1 < len(long.words)
    )
    shared = alone and short.words[0] == long.words[0] and long.words[-1] in short.shares
    return _reason("shared family name", 0.95, short, long) if shared else None


def short_body(short: Name, long: Name) -> Reason | None:
    """Join where the words of a body's short name stand in the long one in order, and begin or end it."""
    if (
        short.common
        or max(map(len, short.words)) < 2  # "L.A." without its function word
        or (short.surname and short.type == "person")  # "Berg Tower" is not called "Berg" where Anna Berg is
        or long.type not in BODIES
        or not (short.type in BODIES or short.vague or is_house_of(short, long))
        or not 0 < len(short.words) < len(long.words)
    ):
        return None
    ends = long.words[-len(short.words) :] == short.words and not _is_its_subject(short, long)
    begins = long.words[: len(short.words)] == short.words
    if len(short.words) == 1:
        company = long.words[-1] in words_like("company_tails")
        told = long.type == "operation" or _its_head(short, long) or _at_a_place(long) or _is_own_word(short, long)
        if ends and not short.identity and told:
            return _reason("short form", 0.8, short, long)
        headed = (short.identity is not None and not company) or (
            long.type in {"organisation", "force"} and long.text.split()[-1].islower()
        )
        return _reason("short form", 0.8, short, long) if begins and not _is_plain(short, long) and not headed else None
    if begins and _is_branch(short, long):
        return None
    within = _in_order(short.words, long.words) and not _is_its_subject(short, long)
    if ends or begins or (within and not _of_another_level(short, long)):
        return _reason("short form", 0.85, short, long)
    return None


def _is_plain(short: Name, long: Name) -> bool:
    """Return whether a word begins too many names to stand for one of them ("National"); airlines are called by it."""
    plain = short.words[0] in words_like("plain_first_words") and long.words[-1] not in words_like("airlines")
    return plain or is_people(short.text) or country_named(short.text) is not None


def _is_its_subject(short: Name, long: Name) -> bool:
    """Return whether the short words say what the long body is there for ("the Committee to Save Lakes")."""
    before = folded(long.text).partition(f" {folded(short.text)}")[0]
    return before != folded(long.text) and any(f" {link} " in f"{before} " for link in ("on", "to", "for"))


def _is_branch(short: Name, long: Name) -> bool:
    """Return whether the long name is of a part of a known body, or of one called after it ("Cordia Institute for")."""
    return (short.identity or "").startswith("body ") and bool(
        {"of", "for", "on"} & set(folded(long.text).split()) - set(folded(short.text).split())
    )


def _of_another_level(short: Name, long: Name) -> bool:
    """Return whether the long name says that it is the county's or the state's, which the short one does not."""
    return bool((set(long.words) - set(short.words)) & words_like("levels"))


def _its_head(short: Name, long: Name) -> bool:
    """Return whether one report calls a body by its head alone, with a capital ("Council", "the Commission")."""
    head = short.text in long.text.split() and short.text.lower() in words_like("body_heads")
    return head and short.document_id == long.document_id


def _is_own_word(short: Name, long: Name) -> bool:
    """Return whether a report calls a thing by the last word of its name that it gave before ("Roadster")."""
    told = short.vague and not short.surname and short.text in long.text.split()
    return told and short.document_id == long.document_id and long.first < short.first


def half_country(short: Name, long: Name) -> Reason | None:
    """Join "the North" with the country of the same report whose name begins so."""
    return _reason("short form", 0.8, short, long) if is_half(short, long) else None


def _at_a_place(long: Name) -> bool:
    """Return whether a body's name is a place and one word more, by which it is called alone ("Leeds Courier")."""
    last = long.text.split()[-1]
    return last[0].isupper() and any(place.kind != "district" for place in look_up(long.text.removesuffix(last)))


def bare_description(short: Name, long: Name) -> Reason | None:
    """Join a description of a group with the only fuller one that names its country or people ("Malian envoys")."""
    one, other = short.wording, long.wording
    if not (one.kind == other.kind == "description" and one.many and other.many and short.type == long.type):
        return None
    if head_class(one.head) != head_class(other.head) or any(word[0].isupper() for word in short.text.split()):
        return None
    return _reason("description", 0.8, short, long) if any(word[0].isupper() for word in long.text.split()) else None


DESCRIBED_PARTS: tuple[Comparer[Name], ...] = (bare_description,)
PARTS: tuple[Comparer[Name], ...] = (shared_surname, surname, given_name, short_body, half_country)


def _first_and_last(short: Name, long: Name) -> bool:
    return len(short.words) > 1 and short.words[0] == long.words[0] and short.words[-1] == long.words[-1]


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    words = iter(long)
    return all(word in words for word in short)


def _reason(check: str, score: float, short: Name, long: Name) -> Reason:
    return Reason(check, score, f"“{short.text}” is a short form of “{long.text}”", short.first, long.first)
