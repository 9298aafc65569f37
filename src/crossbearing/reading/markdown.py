"""Markdown -> plain lines: the words stay, the marks go."""

import re
from itertools import takewhile

IMAGE = re.compile(r"!\[[^\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|!\[[^\]\n]*\]\[[^\]\n]*\]")
LINK = re.compile(
    r"\[((?:[^\[\]\n]|\\[\[\]]|\[[^\[\]\n]*\])*)\]\(\s*<?(?:https?:|mailto:|tel:|www\.|/|#|\.{1,2}/|[\w-]+\.\w)[^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
)
REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s+\S.*$", re.MULTILINE)
# A number in brackets that hangs on a word; with a space before it, an editor put it in, and it stays.
FOOTNOTE = re.compile(r"(?<=[\w.,;:!?\"”’)])\[\^?\d{1,3}\](?!\()")
ADDRESS = re.compile(r"<(?:https?://|mailto:)[^>\s]+>")
EMPHASIS = re.compile(
    r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*\\])\1(?![\w*])|(?<![\w_\\])(_{1,3})(?=[^\s_])([^_\n]*[^\s_\\])\3(?![\w_])"
)
STRONG = re.compile(r"\*\*([^*\n]+?)\*\*")
CODE = re.compile(r"`([^`\n]+)`")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~>])")
RULE = re.compile(r"^[ \t]*(?:[-=*_~][ \t]*){3,}$|^[ \t]*\|[-:| \t]+$", re.MULTILINE)
HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
BULLET = re.compile(r"^[ \t]*(?:[*+•▪◦‣·]|-(?!.*\s-$))[ \t]+(?=\S)")
PARAGRAPH_WORDS = 10
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*$")
QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+")
# A line of links alone is a way about the site, unless it is a heading or a whole sentence.
# A linked line of so many words over the text is the headline, as pages link it to themselves.
HEADLINE_WORDS = 5
SEPARATORS = re.compile(r"[\s|·•,;:/\-–—*_>»]*")


def plain(text: str) -> tuple[str, str | None]:
    """Return the text without marks, line for line, and its headline, where one is marked.

    That is the first heading of the first level, or one of a lower level over the first paragraph.
    """
    text = RULE.sub("", REFERENCE.sub("", IMAGE.sub("", text)))
    headings: list[tuple[int, str]] = []
    lines: list[str] = []
    linked = _linked_headline(text.split("\n"))
    for line in text.split("\n"):
        heading = HEADING.match(line)
        way = not heading and line != linked and _only_links(line)
        words = "" if way else _unmarked(heading[2] if heading else line)
        if heading and words and (len(heading[1]) == 1 or not any(map(_is_paragraph, lines))):
            headings.append((len(heading[1]), words))
        lines.append(words)
    top = min((level for level, _ in headings), default=0)
    return "\n".join(lines), next((words for level, words in headings if level == top), None)


def _linked_headline(lines: list[str]) -> str | None:
    """Return the one long linked line over the first paragraph; None where one is marked or several are linked."""
    above = list(takewhile(lambda line: not _is_paragraph(line), lines))
    lone = (line for line in above if line[:1] == "[" and _only_links(line) and len(LINK.findall(line)) == 1)
    long = [line for line in lone if len(_unmarked(line).split()) >= HEADLINE_WORDS]
    return long[0] if len(long) == 1 and not any(map(HEADING.match, lines)) else None


def _is_paragraph(line: str) -> bool:
    words = line.split()
    return len(words) >= PARAGRAPH_WORDS and bool(SENTENCE_END.search(words[-1]))


def _only_links(line: str) -> bool:
    """Return whether a line is links alone; a whole sentence is none, but a question in a list is another title."""
    bare = BULLET.sub("", line)
    rest = LINK.sub("", bare)
    sentence = re.search(r"[.!][\"”’)]*\]" if bare != line else r"[.!?][\"”’)]*\]", line)
    return rest != bare and bool(SEPARATORS.fullmatch(rest)) and not sentence


def _unmarked(line: str) -> str:
    line = BULLET.sub("", QUOTED.sub("", line))
    line = FOOTNOTE.sub("", ADDRESS.sub("", LINK.sub(r"\1", LINK.sub(r"\1", line))))
    for _ in range(2):
        line = EMPHASIS.sub(lambda match: match[2] or match[4], line)
    line = STRONG.sub(r"\1", CODE.sub(r"\1", line))
    return ESCAPE.sub(r"\1", line).strip()
