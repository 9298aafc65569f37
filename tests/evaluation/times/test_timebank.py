"""The arithmetic of TempEval-3."""

from crossbearing.values.spans import Span
from crossbearing.values.times import Operation, TimeExpression
from evaluation.times.timebank import paired, scored


def day(start: int, end: int, value: str) -> TimeExpression:
    """Return an expression that tells a day."""
    return TimeExpression(Span("d", start, end), "x" * (end - start), Operation("absolute", 0, (value,)), value)


def test_spans_match_where_they_share_a_character_and_values_letter_by_letter() -> None:
    """Of three of the gold and two found, one matches with its value, one without, one is missed."""
    gold = [
        {"start": 0, "end": 5, "value": "1998-01-19"},
        {"start": 10, "end": 15, "value": "1998"},
        {"start": 20, "end": 25, "value": "1999"},
    ]
    scores = scored(paired(gold, [day(3, 8, "1998-01-19"), day(10, 15, "1998-02")]))
    assert (scores.spans.right, scores.values.right, scores.spans.found, scores.spans.gold) == (2, 1, 2, 3)


def test_each_expression_matches_once() -> None:
    """A long expression over two of the gold serves the first; the other is missed."""
    gold = [{"start": 0, "end": 5, "value": "a"}, {"start": 6, "end": 9, "value": "b"}]
    assert scored(paired(gold, [day(0, 9, "a")])).spans.right == 1
