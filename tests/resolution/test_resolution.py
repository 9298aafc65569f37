"""Which spellings stand for one person, place or body, and which do not."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.options import ResolutionOptions
from crossbearing.resolution import resolve
from crossbearing.values.annotations import Annotations, Mention
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

Named = Sequence[tuple[str, str]]


def report(number: int, named: Named) -> Report:
    """Return a report that holds these (name, type) pairs, one a line."""
    text, mentions = "", []
    for name, kind in named:
        mentions.append(Mention(Span(f"d-{number}", len(text), len(text) + len(name)), name, kind, 0))
        text += name + "\n"
    document = Document(f"d-{number}", f"{number}.txt", text, "0", "text/plain")
    return Report(document, Annotations(f"d-{number}", mentions=tuple(mentions)), ())


def written(number: int, text: str) -> Report:
    """Return a report with this text, its names found by the annotation stage."""
    document = Document(f"d-{number}", f"{number}.txt", text, "0", "text/plain")
    layers, tags = parse(document)
    mentions = find_mentions(document, layers, tags)
    return Report(document, Annotations(document.id, layers.sentences, layers.tokens, mentions), ())


def entities(*reports: Report) -> tuple[Entity, ...]:
    """Return the entities of a story of these reports."""
    return resolve(Story("s-1", "", reports, ()), ResolutionOptions())


def together(left: str, right: str, found: Sequence[Entity]) -> bool:
    """Return whether some entity bears both names."""
    return any({left, right} <= set(entity.spellings) for entity in found)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Ada Moreau", "person"), ("Moreau", "person")),
        (("Ministry of Rivers and Lakes", "organisation"), ("Rivers and Lakes Ministry", "organisation")),
        (("Department of Rivers, Harbours and Lakes", "organisation"), ("RHL", "organisation")),
        (("U.S. Rivers and Lakes Service", "organisation"), ("USRLS", "organisation")),
        (("U.S. Justice Department", "organisation"), ("DOJ", "organisation")),
        (("House of Commons", "organisation"), ("Commons", "organisation")),
        (("House of Representatives", "organisation"), ("House", "organisation")),
        (("Tropical Storm Ada", "person"), ("Hurricane Ada", "event")),
        (("NATO", "organisation"), ("Nato", "organisation")),
        (("U.S.", "place"), ("United States", "place")),
        (("Kunduz province", "place"), ("Kunduz", "place")),
        (("Mazar-i-Sharif", "place"), ("Mazar-e-Sharif", "place")),
        (("Ménaka", "place"), ("Menaka", "place")),
        (("Timbuktu", "place"), ("Tombouctou", "place")),
        (("Chilean government", "organisation"), ("government of Chile", "organisation")),
        (("Danish consulate", "facility"), ("Danish consulate general", "facility")),
        (("Harbour Pilots Association", "organisation"), ("HPA", "organisation")),
        (("Xenor Foods", "organisation"), ("Xenor", "organisation")),
        (("Leeds Courier", "organisation"), ("Courier", "organisation")),
        (("William Berg", "person"), ("Bill Berg", "person")),
        (("North Korean", "place"), ("North Korea", "place")),
        (("Xenor Group Inc.", "organisation"), ("Xenor", "organisation")),
        (("Solène Marchand", "person"), ("Solene Marchand", "person")),
        (("Boubacar Tourey", "person"), ("Boubakar Touré", "person")),
        (("John Harmon", "person"), ("John Harmon, Jr.", "person")),
        (("Danish defence force", "force"), ("Danish Defense Forces", "force")),
        (("North Arnsby", "place"), ("North Arnsby Township", "place")),
    ],
)
def test_joined(left: tuple[str, str], right: tuple[str, str]) -> None:
    """Two forms of one name are one entity, in one report and across two."""
    assert together(left[0], right[0], entities(report(1, [left, right])))
    assert together(left[0], right[0], entities(report(1, [left]), report(2, [right])))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Niger", "place"), ("Nigeria", "place")),
        (("Mali", "place"), ("Malawi", "place")),
        (("Ada Moreau", "person"), ("Luc Moreau", "person")),
        (("Leeds", "place"), ("Leeds police", "force")),
        (("Flight 17", "object"), ("Flight 370", "object")),
        (("German government", "organisation"), ("French government", "organisation")),
        (("NATO", "organisation"), ("NATO special forces", "force")),
        (("Leeds police", "force"), ("Leeds County Police Department", "force")),
    ],
)
def test_kept_apart(left: tuple[str, str], right: tuple[str, str]) -> None:
    """Two things stay two, in one report and across two."""
    assert not together(left[0], right[0], entities(report(1, [left, right])))
    assert not together(left[0], right[0], entities(report(1, [left]), report(2, [right])))


def test_a_surname_of_two_people_stays_by_itself() -> None:
    """A surname that two people of a report share is given to neither where both were named before."""
    found = entities(report(1, [("Ada Moreau", "person"), ("Luc Moreau", "person"), ("Moreau", "person")]))
    assert not together("Ada Moreau", "Moreau", found)
    assert not together("Luc Moreau", "Moreau", found)


def test_a_surname_goes_to_the_one_named_before() -> None:
    """A surname used before its other bearer is named belongs to the first."""
    found = entities(report(1, [("Ada Moreau", "person"), ("Moreau", "person"), ("Luc Moreau", "person")]))
    assert together("Ada Moreau", "Moreau", found)


def test_a_surname_goes_before_a_middle_name() -> None:
    """A bare word is the one whose family name it is, not the one whose middle name it is."""
    text = "Adil Gharan Bardar called. President Ashif Gharan answered. Gharan was pleased."
    found = entities(written(1, text))
    assert together("Gharan", "Ashif Gharan", found)
    assert not together("Gharan", "Adil Gharan Bardar", found)


def test_garbled_by_translation() -> None:
    """A name garbled by translation is joined by its office, which no other holds, and its sound."""
    found = entities(
        written(1, "In Mali the military ruler, Assimi Goita, spoke."),
        written(2, "Crowds cheered the military ruler, Assimi Goita, in Bamako."),
        written(3, "The military ruler, Qasimi Quetta, spoke in Bamako."),
    )
    assert together("Assimi Goita", "Qasimi Quetta", found)


def test_the_initials_of_a_city_without_full_stops() -> None:
    """The tables have "L.A.", so that "LA" is Los Angeles; two letters that no table has abbreviate nothing."""
    cities = [("Los Angeles", "place"), ("LA", "place"), ("Los Gatos", "place"), ("LG", "place")]
    found = entities(report(1, cities))
    assert together("Los Angeles", "LA", found)
    assert not together("Los Gatos", "LG", found)


def test_abbreviation_given_in_brackets() -> None:
    """Letters in brackets behind a name abbreviate it, though they are not its initials."""
    found = entities(written(1, "The Northern Rail Drivers Union (NORDU) called a strike. NORDU wants more pay."))
    assert together("Northern Rail Drivers Union", "NORDU", found)


def test_places_are_located_by_their_story() -> None:
    """A place has its coordinates and country where the gazetteer and the story agree, None elsewhere."""
    found = {e.name: e for e in entities(report(1, [("Mali", "place"), ("Gao", "place"), ("Qwertz", "place")]))}
    assert found["Gao"].country == "ML"
    assert found["Gao"].latitude == pytest.approx(16.27, abs=0.1)
    assert found["Qwertz"].latitude is None


def test_a_join_tells_its_reason() -> None:
    """Every join of two spellings says which check made it, and points at both."""
    (entity,) = entities(report(1, [("Ada Moreau", "person"), ("Moreau", "person")]))
    assert [reason.check for reason in entity.reasons] == ["surname"]
    assert entity.reasons[0].left is not None
    assert entity.name == "Ada Moreau"


POOL = (
    ("Ada Moreau", "person"), ("Moreau", "person"), ("Luc Moreau", "person"), ("Niger", "place"), ("Nigeria", "place"),
    ("UN", "organisation"), ("United Nations", "organisation"), ("Xenor Foods", "organisation"), ("Xenor", "person"),
    ("Kunduz", "place"), ("Kunduz province", "place"), ("Danish consulate", "facility"),
)  # fmt: skip
FAR = (("Ingrid Falkvard", "person"), ("Falkvard", "person"), ("Ostrava Zoo", "facility"), ("Peru", "place"))
stories = st.lists(st.lists(st.sampled_from(POOL), max_size=5), min_size=1, max_size=4)


@settings(max_examples=60)
@given(stories, st.randoms(use_true_random=False))
def test_order_of_reports_does_not_matter(rows: list[list[tuple[str, str]]], random: object) -> None:
    """The entities are the same, to the last id, whatever order the reports come in."""
    reports = [report(number, named) for number, named in enumerate(rows)]
    turned = list(reports)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert entities(*reports) == entities(*turned)


@settings(max_examples=60)
@given(stories, st.lists(st.sampled_from(FAR), max_size=4))
def test_an_unrelated_report_changes_nothing(rows: list[list[tuple[str, str]]], far: list[tuple[str, str]]) -> None:
    """A report that shares no name with the others adds entities and leaves theirs as they are."""
    reports = [report(number, named) for number, named in enumerate(rows)]
    before = {entity.id for entity in entities(*reports)}
    after = entities(*reports, report(99, far))
    kept = {e.id for e in after if all(m.span.document_id != "d-99" for m in e.mentions)}
    assert kept == before


@settings(max_examples=60)
@given(stories)
def test_each_mention_stands_in_one_entity(rows: list[list[tuple[str, str]]]) -> None:
    """The entities hold every mention of the story once, at its exact span, and nothing else."""
    reports = [report(number, named) for number, named in enumerate(rows)]
    held = [(m.span, m.text) for e in entities(*reports) for m in e.mentions]
    given_names = [(m.span, m.text) for r in reports for m in r.annotations.mentions]
    assert sorted(held) == sorted(given_names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Norvik Coast Council", "organisation"), ("Council", "organisation")),
        (("Louisiana", "place"), ("La.", "place")),
        (("Norvikka", "place"), ("Norvikka Beach", "place")),
        (("Norvikka", "place"), ("#Norvikka", "place")),
        (("Cordia News", "organisation"), ("Cordia.com.au", "organisation")),
    ],
)
def test_heads_short_states_shores_hashtags_and_addresses_join(one: tuple[str, str], other: tuple[str, str]) -> None:
    """The short or other way of writing a name stands for it."""
    assert len(entities(report(1, [one, other]))) == 1


def test_a_thing_in_small_letters_is_no_short_form_of_a_body() -> None:
    """What is written in small letters too is a thing, and an index named after it is another."""
    named = [("Bitcoin", "object"), ("bitcoin", "object"), ("Bitcoin Price Index", "organisation")]
    assert len(entities(report(1, named))) == 2


def test_a_surname_that_is_a_noun_is_a_name() -> None:
    """Where a person's full name ends with "King" or "Judge", that word alone is the person."""
    found = entities(report(1, [("Anna King", "person"), ("King", "person"), ("Tom Judge", "person")]))
    assert together("Anna King", "King", found)
    assert not together("Tom Judge", "King", found)


def test_a_countrys_court_is_the_court() -> None:
    """A story that names one country's Supreme Court means it by "the Supreme Court"."""
    named = [("U.S. Supreme Court", "organisation"), ("Supreme Court", "organisation")]
    assert together("U.S. Supreme Court", "Supreme Court", entities(report(1, named)))


def test_what_a_body_is_there_for_is_not_the_body() -> None:
    """A committee to save a trust is not the trust."""
    named = [("National Committee to Save Lake Trust", "organisation"), ("Lake Trust", "organisation")]
    assert not together("Lake Trust", "National Committee to Save Lake Trust", entities(report(1, named)))
