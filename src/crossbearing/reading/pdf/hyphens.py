"""Words broken at the ends of lines: mended by what the text and the dictionary say."""

import re

SOFT = "\u00ad"
BROKEN = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
START = re.compile(r"[^\W\d_]+")
LONGEST = 60
# After these a hyphen is left hanging: "two- and three-year terms".
LINKS = frozenset(("and", "or", "to", "nor", "versus", "but"))


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text, in small letters, compounds whole."""
    return frozenset(WORD.findall(text.casefold()))


def mended(start: str, line: str, known: frozenset[str]) -> str:
    """Return both as one; `known`, the words of the whole text, shows how a word is written elsewhere."""
    if start.endswith(SOFT):
        return start[:-1] + line
    broken, rest = BROKEN.search(start[-LONGEST:]), START.match(line)
    if not start.endswith("-") or start.endswith((" -", "--")) or not line[:1].isalnum():
        return f"{start} {line}"
    if not broken or not rest:
        return start + line
    if rest[0] in LINKS:
        return f"{start} {line}"
    return start[:-1] + line if _one_word(broken[1], rest[0], known) else start + line


def _one_word(start: str, rest: str, known: frozenset[str]) -> bool:
    """Return whether the hyphen was set to break a word: the text's own spelling first, then the dictionary."""
    from crossbearing.models import is_word  # noqa: PLC0415 - takes a moment to load, and few lines need it

    if rest[0].isupper() and not start.isupper():
        return False
    if f"{start}-{rest}".casefold() in known:
        return False
    whole, last = start + rest, start.rpartition("-")[2]
    if whole.casefold() in known or is_word(last + rest):
        return True
    return last == start and not (is_word(last) and is_word(rest))
