"""Questions over dates: on what day a happening fell, asked where two reports or more name one."""

from collections.abc import Sequence

from crossbearing.alignment.comparers import HAPPENING_COMPARERS, same_deed, same_modality, same_numbers, same_places
from crossbearing.alignment.happenings import MODEL, tellings
from crossbearing.alignment.lexicon import thing_of, words
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.scoring import score_pairs
from crossbearing.alignment.vetoes import other_scope
from crossbearing.alignment.wording import stands_alone, told
from crossbearing.linking.agglomeration import agglomerate
from crossbearing.values.ids import identify
from crossbearing.values.questions import Question
from crossbearing.values.spans import Span

LONGEST = 31  # days: a stretch longer than a month says roughly when, which is no rival to a day
FARTHEST = 14  # days: clauses told of days farther apart tell a deed and its like, or a text kept for weeks
SAME = 0.35  # likelihood, the dates left aside, from which two clauses tell one happening
DASHES = (" - ", "–", "—", "--")
BLIND = {name: compare for name, compare in HAPPENING_COMPARERS.items() if name != "same_time"}


def ask_dates(profiles: Sequence[Profile]) -> tuple[Question, ...]:
    """Return the question of the date of each happening that at least two reports date.

    Clauses are held side by side without their times, which are what is asked.
    """
    dated = [profile for profile in tellings(profiles) if _names_its_time(profile)]
    clusters = agglomerate(len(dated), score_pairs(dated, BLIND, MODEL), SAME)
    asked = (_answering([dated[i] for i in cluster]) for cluster in clusters)
    return tuple(_question(group) for group in asked if _is_worth_asking(group))


def _is_worth_asking(group: Sequence[Profile]) -> bool:
    """Return whether two reports give a date, and one tells the happening in a clause that can stand alone."""
    return any(map(_is_clear, group)) and len({p.claim.document_id for p in group}) > 1


def _is_clear(profile: Profile) -> bool:
    return profile.complete and stands_alone(profile)


def _names_its_time(profile: Profile) -> bool:
    """Return whether the clause holds its time; one taken over from another clause may be of the saying alone."""
    claim = profile.claim
    if claim.when is None or profile.when is None or not claim.span.contains(claim.when):
        return False
    return (
        profile.told
        and claim.polarity == "affirmed"
        and profile.when.days <= LONGEST
        and not is_behind_a_dash(profile, claim.when)
    )


def is_behind_a_dash(profile: Profile, time: Span) -> bool:
    """Return whether a dash stands between deed and time: what follows goes on with another clause."""
    claim = profile.claim
    if claim.predicate_span is None:
        return False
    between = claim.text[claim.predicate_span.end - claim.span.start : max(0, time.start - claim.span.start)]
    return any(dash in between for dash in DASHES)


def _answering(dated: Sequence[Profile]) -> list[Profile]:
    """Return the claims that meet the date which most give, and those with another day for surely the same deed.

    Of a day that can't be right with the others, another deed is likelier than an error; of another place it is one.
    """
    chief = max(dated, key=lambda p: (sum(_meets(p, other) for other in dated), p.claim.id))
    agreeing = [p for p in dated if _meets(p, chief)]
    sure = [p for p in agreeing if all(_meets(p, other) or _are_rivals(p, other) for other in agreeing)]
    return [p for p in dated if p in sure or _is_rival(p, sure)]


def _is_rival(profile: Profile, agreeing: Sequence[Profile]) -> bool:
    elsewhere = any(other_scope(profile, other) for other in agreeing)
    return not elsewhere and any(_are_rivals(profile, other) for other in agreeing)


def _are_rivals(left: Profile, right: Profile) -> bool:
    """Return whether two days that can't both be right are told of one deed, and of nothing else in their clauses."""
    if left.when is None or right.when is None:
        return False
    apart = max(left.when.first - right.when.last, right.when.first - left.when.last)
    return left.dates_its_deed and right.dates_its_deed and apart <= FARTHEST and _tell_one_deed(left, right)


def _meets(left: Profile, right: Profile) -> bool:
    return left.when is not None and right.when is not None and left.when.meets(right.when)


def _tell_one_deed(left: Profile, right: Profile) -> bool:
    """Return whether the same was done to the same, or, where nothing suffers it, by the same.

    Where figures or places differ, or one tells that it was done again, it was done twice; a plan is not the deed.
    """
    alike = _chief_part(left) is not None and _chief_part(left) == _chief_part(right)
    once = are_done_as_often(left, right) and same_modality(left, right) > 0
    return (
        alike and once and same_deed(left, right) > 0
        and same_numbers(left, right) >= 0 and same_places(left, right) >= 0
    )  # fmt: skip


def are_done_as_often(left: Profile, right: Profile) -> bool:
    """Return whether both or neither tell that the deed was done again."""
    again = words("said of what is done again")
    return bool(left.words & again) == bool(right.words & again)


def _chief_part(profile: Profile) -> str | None:
    """Return the class of what the deed was done to, else of who did it."""
    part = profile.claim.object or profile.claim.subject
    return thing_of(part.lemma, "") if part else None


def _question(group: Sequence[Profile]) -> Question:
    """Return the question in the words of the shortest clear telling."""
    ids = tuple(p.claim.id for p in group)
    asked = min((told(p) for p in group if _is_clear(p)), key=lambda text: (len(text), text))
    return Question(identify("q", "date", *ids), f"When: {asked}", "date", ids)
