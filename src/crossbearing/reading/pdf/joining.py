"""Lines of type -> paragraphs, joined over the ends of lines, columns and pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from crossbearing.reading.paragraphs import ENDS, ONE_LINE, STANDS_ALONE
from crossbearing.reading.pdf.hyphens import mended, words_in
from crossbearing.reading.pdf.opening import Line

# A line farther below the last than this many usual steps opens a paragraph.
WIDE_STEP = 1.3
# A usual step is no more than this many sizes of the type: a typescript with every other line left blank.
WIDEST_STEP = 2.6
# So many paragraphs must be set apart by indents or space before short lines end none.
FEWEST_OPENED = 2
# Shorter blocks say nothing of their step: the file's is taken.
FEWEST_LINES = 5
# A line is indented from this part of its size on.
INDENT = 0.6
# Type whose sizes differ by more is another kind: a headline, a caption.
OTHER_SIZE = 0.08
# Type so much larger than the body's is a heading: its lines may be centred.
HEADING = 1.12
# What ends in the middle of a sentence goes on in the next column where that begins in small letters or the line is
# full; both must be so where it is shorter than this, as headings are.
SHORTEST_CUT = 40


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it grows: its lines, the page on which it begins, the right edge of its last column."""

    lines: list[Line]
    page: int
    edge: float
    text: str = ""

    @property
    def size(self) -> float:
        """Return the size of most of its type."""
        return median(line.size for line in self.lines)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a block is set: the size of the file's body, the usual step between lines, the block's edges.

    `spaced` says that the file sets paragraphs apart by indents or blank lines, so that a short line ends none.
    """

    body: float
    step: float
    left: float
    right: float
    spaced: bool = False


def paragraphs(pages: Iterable[Sequence[Sequence[Line]]]) -> list[Paragraph]:
    """Return the paragraphs of pages, each a list of blocks in reading order."""
    numbered = [(number, block) for number, page in enumerate(pages) for block in page if block]
    lines = [line for _, block in numbered for line in block]
    body, usual = body_size(lines), _usual_step(block for _, block in numbered)
    settings = [_setting(block, body, usual) for _, block in numbered]
    spaced = _is_spaced([block for _, block in numbered], settings)
    found: list[Paragraph] = []
    for (number, block), setting in zip(numbered, settings, strict=True):
        _take(block, number, replace(setting, spaced=spaced), found)
    known = words_in("\n".join(line.words for line in lines))
    for paragraph in found:
        paragraph.text = _joined(paragraph.lines, known)
    return found


def body_size(lines: Iterable[Line]) -> float:
    """Return the size of the type in which most letters are set, 0 without any."""
    letters: dict[float, int] = {}
    for line in lines:
        letters[round(line.size, 1)] = letters.get(round(line.size, 1), 0) + len(line.words)
    return max(letters, key=lambda size: (letters[size], size), default=0)


def _setting(block: Sequence[Line], body: float, usual: float) -> Setting:
    step = _usual_step([block]) if len(block) >= FEWEST_LINES else usual
    return Setting(body, step, min(line.left for line in block), max(line.right for line in block))


def _usual_step(blocks: Iterable[Sequence[Line]]) -> float:
    """Return the step from one baseline to the next within paragraphs, in sizes of the type.

    It is the lower quartile: where paragraphs are short, half of the steps may be those between them.
    """
    pairs = ((one, two) for block in blocks for one, two in pairwise(block) if not _differ(one, two))
    steps = sorted((one.y - two.y) / two.size for one, two in pairs)
    return steps[(len(steps) - 1) // 4] if steps else 0


def _is_spaced(blocks: Sequence[Sequence[Line]], settings: Sequence[Setting]) -> bool:
    """Return whether indents and wide steps open more of the body's paragraphs than short lines end."""
    opened = ended = 0
    for block, setting in zip(blocks, settings, strict=True):
        for last, line in pairwise(block):
            if not _differ(last, line) and line.size <= HEADING * setting.body and ENDS.search(last.words):
                opens = not _is_below(last, line, setting) or _is_indented(last, line, setting)
                opened += opens
                ended += not opens and _has_room(last, line, setting.right)
    return opened >= FEWEST_OPENED and opened > ended


def _take(block: Sequence[Line], page: int, setting: Setting, found: list[Paragraph]) -> None:
    """Add a block's lines: each to the paragraph before it where it goes on with that."""
    for at, line in enumerate(block):
        inside = at > 0 and _goes_on(block[at - 1], line, setting)
        if found and (inside or (at == 0 and _flows(found[-1], line))):
            found[-1].lines.append(line)
        else:
            found.append(Paragraph([line], page, setting.right))
        found[-1].edge = setting.right


def _goes_on(last: Line, line: Line, setting: Setting) -> bool:
    """Return whether a line goes on with the paragraph of the line over it."""
    if _differ(last, line) or not _is_below(last, line, setting):
        return False
    if line.size > HEADING * setting.body:
        return True
    if _stands_alone(line) or (ONE_LINE.match(last.words) and not last.words.startswith("by ")):
        return False
    ended = ENDS.search(last.words) and not setting.spaced and _has_room(last, line, setting.right)
    return not ended and not _is_indented(last, line, setting)


def _is_below(last: Line, line: Line, setting: Setting) -> bool:
    """Return whether a line stands the usual step under another."""
    return 0 < last.y - line.y <= WIDE_STEP * min(setting.step or 1, WIDEST_STEP) * line.size


def _is_indented(last: Line, line: Line, setting: Setting) -> bool:
    """Return whether a line opens a paragraph by its indent: the line over it has none, or ends a sentence."""
    indent = INDENT * line.size
    return line.left - setting.left > indent and (last.left - setting.left < indent or bool(ENDS.search(last.words)))


def _stands_alone(line: Line) -> bool:
    """Return whether a line is an item, a byline or the like; "by" in small letters is a word of a sentence."""
    return STANDS_ALONE.match(line.words) is not None and not line.words.startswith("by ")


def _has_room(last: Line, line: Line, edge: float) -> bool:
    """Return whether the line's first word would have stood on the line before, so that it was ended on purpose."""
    letter = (line.right - line.left) / max(len(line.words), 1)
    return edge - last.right > letter * (len(line.words.split(" ", 1)[0]) + 1.5)


def _flows(paragraph: Paragraph, line: Line) -> bool:
    """Return whether a column's first line goes on with the paragraph at the foot of the one before."""
    last = paragraph.lines[-1]
    if _differ(last, line) or _stands_alone(line) or ENDS.search(last.words):
        return False
    long = sum(len(other.words) for other in paragraph.lines) >= SHORTEST_CUT
    signs = (line.words[:1].islower(), not _has_room(last, line, paragraph.edge))
    return any(signs) if long else all(signs)


def _differ(one: Line, two: Line) -> bool:
    return abs(one.size - two.size) > OTHER_SIZE * max(one.size, two.size)


def _joined(lines: Sequence[Line], known: frozenset[str]) -> str:
    text = lines[0].words
    for line in lines[1:]:
        text = mended(text, line.words, known)
    return text
