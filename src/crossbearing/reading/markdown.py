"""Markdown -> plain lines: the words stay, the marks go."""

import re

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
PARAGRAPH = re.compile(r"(?:\S+\s+){9}.*[.!?][\"'”’)]*$")
QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+")
# A line of links alone is a way about the site, unless it is a heading or a whole sentence.
SEPARATORS = re.compile(r"[\s|·•,;:/\-–—*_>»]*")


def plain(text: str) -> tuple[str, str | None]:
    """Return the text without marks, line for line, and its headline, where one is marked.

    That is the first heading of the first level, or one of a lower level over the first paragraph.
    """
    text = RULE.sub("", REFERENCE.sub("", IMAGE.sub("", text)))
    headings: list[tuple[int, str]] = []
    lines: list[str] = []
    for line in text.split("\n"):
        heading = HEADING.match(line)
        words = "" if not heading and _only_links(line) else _unmarked(heading[2] if heading else line)
        if heading and words and (len(heading[1]) == 1 or not any(map(PARAGRAPH.search, lines))):
            headings.append((len(heading[1]), words))
        lines.append(words)
    top = min((level for level, _ in headings), default=0)
    return "\n".join(lines), next((words for level, words in headings if level == top), None)


def _only_links(line: str) -> bool:
    rest = LINK.sub("", BULLET.sub("", line))
    return rest != line and bool(SEPARATORS.fullmatch(rest)) and not re.search(r"[.!?][\"”’)]*\]", line)


def _unmarked(line: str) -> str:
    line = BULLET.sub("", QUOTED.sub("", line))
    line = FOOTNOTE.sub("", ADDRESS.sub("", LINK.sub(r"\1", LINK.sub(r"\1", line))))
    for _ in range(2):
        line = EMPHASIS.sub(lambda match: match[2] or match[4], line)
    line = STRONG.sub(r"\1", CODE.sub(r"\1", line))
    return ESCAPE.sub(r"\1", line).strip()
