"""Runners: one call, (stage, function, items) -> (results, problems), on one core or many."""

from crossbearing.batch.runners import Notice, Runner, pool, runner, serial

__all__ = ["Notice", "Runner", "pool", "runner", "serial"]
