"""Who is able to speak: a thing that the parse takes for the speaker gives way to the person or body above it."""

from crossbearing.annotation.cast import can_speak
from crossbearing.annotation.marked_speech import SUBJECTS
from crossbearing.annotation.phrases import Parse

RELATIVE = frozenset({"who", "which", "that"})


def able_source(parse: Parse, cue: int, source: int | None) -> int | None:
    """Return the source, or for a thing the person or body whom a verb above has as its subject.

    "Berg said the bridge was lost, adding ..." leaves "adding" to the bridge in many a parse.
    """
    if source is None or can_speak(parse, source):
        return source
    inside = [w for w in parse.hanging(source, "nmod") if w < cue and can_speak(parse, w)]
    if inside and parse.tokens[cue].head == source:  # "a talk with a friend who told him"
        return inside[-1]
    above = cue
    while (above := parse.tokens[above].head) >= 0:
        subjects = (w for w in parse.hanging(above, *SUBJECTS) if w != source and can_speak(parse, w))
        found = next((w for w in subjects if parse.tokens[w].text.lower() not in RELATIVE), None)
        if found is not None:
            return found
    return source
