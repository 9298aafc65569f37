"""What a parsed time expression means on the calendar; shared by annotation and anchoring."""

from crossbearing.chronology.moments import moment_of
from crossbearing.chronology.nesting import pack, unpack, with_month_first
from crossbearing.chronology.operations import OPERATIONS, resolve
from crossbearing.chronology.periods import is_period
from crossbearing.chronology.reports import anchor_date, resolve_all
from crossbearing.chronology.stamps import stamped, told_in_prose
from crossbearing.chronology.stretches import days_of

__all__ = [
    "OPERATIONS",
    "anchor_date",
    "days_of",
    "is_period",
    "moment_of",
    "pack",
    "resolve",
    "resolve_all",
    "stamped",
    "told_in_prose",
    "unpack",
    "with_month_first",
]
