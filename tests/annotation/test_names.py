"""Which names a report's text holds, where they stand and what they are."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.values.annotations import Mention
from crossbearing.values.documents import Document


def mentions_in(text: str) -> tuple[Mention, ...]:
    """Return the mentions of a report with this text."""
    document = Document("d-1", "report.txt", text, "0", "text/plain")
    layers, tags = parse(document)
    return find_mentions(document, layers, tags)


def names_in(text: str) -> set[str]:
    """Return the distinct names of a text."""
    return {mention.text for mention in mentions_in(text)}


def types_in(text: str) -> dict[str, str]:
    """Return each name's type."""
    return {mention.text: mention.type for mention in mentions_in(text)}


def test_hyphenated_names_are_whole() -> None:
    """A name written with hyphens is one name, however many words the parser makes of it."""
    text = "The convoy reached Mazar-i-Sharif on Monday, the reporter Anna Lind-Berg wrote from Jean-Rabel."
    assert {"Mazar-i-Sharif", "Anna Lind-Berg"} <= names_in(text)


@pytest.mark.parametrize("name", ["Murat Şahin", "Šimon Čapek", "Łukasz Żak", "Ömer Öztürk", "Ołeh Ślązak"])
def test_names_of_all_latin_alphabets_are_whole(name: str) -> None:
    """A name may begin with a capital of any Latin alphabet, in all of its words, and is a person's by its office."""
    found = types_in(f"Eleven people died, according to {name}, the governor of the province.")
    assert found == {name: "person"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Arden County Medical Examiner's Office said so.", {"Arden County Medical Examiner's Office"}),
        ("The crowd burnt down the Molly's, which was empty. A Molly's car park was full.", {"Molly's"}),
        ("Unlike the Kremlin's, this plan is short.", {"Kremlin"}),
        ("She led the United States Department of Justice.", {"United States Department of Justice"}),
        ("He told the Office of Legal Affairs and Congress.", {"Office of Legal Affairs", "Congress"}),
    ],
)
def test_what_belongs_to_a_name(text: str, names: set[str]) -> None:
    """An office's holder, an 's that owns nothing and a department's country are the name's, another body is not."""
    assert names_in(text) == names


def test_korean_given_names_are_whole() -> None:
    """A given name goes on behind a hyphen in small letters; what was led by somebody or is of his time does not."""
    found = names_in("The envoy Kim Tae-yong met Moon Sun-ho. The Park Tae-led bank and a Berg-led party agreed.")
    assert {"Kim Tae-yong", "Moon Sun-ho"} <= found
    assert not any(name.endswith("-led") for name in found)


def test_titles_possessives_and_determiners_stay_outside() -> None:
    """Neither "President" nor "'s" nor "the" is a part of a name."""
    found = names_in("Yesterday President Maria Keller's adviser met the European Union in Vienna.")
    assert {"Maria Keller", "European Union", "Vienna"} <= found
    assert not any(name.endswith("'s") or name.startswith(("President", "the ")) for name in found)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Guards closed the Swedish consulate in the city.", "Swedish consulate", "facility"),
        ("Talks with the Kenyan government failed, aides said.", "Kenyan government", "organisation"),
        ("A spokesman for the Danish foreign ministry declined.", "Danish foreign ministry", "organisation"),
        ("The Leeds police searched two houses.", "Leeds police", "force"),
        ("Villages in Kassala state were flooded.", "Kassala state", "place"),
        ("Officials at the Ministry of Water and Power resigned.", "Ministry of Water and Power", "organisation"),
        ("Soldiers ended Operation Grey Heron in May.", "Operation Grey Heron", "operation"),
        ("The ferry Silver Linnet ran aground.", "Silver Linnet", "object"),
        ("Troops took part in Exercise Grey Heron near Leeds.", "Exercise Grey Heron", "operation"),
        ("Judges cited Resolution 2417 and the ban fell.", "Resolution 2417", "work"),
        ("The council repealed the Harbour Ordinance in June.", "Harbour Ordinance", "work"),
        ("She wrote the novel Grey Heron in prison.", "Grey Heron", "work"),
        ("Workers left the Fessenheim nuclear power plant.", "Fessenheim nuclear power plant", "facility"),
        ("The raid was led by Danish forces on Monday.", "Danish forces", "force"),
        ("He spent his life on the Leeds police force.", "Leeds police force", "force"),
        ("Crowds fled the Arnsby cheese festival in panic.", "Arnsby cheese festival", "event"),
    ],
)
def test_heads_tell_the_type(text: str, name: str, kind: str) -> None:
    """The head noun belongs to the name and tells what it names."""
    assert types_in(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police said that looters broke into Ann's Books & Toys at night.", "Ann's Books & Toys"),
        ("The fire began behind Christmas Hill Park, officials said.", "Christmas Hill Park"),
        ("The chief, John Harmon, Jr., thanked his officers.", "John Harmon, Jr."),
        ("Fighters took a post in Nahr-e Saraj on Monday.", "Nahr-e Saraj"),
        ("The suspect is dead, the U.S. Attorney's Office said on Monday.", "U.S. Attorney's Office"),
        ("The raid hit the Harbour Old Organised Protest (HOOP) zone.", "HOOP"),
        ("The call was led by Mullah Abdul Rahim Darwan, a spokesman said.", "Abdul Rahim Darwan"),
    ],
)
def test_a_name_is_whole(text: str, name: str) -> None:
    """Shops, suffixes, particles, offices named after a title, and abbreviations that are words stay in one piece."""
    assert name in names_in(text)


def test_a_nickname_stands_inside_its_name() -> None:
    """What is called between given name and surname, in marks, parts them not."""
    assert 'Harold "Rick" Hearnes' in names_in('The singer Harold "Rick" Hearnes was seen by Robert Miller on Monday.')


def test_a_party_before_a_state_is_no_part_of_it() -> None:
    """The letter of a party stands apart from the state behind its hyphen."""
    assert "N.J." in names_in("The attack was condemned by Robert Alden (D-N.J.) on Monday.")


def test_a_given_name_alone_is_a_person() -> None:
    """A word that begins a person's name in the report is that person's, though a village is called so."""
    text = "Stephen Romero, aged six, was there with his mother. She said Stephen loved the fair."
    assert types_in(text)["Stephen"] == "person"


def test_government_of_a_country() -> None:
    """A state's organ named with "of" is a name although it begins in lower case."""
    assert "government of Chile" in names_in("It thanked the government of Chile for its help.")


def test_datelines() -> None:
    """A place in capitals before a dash is a name, and so is the agency in brackets, which is no place."""
    assert "NAIROBI" in names_in("NAIROBI, Kenya — Rain fell for a week.")
    assert types_in("LIMA (Cordia) — Rain fell for a week.")["Cordia"] == "organisation"


def test_abbreviation_in_brackets() -> None:
    """An abbreviation given in brackets is a name of its own."""
    found = names_in("The Harbour Pilots Association (HPA) struck on Friday. The HPA wants more pay.")
    assert {"Harbour Pilots Association", "HPA"} <= found


def test_headings_hold_no_junk() -> None:
    """In title case capitals tell nothing: only what is known for a name is one."""
    found = names_in("Angry Farmers Block Main Roads Around Berlin\nFarmers blocked roads around Berlin on Tuesday.")
    assert found == {"Berlin"}


def test_a_name_once_is_a_name_everywhere() -> None:
    """Every place where a name's string stands is a mention, also in the headline."""
    text = "Lindqvist steps down\nThe minister Karin Lindqvist resigned. Lindqvist gave no reason."
    assert sum(mention.text.endswith("Lindqvist") for mention in mentions_in(text)) == 3


def test_one_type_a_string() -> None:
    """One string has one type in a report, whatever the model tags each time."""
    text = "Boko Haram attacked. Boko Haram fled. Police chased Boko Haram. In Boko Haram they trust."
    assert {mention.type for mention in mentions_in(text) if mention.text == "Boko Haram"} == {"organisation"}


def test_weekdays_and_plain_words_are_no_names() -> None:
    """Days, months and capitalised common words at the start of a sentence are no names."""
    assert names_in("Monday was calm. Yesterday it rained. Shops opened in March. However, nobody came.") == set()


@settings(max_examples=40)
@given(st.text(alphabet=st.sampled_from("Aa Bb.Cc-'’“”(),\n1éÉ#&—"), max_size=80))
def test_spans_are_exact_and_apart(text: str) -> None:
    """A mention's text stands at its span, mentions do not overlap, and they come in text order."""
    found = mentions_in(text)
    assert all(text[m.span.start : m.span.end] == m.text for m in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))


def test_hashtags_addresses_and_short_states() -> None:
    """Each hashtag is a name, an address is whole, a state's short name keeps its full stop."""
    assert {"#Norvik", "#Harbour"} <= names_in("We love #Norvik #Harbour so much.")
    assert "Cordia.com.au" in names_in("The boat sank at nine, Cordia.com.au reported.")
    assert "La." in names_in("A man from Slidell, La., was arrested on Monday.")


def test_a_thing_in_small_letters_is_the_same_name() -> None:
    """A word that is a name elsewhere in the report, and no English word, is a name in small letters too."""
    assert {"Bitcoin", "bitcoins"} <= names_in("The price of Bitcoin fell. He sold all his bitcoins on Monday.")


def test_a_flight_is_called_by_its_number() -> None:
    """Its number, or the airline's letters with it, makes a name of "flight"; minutes of a flight make none."""
    assert {"flight MH17", "Flight 17"} <= names_in("Its flight MH17 fell. The captain of Flight 17 had called twice.")
    assert not names_in("It came on a flight 20 minutes late.")


def test_a_name_of_several_words_may_stand_in_small_letters() -> None:
    """A post writes "brandal garlic festival"; a name made of English words alone is no name in small letters."""
    text = (
        "Crowds left the Brandal Garlic Festival and the White House. just left the brandal garlic festival, still ok"
    )
    assert "brandal garlic festival" in names_in(text)
    assert "white house" not in names_in(f"{text}. They painted a white house.")
    assert "council" not in names_in("Leeds City Council met. The council said nothing.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A study by the National Conference of Town Councils found that few towns pay.",
            "National Conference of Town Councils",
        ),
        (
            "Ann Lund is vice president of the Centre on Rivers and Water Rights in Velmark.",
            "Centre on Rivers and Water Rights",
        ),
        (
            "She spoke at the National Committee to Protect Rivers and Lakes on Friday.",
            "National Committee to Protect Rivers and Lakes",
        ),
        (
            "They marched with People for the Fair Treatment of Horses on Monday.",
            "People for the Fair Treatment of Horses",
        ),
        ('That is how close "Roe v. Wade" is to Brandt v. Lind, Anna Berg said.', "Brandt v. Lind"),
    ],
)
def test_a_name_goes_on_with_what_it_is_about(text: str, name: str) -> None:
    """A body keeps what it is there for, behind of, on, to and for; a lawsuit keeps both its parties."""
    assert name in names_in(text)


def test_a_country_is_no_part_of_the_body_that_speaks_on_it() -> None:
    """What a known body is told about is no part of its name, nor is a weekday."""
    found = names_in("They briefed the Security Council on Syria. He testified to the Council on Monday.")
    assert {"Security Council", "Syria", "Council"} <= found


def test_a_person_named_after_a_body_is_apart() -> None:
    """The body ends before "and" and the next person."""
    found = names_in("Ann Lund of the Leadership Conference on Civil and Water Rights and Carl Berg met in Velmark.")
    assert {"Leadership Conference on Civil and Water Rights", "Carl Berg"} <= found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "House Speaker Anna Berg met Senate Majority Leader Carl Lund.",
            {"House", "Anna Berg", "Senate", "Carl Lund"},
        ),
        ("House Democratic Leader Anna Berg met Senators Carl Lund.", {"House", "Anna Berg", "Carl Lund"}),
        ("White House Press Secretary Tom Ray said so.", {"White House", "Tom Ray"}),
        ("In the room were Sens. Anna Berg and Carl Lund.", {"Anna Berg", "Carl Lund"}),
        ("Messrs. Berg and Lund came. Anna Berg and Carl Lund sat.", {"Berg", "Lund", "Anna Berg", "Carl Lund"}),
    ],
)
def test_titles_of_several_and_of_parliaments_stay_outside(text: str, names: set[str]) -> None:
    """Titles in the plural, of leaders of a house and of press officers are no parts of names."""
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Later Monday evening, Anna Berg returned to Velmark.", "Later"),
        ('"Tonight we sing, but tomorrow we work," said Anna Berg.', "Tonight"),
        ("Since 2012, four mills have closed, Anna Berg said.", "Since"),
        ("Anna Berg did NOTHING about it.", "NOTHING"),
        ("The vote ended at 6:10 a.m. ET on Monday, Anna Berg said.", "ET"),
        ("It appears on page A16 of the paper, Anna Berg said.", "A16"),
        ("Anna Berg fell ill with Covid-19 on Monday.", "Covid-19"),
    ],
)
def test_dates_small_words_and_zones_are_no_names(text: str, wrong: str) -> None:
    """A capital that a date, a loud pronoun, a time zone, a page or a disease has makes no name."""
    assert wrong not in names_in(text)


def test_a_hyphen_between_two_people_or_countries_parts_them() -> None:
    """Whom a hyphen sets against each other are two; a double surname is one."""
    found = names_in("The Berg-Lund debate drew crowds. Anna Berg and Carl Lund stayed. U.S.-Russian talks began.")
    assert {"Berg", "Lund", "U.S.", "Russian"} <= found
    assert "Berg-Lund" not in found


def test_a_day_called_after_a_person_is_not_the_person() -> None:
    """The person's name ends before "Day"."""
    assert "Martin Luther King Jr." in names_in("They passed Martin Luther King Jr. Day as a holiday.")


def test_the_title_of_a_work_is_whole() -> None:
    """A title in quotation marks keeps its small words, and a comma before the closing mark."""
    text = 'His book, "Stop Digging Your Pond with a Spoon and Fork," sold well, Anna Berg said.'
    assert types_in(text)["Stop Digging Your Pond with a Spoon and Fork"] == "work"


def test_a_given_name_that_is_a_town_too_is_the_person() -> None:
    """Where the report names the person in full, and the word by itself stands as a person."""
    kinds = types_in('Nancy Lund came. "Nancy and Carl have to decide," Tom Berg said. Nancy left.')
    assert kinds["Nancy"] == "person"
    kinds = types_in("Paris Lund left Paris on Monday. The mayor of Paris said that Paris is calm.")
    assert kinds["Paris"] == "place"


def test_a_building_named_after_a_person_is_no_person() -> None:
    """Whose surname begins the name, the report tells; elsewhere such a word is a surname."""
    kinds = types_in("Carl Lund ran the firm. Lund Park was told of it. Lund left.")
    assert (kinds["Lund Park"], kinds["Lund"]) == ("facility", "person")


def test_short_form_in_a_heading() -> None:
    """A heading's short form of a body that the sentences name in full is a name of its own."""
    text = "Leeds Police Finally Take Back Area Around Station\n\nThe Leeds Police Department came back on Monday."
    assert "Leeds Police" in names_in(text)
