"""The reading order of a page: columns told by the gutters between them."""

from collections.abc import Sequence
from statistics import quantiles

from crossbearing.reading.pdf.opening import Line

# So many lines must have another beside them before the space between is a gutter.
FEWEST_PAIRS = 2
# A column is so many times as wide as the size of its type; what is narrower is a bullet, a number or a table's cell.
NARROWEST = 9
SAME_ROW = 0.3
# Lines of two columns are beside each other up to this difference: the columns need not keep one line.
BESIDE = 0.75
# Lines of a paragraph are of one size, and no farther below each other than this many times it.
SAME_SIZE, CLOSE = 0.08, 1.9
# A page of more runs of type is a chart or a trap, and is left in the file's order.
MOST_LINES = 3000
# An initial that opens a text, so many times the size of the type beside it.
INITIAL = 1.8

Pair = tuple[Line, Line]


def blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the page's lines in reading order, a list for each piece of a column or line across columns."""
    return [list(lines)] if len(lines) > MOST_LINES else [_rows(block) for block in _parted(_with_initials(lines))]


def _parted(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the pieces: left before right between two lines that cross the gutter, those on their own."""
    gutter = _gutter(lines)
    if gutter is None:
        return [list(lines)] if lines else []
    found: list[list[Line]] = []
    across: list[Line] = []
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: (-line.y, line.left)):
        if line.left < gutter < line.right or (across and not band and _ends(across[-1], line, lines)):
            found += _beside(band, gutter)
            band = []
            across.append(line)
        else:
            found += [across] if across else []
            across = []
            band.append(line)
    return [*found, *([across] if across else []), *_beside(band, gutter)]


def _beside(band: Sequence[Line], gutter: float) -> list[list[Line]]:
    left = [line for line in band if line.right <= gutter]
    right = [line for line in band if line.right > gutter]
    return _parted(left) + _parted(right)


def _ends(last: Line, line: Line, lines: Sequence[Line]) -> bool:
    """Return whether a line is the short end of a headline or paragraph that crosses the gutter."""
    alone = not any(abs(other.y - line.y) < BESIDE * line.size for other in lines if other is not line)
    near = last.y - line.y < CLOSE * line.size
    return alone and near and abs(line.size - last.size) < SAME_SIZE * line.size


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where the space lies that parts the most lines from others beside them; None in a single column."""
    pairs = _pairs(lines)
    edges = sorted([(left.right, 1) for left, _ in pairs] + [(right.left, -1) for _, right in pairs])
    depth, deepest, place = 0, 0, None
    for at, (edge, step) in enumerate(edges):
        depth += step
        if step > 0 and depth > deepest:
            deepest, place = depth, (edge + edges[at + 1][0]) / 2
    if place is None:
        return None
    beside = [(left, right) for left, right in pairs if left.right < place < right.left]
    return place if _parts(beside, lines, place) else None


def _pairs(lines: Sequence[Line]) -> list[Pair]:
    """Return each line with the nearest to its right beside it."""
    found: list[Pair] = []
    ordered = sorted(lines, key=lambda line: -line.y)
    for at, line in enumerate(ordered):
        near = [other for other in _near(ordered, at) if other.left >= line.right]
        if near:
            found.append((line, min(near, key=lambda other: other.left)))
    return found


def _near(ordered: Sequence[Line], at: int) -> list[Line]:
    line, found = ordered[at], []
    for step in (-1, 1):
        other = at + step
        while 0 <= other < len(ordered) and abs(ordered[other].y - line.y) < BESIDE * line.size:
            found.append(ordered[other])
            other += step
    return found


def _parts(pairs: Sequence[Pair], lines: Sequence[Line], place: float) -> bool:
    """Return whether the space between pairs parts columns: enough lines, wide ones, and few across it there."""
    if len({left for left, _ in pairs}) < FEWEST_PAIRS:
        return False
    narrow = min(map(_width, zip(*pairs, strict=True)))
    top, bottom = max(left.y for left, _ in pairs), min(left.y for left, _ in pairs)
    crossing = [line for line in lines if bottom <= line.y <= top and line.left < place < line.right]
    return narrow >= NARROWEST and len(crossing) < len(pairs)


def _width(side: Sequence[Line]) -> float:
    """Return how wide a column is, in sizes of its type: the upper quartile of its lines, as many end short."""
    return quantiles([(line.right - line.left) / line.size for line in side], n=4, method="inclusive")[2]


def _rows(lines: Sequence[Line]) -> list[Line]:
    """Return the lines from top to bottom, runs on one height put together."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if rows and abs(rows[-1][0].y - line.y) <= SAME_ROW * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_whole(sorted(row)) for row in rows]


def _whole(row: Sequence[Line]) -> Line:
    words = " ".join(line.words for line in row)
    return Line(row[0].left, max(line.right for line in row), row[0].y, max(line.size for line in row), words)


def _with_initials(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, each large initial put before the line that it opens."""
    initials = [line for line in lines if len(line.words) == 1 and line.words.isalpha()]
    rest = [line for line in lines if line not in initials]
    for initial in initials:
        opens = [line for line in rest if _opens(initial, line)]
        first = max(opens, key=lambda line: line.y, default=None)
        if first is None:
            rest.append(initial)
        else:
            rest[rest.index(first)] = first._replace(words=initial.words + first.words)
    return rest


def _opens(initial: Line, line: Line) -> bool:
    beside = 0 <= line.left - initial.right < initial.size
    return initial.size > INITIAL * line.size and beside and 0 <= line.y - initial.y < initial.size
