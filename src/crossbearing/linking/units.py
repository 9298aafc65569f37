"""Units of figures: of a sum and a percentage, or of miles and kilometres, neither says more or less than the other."""

from crossbearing.values.quantities import Quantity

MEASURED = frozenset({"money", "percent", "share", "measure", "duration", "age", "rate", "score"})
CONVERTIBLE = frozenset({"money", "measure", "rate"})  # told in one unit here and in another there


def are_of_other_units(ours: Quantity, theirs: Quantity) -> bool:
    """Return whether two figures can't be set against each other: a sum and a percentage, euros and dollars.

    The nouns of counts are no units in that sense, and durations are told in days whatever their unit.
    """
    if {ours.kind, theirs.kind} <= {"percent", "share"}:
        return False
    if ours.kind != theirs.kind:
        return bool({ours.kind, theirs.kind} & MEASURED)
    return ours.kind in CONVERTIBLE and ours.unit != theirs.unit
