"""Measures of how tellings of one happening are joined across reports."""
