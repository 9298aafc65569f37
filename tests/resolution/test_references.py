"""Whom descriptions and pronouns stand for."""

from crossbearing.options import ResolutionOptions
from crossbearing.resolution import resolve
from crossbearing.values.annotations import Annotations, Mention, Sentence
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story


def report(key: str, *sentences: str, kind: str = "person") -> Report:
    """Return a report whose mentions of one type stand in square brackets."""
    text, mentions, places = "", [], []
    for sentence in sentences:
        start = len(text)
        for number, piece in enumerate(sentence.replace("]", "[").split("[")):
            if number % 2:
                mentions.append(Mention(Span(key, len(text), len(text) + len(piece)), piece, kind, 0))
            text += piece
        places.append(Sentence(start, len(text), 0, 0))
        text += "\n"
    layers = Annotations(key, tuple(places), mentions=tuple(mentions))
    return Report(Document(key, key, text, "0", "text/plain"), layers, ())


def resolved(*reports: Report) -> list[set[str]]:
    """Return the spellings of each entity."""
    found: tuple[Entity, ...] = resolve(Story("s", "", reports, ()), ResolutionOptions())
    return [set(entity.spellings) for entity in found]


def test_pronoun_of_the_sex() -> None:
    """A pronoun stands for the nearest person whose sex it may have."""
    found = resolved(report("a", "[Mary Berg] met [Robert Said].", "Later [she] left and [he] stayed."))
    assert {"Mary Berg", "she"} in found
    assert {"Robert Said", "he"} in found


def test_relative_pronoun() -> None:
    """A relative pronoun stands for the mention right before it."""
    assert {"Ada Moreau", "who"} in resolved(report("a", "[Omar Said] thanked [Ada Moreau], [who] sailed on."))


def test_pronouns_of_two_reports_stay_apart() -> None:
    """A pronoun stands for nobody of another report."""
    assert len(resolved(report("a", "[He] left."), report("b", "[He] stayed."))) == 2


def test_description_beside_a_name() -> None:
    """A description in apposition stands for the name beside it."""
    assert {"Ada Moreau", "skipper"} in resolved(
        report("a", "The [skipper], [Ada Moreau], waved to [Omar Said].", "[Omar Said] waved back.")
    )


def test_description_of_the_only_one() -> None:
    """A description stands for the only person named whom it fits, a woman for no man."""
    found = resolved(report("a", "[Mary Berg] paid.", "Then the [woman] left.", "[Robert Said] watched."))
    assert {"Mary Berg", "woman"} in found


def test_relatives_and_officials_stand_apart() -> None:
    """A judge is not the one whom a story names most."""
    found = resolved(report("a", "[Mary Berg] paid."), report("b", "The [judge] left."))
    assert {"Mary Berg"} in found


def test_nouns_of_one_class_meet_across_reports() -> None:
    """Descriptions by nouns of the same people are one entity of a story, but not one and several."""
    found = resolved(
        report("a", "[thieves] fled."), report("b", "The [robbers] fled."), report("c", "A [robber] fell.")
    )
    assert {"thieves", "robbers"} in found
    assert {"robber"} in found


def test_holder_of_the_office() -> None:
    """A description stands for the one whose title it is, however often another is named."""
    found = resolved(
        report("a", "[President Ada Moreau] came.", "[Omar Said] and [Omar Said] and [Omar Said] left."),
        report("b", "[The president] spoke to [Omar Said].", "[Moreau] sat."),
    )
    assert {"President Ada Moreau", "The president", "Moreau"} in found


def test_two_of_one_office() -> None:
    """Where two hold the office, each report's "president" is its own, and a country's is that country's."""
    found = resolved(
        report("a", "[President Ada Moreau] came.", "[the president] spoke.", "[the Chilean president] did not."),
        report("b", "[Chilean President Omar Said] left.", "[the president] slept."),
    )
    assert {"President Ada Moreau", "the president"} in found
    assert {"Chilean President Omar Said", "the Chilean president", "the president"} in found


def test_groups_of_two_people() -> None:
    """Groups by one noun are one, but not where they are two people's; a person's team is the person's staff."""
    found = resolved(
        report("a", "[Berg's lawyers] came.", "[Said's lawyers] left.", "[Berg's team] won.", kind="group"),
        report("b", "[Berg's staff] cheered.", kind="group"),
    )
    assert {"Berg's lawyers"} in found
    assert {"Said's lawyers"} in found
    assert {"Berg's team", "Berg's staff"} in found


def test_collective_and_members() -> None:
    """A collective noun stands for those whom it counts."""
    found = resolved(
        report("a", "[a caravan of migrants] came.", kind="group"),
        report("b", "[the caravan] left.", "[the migrants] sang.", kind="group"),
    )
    assert {"a caravan of migrants", "the caravan", "the migrants"} in found


def test_bare_group() -> None:
    """A bare description is the only fuller one of its noun, and nobody's of two."""
    assert {"Malian envoys", "the envoys"} in resolved(
        report("a", "[Malian envoys] came.", kind="group"), report("b", "[the envoys] left.", kind="group")
    )
    assert {"the envoys"} in resolved(
        report("a", "[Malian envoys] met [Chilean envoys].", kind="group"),
        report("b", "[the envoys] left.", kind="group"),
    )


def test_half_a_country() -> None:
    """A report calls a country by the first word of its name, "the North"."""
    assert {"North Korea", "the North"} in resolved(
        report("a", "[North Korea] asked.", "[the North] waited.", kind="place")
    )


def test_the_country() -> None:
    """What a report calls the country is the one named last before."""
    found = resolved(report("a", "[Mali] and [Chad] met.", "[the country] agreed.", kind="place"))
    assert {"Chad", "the country"} in found


def test_every_reason_is_told() -> None:
    """A description joined with a name leaves its reason."""
    found = resolve(Story("s", "", (report("a", "The [skipper], [Ada Moreau], waved."),), ()), ResolutionOptions())
    assert {reason.check for entity in found for reason in entity.reasons} == {"reference"}
