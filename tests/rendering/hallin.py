"""An invented story, told by six invented outlets, as a whole brief: what every rendering is shown with."""

import re
from collections.abc import Iterable
from dataclasses import replace

from crossbearing.values.annotations import Annotations, Sentence
from crossbearing.values.briefs import Brief, StoryBrief
from crossbearing.values.claims import Claim
from crossbearing.values.dependences import Dependences, Lineage, Passage
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity, EntityMention, Undecided
from crossbearing.values.facts import Answer, Fact, Facts, TimelineEvent
from crossbearing.values.framings import Framing, Framings, Label, Omission
from crossbearing.values.problems import Problem
from crossbearing.values.quantities import Quantity
from crossbearing.values.questions import Near, Question, Questions, Utterance
from crossbearing.values.quotations import Borrowing, Holder, Quotation
from crossbearing.values.reasons import Reason
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Episode, Story

TEXTS = {
    "d-1": """Cable car stops above Hallin valley, 43 people hang in the wind

HALLIN - Forty-three people were trapped for most of Thursday after a cable car stopped above the Hallin valley.
The line halted at 10:40 in gusts of 95 kilometres an hour. Twelve passengers had been lowered by rope by noon.
"We heard a bang and then nothing moved at all," said Orsolya Brandt, a teacher from Tessel.
The operator, Hallin Seilbahn AG, denied that a storm warning had been ignored.""",
    "d-2": """Gondola breakdown leaves dozens stuck on Mount Sorrow

By Alpine News Agency. About forty people were stuck in cabins on Mount Sorrow on Thursday.
The line halted at 10:40 when a hauling rope jumped off its pulley.
"We heard a loud bang and then nothing moved," a teacher, Orsolya Brant, told Alpine News Agency.
Nine cabins were on the rope. By evening 31 passengers had been brought down.""",
    "d-3": """Dozens stuck on Mount Sorrow as gondola fails

By Alpine News Agency. About forty people were stuck in cabins on Mount Sorrow on Thursday.
The line halted at 10:40 when a hauling rope jumped off its pulley.
Nine cabins were on the rope, police said.""",
    "d-4": """Valley in fear: passengers left dangling for nine hours

The company was warned. A storm warning had reached the control room at eight, a union man said, and was ignored.
38 people were left dangling in the cabins, the union said, and 11 cabins were on the rope.
Later it turned out that nine cabins were carrying passengers.
Brandt, who teaches in Tessel, said they had heard a bang and then nothing moved.""",
    "d-5": """All safe after cable car drama

All passengers of the Hallin gondola were safe by half past seven in the evening, mountain rescuers said on Friday.
A total of 43 people were brought down, none of them badly hurt.
Two passengers were treated for cold.""",
    "d-6": """Prosecutor opens inquiry into Hallin gondola

A prosecutor in Tessel opened an inquiry on 18 March into the failure of the gondola at Hallin, Tessel Radio reported.
Since 2009 five incidents have been recorded on cable cars of the region.
The inquiry looks into negligence by the operating firm.""",
}

DOCUMENTS = {
    "d-1": ("Hallin Courier", "2019-03-14T18:05:00+01:00", "metadata", "https://courier.example/cable-car?id=1&x=2"),
    "d-2": ("Morning Ledger", "2019-03-14", "stated", "https://ledger.example/gondola"),
    "d-3": ("Coastline Today", None, None, None),
    "d-4": ("The Valley Bugle", "2019-03-15", "inferred", "javascript:alert(1)"),
    "d-5": ("Hallin Courier", "2019-03-15", "metadata", "https://courier.example/safe"),
    "d-6": (None, "2019-03-18", "stated", None),
}


def at(document_id: str, words: str, nth: int = 0) -> Span:
    """Return where the words stand in a report."""
    start = [found.start() for found in re.finditer(re.escape(words), TEXTS[document_id])][nth]
    return Span(document_id, start, start + len(words))


def claim(key: str, document_id: str, words: str, **more: object) -> Claim:
    """Return a claim on the words; `number` names the figure in it, `by` its source, `place` where it happened."""
    span = at(document_id, words)
    number, by, place = more.get("number"), more.get("by"), more.get("place")
    return Claim(
        id=key,
        document_id=document_id,
        span=span,
        text=words,
        kind="quantity" if number else "happening",
        predicate="be",
        predicate_span=None,
        subject=None,
        object=None,
        quantity=_quantity(document_id, str(number)) if number else None,
        when=None,
        where=(at(document_id, str(place)),) if place else (),
        who=(),
        polarity=str(more.get("polarity", "affirmed")),
        modality=str(more.get("modality", "happened")),
        attribution=_holders(document_id, str(by), span) if by else (),
        sentence=0,
    )


def _quantity(document_id: str, text: str) -> Quantity:
    return Quantity(at(document_id, text), text, None, None, None, "count", None, None, None, None, 0)


def _holders(document_id: str, text: str, content: Span) -> tuple[Holder, ...]:
    return (Holder(at(document_id, text), text, "say", at(document_id, text), content),)


CLAIMS = (
    claim("c-1", "d-1", "Forty-three people were trapped", number="Forty-three people", place="HALLIN"),
    claim("c-2", "d-1", "The line halted at 10:40 in gusts of 95 kilometres an hour", number="95 kilometres an hour"),
    claim("c-3", "d-1", "Twelve passengers had been lowered by rope by noon", number="Twelve passengers"),
    claim("c-4", "d-1", "a storm warning had been ignored", polarity="denied", by="The operator, Hallin Seilbahn AG"),
    claim("c-5", "d-2", "About forty people were stuck in cabins", number="About forty people", place="Mount Sorrow"),
    claim("c-6", "d-2", "The line halted at 10:40"),
    claim("c-7", "d-2", "a hauling rope jumped off its pulley"),
    claim("c-8", "d-2", "Nine cabins were on the rope", number="Nine cabins"),
    claim("c-9", "d-2", "By evening 31 passengers had been brought down", number="31 passengers"),
    claim("c-10", "d-3", "About forty people were stuck in cabins", number="About forty people", place="Mount Sorrow"),
    claim("c-11", "d-3", "The line halted at 10:40"),
    claim("c-12", "d-3", "a hauling rope jumped off its pulley"),
    claim("c-13", "d-3", "Nine cabins were on the rope", number="Nine cabins", by="police"),
    claim("c-14", "d-4", "A storm warning had reached the control room at eight", by="a union man"),
    claim("c-15", "d-4", "38 people were left dangling in the cabins", number="38 people", by="the union"),
    claim("c-16", "d-4", "11 cabins were on the rope", number="11 cabins", by="the union"),
    claim("c-17", "d-4", "nine cabins were carrying passengers", number="nine cabins"),
    claim("c-18", "d-5", "A total of 43 people were brought down", number="43 people", place="Hallin"),
    claim("c-19", "d-5", "Two passengers were treated for cold", number="Two passengers"),
    claim("c-20", "d-6", "A prosecutor in Tessel opened an inquiry on 18 March", place="Hallin"),
    claim("c-21", "d-6", "five incidents have been recorded on cable cars of the region", number="five incidents"),
    claim("c-22", "d-6", "The inquiry looks into negligence by the operating firm", modality="possible"),
    claim("c-23", "d-1", "Forty-three people were trapped for most of Thursday"),
)


def answer(words: str, value: float | str | None, claims: str, support: tuple[int, int, int]) -> Answer:
    """Return an answer on the claims of the given numbers ("1 5 10")."""
    keys = tuple(f"c-{number}" for number in claims.split())
    documents = tuple(dict.fromkeys(c.document_id for c in CLAIMS if c.id in keys))
    return Answer(value, None, None, "people", words, keys, documents, *support)


BACKED, ALONE = True, False
FACTS = (
    Fact(
        "f-stranded", "People trapped in the cabins on Thursday", "quantity", ("e-1",), "contested", BACKED, "value",
        "The Hallin Courier gives 43 twice, The Valley Bugle 38.",
        (answer("43 people", 43.0, "1 18", (2, 1, 2)), answer("38 people", 38.0, "15", (1, 1, 1))),
        (Near("f-incidents", "scope: incidents since 2009, not people on Thursday"), Near("q-x", "time: Friday")),
    ),
    Fact(
        "f-about", "People stuck, as first told", "quantity", ("e-1",), "contested", ALONE, "precision",
        "43 lies within what about forty admits.",
        (answer("43 people", 43.0, "1", (1, 1, 1)), answer("about 40 people", 40.0, "5 10", (2, 2, 1))),
    ),
    Fact(
        "f-down", "Passengers brought down", "quantity", ("e-1",), "contested", ALONE, "time",
        "Twelve by noon, 31 by evening: the figure rose in the course of the day.",
        (answer("12 passengers by noon", 12.0, "3", (1, 1, 1)),
         answer("31 passengers by evening", 31.0, "9", (1, 1, 1)),
         answer("43 people in all", 43.0, "18", (1, 1, 1))),
    ),
    Fact(
        "f-cabins", "Cabins on the rope", "quantity", ("e-1",), "contested", ALONE, "internal",
        "The Valley Bugle gives both 11 and nine.",
        (answer("9 cabins", 9.0, "8 13 17", (3, 3, 2)), answer("11 cabins", 11.0, "16", (1, 1, 1))),
    ),
    Fact(
        "f-warning", "Whether a storm warning was ignored", "statement", ("e-1",), "contested", ALONE, "denial",
        "A union man asserts it, the operator denies it.",
        (answer("asserted", "asserts", "14", (1, 1, 1)), answer("denied", "denies", "4", (1, 1, 1))),
    ),
    Fact(
        "f-halt", "When the line halted", "date", ("e-1",), "agreed", BACKED, None,
        "Three reports of two origins say 10:40.",
        (answer("2019-03-14T10:40", "2019-03-14T10:40", "2 6 11", (3, 3, 2)),),
    ),
    Fact(
        "f-rope", "Why the line halted", "statement", ("e-1",), "agreed", ALONE, None,
        "Two reports carry one agency's words.",
        (answer("a hauling rope jumped off its pulley", "asserts", "7 12", (2, 2, 1)),),
    ),
    Fact("f-cold", "Passengers treated for cold", "quantity", ("e-1",), "single", ALONE, None,
         "Told by one report.",
         (answer("2 passengers", 2.0, "19", (1, 1, 1)),)),
    Fact("f-gusts", "Speed of the gusts", "quantity", ("e-1",), "single", ALONE, None,
         "Told by one report.",
         (answer("95 kilometres an hour", 95.0, "2", (1, 1, 1)),)),
    Fact("f-incidents", "Cable car incidents in the region since 2009", "quantity", ("e-2",), "single", ALONE, None,
         "Told by one report.", (answer("5 incidents", 5.0, "21", (1, 1, 1)),)),
    Fact("f-inquiry", "What the inquiry looks into", "statement", ("e-2",), "single", ALONE, None,
         "Told by one report.", (answer("negligence by the operating firm", "asserts", "22", (1, 1, 1)),)),
)  # fmt: skip


def quotation(document_id: str, words: str, speaker: str, *, direct: bool = True) -> Quotation:
    """Return what a speaker says in a report."""
    return Quotation(at(document_id, words), words, direct, at(document_id, speaker), speaker, "say")


QUOTATIONS = (
    quotation("d-1", "We heard a bang and then nothing moved at all,", "Orsolya Brandt"),
    quotation("d-2", "We heard a loud bang and then nothing moved,", "Orsolya Brant"),
    quotation("d-4", "they had heard a bang and then nothing moved", "Brandt", direct=False),
    quotation("d-5", "All passengers of the Hallin gondola were safe", "mountain rescuers", direct=False),
)


def entity(key: str, name: str, kind: str, named: Iterable[tuple[str, str]], **more: object) -> Entity:
    """Return an entity with its mentions as (document id, words)."""
    mentions = tuple(EntityMention(at(document_id, words), words) for document_id, words in named)
    spellings = tuple(dict.fromkeys(mention.text for mention in mentions))
    return Entity(key, name, kind, mentions, spellings, **more)  # type: ignore[arg-type]


ENTITIES = (
    entity("n-1", "Orsolya Brandt", "person", (("d-1", "Orsolya Brandt"), ("d-2", "Orsolya Brant"), ("d-4", "Brandt"))),
    entity("n-2", "Hallin", "place", (("d-1", "HALLIN"), ("d-5", "Hallin"), ("d-6", "Hallin")), latitude=46.512,
           longitude=-9.1, country="Norland"),
    entity("n-3", "Mount Sorrow", "place", (("d-2", "Mount Sorrow"), ("d-3", "Mount Sorrow"))),
    entity("n-4", "Hallin Seilbahn AG", "organisation", (("d-1", "Hallin Seilbahn AG"), ("d-6", "the operating firm"))),
    entity("n-5", "Tessel", "place", (("d-1", "Tessel"), ("d-4", "Tessel"), ("d-6", "Tessel"))),
)  # fmt: skip


def _sentences(text: str) -> tuple[Sentence, ...]:
    stretches = re.finditer(r"\S(?:[^.\n]|\.(?=\S))*\.?", text)
    return tuple(Sentence(found.start(), found.end(), 0, 0) for found in stretches)


def report(document_id: str) -> Report:
    """Return one of the reports with its layers."""
    text = TEXTS[document_id]
    outlet, published, basis, url = DOCUMENTS[document_id]
    title = text.partition("\n")[0]
    document = Document(
        id=document_id, path=f"hallin/{document_id}.txt", text=text, sha256="0" * 64, media_type="text/plain", url=url,
        outlet=outlet, title=title, title_end=len(title), authors=("A. Pen",) if document_id == "d-4" else (),
        published=published, published_basis=basis, language="en",
    )  # fmt: skip
    quotations = tuple(q for q in QUOTATIONS if q.span.document_id == document_id)
    annotations = Annotations(document_id, sentences=_sentences(text), quotations=quotations)
    return Report(document, annotations, tuple(c for c in CLAIMS if c.document_id == document_id))


def mention(document_id: str, words: str) -> EntityMention:
    """Return the words where they stand."""
    return EntityMention(at(document_id, words), words)


SHARED = (
    "About forty people were stuck in cabins on Mount Sorrow on Thursday.",
    "The line halted at 10:40 when a hauling rope jumped off its pulley.",
)

STORY = Story(
    "s-1",
    "Cable car stops above the Hallin valley",
    tuple(report(document_id) for document_id in TEXTS),
    (
        Episode("e-1", "The cable car stops", "2019-03-14", ("d-1", "d-2", "d-3", "d-4", "d-5")),
        Episode("e-2", "A prosecutor opens an inquiry", "2019-03-18", ("d-6",)),
    ),
)

HALLIN = StoryBrief(
    story=STORY,
    entities=ENTITIES,
    questions=Questions(
        (Question("q-x", "People in hospital on Friday", "quantity", ()),), (), (Utterance("u-1", QUOTATIONS[:3]),)
    ),
    facts=Facts(
        FACTS,
        (
            TimelineEvent("v-1", "2019-03-14T10:40", "The line halted", ("c-2", "c-6", "c-11"), ("d-1", "d-2", "d-3")),
            TimelineEvent("v-2", "2019-03-18", "A prosecutor in Tessel opened an inquiry", ("c-20",), ("d-6",)),
            TimelineEvent("v-3", None, "The inquiry looks into negligence", ("c-22",), ("d-6",)),
            TimelineEvent("v-4", "2009/2019", "Five incidents recorded", ("c-21",), ("d-6",)),
        ),
    ),
    dependences=Dependences(
        (Lineage("d-2", "d-3", "same wire", tuple(Passage(at("d-2", w), w, at("d-3", w), w) for w in SHARED)),),
        (
            Borrowing(at("d-2", "told Alpine News Agency"), "told Alpine News Agency", "Alpine News Agency"),
            Borrowing(at("d-6", "Tessel Radio reported"), "Tessel Radio reported", "Tessel Radio"),
        ),
        (("d-1", "Hallin Courier"), ("d-2", "Morning Ledger"), ("d-3", "Coastline Today"), ("d-4", "The Valley Bugle"),
         ("d-5", "Hallin Courier"), ("d-6", None)),
    ),
    framings=Framings(
        (
            Label("n-4", "Hallin Seilbahn AG",
                  (mention("d-1", "The operator"), mention("d-4", "The company"),
                   mention("d-6", "the operating firm"))),
            Label("the halt", "the halt", (mention("d-2", "Gondola breakdown"), mention("d-5", "cable car drama"))),
        ),
        (Omission("d-4", "f-halt", 3), Omission("d-5", "f-halt", 3), Omission("d-5", "f-cabins", 3)),
        (Framing("d-4", "share of loaded words", 0.083, 0.012, (at("d-4", "Valley in fear"),)),
         Framing("d-6", "sources named", 1.0, 2.5, ())),
    ),
)  # fmt: skip

BRIEF = Brief(
    stories=(HALLIN,),
    problems=(Problem("reading", "hallin/scan.pdf", "not text: 4096 bytes of a binary format"),),
    model="0" * 64,
)

_WORDS = "“Orsolya Brandt” and “Tessel” are much alike"
_ALIKE = Reason("alike", 0.8, _WORDS, at("d-1", "Orsolya Brandt"), at("d-1", "Tessel"))
_JOINED = Reason("surname", 0.9, "“Brandt” is short for it", at("d-4", "Brandt"), at("d-1", "Orsolya Brandt"))
_FIRST, _LAST = ENTITIES[0], ENTITIES[-1]
_PAIR = (
    replace(_FIRST, reasons=(_JOINED,), undecided=(Undecided(_LAST.id, _ALIKE),)),
    replace(_LAST, undecided=(Undecided(_FIRST.id, _ALIKE),)),
)
DOUBTED = replace(BRIEF, stories=(replace(HALLIN, entities=_PAIR),))
"""The same story with two names left undecided."""
