"""Which language a text is written in."""

import pytest

from crossbearing.reading.languages import language_of

SENTENCES = {
    "English": (
        "The government said on Thursday that the soldiers will leave the country within four to six "
        "months, and that it had told its partners before the announcement was made."
    ),
    "French": (
        "Le gouvernement a annoncé jeudi que les soldats quitteront le pays dans les quatre à six mois, "
        "et qu'il avait prévenu ses partenaires avant que la décision ne soit rendue publique."
    ),
    "German": (
        "Die Regierung hat am Donnerstag mitgeteilt, dass die Soldaten das Land in vier bis sechs "
        "Monaten verlassen werden und dass sie ihre Partner vor der Ankündigung unterrichtet hat."
    ),
    "Spanish": (
        "El gobierno anunció el jueves que los soldados dejarán el país en un plazo de cuatro a seis "
        "meses y que había informado a sus socios antes de que se hiciera pública la decisión."
    ),
    "Swahili": (
        "Serikali ilisema Alhamisi kwamba wanajeshi wataondoka katika nchi hiyo ndani ya miezi minne na "
        "kwamba ilikuwa imewaambia washirika wake kabla ya tangazo la uamuzi huo wa rais wa nchi kwa "
        "wananchi."
    ),
}


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_languages_are_told(language: str, text: str) -> None:
    """One sentence of news shows its language."""
    assert language_of(text) == language


def test_script_tells_the_language() -> None:
    """Letters of another script name it however short the text is."""
    assert "Arabic" in (language_of("أعلنت الحكومة") or "")
    assert language_of("政府は木曜日に発表した") == "Japanese" or "Chinese" in (
        language_of("政府は木曜日に発表した") or ""
    )


def test_short_and_quoted_texts() -> None:
    """A few words show nothing; a foreign quotation does not make an English report foreign."""
    assert language_of("Au revoir, Arnsby") is None
    assert language_of(SENTENCES["English"] * 2 + SENTENCES["French"]) == "English"


def test_function_words_of_none_are_an_unknown_language() -> None:
    """A long text without the words of any language in the table is in an unknown one."""
    assert language_of("blorp zwick frando mellik " * 30) == "an unknown language"
