"""Words of a sentence, cut as in Universal Dependencies English: contractions, hyphens, currency signs apart.

Three things are cut against the treebanks, for those who look for names and dates: "pro-Beijing" and
"mid-1990s" come apart at the hyphen ("co-founder" does not), and "its" for "it's" stays whole.
"""

import re
from collections.abc import Iterable
from functools import cache

from crossbearing.segmentation.abbreviations import abbreviations
from crossbearing.segmentation.sentence_words import sentence_words
from crossbearing.syntax.letters import CAPITAL

_PATTERN = r"""
    https?://\S+[\w/] | www\.\S+[\w/] | [\w.+-]{1,64}@[\w-]+\.[\w.]+\w                            # addresses
    | (?:[A-Za-z0-9-]{1,63}\.){1,5}(?:(?:com|org|net|gov|edu|mil)(?:\.[a-z]{2})?|(?:co|ac)\.uk)\b # sols.org
    | [@#]\w+                                                                                     # handles, tags
    | (?:[A-Za-z]\.){2,}[A-Za-z]?(?![A-Za-z])                                                     # U.S., a.m.
    | (?:(?:ANYWHERE)\.(?!\w) | (?:WITHIN)\.(?=[,;:)]|\s+\S) | (?:COUNTED)\.(?=\s*\d))
    | CAPITAL\.(?=\s+CAPITAL)                                                                     # Ana C. Sols
    | \d{3}-\d{3}-\d{4}(?!\w)                                                                     # telephone numbers
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)\b                                                         # 21st, 1990s
    | \d+(?:[.,:/]\d+)*                                                                           # 2,400  10:30  1/2
    | (?!(?:RM?|USD?|EUR|GBP)\d)[A-Z]{1,4}\d{1,4}(?:[A-Z]+\d*|s)?\b(?![.,]\d)                     # A42, H1N1
    | [cC]an(?=not\b)                                                                             # can not
    | (?:[gG]on|[wW]an|[gG]ot)(?=[nt]a\b) | (?<=[gG]on|[wW]an|[gG]ot)[nt]a\b
    | \w{1,20}?(?=n[’'`]t\b)                                                                      # do n't
    | n[’'`]t\b
    | [’'](?:s|S|re|ve|ll|d|m)\b                                                                  # 's 're
    | (?i:PREFIX)-[a-z]+(?![\w-])                                                                 # co-founder
    | [^\W\d_]+(?:[’'](?!(?:s|S|re|ve|ll|d|m|t)\b)[^\W\d_]+)*                                     # O'Neill
    | \w+
    | \.{2,} | -{2,} | [!?]{2,} | ([*=+_~])\1+
    | \S
"""
_ANYWHERE = frozenset({"title", "month", "firm"})
_COUNTED = frozenset({"number"})


def split_words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the words between two offsets as (start, end) offsets, in order, white space left out.

    The offsets are a sentence's: the last full stop is a word of its own but for "Inc." and the like.
    """
    return [match.span() for match in _word().finditer(text, start, end)]


@cache
def _word() -> re.Pattern[str]:
    kinds = abbreviations()
    capital = [word for word, kind in kinds.items() if kind in _ANYWHERE | {"state"} and not word.islower()]
    small = [word for word, kind in kinds.items() if kind not in _COUNTED and word not in capital]
    counted = [word for word, kind in kinds.items() if kind in _COUNTED]
    pattern = _PATTERN.replace("ANYWHERE", _any([*capital, "etc"])).replace("WITHIN", _any(small))
    pattern = pattern.replace("COUNTED", _any(counted)).replace("PREFIX", _any(sentence_words()["prefixes"]))
    pattern = pattern.replace("CAPITAL", CAPITAL)
    return re.compile(pattern, re.VERBOSE)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
