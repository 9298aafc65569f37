"""Judges each question: do the answers agree, what kind of difference is there, and who stands behind each."""

from crossbearing.judgement.facts import judge

__all__ = ["judge"]
