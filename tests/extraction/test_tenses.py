"""The tense in which a clause tells its deed."""

import pytest

from tests.reports import claim_of, report_of


@pytest.mark.parametrize(
    ("text", "deed", "tense"),
    [
        ("The ferry hit a wall.", "hit", "past"),
        ("The ferry was hit by a wave.", "hit", "past"),
        ("The ferry has hit a wall.", "hit", "perfect"),
        ("The men have been arrested.", "arrest", "perfect"),
        ("The ferry had left the harbour.", "leave", "pluperfect"),
        ("Two men are being treated.", "treat", "progressive"),
        ("The ferry leaves the harbour.", "leave", "present"),
        ("The ferry will leave the harbour.", "leave", None),
        ("The owner wants to sell the ferry.", "sell", None),
    ],
)
def test_tense(text: str, deed: str, tense: str | None) -> None:
    """Auxiliaries and the verb's form give the tense; infinitives and what is to come have none."""
    assert claim_of(report_of("d", text), deed).tense == tense
