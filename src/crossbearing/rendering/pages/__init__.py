"""What a reader is shown, in reading order and in plain words, before any format lays it out.

All text in these values is printable: control characters, lone surrogates and bidirectional
overrides stand replaced, one character for one.
"""

from crossbearing.rendering.pages.findings import Cell, Coverage, Finding, Findings, NearFinding, Side
from crossbearing.rendering.pages.sheets import Page, Sheet
from crossbearing.rendering.pages.stories import Chapter, Doubt, Moment, Name, Place, Saying, Spelling, Version
from crossbearing.rendering.pages.tellings import Choice, Debt, Gap, Kinship, Telling, WordChoice
from crossbearing.rendering.pages.texts import Account, Citation, Cited, Evidence, Run, Stretch

__all__ = [
    "Account",
    "Cell",
    "Chapter",
    "Choice",
    "Citation",
    "Cited",
    "Coverage",
    "Debt",
    "Doubt",
    "Evidence",
    "Finding",
    "Findings",
    "Gap",
    "Kinship",
    "Moment",
    "Name",
    "NearFinding",
    "Page",
    "Place",
    "Run",
    "Saying",
    "Sheet",
    "Side",
    "Spelling",
    "Stretch",
    "Telling",
    "Version",
    "WordChoice",
]
