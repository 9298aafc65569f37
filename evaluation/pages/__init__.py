"""Saved web pages of many makes, with the report that stands on each: how well it is read."""
