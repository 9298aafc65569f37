"""Words of a sentence, cut as in Universal Dependencies English: contractions, hyphens, currency signs apart."""

import re

_WORD = re.compile(
    r"""
    https?://\S+[\w/] | www\.\S+[\w/] | [\w.+-]+@[\w-]+\.[\w.]+\w      # addresses
    | [@#]\w+                                                          # handles, tags
    | (?:[A-Za-z]\.){2,}[A-Za-z]?(?![A-Za-z])                          # U.S., a.m.
    | (?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Rep|Sen|Gov|St|Jr|Sr|No|Inc|Ltd|Corp|Co
        |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\s|,|$)
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)\b                              # 21st, 1990s
    | \d+(?:[.,:/]\d+)*                                                # 2,400  10:30  1/2
    | [cC]an(?=not\b)                                                  # can not
    | \w+?(?=n[’']t\b)                                                 # do n't
    | n[’']t\b
    | [’'](?:s|S|re|ve|ll|d|m)\b                                       # 's 're
    | [^\W\d_]+(?:[’'](?!(?:s|S|re|ve|ll|d|m|t)\b)[^\W\d_]+)*          # O'Neill
    | \w+
    | \.{2,} | -{2,}
    | \S
    """,
    re.VERBOSE,
)


def split_words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the words between two offsets as (start, end) offsets, in order, white space left out."""
    return [match.span() for match in _WORD.finditer(text, start, end)]
