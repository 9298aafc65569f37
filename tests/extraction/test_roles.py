"""Who does what to whom."""

import pytest

from crossbearing.values.claims import Claim, Role
from tests.reports import claim_of, report_of


def words(role: Role | None) -> str | None:
    """Return a role's words."""
    return role.text if role else None


def claim(text: str, deed: str) -> Claim:
    """Return the claim of a deed."""
    return claim_of(report_of("d", text), deed)


@pytest.mark.parametrize(
    ("text", "deed", "subject", "target"),
    [
        ("The army attacked the town.", "attack", "The army", "the town"),
        ("Police arrested two men.", "arrest", "Police", "two men"),
        ("The bridge was closed by the police.", "close", "the police", "The bridge"),
        ("The bridge was closed.", "close", None, "The bridge"),
        ("The police stopped two men who robbed a bank.", "rob", "two men", "a bank"),
        ("The building destroyed by the storm housed a school.", "destroy", "the storm", "The building"),
        ("The army plans to attack the town.", "attack", "The army", "the town"),
        ("The army left the town and burned the bridge.", "burn", "The army", "the bridge"),
        ("Rain fell.", "fall", "Rain", None),
        ("Police said the train hit a wall but didn't derail.", "derail", "the train", None),
        ("The mayor urged residents to leave the town.", "leave", "residents", "the town"),
        ("The mayor promised residents to leave the town.", "leave", "The mayor", "the town"),
    ],
)
def test_doer_and_target(text: str, deed: str, subject: str | None, target: str | None) -> None:
    """Passives, relative clauses, participles, infinitives and second verbs find their subject and object."""
    found = claim(text, deed)
    assert (words(found.subject), words(found.object)) == (subject, target)


def test_roles_stand_where_they_say() -> None:
    """Roles have the lemma of their head and exact spans, without the relative clause that hangs on them."""
    report = report_of("d", "The two old mayors who met in Varga signed the agreements.")
    subject = claim_of(report, "sign").subject
    assert subject is not None
    assert (subject.text, subject.lemma) == ("The two old mayors", "mayor")
    for found in report.claims:
        for role in (found.subject, found.object):
            assert role is None or report.document.text[role.span.start : role.span.end] == role.text
