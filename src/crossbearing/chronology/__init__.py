"""Resolves a parsed time expression against an anchor date; shared by annotation and anchoring."""
