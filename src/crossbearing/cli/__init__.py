"""The command line: `crossbearing brief` and `crossbearing demo`. No logic of its own."""

from crossbearing.cli.main import main

__all__ = ["main"]
