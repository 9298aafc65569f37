"""Reading: paths and bytes -> documents: a report's text without page furniture, and what is known of its making."""

from crossbearing.reading.finding import find
from crossbearing.reading.reports import read

__all__ = ["find", "read"]
