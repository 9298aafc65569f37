"""Where sentences and words begin and end in a text, by rules; offsets are exact."""

from crossbearing.segmentation.sentences import split_sentences
from crossbearing.segmentation.words import split_words

__all__ = ["split_sentences", "split_words"]
