"""Who is named right behind a closing mark: before the verb ("...," Berg said) or after it ("...," said Berg)."""

from crossbearing.annotation.cast import is_person
from crossbearing.annotation.phrases import Parse
from crossbearing.syntax.speech_cues import speech_cues

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
CLOSING = frozenset({'"', "”", "’", "'", "''", "»"})
INVERTED = frozenset({"nsubj", "obj", "iobj", "obl", "dep", "appos", "parataxis"})
INVERTED_REACH = 4  # words behind a verb in which its speaker's name begins: "said Deputy Mayor Berg"
TITLING = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP"})
LONG_TITLE = 10  # words between a closing mark and the verb
LONG_INSERTION = 30  # the same where more is told of the person between commas


def inverted_source(parse: Parse, cue: int) -> int | None:
    """Return the person behind a verb that stands right after a closing mark: "...?" asked Ana Ruiz, a driver."""
    first = cue
    while first and parse.tokens[first - 1].upos == "AUX":
        first -= 1
    if first < 2 or parse.tokens[first - 1].text not in CLOSING:
        return None
    if parse.tokens[first - 2].text not in ",?!.":
        return _named_right_behind(parse, cue)
    behind = [w for w in parse.below[cue] if w > cue and parse.tokens[w].relation in INVERTED and is_person(parse, w)]
    bare = [w for w in behind if not parse.hanging(w, "case")]
    told = next((w for w in bare if parse.tokens[w].upos == "PROPN"), bare[0] if bare else None)
    return told if told is not None or parse.tokens[cue].lemma not in speech_cues().said else _right_behind(parse, cue)


def after_mark(parse: Parse, cue: int) -> int | None:
    """Return the person whose name and titles alone part a closing mark from the verb: "...," mayor Anna Berg said.

    Between name and verb there may be what says more of the person: "...," Anna Berg, who lives in Leeds, said.
    """
    name = parse.name_of[cue - 1] if cue else None
    if cue and parse.tokens[cue - 1].text == "," and parse.tokens[cue].lemma in speech_cues().said:
        return _explained(parse, cue)
    if name is None or name.type != "person":
        return None
    for mark in range(cue - 2, max(0, cue - LONG_TITLE), -1):
        if parse.tokens[mark].text in CLOSING:
            return cue - 1 if parse.tokens[mark - 1].text in ",?!" else None
        if parse.tokens[mark].upos not in TITLING:
            return None
    return None


def _explained(parse: Parse, cue: int) -> int | None:
    """Return the person named between a closing mark and the commas that part the name from the verb behind."""
    first = parse.layers.sentences[parse.sentence_of[cue]].first
    marks = (w for w in range(cue - 2, max(first, cue - LONG_INSERTION), -1) if parse.tokens[w].text in CLOSING)
    mark = next((w for w in marks if parse.tokens[w - 1].text in ",?!"), None)
    if mark is None:
        return None
    word = mark + 1
    while word < cue and parse.name_of[word] is None and parse.tokens[word].upos in TITLING:
        word += 1
    name = parse.name_of[word]
    if name is None or name.type != "person":
        return None
    while parse.name_of[word] is name:
        word += 1
    return word - 1 if word < cue - 1 and parse.tokens[word].text == "," else None


def _named_right_behind(parse: Parse, cue: int) -> int | None:
    """Return the person named right behind a verb of saying without a subject: It was "no bargain" said Ana Ruiz."""
    cues = speech_cues()
    told = parse.tokens[cue].lemma in cues.said - cues.marked and not any(
        w < cue for w in parse.hanging(cue, *SUBJECTS)
    )
    return _right_behind(parse, cue) if told else None


def _right_behind(parse: Parse, cue: int) -> int | None:
    """Return the named person right behind a verb, a title between, whom the parse has hung on the words told."""
    for word in range(cue + 1, min(cue + INVERTED_REACH, len(parse.tokens))):
        if parse.tokens[word].upos not in ("PROPN", "NOUN", "ADJ"):
            return None
        if parse.tokens[word].upos == "PROPN" and parse.kind(word) == "person":
            return word
    return None
