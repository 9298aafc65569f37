"""Whose figure it is: ages of two people, soldiers of two parties, ways from two places answer two questions."""

from crossbearing.alignment.profiles import Profile


def other_bearer(left: Profile, right: Profile) -> bool:
    """Return whether unlike figures are of two bearers: ages but for one by name, distances of other places, parties.

    One person has one age, so that of two ages only those told of one name can be in conflict.
    """
    kinds = {profile.claim.quantity.kind for profile in (left, right) if profile.claim.quantity is not None}
    if kinds == {"age"}:
        ours, theirs = left.parties or left.names, right.parties or right.names
        return not ours & theirs
    if kinds == {"measure"}:
        return bool(left.scopes and right.scopes) and not left.scopes & right.scopes
    return bool(left.parties and right.parties) and not left.parties & right.parties
