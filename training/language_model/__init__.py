"""Trains, exports and measures the shipped English model; see `README.md` beside this file."""
