"""Facts altered by rule."""

from hypothesis import given
from hypothesis import strategies as st

from evaluation.planted.planting import WAYS, Marked, plants

SOURCE = "The plant in Leeds will close on Friday. It has 214 workers. Ana Berg said so."
RETOLD = "On Friday the works in Leeds will close on time. There are 214 employees. So said Ana Berg."
FACTS = (Marked("number", "214"), Marked("date", "Friday"), Marked("place", "Leeds"), Marked("person", "Ana Berg"))


def test_each_way_alters_one_fact() -> None:
    """Number, date, place, name and rounding are altered once each, at the words that the plant points at."""
    found = {plant.kind: plant for plant in plants("r", SOURCE, RETOLD, FACTS)}
    assert set(found) >= set(WAYS)
    for plant in found.values():
        (old, new), *others = plant.changes
        assert not others
        assert old in RETOLD
        assert new == plant.planted.text != old
    rounded = found["rounding"].planted
    assert rounded.text[rounded.start : rounded.end] == "more than 200"


def test_a_fact_told_twice_is_left_alone() -> None:
    """A surface that stands twice in a report might be two facts, or one that would contradict itself."""
    assert not [p for p in plants("r", f"{SOURCE} 214 agreed.", RETOLD, FACTS) if p.kind == "number"]


def test_a_hedged_number_is_left_alone() -> None:
    """Over 214 and over 321 may both be true: such a change plants no clash."""
    source, retold = (text.replace("214", "over 214") for text in (SOURCE, RETOLD))
    assert not {"number", "rounding"} & {plant.kind for plant in plants("r", source, retold, FACTS)}


def test_not_is_put_after_the_auxiliary() -> None:
    """A sentence whose words both reports share is negated at its auxiliary; one that is negative already is not."""
    told = "The mine will close in May."
    [plant] = plants("r", told, f"{told} Nobody minds.", ())
    assert plant.planted.text == "The mine will not close in May"
    assert not list(plants("r", "It will not close.", "It will not close.", ()))


@given(st.integers(min_value=3, max_value=99_999))
def test_another_number_is_another_number(figure: int) -> None:
    """The altered figure is never the true one, and a percentage stays below a hundred."""
    other = WAYS["number"]["number"](f"{figure}", "r")
    assert other is not None
    assert int(other) != figure
    assert figure >= 100 or int(other) < 100


@given(st.integers(min_value=0, max_value=99_999))
def test_rounding_goes_down_and_stays_near(figure: int) -> None:
    """What "more than" is said of is below the true figure, by a fifth at most; round figures are left alone."""
    rounded = WAYS["rounding"]["number"](f"{figure:,}", "r")
    if rounded is not None:
        below = int(rounded.removeprefix("more than ").replace(",", ""))
        assert 0.8 * figure <= below < figure


def test_dates_stay_dates() -> None:
    """A day of the week, of a month, a month and a year each give way to another of their kind."""
    alter = WAYS["date"]["date"]
    assert [alter(words, "r") for words in ("Friday", "June 18", "24 May 2009", "October", "1998", "last week")] == [
        "Wednesday", "June 25", "17 May 2009", "July", "1995", None,
    ]  # fmt: skip
