"""What is right in a case of Recognizers-Text."""

from pathlib import Path

import pytest

from crossbearing.values.spans import Span
from crossbearing.values.times import Operation, TimeExpression
from evaluation.times.__main__ import main
from evaluation.times.cases import bare, case_right, same_value, wanted
from evaluation.times.lengths import seconds_of


def told(text: str, value: str) -> TimeExpression:
    """Return an expression of some words and a value."""
    return TimeExpression(Span("d", 0, len(text)), text, Operation("absolute"), value)


@pytest.mark.parametrize(
    ("gold", "text", "value"),
    [
        ({"type": "date", "timex": "2016-11-08", "value": "2016-11-08"}, "tomorrow", "2016-11-08"),
        ({"type": "date", "timex": "2018-04-06", "value": "2018-04-06"}, "in two weeks", "2018-04-02/2018-04-08"),
        ({"type": "daterange", "timex": "2016-11", "start": "2016-11-01", "end": "2016-12-01"}, "November", "2016-11"),
        (
            {"type": "daterange", "timex": "(2014-01-01,2018-01-01,P4Y)", "start": "2014-01-01", "end": "2018-01-01"},
            "2014 to 2018",
            "2014/2018",
        ),
        ({"type": "daterange", "timex": "2016-11", "Mod": "end", "end": "2016-12-01"}, "the end", "2016-11-30"),
        ({"type": "duration", "timex": "PT0.5H", "value": "1800"}, "half an hour", "PT30M"),
        ({"type": "set", "timex": "XXXX-WXX-1T16", "value": "not resolved"}, "Mondays", "XXXX-WXX-1T16:00"),
        ({"type": "time", "timex": "T19", "value": "19:00:00"}, "7 pm", "2016-11-07T19:00"),
        (
            {"type": "datetimerange", "timex": "2018-07-16TNI", "start": "2018-07-16 20:00:00", "end": "x"},
            "last night",
            "2018-07-16",
        ),
    ],
)
def test_values_that_say_the_same(gold: dict[str, str], text: str, value: str) -> None:
    """Our value is right where it differs from the case's by convention only."""
    assert same_value(gold, told(text, value))


def test_values_that_differ() -> None:
    """Another day, month or length is wrong."""
    assert not same_value({"type": "date", "timex": "2016-11-08", "value": "2016-11-08"}, told("x", "2016-11-09"))
    assert not same_value({"type": "duration", "timex": "P2D", "value": "172800"}, told("x", "P3D"))


def test_words_of_relation_at_the_edges_do_not_count() -> None:
    """The words "from 5 May" and "5 May" are the same, "6 May" others."""
    assert bare("from the 5 May or later") == bare("5  may") != bare("6 may")


def test_tense_of_the_case_chooses_the_value() -> None:
    """The word "will" wants the value to come, "was" the one gone by; without either both are right."""
    values = [{"value": "2016-10-31"}, {"value": "2016-11-14"}]
    assert wanted("I'll go on Monday", values, "2016-11-07") == values[1:]
    assert wanted("It was on Monday", values, "2016-11-07") == values[:1]
    assert wanted("on Monday", values, "2016-11-07") == values


def test_a_case_is_right_with_nothing_too_much() -> None:
    """All must be found, and no more than all."""
    gold = {"type": "date", "timex": "2016-11-08", "value": "2016-11-08"}
    row = {
        "text": "tomorrow",
        "ref": "2016-11-07",
        "results": [{"start": 0, "end": 8, "resolution": {"values": [gold]}}],
    }
    right = told("tomorrow", "2016-11-08")
    assert case_right(row, [right])
    assert not case_right(row, [right, right])
    assert not case_right(row, [])


def test_lengths_in_seconds() -> None:
    """Days, hours and years of 365 days; other text has no length."""
    assert (seconds_of("P1DT2H"), seconds_of("P1Y"), seconds_of("PXM")) == (93_600, 31_536_000, None)


def test_missing_data_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the gold every floor is unmet and the command says what is missing."""
    assert main(["--shared", str(tmp_path)]) == 1
    assert capsys.readouterr().out.count("missing:") == 3
