"""What the names of files tell: which lie beside reports, and how one that is not read is called."""

from pathlib import PurePath

from crossbearing.reading.sidecars import SUFFIX

# Files that lie beside reports and are none: gold and options; notes on a folder.
BESIDE = (".yaml", ".yml", ".toml")
NOTES = ("readme", "provenance", "license", "licence", "notice", "changelog", "contributing")


def is_beside(name: str) -> bool:
    """Return whether a file is hidden, a sidecar, gold, options or a note: passed over where a folder is walked."""
    lower = name.lower()
    return lower.startswith(".") or lower.endswith((SUFFIX, *BESIDE)) or lower.split(".")[0] in NOTES


def unknown(name: str) -> str:
    """Return the words for a file of a format that is not read."""
    return f"is not a format that is read ({PurePath(name).suffix or 'no suffix'})"
