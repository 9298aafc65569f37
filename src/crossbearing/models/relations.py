"""The relation of each word to its head; a head has one subject."""

from collections import defaultdict
from collections.abc import Sequence

from crossbearing.models.running import Outputs

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})  # "nsubj:outer" is a clause's own second subject


def relations_of(heads: Sequence[int], found: Outputs, names: Sequence[str]) -> tuple[str, ...]:
    """Return one relation a word, the model's best under the word's head (1-based, 0 for the root).

    Of several subjects of one head the one that the model is surest of stays; each other gets its best relation
    that is no subject.
    """
    chosen = [names[found.relations[word, head]] for word, head in enumerate(heads)]
    subjects: dict[int, list[int]] = defaultdict(list)
    for word, head in enumerate(heads):
        if chosen[word] in SUBJECTS:
            subjects[head].append(word)
    for head, words in subjects.items():
        surest = max(words, key=lambda word: float(found.margins[word, head]))
        for word in words:
            if word != surest:
                chosen[word] = names[found.others[word, head]]
    return tuple(chosen)
