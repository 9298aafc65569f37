"""Whose account a handle in a report is."""

from crossbearing.annotation.handles import letters_of
from tests.annotation.test_names import types_in

POST = "The water is rising. pic.twitter.com/x1 — {} ({}) January 1, 2018"


def test_a_post_names_its_writer_and_the_account() -> None:
    """The writer of a post and the handle are names of one type, whatever the writer's case."""
    found = types_in("Roads were closed.\n\n" + POST.format("orla lindqvist", "@orlalind"))
    assert found["orla lindqvist"] == found["@orlalind"]


def test_a_handle_spelt_like_a_name_is_one() -> None:
    """A handle whose letters are those of a name of the report is a name of its type; any other handle is none."""
    found = types_in("Anna Lindqvist spoke to residents. Thanks to @AnnaLindqvist and @nobodyelse for the help.")
    assert found["@AnnaLindqvist"] == found["Anna Lindqvist"] == "person"
    assert "@nobodyelse" not in found


def test_a_bracket_without_a_dash_keeps_the_name_before_it() -> None:
    """Where no dash leads to the writer, the name before the bracket is whose handle it is."""
    found = types_in("The mayor, Anna Lindqvist (@mayoranna), said that roads were closed.")
    assert found["@mayoranna"] == "person"


def test_letters_leave_out_what_stands_between() -> None:
    """Case, spaces and signs do not count in the letters of a name."""
    assert letters_of(["@Orland_Council", "9"]) == "orlandcouncil9"
