"""Who is quoted with which words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.annotation.attributions import find_attributions
from crossbearing.annotation.borrowings import find_borrowings
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quotations import find_quotations
from crossbearing.values.documents import Document
from crossbearing.values.quotations import Quotation


def quotations_of(text: str, title_end: int = 0) -> tuple[Quotation, ...]:
    """Return the quotations of a report of that text."""
    document = Document("d1", "report.txt", text, "", "text/plain", title_end=title_end)
    layers, _ = parse(document)
    return find_quotations(document, layers)


def direct(text: str, title_end: int = 0) -> list[tuple[str, str | None]]:
    """Return words and speaker of what stands between marks."""
    return [(q.text, q.speaker_text) for q in quotations_of(text, title_end) if q.direct]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Who keeps the road to the mine open?" asked Almira Castell, a driver.', "Almira Castell"),
        ('"We cannot guard an empty door," moaned the minister Omar Haddad.', "Omar Haddad"),
        ('Anna Berg met Omar Said. She said the dam was safe. "It held through the storm," she said.', "Anna Berg"),
        (
            'The owner of the quarry, Norte Stone, denied that it was to blame. "We did not blast," the company said.',
            "Norte Stone",
        ),
        ('The Courier asked Anna Berg if the dam would hold? "Certainly, it will hold for years."', "Anna Berg"),
        ('The organiser said all went well. It added that "nobody had been injured there".', "organiser"),
        (
            'Omar Haddad told the channel that he saw it. The gunman walked away, he said. "He kept calm," he said.',
            "Omar Haddad",
        ),
        ('"He had all his life to live," Alberto Romero, the father of the boy, told NBC Los Angeles.', "Romero"),
        (
            'The plan was bad, Tom Berg said.\nAnna Lund shot back: "They got caught with a hand in the jar."',
            "Anna Lund",
        ),
        ('Julie Berg ran. "I tried to yell for help," her statement says.', "Julie Berg"),
        (
            'The end followed a remark by Tom Lund, who said that he would go, adding "there is no way back for us".',
            "Tom Lund",
        ),
        (
            "Minister Anna Berg “welcomed” the plan as a step away from the “dangerous idea of a second dam.”",
            "Anna Berg",
        ),
        ('Council member Bea Ortega explained that "the funds go to the town every year".', "Bea Ortega"),
        (
            'Tom Lund left the party. Citing the talks with Oslo, which Anna Berg opposed, he said, "I saw none."',
            "Tom Lund",
        ),
        ('"Give us the keys," said Dr Tom King, "and we will open the doors of the town to all".', "Tom King"),
        ('William Lund commended Anna Berg in a statement for "restoring the rule of law."', "William Lund"),
        ('A post on Carl Lund\'s page said "it is not over yet for us."', "Carl Lund"),
        (
            'The city\'s police chief called the camp "lawless and brutal to all." Police Chief Anna Berg left.',
            "Anna Berg",
        ),
    ],
)
def test_the_speaker_is_found_beyond_the_plain_subject(text: str, expected: str) -> None:
    """Inverted verbs, the one asked, a body called by its kind, a source before the pronoun, owners are followed."""
    assert expected in (direct(text)[-1][1] or "")


def test_the_speaker_is_never_a_piece_of_the_quotation() -> None:
    """A name between the marks is no antecedent of the pronoun outside them."""
    text = 'Anna Berg met reporters.\n"There is no chance that Omar Said will leave," she said.'
    assert direct(text)[-1][1] == "Anna Berg"


def test_a_paragraph_after_an_attribution_is_another_saying() -> None:
    """With its attribution between, the next paragraph keeps the speaker and is no part of the same saying."""
    text = '"It was a dreadful night for us," said Anna Berg.\n"The boats were all gone by the morning."'
    first, second = (q for q in quotations_of(text) if q.direct)
    assert (second.speaker_text, second.continues) == (first.speaker_text, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will rebuild the old harbour," said Anna Berg, the mayor.', "Anna Berg"),
        ('"We will rebuild the old harbour," the mayor, Anna Berg, said.', "Anna Berg"),
        ('Mayor Anna Berg said: "We will rebuild the old harbour."', "Anna Berg"),
        ("“We will rebuild the old harbour,” a port official told Reuters.", "a port official"),
        ('According to Anna Berg, the storm was "the worst in living memory."', "Anna Berg"),
        ('"We will rebuild the old harbour." — Anna Berg', "Anna Berg"),
        ('Anna Berg of the port union wrote that the plan was "a gift to the rich few".', "Anna Berg"),
    ],
)
def test_the_speaker_is_read_off_the_sentence(text: str, expected: str) -> None:
    """Before or after the words, with role, colon, "according to" or signature: the source is named."""
    assert [speaker for _, speaker in direct(text)] == [expected]


def test_an_interrupted_quotation_is_two_parts_of_one_saying() -> None:
    """The second part has the same speaker, no word of its own, and points at the first."""
    first, second = quotations_of('"We lost the whole harvest," said Anna Berg. "Nobody came to help us."')
    assert (first.text, second.text) == ("We lost the whole harvest,", "Nobody came to help us.")
    assert second.speaker_text == "Anna Berg"
    assert second.continues == first.span
    assert first.continues is None


def test_a_pronoun_is_followed_back_to_the_name() -> None:
    """The words of "she" are the subject's of the sentence before."""
    text = 'Anna Berg visited the camp on Monday. "These people need water and tents," she said.'
    assert direct(text) == [("These people need water and tents,", "Anna Berg")]


def test_a_surname_takes_the_full_name_given_before() -> None:
    """The best name in the report stands for the short form."""
    text = 'Anna Berg met the miners. "The pit will stay open," Berg said.'
    assert direct(text) == [("The pit will stay open,", "Anna Berg")]


def test_a_statement_speaks_for_its_issuer() -> None:
    """A statement's words are those of who issued it."""
    text = 'Acme said in a statement that sales rose. "We expect a good year ahead," the statement said.'
    assert direct(text) == [("We expect a good year ahead,", "Acme")]


def test_a_speech_over_paragraphs_keeps_its_speaker() -> None:
    """A paragraph that opens with a mark and names nobody goes on with the speaker before it."""
    text = 'Anna Berg said: "The road is closed until further notice.\n"Nobody may enter the valley."'
    assert [speaker for _, speaker in direct(text)] == ["Anna Berg", "Anna Berg"]


def test_who_quotes_himself_within_his_own_words_is_no_other_speaker() -> None:
    """A paragraph in single marks holds what its speaker said before, in double ones."""
    text = (
        "Anna said: 'I think he saw us.\n'I prayed. I said, \"Stay with me here tonight.\"\n'And he did stay with me.'"
    )
    assert {speaker for _, speaker in direct(text)} == {"Anna"}
    assert len(direct(text)) == 3


def test_names_glosses_and_scare_quotes_are_no_quotations() -> None:
    """A ship's name, a translation and a word held at a distance are nobody's words."""
    assert direct('The "Blue Star Of The North" left port.') == []
    assert direct('The word, which means "bread of the poor people", is old.') == []
    assert direct('The so-called "reform" began on Monday.') == []


def test_a_headline_takes_the_speaker_whom_the_body_names() -> None:
    """The words quoted in a headline are those of the one quoted with them below."""
    title = "Harbour 'will not close this year'"
    text = f'{title}\n"The harbour will not close this year," said Anna Berg.'
    assert [speaker for _, speaker in direct(text, len(title))] == ["Anna Berg", "Anna Berg"]


def test_a_post_set_into_a_report_is_a_quotation() -> None:
    """The words before the dash are the writer's, without marks."""
    text = (
        "The pumps run again.\nWater is back in all four districts. — City Works (@cityworks) May 3, 2020\nIt rained."
    )
    assert direct(text) == [("Water is back in all four districts.", "City Works")]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("All staff were unharmed, according to the ministry in Oslo.", "All staff were unharmed", "ministry in Oslo"),
        ("Anna Berg said that the bridge was safe.", "the bridge was safe", "Anna Berg"),
        ("The bridge, Anna Berg said, will open on Monday.", "will open on Monday", "Anna Berg"),
        ("Anna Berg was quoted by state radio as saying the talks had failed.", "the talks had failed", "Anna Berg"),
    ],
)
def test_reported_speech_is_an_indirect_quotation(text: str, words: str, speaker: str) -> None:
    """The clause under the reporting word is told, without its "that"."""
    told = [(q.text, q.speaker_text) for q in quotations_of(text) if not q.direct]
    assert (words, speaker) in told


def test_what_was_not_said_is_no_quotation() -> None:
    """A reporting word under "not" reports nothing."""
    assert quotations_of("Anna Berg did not say how the fire began.") == ()


@settings(max_examples=40)
@given(st.text(alphabet="ABab said. ,:\"“”‘’'()—\n@0", max_size=60))
def test_any_text_is_read_and_every_span_is_exact(text: str) -> None:
    """No text breaks the layers; spans hold their words; no direct quotation carries its pair of marks."""
    document = Document("d1", "report.txt", text, "", "text/plain")
    layers, _ = parse(document)
    quotations = find_quotations(document, layers)
    assert len({q.span for q in quotations}) == len(quotations)
    spans = [(q.span, q.text) for q in quotations]
    spans += [(h.span, h.text) for h in find_attributions(document, layers)]
    spans += [(b.span, b.text) for b in find_borrowings(document, layers)]
    assert all(text[span.start : span.end] == words for span, words in spans)
    for quotation in quotations:
        assert not (quotation.direct and quotation.text[0] in '"“' and quotation.text[-1] in '"”')
