"""Runners: one call, (stage, function, items) -> (results, problems), on one core or many."""

from crossbearing.batch.runners import Runner, pool, serial

__all__ = ["Runner", "pool", "serial"]
