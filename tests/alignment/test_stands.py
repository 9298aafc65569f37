"""What the other claims of a story say of each."""

from crossbearing.alignment.happenings import score_tellings, tellings
from crossbearing.alignment.profiles import profiles_of
from crossbearing.alignment.stands import Field, Stand, field_of
from tests.reports import report_of, story_of

SPOKE = "The captain was trying to protect the shop."


def field_from(*texts: str) -> Field:
    """Return the field of the happenings that a report for each text tells."""
    reports = (report_of(f"f{place}", text) for place, text in enumerate(texts))
    kept = tellings([p for p in profiles_of(story_of(*reports), ()) if p.claim.kind == "happening"])
    return field_of(kept, score_tellings(kept), {})


def test_a_clause_that_only_introduces_speaks_to_nothing() -> None:
    """A bare "police believe" says the same as nobody, however many believe; what they believe does."""
    field = field_from("Police believe the gunman fled.", "Local police believe the gunman fled.")
    alike = {p.claim.text: bool(s.alike) for p, s in zip(field.tellings, field.stands, strict=True)}
    assert alike == {"Police believe": False, "Local police believe": False, "the gunman fled": True}


def test_a_claim_assents_to_what_it_is_most_like() -> None:
    """A claim that another report puts much better speaks to that one; of its own report no claim draws it away."""
    profiles = field_from(SPOKE, SPOKE, SPOKE).tellings
    drawn = [Stand({1: 0.5}, {}), Stand({0: 0.5, 2: 0.9}, {}), Stand({1: 0.9}, {})]
    assert Field(profiles, drawn).assenting(0) == []
    assert Field(profiles, drawn).assenting(2) == [1]
    own = [profiles[0], profiles[1], profiles[1]]
    assert Field(own, drawn).assenting(0) == [1]


def test_where_it_is_denied_only_the_sure_take_a_side() -> None:
    """Of a contested claim those say the same who do so beyond doubt, or whom the same claim opposes."""
    profiles = field_from(SPOKE, SPOKE, SPOKE, SPOKE).tellings
    loose = [Stand({1: 0.5, 2: 0.5}, {3: 0.8}), Stand({0: 0.5}, {}), Stand({0: 0.5}, {3: 0.7}), Stand({}, {0: 0.8})]
    assert Field(profiles, loose).assenting(0) == [2]
    assert Field(profiles, loose).dissenting(0) == {3}


def test_who_says_far_less_does_not_say_the_same() -> None:
    """A claim assents to one of which it tells a good part, not to a long one of which it tells next to nothing."""
    long = "The captain and his crew steered the burning ferry past the harbour wall into the shallow bay."
    profiles = field_from("The ferry burnt.", long, long).tellings
    alike = [Stand({1: 0.9}, {}), Stand({0: 0.9, 2: 0.9}, {}), Stand({1: 0.9}, {})]
    assert Field(profiles, alike).assenting(1) == [2]
