"""A report that a page shows in part: made whole from the data that its own script would build the rest from."""

from collections.abc import Sequence

from crossbearing.reading.headlines import bare

# Where the data of a page hold so many times the words that it shows, they hold the report.
FAR_MORE = 2.0
# Data that add less than this share are the same report, its links and captions set otherwise.
WORTH_ADDING = 0.15
# A report in one piece without line ends is taken for the page's where it holds this share of what is shown.
SAME = 0.6


def completed(shown: Sequence[str], held: Sequence[str]) -> list[str]:
    """Return the paragraphs of a report: those that the page shows, and in their places those that its data add.

    Data that hold far more are taken alone: what the page shows is then its beginning, or none of it.
    """
    letters, known = len(bare("".join(shown))), [bare(paragraph) for paragraph in held]
    if sum(map(len, known)) > FAR_MORE * letters:
        return list(held)
    if len(held) < 2:
        return _in_one_piece(shown, held)
    on_page = bare("".join(shown))
    missing = sum(len(own) for own in known if own not in on_page)
    return _joined(shown, held) if missing > WORTH_ADDING * letters else list(shown)


def _in_one_piece(shown: Sequence[str], held: Sequence[str]) -> list[str]:
    whole = bare("".join(held))
    common = sum(len(own) for own in map(bare, shown) if own in whole)
    letters = len(bare("".join(shown)))
    more = len(whole) > (1 + WORTH_ADDING) * letters
    return list(held) if more and common > SAME * letters else list(shown)


def _joined(shown: Sequence[str], held: Sequence[str]) -> list[str]:
    """Return the shown paragraphs, each missing one behind that which stands before it in the data."""
    joined = list(shown)
    places = [bare(paragraph) for paragraph in joined]
    at = len(joined)
    for paragraph in held:
        own = bare(paragraph)
        found = next((place for place, other in enumerate(places) if own in other), None)
        if found is not None:
            at = found + 1
            continue
        joined.insert(at, paragraph)
        places.insert(at, own)
        at += 1
    return joined
