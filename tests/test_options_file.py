"""Options from crossbearing.toml."""

from dataclasses import fields
from pathlib import Path

import pytest

from crossbearing.errors import OptionsError
from crossbearing.options import Options, ReadingOptions, changed
from crossbearing.options_file import nearest_options_file, read_options


def written(folder: Path, text: str) -> Path:
    """Return the path of an options file with that text."""
    path = folder / "crossbearing.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    """Nothing set is nothing changed."""
    assert read_options(written(tmp_path, "")) == Options()


def test_what_is_set_is_taken(tmp_path: Path) -> None:
    """A table a stage; a whole number serves for a float, a TOML date for a text."""
    options = read_options(written(tmp_path, "[reading]\npublished = 2022-02-17\n[judgement]\nfresh_days = 0\n"))
    assert options.reading.published == "2022-02-17"
    assert options.judgement.fresh_days == 0
    assert changed(options) == (("judgement.fresh_days", "0"), ("reading.published", "2022-02-17"))


@pytest.mark.parametrize("stage", [field.name for field in fields(Options)])
def test_every_stage_may_stand_there(stage: str, tmp_path: Path) -> None:
    """The tables are the stages of the flow."""
    assert read_options(written(tmp_path, f"[{stage}]\n")) == Options()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[framing]\ntold_by = 'two'", "framing.told_by must be int, not 'two'"),
        ("[framing]\ntold_by = true", "framing.told_by must be int, not True"),
        ("[framing]\ntoldby = 2", "unknown key in [framing]: toldby (did you mean told_by?)"),
        ("[farming]\ntold_by = 2", "unknown stage: farming (did you mean framing?)"),
        ("framing = 2", "framing must be a table: [framing]"),
        ("[reading]\npublished = 'soon'", "reading.published: 'soon' is no ISO date"),
        ("[reading", "is not TOML"),
    ],
)
def test_what_is_wrong_is_named_with_the_file(text: str, words: str, tmp_path: Path) -> None:
    """The error names the file and what is wrong in it."""
    path = written(tmp_path, text)
    with pytest.raises(OptionsError) as caught:
        read_options(path)
    assert caught.value.item == str(path)
    assert words in caught.value.reason


def test_a_file_that_is_no_text_or_not_there_is_named(tmp_path: Path) -> None:
    """Bytes that are no UTF-8, and a missing file, are errors of the options."""
    path = tmp_path / "options.toml"
    with pytest.raises(OptionsError, match="cannot be read"):
        read_options(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(OptionsError, match="not UTF-8"):
        read_options(path)


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    """The file in the folder itself comes before one above it."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    outer = written(tmp_path, "")
    assert nearest_options_file(inner) == outer
    nearer = written(inner, "")
    assert nearest_options_file(inner) == nearer


def test_published_must_be_a_date() -> None:
    """Also from the library a date that is none is an error, not a guess."""
    with pytest.raises(OptionsError, match="no ISO date"):
        ReadingOptions(published="last Thursday")
