"""A stored report of marked news as stretches of words."""

from evaluation.quotations.marked_news import Ruler, marked_news, quoted


def stretches(text: str, *pieces: str) -> list[str]:
    """Return what is quoted in the pieces of a content."""
    places = [(text.index(piece), text.index(piece) + len(piece)) for piece in pieces]
    return [text[start:end] for start, end in quoted(text, places)]


def test_what_stands_between_marks_is_quoted() -> None:
    """Only the words between the marks of a content are a direct quotation, whichever way the marks are written."""
    assert stretches('She called it "a good day" for "all" of us.', 'it "a good day" for "all" of us') == [
        "a good day", "all",
    ]  # fmt: skip
    assert stretches("He said: ''We wait.''", "''We wait.''") == ["We wait."]
    assert stretches("He said: “We wait.”", "“We wait.”") == ["We wait."]


def test_a_mark_without_its_partner_runs_to_the_edge() -> None:
    """A paragraph whose quotation goes on in the next one has no closing mark."""
    text = "“We wait.\n“We hope,” she said."
    assert stretches(text, "“We wait.\n“We hope,”") == ["We wait.", "We hope,"]


def test_pieces_side_by_side_are_one() -> None:
    """Two sentences of one quotation, marked as two pieces, are one stretch."""
    assert stretches('"We wait. We hope."', '"We wait.', 'We hope."') == ["We wait. We hope."]


def test_single_marks_count_alone() -> None:
    """A headline's single marks are quotation marks; an apostrophe is none."""
    assert stretches("Mayor: town’s bridge is ‘not safe’", "town’s bridge is ‘not safe’") == ["not safe"]


def test_punctuation_is_no_word() -> None:
    """A stretch is its words: marks, commas and full stops at its edges change nothing."""
    text = 'The mayor said: "We wait."'
    ruler = Ruler(text)
    assert ruler.words([(16, len(text))]) == ruler.words([(17, len(text) - 2)]) == frozenset({3, 4})


def test_a_row_is_read() -> None:
    """Sources, contents and quotations of a stored row, the headline known by its title."""
    text = "Bridge closed\nAna Berg said it was “not safe”."
    piece = {"source": (14, 22), "cue": (23, 27), "content": (28, 45)}
    spans = {role: [{"start": start, "end": end}] for role, (start, end) in piece.items()}
    row = {"id": "r", "title": "Bridge Closed", "text": text, "labels": {"attributions": [spans]}}
    news = marked_news(row)
    assert news.document.title_end == len("Bridge closed")
    assert news.sources == (frozenset({2, 3}),)
    assert news.contents == (frozenset({5, 6, 7, 8}),)
    assert news.quotations == (frozenset({7, 8}),)
