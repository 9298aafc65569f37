"""Planted differences: one altered fact in a retelling, and whether the pipeline finds it and names its kind."""
