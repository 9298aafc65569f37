"""Which time expression dates which clause."""

import pytest

from crossbearing.values.spans import Span
from tests.reports import claim_of, report_of


def when(text: str, deed: str) -> str | None:
    """Return the words of the time that dates the deed."""
    report = report_of("d", text, None, "2022-03-02")
    span: Span | None = claim_of(report, deed).when
    return report.document.text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "deed", "time"),
    [
        ("The rebels released girls who were kidnapped in April 2014.", "kidnap", "April 2014"),
        ("The rebels released girls who were kidnapped in April 2014.", "release", None),
        ("On Tuesday the rebels released girls who were kidnapped in April 2014.", "release", "Tuesday"),
        ("Police said on Tuesday that the bridge was closed.", "say", "Tuesday"),
        ("Police said on Tuesday that the bridge was closed.", "close", "Tuesday"),
        ("Police said the bridge was closed on Tuesday.", "close", "Tuesday"),
        ("The bridge was closed on Tuesday and reopened.", "reopen", "Tuesday"),
        ("The bridge was closed.", "close", None),
        ("France has kept troops in Mali since 2013.", "keep", None),
    ],
)
def test_a_clause_is_dated_by_the_time_that_hangs_on_it(text: str, deed: str, time: str | None) -> None:
    """A time dates its own clause and those that share its moment, not the clause whose noun it narrows."""
    assert when(text, deed) == time
