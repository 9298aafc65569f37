"""A sentence in another shape: an adverbial moved, a speaker put last, the active voice made passive."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crossbearing.syntax import Tree
from crossbearing.values.annotations import Sentence

ADVERBIAL = ("obl", "obl:tmod", "obl:npmod", "obl:unmarked")
LONGEST = 8  # words of an adverbial that can be moved without breaking the sentence
MARKS = '"“”()'
OF_TIME_AND_PLACE = frozenset({"in", "on", "at", "during", "after", "before"})  # "to 230" and "for $4 billion" stay


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as it stands in a text, with its parse."""

    text: str
    tree: Tree
    sentence: Sentence
    root: int

    def words(self, first: int, last: int) -> str:
        """Return the text from the first of these tokens to the last."""
        return self.text[self.tree.tokens[first].start : self.tree.tokens[last].end]

    def child(self, *relations: str) -> tuple[int, ...] | None:
        """Return the tokens of the root's only child in one of the relations, None unless they stand side by side."""
        found = self.tree.children(self.root, *relations)
        return self.block(found[0]) if len(found) == 1 else None

    def adverbials(self) -> list[tuple[int, ...]]:
        """Return the tokens of each short phrase of time or place that hangs on the root."""
        blocks = [self.block(head) for head in self.tree.children(self.root, *ADVERBIAL)]
        bare = [block[:-1] if self.tree.tokens[block[-1]].text == "," else block for block in blocks if block]
        short = [block for block in bare if 0 < len(block) <= LONGEST]
        return [block for block in short if self.tree.tokens[block[0]].text.lower() in OF_TIME_AND_PLACE]

    def block(self, head: int) -> tuple[int, ...] | None:
        """Return the tokens of a phrase, None unless they stand side by side."""
        tokens = self.tree.subtree(head)
        return tokens if tokens[-1] - tokens[0] + 1 == len(tokens) else None

    @property
    def last(self) -> int:
        """Return the place of the last token before the full stop."""
        return self.sentence.last - 2


def reshape(text: str, tree: Tree, sentence: Sentence, turn: int) -> str:
    """Return the sentence in the first other shape that fits it, tried from that turn on; as it is where none does."""
    plain = text[sentence.start : sentence.end]
    roots = [i for i in range(sentence.first, sentence.last) if tree.tokens[i].head == -1]
    if len(roots) != 1 or not plain.endswith(".") or any(mark in plain for mark in MARKS):
        return plain
    said = Said(text, tree, sentence, roots[0])
    shapes = (*SHAPES[turn % len(SHAPES) :], *SHAPES[: turn % len(SHAPES)])
    return next((other for shape in shapes if (other := shape(said))), plain)


def speaker_last(said: Said) -> str | None:
    """Return "X said (that) S." as "S, X said."."""
    subject, content = said.child("nsubj"), said.child("ccomp")
    if not subject or not content or said.tree.tokens[said.root].lemma not in {"say", "state", "add"}:
        return None
    if subject[0] != said.sentence.first or said.root != subject[-1] + 1 or content[0] != said.root + 1:
        return None
    if content[-1] != said.last:
        return None
    first = content[0] + (said.tree.tokens[content[0]].text.lower() == "that")
    return f"{_upper(said.words(first, said.last))}, {_lower(said, subject)} {said.words(said.root, said.root)}."


def adverbial_first(said: Said) -> str | None:
    """Return "S in June." as "In June, S."."""
    for block in said.adverbials():
        if block[-1] == said.last and block[0] > said.root + 1:
            before = tuple(range(said.sentence.first, block[0]))
            if said.tree.tokens[before[-1]].text != ",":
                return f"{_upper(said.words(block[0], block[-1]))}, {_lower(said, before)}."
    return None


def adverbial_last(said: Said) -> str | None:
    """Return "In June, S." as "S in June."."""
    for block in said.adverbials():
        if block[0] != said.sentence.first:
            continue
        rest = block[-1] + 1
        comma = said.tree.tokens[rest].text == ","
        simple = not said.tree.children(said.root, "advcl", "conj", "parataxis", "ccomp")
        if comma and simple and rest + 1 <= said.last:
            return f"{_upper(said.words(rest + 1, said.last))} {_lower(said, block)}."
    return None


def passive(said: Said) -> str | None:
    """Return "X bought Y ..." as "Y was bought by X ...", for a plain verb of the past whose forms are alike."""
    subject, target, verb = said.child("nsubj"), said.child("obj"), said.tree.tokens[said.root]
    plain = verb.xpos == "VBD" and verb.text.endswith("ed")
    if not subject or not target or not plain or said.tree.children(said.root, "conj", "iobj", "xcomp", "aux"):
        return None
    if subject[0] != said.sentence.first or said.root != subject[-1] + 1 or target[0] != said.root + 1:
        return None
    if any(said.tree.tokens[i].upos == "PRON" for i in (*subject, *target)) or len(subject) == len(target) == 1:
        return None
    rest = said.words(target[-1] + 1, said.last) if target[-1] < said.last else ""
    doer = f"by {_lower(said, subject)}"
    tail = f" {rest}" if rest and not rest.startswith(",") else rest
    return f"{_upper(said.words(target[0], target[-1]))} {_was(said, target)} {verb.text} {doer}{tail}."


def _was(said: Said, phrase: Sequence[int]) -> str:
    """Return "were" for a plural phrase, else "was"."""
    outside = [i for i in phrase if said.tree.tokens[i].head not in phrase]
    several = bool(said.tree.children(outside[0], "conj")) or said.tree.tokens[outside[0]].xpos in {"NNS", "NNPS"}
    return "were" if several else "was"


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _lower(said: Said, phrase: Sequence[int]) -> str:
    """Return the phrase as it stands inside a sentence: a capital stays with names only."""
    words, first = said.words(phrase[0], phrase[-1]), said.tree.tokens[phrase[0]]
    keeps = first.upos == "PROPN" or first.text == "I" or first.text[1:2].isupper()
    return words if keeps else words[:1].lower() + words[1:]


SHAPES: tuple[Callable[[Said], str | None], ...] = (speaker_last, passive, adverbial_last, adverbial_first)
