"""Whose words stand between the marks, where names and roles are known."""

import pytest

from crossbearing.annotation import annotate
from crossbearing.options import AnnotationOptions
from crossbearing.values.documents import Document

RETOLD = 'Jane Holt of Coast News tweeted: "The council lied about never having a secret dam program," Lindqvist said.'
TITLED = (
    "“Republicans are writing their bill under the cover of darkness because they are ashamed of it,” "
    "Senate Democratic leader Chuck Lindqvist charged."
)
STATED = (
    "The director, Kathleen Holt, said in a statement that the board was taking the claims “very seriously” "
    "and that they “will be answered in full.”"
)
RULED = (
    "Denver, Colorado, District Judge Omar Ruiz, a Ford appointee, decided the state violated the act.\n"
    "The judge ruled that the title did not qualify him.\n"
    "“Labels without any substance cannot satisfy the rule,” he wrote."
)


def speakers(text: str) -> list[str | None]:
    """Return who speaks each direct quotation of a report of that text."""
    layers = annotate(Document("d1", "report.txt", text, "", "text/plain"), AnnotationOptions())
    return [quotation.speaker_text for quotation in layers.quotations if quotation.direct]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RETOLD, "Lindqvist"),
        (TITLED, "Lindqvist"),
        ('The alleged deal was "bittersweet" said Ryan Holt, director at intelligence firm Signal Coast.', "Ryan Holt"),
        (
            "The U.S. Special Envoy for Kenya Martin Holt did not go, but said: “The talks must go on for weeks.”",
            "Martin Holt",
        ),
        (STATED, "Kathleen Holt"),
        ("Its mouthpiece Martin Lund winked that the exit was “the choice of Oslo and nobody else”.", "Martin Lund"),
        ("Martin Lund said he heard someone shout: “Why are you doing this to us?”", "someone"),
        ("A witness of the crash said they asked him, “why are you doing this?”", "witness"),
        (
            "Martin Holt was a lawyer who sued clubs. A copy of his website told readers, “Now is the time to fight.”",
            "Martin Holt",
        ),
        (
            """Dan Holt was remembered in a statement on the website of Lund High School.
“It is with sadness that we tell you of his death,” the statement reads.""",
            "Lund High School",
        ),
        (
            "Anna Holt was on the plane and took it lightly. “I do not know why I am not more upset.”",
            "Anna Holt",
        ),
        ('The Norland Bank aims to "restore the trust of all who save".', "Norland Bank"),
        (
            "The Norland Bank denied it, saying all was well. The statement said: 'It never came up at all.'",
            "Norland Bank",
        ),
        (
            "The Ministry of Water voted for a resolution. “The ministry calls for new dams,” the resolution says.",
            "Ministry of Water",
        ),
        (
            """Cordia Metals was sorry, Cordia Metals said.
What does Lund Steel say?
The firm released a statement:
"Our trade is hard to grasp for those who look on.\"""",
            "Lund Steel",
        ),
        ("Süddeutsche Zeitung has the plan. “It shows how the dam was built,” the German newspaper wrote.", "Zeitung"),
    ],
)
def test_who_speaks_is_found_where_the_plain_subject_is_not(text: str, expected: str) -> None:
    """Names beside the mark, roles with a place, what is heard, pieces of a page, the one told of before."""
    assert expected in (speakers(text)[-1] or "")


def test_a_body_named_after_a_person_is_no_fuller_name_of_hers() -> None:
    """A name's longer form in the report is a name of the same sort, not the government that bears it."""
    text = "The Lindqvist administration wants peace. President Lindqvist said: “We had a very good talk on the phone.”"
    assert speakers(text) == ["Lindqvist"]


def test_the_company_is_the_body_told_of_before() -> None:
    """A noun for any sort of body stands for the one named before, also where nobody has cited it yet."""
    text = "Norsk Hydro took the app from its store. “We found content that breaks the rules,” the company said."
    assert speakers(text) == ["Norsk Hydro"]
    assert speakers(text.replace("company", "airline")) == ["airline"]


def test_of_two_who_bear_a_role_the_one_named_last_speaks() -> None:
    """A bare role stands for its bearer of whom the report speaks at the time."""
    text = (
        "President Martin Holt met President Ivar Lund of Norway on Monday. "
        "Holt went home by train. The president said: “We had a very good talk about the sea.”"
    )
    assert speakers(text) == ["Martin Holt"]
    assert speakers(text.replace("Holt went", "Lund went")) == ["Ivar Lund"]
    assert speakers(text.replace("President Ivar", "Vice President Ivar").replace("Holt went", "Lund went")) == [
        "Martin Holt"
    ]


def test_a_bare_title_is_rather_no_other_country_s() -> None:
    """Who is called "the president" alone bears the title without the name of a country, whoever was named last."""
    text = (
        "President Martin Holt called South Korean President Ivar Lund on Monday. Lund was sad. "
        "The president said: “We had a very good talk about the sea.”"
    )
    assert speakers(text) == ["Martin Holt"]
    assert speakers(text.replace("The president", "The South Korean president")) == ["Ivar Lund"]


def test_who_answers_after_a_colon_is_another_speaker() -> None:
    """A verb between two quotations that announces the second one takes its own subject."""
    text = "She tells her husband: “Thank you for this holiday,” to which Martin Holt deadpans: “Welcome to Lund.”"
    assert speakers(text)[-1] == "Martin Holt"
    assert speakers(text)[0] != "Martin Holt"


def test_an_unlisted_verb_before_the_colon_announces_too() -> None:
    """Whatever the verb is, the person before the colon says what follows."""
    text = "“Thank you for this holiday,” Anna Lund said, and Martin Holt winked: “Welcome to the town of Lund.”"
    assert speakers(text) == ["Anna Lund", "Martin Holt"]


def test_a_quotation_after_a_sentence_about_a_thing_stays_open() -> None:
    """Nobody is taken for the speaker where the sentence before tells of no person."""
    assert speakers("The bridge was closed to all cars. “No entry before the spring.”") == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The dam is far too old for that,” Anna Berg, who lives in Leeds, told reporters.", "Anna Berg"),
        (
            "“Members in the room do not care about it,” Anna Berg, a spokeswoman for the council, said in a note.",
            "Anna Berg",
        ),
        (
            "Norland’s attorney general, Anna Berg, called it a “gift to the whole of the coast” on Monday.",
            "Anna Berg",
        ),
        ("“Please look at the rules of the house again,” wrote a company official named Anna Berg.", "Anna Berg"),
        ("The firm sent a long reply saying that “we have never once lost a single ship.”", "firm"),
        ("According to the builder Anna Berg: “The dam will hold for a hundred years.”", "Anna Berg"),
        ("The mayor released this statement from his adviser Anna Berg: “I spoke to him about the dam.”", "Anna Berg"),
    ],
)
def test_who_is_named_around_the_words(text: str, expected: str) -> None:
    """More told of a name, a title of two words, a verb of naming or a colon leave the speaker clear."""
    assert speakers(text) == [expected]


@pytest.mark.parametrize("opening", ["", "On Monday "])
def test_the_first_word_of_a_report_may_be_the_speaker(opening: str) -> None:
    """Who releases a statement says what is in it, wherever the name stands."""
    assert speakers(f"{opening}Berg released a statement saying that “the dam will be closed all year.”") == ["Berg"]


def test_a_later_relative_is_not_the_speaker() -> None:
    """A surname by itself is the person's whom the report names in full first, however long the names."""
    text = "Ann Berg came to the dam.\nMaria Magdalena Berg came too.\n“The dam is far too old for that,” Berg said."
    assert speakers(text) == ["Ann Berg"]


def test_a_pronoun_across_a_long_quotation() -> None:
    """The sentences of a quotation do not count between a pronoun and whom it stands for."""
    text = (
        "“The dam is far too old for that,” Tom Lund said. “It was built in a hurry. It was never tested. It leaked. "
        "We all saw it leak. Nobody came.\n“We wrote to the council twenty times about it,” he said."
    )
    assert set(speakers(text)) == {"Tom Lund"}


def test_a_post_is_its_handle_s() -> None:
    """The writer of a post is whom the report names by the letters of the handle."""
    text = "Mette Lindqvist wrote a post.\nthe ferry is late once more — mettie (@mettelindqvist) March 4, 2022"
    assert speakers(text) == ["Mette Lindqvist"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karl Venter is 46.\nThe South African is rich.\n“It will sail for ever,” the South African said.",
         "Karl Venter"),
        ("Karl Venter plans to build a ship.\nThe billionaire said it would be “a great show for everyone”.",
         "Karl Venter"),
        ("Engineer Karl Venter plans to build a ship.\nThe Rotor frontman said it would be “a great show for all”.",
         "Karl Venter"),
        (RULED, "Omar Ruiz"),
    ],
)  # fmt: skip
def test_a_description_stands_for_the_person_told_of(text: str, expected: str) -> None:
    """One of a nation, a variation for a person of means, an office's holder whom a place's name stands before."""
    assert speakers(text) == [expected]


def test_a_quotation_without_a_speaker_takes_whom_the_report_gives_its_words_to() -> None:
    """A caption quotes more of the sentence than the text; a single word in common proves nothing."""
    told = '\n\nThe captain, Anna Berg, said that the ferry had "splendid engines" and that it would sail.'
    assert speakers(f'The ferry sank\n\nMedia caption "She has splendid engines"{told}') == ["Anna Berg", "Anna Berg"]
