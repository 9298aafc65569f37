"""Lemmas: a table of word forms first, the model's edit script where the table has no word."""

import gzip
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from crossbearing.models.sessions import tokenizer

TABLE = Path(__file__).with_name("lemmas.tsv.gz")
OPEN_CLASSES = frozenset({"VERB", "NOUN", "ADJ", "AUX"})
INFLECTED = frozenset({"NNS", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS"})
PREFIXES = ("under", "over", "out", "re", "fore", "mis", "with", "un")
MUTE_E = ("v", "c", "z", "u", "rs", "ns", "ls", "dg", "rg", "is", "ys", "as", "at", "iz", "bl", "pl", "tl")
PLURAL_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("men", "man"))
PLURALS = (
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("ies", "y"),
    ("ss", "ss"),
    ("us", "us"),
    ("s", ""),
    ("men", "man"),
)


@lru_cache(maxsize=50_000)
def lemma_of(word: str, upos: str, script: str = "l|0|", xpos: str = "") -> str:
    """Return the lemma of a word with a UD tag; `script` is the model's edit ("l|3|y": lower, cut 3, add y).

    The table goes first. The model reads a word's first piece alone and cuts long words badly, so an edit
    that makes no known word gives way to regular inflection; `xpos`, the Penn tag, says which.
    """
    if upos == "PROPN":
        return _singular(word) if xpos == "NNPS" else word
    found = _listed(word, upos)
    if found:
        return found
    lemma = apply_script(word, script)
    uncut = xpos in INFLECTED and lemma.lower() == word.lower()
    if upos in OPEN_CLASSES and (uncut or lemma.lower() not in _known()):
        return next((c for c in _regular(word.lower(), upos, xpos) if c in _known()), _unknown(word, lemma, xpos))
    return lemma


def _listed(word: str, upos: str) -> str | None:
    """Return the table's lemma, of the word as it stands, in small letters, or without a prefix ("under-went")."""
    table, lower = _table(), word.lower()
    found = table.get((word, upos)) or table.get((lower, upos))
    if found or upos != "VERB":
        return found
    rests = ((prefix, lower.removeprefix(prefix)) for prefix in PREFIXES if lower.startswith(prefix))
    return next((prefix + table[rest, upos] for prefix, rest in rests if (rest, upos) in table), None)


def _unknown(word: str, lemma: str, xpos: str) -> str:
    """Return the lemma of a word whose every candidate is unknown: it ends regularly, and a short edit is no word."""
    lower = word.lower()
    if xpos == "NNS":
        return _singular(lower)
    if xpos in {"VBD", "VBN", "VBG"} and lower.endswith(("ed", "ing")):
        stem = lower.removesuffix("ed").removesuffix("ing")
        return stem + "e" if stem.endswith(MUTE_E) else stem
    if xpos == "VBZ":
        return _singular(lower)
    return lemma if len(lemma) > 3 else lower


def _singular(word: str) -> str:
    for ending, instead in PLURALS:
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word


def is_inflected(form: str, lemma: str) -> bool:
    """Return whether the table knows the form as one of the verb's own ("employed" of "employ")."""
    return form != lemma and _table().get((form, "VERB")) == lemma


def is_word(word: str) -> bool:
    """Return whether the word, in any case, is an English word of an open class, as far as the table knows."""
    return word.lower() in _forms()


def _regular(word: str, upos: str, xpos: str) -> tuple[str, ...]:
    """Return the regular guesses of English inflection, most certain first; an inflected form is not its own lemma."""
    itself = () if xpos in INFLECTED else (word,)
    if upos == "NOUN":
        cut = ((word.removesuffix(ending), add) for ending, add in PLURAL_ENDINGS if word.endswith(ending))
        return (*itself, *(stem + add for stem, add in cut))
    stems = [word.removesuffix(s) for s in ("ies", "ied", "ing", "ed", "es", "s", "d", "er", "est") if word.endswith(s)]
    endings = ("y",) if word.endswith(("ies", "ied")) else ("", "e")
    return (*itself, *(stem + end for stem in stems for end in endings), *(stem[:-1] for stem in stems))


def apply_script(word: str, script: str) -> str:
    """Return the word edited by a script: case (lower, keep, upper), letters to cut, letters to add."""
    case, cut, add = script.split("|", 2)
    if cut == "=":
        lemma = add
    else:
        base = word if case == "k" else word.lower()
        lemma = (base[: -int(cut)] if int(cut) else base) + add or base
    return lemma[:1].upper() + lemma[1:] if case == "u" else lemma


@cache
def _table() -> Mapping[tuple[str, str], str]:
    rows = (line.split("\t") for line in gzip.decompress(TABLE.read_bytes()).decode("utf-8").splitlines())
    return {(form, upos): lemma for form, upos, lemma in rows}


@cache
def _forms() -> frozenset[str]:
    return frozenset(form for form, upos in _table() if upos in OPEN_CLASSES or upos == "ADV")


@cache
def _known() -> frozenset[str]:
    """Return the lemmas of the table and the words that are one piece of the model's vocabulary, lower case."""
    pieces = (piece for piece in tokenizer().get_vocab() if piece.isalpha() and len(piece) > 2)
    return frozenset(lemma.lower() for lemma in _table().values()) | frozenset(pieces)
