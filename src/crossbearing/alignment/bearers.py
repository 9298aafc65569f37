"""Whose figure it is: ages of two people, soldiers of two parties, ways from two places answer two questions."""

from crossbearing.alignment.profiles import Profile


def other_bearer(left: Profile, right: Profile) -> bool:
    """Return whether figures that are not one and the same are of two bearers: people, parties, places measured from.

    One person has one age, so that of two ages only those told of one name can be in conflict. What is measured, a
    sum or a share, is of whom its clause names ("4 percent would vote for Stein").
    """
    ours, theirs = left.figure, right.figure
    if ours is None or theirs is None or (ours.value is not None and ours.value == theirs.value):
        return False
    kinds = {profile.claim.quantity.kind for profile in (left, right) if profile.claim.quantity is not None}
    if kinds == {"age"}:
        return not ours.fits(theirs) and not left.parties & right.parties
    if kinds == {"measure"}:
        return bool(left.scopes and right.scopes) and not left.scopes & right.scopes
    named = left.names - left.places, right.names - right.places
    if kinds <= {"money", "percent", "share"} and not ours.fits(theirs) and _are_unlike(*named):
        return True
    return _are_unlike(left.parties, right.parties)


def _are_unlike(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)
