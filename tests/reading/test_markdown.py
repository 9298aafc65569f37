"""Markdown -> plain lines, and lines -> paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.reading.markdown import plain
from crossbearing.reading.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("**Three** people _died_ in *Arnsby*", "Three people died in Arnsby"),
        ("the [ministry](https://e.x/a_(b)) said", "the ministry said"),
        ("said [it] was [the army\\[sic\\]](/a)", "said [it] was the army[sic]"),
        ("> - a bullet", "a bullet"),
        ("5*3*2 and snake_case_name", "5*3*2 and snake_case_name"),
        ("a footnote.[12] But [21] girls", "a footnote. But [21] girls"),
        ("[Home](/) | [World](/w) | [Africa](/a)", ""),
        ("[More](/m)", ""),
        ("----", ""),
        ("<https://e.x> `code`", "code"),
        ("#hashtag stays", "#hashtag stays"),
    ],
)
def test_marks_go_and_words_stay(marked: str, words: str) -> None:
    """Emphasis, links, quotes, bullets and rules are taken out; brackets of an editor are not."""
    assert plain(marked)[0] == words


def test_one_long_linked_line_over_the_text_is_the_headline() -> None:
    """A page links its headline to itself; two such lines, or one below the text, are other stories."""
    headline = "[Bridge at Arnsby falls into the river](/a)"
    other = "[Ten bridges that nobody ever wanted](/b)"
    text = "The bridge at Arnsby fell into the river late on Thursday night."
    assert plain(f"[Home](/)\n{headline}\n{text}")[0] == f"\nBridge at Arnsby falls into the river\n{text}"
    assert plain(f"{headline}\n{other}\n{text}")[0].strip() == text
    assert plain(f"{text}\n{other}")[0].strip() == text


def test_linked_question_in_a_list_is_another_story() -> None:
    """A linked question that stands in no list may be the report's own."""
    assert plain("- [Who built the bridge?](/a)")[0] == ""
    assert plain("[Who built the bridge?](/a)")[0] == "Who built the bridge?"


def test_headline_is_the_first_heading_of_the_first_level() -> None:
    """A lower heading counts only over the first paragraph."""
    assert plain("## Section\n# Title\n## Another")[1] == "Title"
    assert plain("## Title\n\nText.")[1] == "Title"
    assert plain("The bridge at Arnsby fell into the river late on Thursday night.\n\n## Section")[1] is None


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("The troops will leave the northern bank of the\n\ncountry before the rains begin.", 1),
        ("The troops will leave the northern bank of the\n\f\nDesert Province before the rains begin.", 1),
        ("The troops will leave the northern bank of the\n\n- 3 -\n\nDesert Province before the rains.", 1),
        ("A headline without a full stop\n\nThe troops will leave.", 3),
        ("The troops will leave.\nthe mayor, who is 40, said nothing.", 2),
        ("One paragraph ends here.\n\n\n\nAnother begins.", 3),
    ],
)
def test_paragraphs_broken_by_pages_are_joined(broken: str, whole: int) -> None:
    """A sentence that a page's end cuts is one paragraph; finished ones stay apart, with a blank between."""
    lead = "Arnsby at dusk\n\nIt was late when they met again in town.\n"
    assert len(paragraphs(lead + broken)) - len(paragraphs(lead)) == whole


def test_running_heads_go() -> None:
    """A line that stands at the end of each page is dropped with the pages' numbers."""
    page = "The troops will leave the northern bank of the country before the rains begin in May.\n"
    text = f"{page}Arnsby Papers No 12\n1\n{page}Arnsby Papers No 12\n2\n{page}"
    assert paragraphs(text) == (page.strip(),) * 3


def test_running_head_with_its_page_number_goes() -> None:
    """Name, page number and date between two halves of a sentence: the sentence is whole again."""
    head = "Arnsby Papers        Page 1 of 2\n          July 14, 2021\n\n"
    first = f"A bridge falls\n\nThe bridge which stood over the river, had never\n{head}been checked by anyone, fell.\n"
    second = f"The mayor of Arnsby, an engineer, said that no-\n{head}body had paid for it.\n"
    assert [line for line in paragraphs(first + second) if line][1:] == [
        "The bridge which stood over the river, had never been checked by anyone, fell.",
        "The mayor of Arnsby, an engineer, said that nobody had paid for it.",
    ]


def test_running_head_between_the_halves_of_a_sentence_goes() -> None:
    """One page break is enough, where the sentence goes on in small letters behind the head."""
    head = "A bridge falls   Page 1 of 2\n\nArnsby Institute | Commentary\n\n"
    text = (
        f"A bridge falls\n\nThe bridge which stood over the river, had never\n\n{head}been checked by anyone, fell.\n"
    )
    assert paragraphs(text)[-1] == "The bridge which stood over the river, had never been checked by anyone, fell."


@given(st.text(alphabet="ab .,-*_[]()#>|\n\f\\`!~3:/", max_size=300))
def test_words_survive(text: str) -> None:
    """No letter is added, and a text without marks loses none."""
    letters = [character for character in plain(text)[0] if character in "ab"]
    assert len(letters) <= sum(character in "ab" for character in text)
    bare = "".join(character for character in text if character in "ab .\n")
    joined = " ".join(paragraphs(plain(bare)[0]))
    assert joined.replace(" ", "").replace(".", "") == bare.replace(" ", "").replace("\n", "").replace(".", "")
