"""The two vectors of a report."""

import numpy as np
import pytest

from crossbearing.models import embed, gist_of, vectors_of
from crossbearing.models.gist import SCALE

TEXT = "Ferry sinks off Lindau\nThe ferry Astra sank off the harbour of Lindau on Tuesday, the coast guard said."


def test_a_gist_holds_headline_and_lead() -> None:
    """Unpacked, the vectors are those of the headline and of headline and lead, but for the rounding."""
    found = vectors_of(gist_of(TEXT, 22)) / SCALE
    assert found == pytest.approx(embed([TEXT[:22], TEXT]), abs=0.5 / SCALE)


def test_products_of_gists_are_exact() -> None:
    """The vectors are whole numbers small enough that float32 adds up their products without rounding."""
    one, other = vectors_of(gist_of(TEXT, 22))
    assert float(one @ other) == float(one.astype(np.int64) @ other.astype(np.int64))
    assert float(one @ one) < 2**24
