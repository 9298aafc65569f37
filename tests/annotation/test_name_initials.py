"""Names told by the initials that a report uses for them."""

import pytest

from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.values.documents import Document


def names(text: str) -> list[str]:
    """Return the names of a report of that text."""
    document = Document("d1", "report.txt", text, "", "text/plain")
    layers, tags = parse(document)
    return [mention.text for mention in find_mentions(document, layers, tags)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The council voted on DAYS. Payments of the Deferred Aid for Young Sailors program go on.",
            "Deferred Aid for Young Sailors",
        ),
        (
            "Figures of the Southern Risk Index rose. That year, the SRI said, floods were worse.",
            "Southern Risk Index",
        ),
    ],
)
def test_initials_tell_the_name(text: str, name: str) -> None:
    """Words that a report abbreviates by their initials are one name, with the small words between them."""
    assert name in names(text)


def test_a_month_is_no_name() -> None:
    """A month in a date is no name where somebody bears it as one."""
    assert names("Theresa May spoke. Mrs May said that 22 May was the date.") == ["Theresa May", "May"]
