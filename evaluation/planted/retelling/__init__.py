"""A report in other words, by rule: order, voice, who says it, synonyms, digits and words."""

from evaluation.planted.retelling.reports import retell

__all__ = ["retell"]
