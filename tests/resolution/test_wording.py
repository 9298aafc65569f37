"""What the words of a mention tell: name, description or pronoun, sex and number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.resolution.wording import are_nicknames, head_class, sex_of_name, stands_apart, wording_of


@pytest.mark.parametrize(
    ("text", "kind", "core"),
    [
        ("Ada Moreau", "person", "Ada Moreau"),
        ("Mr. Moreau", "person", "Moreau"),
        ("Norwegian skipper Ada Moreau", "person", "Ada Moreau"),
        ("Ada Moreau, MD", "person", "Ada Moreau"),
        ("Norway's Moreau", "person", "Moreau"),
        ("in Gao", "place", "Gao"),
        ("the north of Gao", "place", "Gao"),
        ("New York", "place", "New York"),
        ("US", "place", "US"),
        ("U.S.", "place", "U.S."),
        ("Kunduz province", "place", "Kunduz province"),
        ("Xenor Foods'", "organisation", "Xenor Foods"),
        ("parliament", "organisation", "parliament"),
        ("former Harbour Board Director Ada Moreau", "person", "Ada Moreau"),
        ("Secretary of State Ada Moreau", "person", "Ada Moreau"),
        ("Rep. Ada Moreau (D-Calif.)", "person", "Ada Moreau"),
        ("Robert King", "person", "Robert King"),
        ("King", "person", "King"),
        ("@prince_ada", "person", "prince_ada"),
        ("Mali and Chad", "place", "Mali and Chad"),
        ("Bank of Leeds", "organisation", "Bank of Leeds"),
    ],
)
def test_names(text: str, kind: str, core: str) -> None:
    """A name stands without prepositions, titles, roles and owners; what belongs to it stays."""
    assert (wording_of(text, kind).kind, wording_of(text, kind).core) == ("name", core)


@pytest.mark.parametrize(
    ("text", "kind", "head", "many", "sex"),
    [
        ("the skipper", "person", "skipper", False, None),
        ("three women", "person", "woman", True, "female"),
        ("his ex-girlfriend", "person", "ex-girlfriend", False, "female"),
        ("Thieves", "person", "thief", True, None),
        ("the Norwegian president", "person", "president", False, None),
        ("a 16 - year - old", "person", "16-year-old", False, None),
        ("at a Leeds shop", "facility", "shop", False, None),
        ("the country", "place", "country", False, None),
        ("the two countries", "place", "country", True, None),
        ("hundreds of migrants", "group", "migrant", True, None),
        ("people fleeing the flood", "group", "people", True, None),
        ("Berg's lawyers", "group", "lawyer", True, None),
        ("caravan members", "group", "caravan", False, None),
        ("members of the caravan", "group", "caravan", False, None),
        ("Norwegian President", "person", "president", False, None),
    ],
)
def test_descriptions(text: str, kind: str, head: str, *, many: bool, sex: str | None) -> None:
    """A description tells its noun, whether it is of several, and the sex."""
    found = wording_of(text, kind)
    assert (found.kind, found.head, found.many, found.sex) == ("description", head, many, sex)


@pytest.mark.parametrize(
    ("text", "group"), [("She", "female"), ("it", "thing"), ("whose", "relative"), ("I", "speaker")]
)
def test_pronouns(text: str, group: str) -> None:
    """A pronoun tells its group, in any case."""
    assert (wording_of(text, "person").kind, wording_of(text, "person").head) == ("pronoun", group)


def test_title() -> None:
    """What leads in to a person's name is the title, in its own case; a description has none."""
    assert wording_of("Norwegian President Ada Moreau", "person").title == "Norwegian President"
    assert wording_of("Secretary of State Ada Moreau", "person").title == "Secretary of State"
    assert wording_of("Ada Moreau", "person").title == wording_of("the president", "person").title == ""


def test_members() -> None:
    """A collective noun tells whom it counts, another noun nobody."""
    assert wording_of("a caravan of Honduran migrants", "group").members == "migrant"
    assert wording_of("lawyers of Leeds", "group").members == ""


def test_states() -> None:
    """One country may be described, several or a named one are not."""
    told = {text: wording_of(text, "place").is_state for text in ("the country", "both countries", "Mali", "the city")}
    assert told == {"the country": True, "both countries": False, "Mali": False, "the city": False}


def test_sexes() -> None:
    """A title tells the sex before a given name does; a surname alone tells none."""
    assert sex_of_name("Mrs. Robert Berg") == "female"
    assert sex_of_name("Robert Berg") == "male"
    assert sex_of_name("Berg") is None


def test_nouns_of_the_same_people() -> None:
    """Nouns that are used of the same people are of one class, others each of its own."""
    assert head_class("cop") == head_class("police") != head_class("thief")
    assert head_class("ex-wife") == "wife"
    assert stands_apart("judges")
    assert not stands_apart("skipper")


def test_nicknames() -> None:
    """Forms of one given name are known, two names are not taken for one."""
    assert are_nicknames("bill", "william")
    assert not are_nicknames("bill", "robert")
    assert not are_nicknames("quux", "quux")


@given(st.text(max_size=30), st.sampled_from(["person", "place", "organisation", "facility", "group"]))
def test_any_text(text: str, kind: str) -> None:
    """Any text is worded somehow."""
    assert wording_of(text, kind).kind in {"name", "description", "pronoun"}
