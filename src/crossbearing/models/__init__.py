"""The shipped English model: one pass gives a sentence's tags, lemmas, parse, names and meaning.

It runs on the CPU through onnxruntime; a sentence's result depends on that sentence alone.
"""

from crossbearing.models.analysis import Analysis, analyse
from crossbearing.models.gist import gist_of, vectors_of
from crossbearing.models.lemmas import is_inflected, is_word, lemma_of
from crossbearing.models.meaning import embed
from crossbearing.models.sessions import fingerprint

__all__ = [
    "Analysis", "analyse", "embed", "fingerprint", "gist_of", "is_inflected", "is_word", "lemma_of", "vectors_of",
]  # fmt: skip
