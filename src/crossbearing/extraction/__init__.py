"""Turns a report's annotations into claims: who did what to whom, when, where, says who, and how many."""

from crossbearing.extraction.claims import extract

__all__ = ["extract"]
