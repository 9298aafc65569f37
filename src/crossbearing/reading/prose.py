"""Prose: which parts of a web page hold sentences, and how many words of them."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from crossbearing.reading.markup import BLOCKS, Line, lines_of

# A line of so many words is prose; buttons, titles and captions of menus are shorter.
FEWEST_WORDS = 8
SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
# A line of which links make up more is a list of other reports.
LINKED = 0.5


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of prose in each part of a page, the parts that hold a sentence, and the letters of each block."""

    words: Mapping[HtmlElement, int]
    sentences: Mapping[HtmlElement, int]
    letters: Mapping[HtmlElement, int]

    def of(self, element: HtmlElement) -> int:
        """Return the number of words in the lines of prose of an element, as the page stood when it was measured."""
        return self.words.get(element, 0)

    def in_sentence(self, element: HtmlElement) -> bool:
        """Return whether an element is a few words of a sentence, whatever it is called: a link to a topic, a day."""
        if element.tag in BLOCKS:
            return False
        block = next((up for up in element.iterancestors() if up.tag in BLOCKS), None)
        return block in self.sentences and 2 * len(element.text_content()) < self.letters.get(block, 0)


def prose_of(tree: HtmlElement) -> Prose:
    """Return the prose of a tree and of all its parts."""
    words: defaultdict[HtmlElement, int] = defaultdict(int)
    sentences: defaultdict[HtmlElement, int] = defaultdict(int)
    letters: defaultdict[HtmlElement, int] = defaultdict(int)
    for holder, lines in _by_holder(lines_of(tree)).items():
        letters[holder] = sum(len(line.words) for line in lines)
        count, ended = sum(map(_words, lines)), sum(map(is_sentence, lines))
        if count or ended:
            for part in (holder, *holder.iterancestors()):
                words[part] += count
                sentences[part] += ended
    return Prose(words, {part: count for part, count in sentences.items() if count}, letters)


def is_sentence(line: Line) -> bool:
    """Return whether a line is long enough for a sentence and ends as one."""
    return bool(SENTENCE_END.search(line.words)) and len(line.words.split()) >= FEWEST_WORDS


def _words(line: Line) -> int:
    count = len(line.words.split())
    return count if count >= FEWEST_WORDS and line.linked < LINKED else 0


def _by_holder(lines: list[Line]) -> Mapping[HtmlElement, list[Line]]:
    found: defaultdict[HtmlElement, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.element].append(line)
    return found
