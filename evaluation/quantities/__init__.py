"""Measures numbers and units against public cases and marked news sentences."""
