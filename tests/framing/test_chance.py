"""How likely chance alone sets a report apart."""

import numpy as np
import pytest

from crossbearing.framing.chance import FEWEST, Tally, chance_of

REPORTS = 200  # simulated
STANDARD_ERRORS = 4


def drawn(random: np.random.Generator, sentences: int, rate: float) -> Tally:
    """Return the cues and words of sentences of 8 to 30 words; a third of them draw cues at four times the rate."""
    sizes = random.integers(8, 31, sentences)
    rates = rate * random.choice([0.5, 0.5, 2.0], sentences)
    return Tally(tuple(map(float, random.binomial(sizes, rates))), tuple(map(float, sizes)))


def chances(rate: float, others_rate: float) -> list[float]:
    """Return the chance of each of many simulated reports beside three others."""
    random = np.random.default_rng(7)
    found = []
    for _ in range(REPORTS):
        own = drawn(random, int(random.integers(FEWEST, 40)), rate)
        others = [drawn(random, int(random.integers(10, 40)), others_rate) for _ in range(3)]
        chance = chance_of(own, others)
        assert chance is not None
        found.append(chance)
    return found


def test_chance_is_uniform_where_reports_tell_alike() -> None:
    """Of reports whose sentences come of one stock, a share alpha comes out at most alpha, whatever alpha is."""
    found = np.array(chances(0.05, 0.05))
    for alpha in (0.05, 0.1, 0.25, 0.5, 0.75, 0.9):
        error = STANDARD_ERRORS * float(np.sqrt(alpha * (1 - alpha) / REPORTS))
        assert (found <= alpha).mean() == pytest.approx(alpha, abs=error)


def test_another_manner_is_no_chance() -> None:
    """Where a report's cues come three times as often, most of the chances are small."""
    assert np.mean(np.array(chances(0.15, 0.05)) <= 0.05) > 0.7


def test_the_same_counts_give_the_same_chance() -> None:
    """The seed is fixed, so that a brief is the same byte for byte; chance is never 0."""
    own, others = Tally((3.0,) * 10, (20.0,) * 10), [Tally((0.0,) * 30, (20.0,) * 30)]
    first = chance_of(own, others)
    assert first == chance_of(own, others)
    assert first is not None
    assert 0 < first < 0.001


def test_a_small_sample_tells_nothing() -> None:
    """A report of few sentences, or few in all others together, has no chance told."""
    few, many = Tally((1.0,) * (FEWEST - 1), (20.0,) * (FEWEST - 1)), Tally((0.0,) * 20, (20.0,) * 20)
    assert chance_of(few, [many]) is None
    assert chance_of(many, [few]) is None


def test_reports_without_a_cue_are_not_apart() -> None:
    """Where nobody has a hit every dealing is as far apart: chance is 1."""
    none = Tally((0.0,) * 20, (20.0,) * 20)
    assert chance_of(none, [none, none]) == 1.0
