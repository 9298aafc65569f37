"""Dates of publication as pages print them."""

import pytest

from crossbearing.reading.dates import dated, is_date_line, normal


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("2022-02-17", "2022-02-17"),
        ("2022-02-17T10:30:00Z", "2022-02-17T10:30+00:00"),
        ("17 February 2022", "2022-02-17"),
        ("17th Feb. 2022", "2022-02-17"),
        ("Thursday, February 17, 2022", "2022-02-17"),
        ("FEB 17 2022", "2022-02-17"),
        ("Published: 19 February 2022 10:30 GMT", "2022-02-19T10:30+00:00"),
        ("17:42, 17 Feb 2022", "2022-02-17T17:42"),
        ("Feb. 17, 2022 at 3:04 p.m. ET", "2022-02-17T15:04"),
        ("February 17, 2022 12:05 AM EST", "2022-02-17T00:05-05:00"),
        ("Thu 17 Feb 2022 10.30 CET", "2022-02-17T10:30+01:00"),
        ("Last updated on 17.02.2022", "2022-02-17"),
        ("17/02/2022", "2022-02-17"),
        ("02/17/2022", "2022-02-17"),
        ("07/07/2021", "2021-07-07"),
    ],
)
def test_date_lines(line: str, value: str) -> None:
    """A line that is a date gives it in ISO 8601, with the clock time where there is one."""
    stated = dated(line)
    assert stated is not None
    assert stated.value == value
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line", ["07/08/2021", "February 2022", "17 February", "31 February 2022", "© 2022", "2 hours ago", "2022"]
)
def test_what_is_no_full_date_is_none(line: str) -> None:
    """Months, years, days without a year, impossible and ambiguous dates give nothing."""
    assert dated(line) is None


def test_sentence_with_a_date_is_no_date_line() -> None:
    """A date in a sentence does not say when the report was published."""
    assert not is_date_line("The bridge was opened on 17 February 1932 by the mayor.")


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2022-02-17", "2022-02-17"),
        ("2022-02-17 07:30:00", "2022-02-17T07:30"),
        ("2022-02-17T07:30:00.000+01:00", "2022-02-17T07:30+01:00"),
        ("Thu, 17 Feb 2022 07:30:00 +0100", "2022-02-17T07:30+01:00"),
        ("17 February 2022", "2022-02-17"),
        (1645081200, "2022-02-17T07:00+00:00"),
        (1645081200000, "2022-02-17T07:00+00:00"),
        ("2022", None),
        ("2022-13-45", None),
        ("soon", None),
        (True, None),
        (None, None),
        (float("inf"), None),
    ],
)
def test_metadata_dates(value: object, iso: str | None) -> None:
    """Metadata's many forms become ISO 8601; what is no date becomes None."""
    assert normal(value) == iso
