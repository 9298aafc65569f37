"""How alike two quotations are, check by check: shared words in a row, meaning, who speaks, figures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.fuzz import ratio

from crossbearing.linking.rarity import rarity, shared_rarity
from crossbearing.values.quotations import Quotation
from crossbearing.values.reasons import Reason

FEWEST_IN_A_ROW = 3  # "half a ton": two words in a row are any two people's
VERBATIM_SHARE = 0.5  # of the shorter version, in a row, from which the words are taken as the same
VERBATIM_WORDS = 8  # in a row; chance does not make so many ("brokered by the Red Cross and the Swiss ...")
RARE = 1.0  # of the words cited from a saying, their rarities summed: as much as one word never seen
GARBLED = 60.0  # percent of letters from which two names may be one, spelt anew by a translator
POSTED = "post"  # the cue of a post set into a report, which often quotes from it as well
SAME_SPEAKER = 0.15
OTHER_SPEAKER = -0.1
OTHER_WORDS = -0.1  # both quoted between marks, and no words in a row the same
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FIGURE = re.compile(r"\d[\d,.]*")
_CITED = re.compile(r"(?:[\"“]|(?<!\w)['‘])(?P<words>[^\"“”‘’']+)(?:[\"”]|['’](?!\w)|$)")


@dataclass(frozen=True, slots=True)
class Version:
    """A quotation made ready to be compared; `cited` are its words between marks, stretch by stretch."""

    quotation: Quotation
    speaker_id: str | None
    words: tuple[str, ...]
    cited: tuple[tuple[str, ...], ...]
    runs: frozenset[tuple[str, ...]]
    figures: frozenset[str]
    meaning: NDArray[np.float32]

    @property
    def named(self) -> tuple[str, ...]:
        """Return the words of the speaker's name, empty for a description ("a local source")."""
        words = (self.quotation.speaker_text or "").replace(".", "").split()
        return tuple(words) if words and all(word[:1].isupper() for word in words) else ()


def version_of(quotation: Quotation, speaker_id: str | None, meaning: NDArray[np.float32]) -> Version:
    """Return the quotation with its words, figures and meaning laid out."""
    words = words_of(quotation.text)
    figures = frozenset(figure.rstrip(".,").replace(",", "") for figure in _FIGURE.findall(quotation.text))
    runs = frozenset(zip(*(words[i:] for i in range(FEWEST_IN_A_ROW)), strict=False))
    marked = (words,) if quotation.direct else tuple(words_of(m["words"]) for m in _CITED.finditer(quotation.text))
    cited = tuple(piece for piece in marked if len(piece) > 1 and sum(map(rarity, piece)) >= RARE)
    return Version(quotation, speaker_id, words, cited, runs, figures, meaning)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a quotation as they are compared."""
    return tuple(word.lower().replace("’", "'") for word in _WORD.findall(text))


def compare(left: Version, right: Version) -> tuple[float, tuple[Reason, ...]]:
    """Return the likeness of two versions, and the checks it is made of; -1 where one check forbids it."""
    run, speakers = in_a_row(left, right), same_speaker(left, right)
    shortest = max(1, min(len(left.words), len(right.words)))
    share = (bridged(left, right) if speakers >= 0 else run) / shortest
    verbatim = run >= FEWEST_IN_A_ROW and (share >= VERBATIM_SHARE or run >= VERBATIM_WORDS)
    if verbatim and (speakers >= 0 or run >= VERBATIM_WORDS or share == 1):
        return _verbatim(left, right, run, share)
    if speakers > 0 and (_cites(left, right) or _cites(right, left)):
        return 1.0, (_reason("words cited", 1.0, "the one cites a few words of the other", left, right),)
    if _told_apart(left, right):
        return 0.0, (_reason("report", 0.0, "one report quotes the two apart", left, right),)
    if speakers < 0 or _differ_in_figures(left, right):
        return -1.0, (_reason("speakers" if speakers < 0 else "figures", -1.0, "they differ", left, right),)
    meaning = (float(left.meaning @ right.meaning) + shared_rarity(left.words, right.words)) / 2
    score = meaning + (SAME_SPEAKER if speakers > 0 else OTHER_SPEAKER)
    score += OTHER_WORDS if left.quotation.direct and right.quotation.direct and not run else 0.0
    who = "the same speaker" if speakers > 0 else "speakers not compared"
    score = max(0.0, score)  # a likeness under 0 would forbid, and other words forbid nothing
    return score, (_reason("wording", round(score, 3), f"meaning and rare words {meaning:.2f}, {who}", left, right),)


def _verbatim(left: Version, right: Version, run: int, share: float) -> tuple[float, tuple[Reason, ...]]:
    score = 0.5 + 0.5 * max(share, min(1.0, run / (2 * VERBATIM_WORDS)))
    return score, (_reason("words in a row", round(score, 3), f"{run} words in a row are the same", left, right),)


def _reason(check: str, score: float, words: str, left: Version, right: Version) -> Reason:
    return Reason(check, max(-1.0, min(1.0, score)), words, left.quotation.span, right.quotation.span)


def in_a_row(left: Version, right: Version) -> int:
    """Return the length of the longest run of words that both hold, 0 where it is under `FEWEST_IN_A_ROW`."""
    if not left.runs & right.runs:
        return 0
    best, before = 0, [0] * (len(right.words) + 1)
    for word in left.words:
        row = [0] * (len(right.words) + 1)
        for place, other in enumerate(right.words):
            if word == other:
                row[place + 1] = before[place] + 1
        best, before = max(best, *row), row
    return best


def _cites(short: Version, long: Version) -> bool:
    """Return whether words that the one puts between marks, few as they are, stand in the other."""
    return any(
        piece == long.words[at : at + len(piece)]
        for piece in short.cited
        for at in range(len(long.words) - len(piece) + 1)
    )


def bridged(left: Version, right: Version) -> int:
    """Return how many words stand in both in the same order, in stretches of `FEWEST_IN_A_ROW` or more."""
    if not left.runs & right.runs:
        return 0
    blocks = SequenceMatcher(None, left.words, right.words, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= FEWEST_IN_A_ROW)


def same_speaker(left: Version, right: Version) -> int:
    """Return 1 for one speaker, -1 for two named ones, 0 where a description leaves it open."""
    if left.speaker_id is not None and left.speaker_id == right.speaker_id:
        return 1
    mine, theirs = left.named, right.named
    if not mine or not theirs:
        return 1 if (left.quotation.speaker_text or "") == right.quotation.speaker_text else 0
    if set(mine) & set(theirs) or _initials(mine) in theirs or _initials(theirs) in mine:
        return 1
    return 0 if ratio("".join(mine).lower(), "".join(theirs).lower()) >= GARBLED else -1


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


def _told_apart(left: Version, right: Version) -> bool:
    """Return whether one report quotes both between marks: then it means two sayings, but for a post set in whole."""
    both_direct = left.quotation.direct and right.quotation.direct
    if (left.quotation.cue == POSTED) != (right.quotation.cue == POSTED):
        return False
    return both_direct and left.quotation.span.document_id == right.quotation.span.document_id


def _differ_in_figures(left: Version, right: Version) -> bool:
    return bool(left.figures and right.figures and not left.figures & right.figures)
