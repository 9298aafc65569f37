"""What learning the weights of joining changes of those stored."""

from training.alignment_weights import BY_HAND, with_learnt


def test_what_is_set_by_hand_stays() -> None:
    """Learnt weights take the place of the stored; a threshold, a weight set by hand and another kind's stay."""
    stored = {
        "quantity": {"threshold": 0.5, "meaning": 1.0, "vague_beside_exact": -1.5},
        "happening": {"threshold": 0.2, "meaning": 2.0, "one_report": -1.5},
        "assent": {"alike": 5.0},
    }
    learnt = {
        "quantity": {"meaning": 3.0, "vague_beside_exact": 0.1},
        "happening": {"meaning": 4.0, "one_report": 0.0},
    }
    assert with_learnt(stored, learnt) == {
        "quantity": {"threshold": 0.5, "meaning": 3.0, "vague_beside_exact": -1.5},
        "happening": {"threshold": 0.2, "meaning": 4.0, "one_report": -1.5},
        "assent": {"alike": 5.0},
    }
    assert {"vague_beside_exact", "one_report"} <= {name for names in BY_HAND.values() for name in names}
