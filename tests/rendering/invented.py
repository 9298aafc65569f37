"""Random briefs with hostile words in every field, for laws that hold of any brief."""

from itertools import pairwise

from hypothesis import strategies as st

from crossbearing.values.annotations import Annotations, Sentence
from crossbearing.values.briefs import Brief, StoryBrief
from crossbearing.values.claims import Claim
from crossbearing.values.dependences import Dependences, Lineage, Passage
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity, EntityMention
from crossbearing.values.facts import Answer, Fact, Facts, TimelineEvent
from crossbearing.values.framings import Framing, Framings, Label, Omission
from crossbearing.values.problems import Problem
from crossbearing.values.quantities import Quantity
from crossbearing.values.questions import Near, Question, Questions, Utterance
from crossbearing.values.quotations import Borrowing, Holder, Quotation
from crossbearing.values.reasons import Reason
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Episode, Story, Tie

HOSTILE = (
    "<script>alert(1)</script>", "</style></title><img src=x onerror=alert(1)>", "javascript:alert(1)", '" onclick="x',
    "\ud800", "\x1b[31mred\x1b[0m", "\u202eesrever", "\x00", "[bold]rich[/bold]", "[/]", "{{ 7*7 }}", "{% raw %}",
    "&amp;", "`` ` ``", "# head", "| a | b |", "漢字かな交じり文", "e\u0301\u200d", "a" * 120, "\r\n\u2028", "", " ",
    '=HYPERLINK("http://a.example")', "-2+3", "@SUM(A1)", "\t=1",
)  # fmt: skip
words = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20), st.sampled_from(["five ships", "The port", "Oslo"]))
maybe = st.none() | words
numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False, width=32)
counts = st.integers(min_value=0, max_value=3)
documents_ids = st.sampled_from(["d-1", "d-2", "d-3", "d-missing"])
offsets = st.integers(min_value=-2, max_value=60)
dates = st.sampled_from(
    [
        "2019-03-14",
        "2019-13-45",
        "2019",
        "2019-SU",
        "2019-03-14T10:40Z",
        "2018-12-30/2019-01-02",
        "x/y",
        "a b c/d e f",
        "9999/9999",
    ]
)


def some(values: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    """Return a strategy of short tuples."""
    return st.lists(values, max_size=most).map(tuple)


def ids(letter: str) -> st.SearchStrategy[str]:
    """Return a strategy of a few ids, so that references sometimes meet and sometimes miss."""
    return st.sampled_from([f"{letter}-{number}" for number in range(4)] + ['x"><b>'])


spans = st.builds(lambda key, start, length: Span(key, start, start + length), documents_ids, offsets, counts)
wide_spans = st.builds(lambda key, start: Span(key, start, start + 12), documents_ids, offsets)
mentions = st.builds(EntityMention, span=spans, text=words)
holders = st.builds(Holder, span=spans, text=words, cue=words, cue_span=spans, content=spans)
quotations = st.builds(
    Quotation, span=wide_spans, text=words, direct=st.booleans(), speaker=st.none() | spans, speaker_text=maybe,
    cue=maybe,
)  # fmt: skip
quantities = st.builds(
    Quantity, span=wide_spans, text=words, value=numbers, low=numbers, high=numbers, kind=words, unit=maybe,
    counted=maybe, counted_span=st.none(), hedge=maybe, head=counts,
)  # fmt: skip


@st.composite
def reports(draw: st.DrawFn, key: str) -> Report:
    """Draw a report of the given id with layers that fit its text only sometimes."""
    text = draw(st.lists(words, min_size=0, max_size=6).map("\n".join))
    length = len(text)
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=4)))
    claims = []
    for number in range(draw(counts)):
        start = draw(st.integers(0, length))
        span = Span(key, start, draw(st.integers(start, length)))
        claims.append(
            Claim(
                id=f"c-{key}-{number}", document_id=key, span=span, text=text[span.start : span.end], kind="quantity",
                predicate="be", predicate_span=None, subject=None, object=None,
                quantity=draw(st.none() | quantities), when=None, where=(), who=(),
                polarity=draw(st.sampled_from(["affirmed", "denied"])), modality=draw(words),
                attribution=tuple(draw(st.lists(holders, max_size=2))), sentence=0,
            )
        )  # fmt: skip
    document = Document(
        id=key, path=draw(words), text=text, sha256="0", media_type="text/plain", title=draw(maybe), outlet=draw(maybe),
        url=draw(st.sampled_from([None, "javascript:alert(1)", "https://a.example/?q=<b>&x=1", "http://[", "data:x"])),
        title_end=draw(st.integers(0, length)), authors=draw(some(words)), published=draw(st.none() | dates | words),
        published_basis=draw(st.sampled_from([None, "metadata", "inferred", "?"])),
    )  # fmt: skip
    sentences = tuple(Sentence(a, b, 0, 0) for a, b in pairwise(cuts))
    spoken = tuple(q for q in draw(st.lists(quotations, max_size=2)) if q.span.document_id == key)
    return Report(document, Annotations(key, sentences=sentences, quotations=spoken), tuple(claims))


claim_ids = some(st.builds("c-d-{}-{}".format, st.integers(1, 3), counts) | words)
answers = st.builds(
    Answer, value=numbers | words | dates, low=numbers, high=numbers, unit=maybe, words=words, claim_ids=claim_ids,
    document_ids=some(documents_ids), reports=counts, publishers=counts, origins=counts,
)  # fmt: skip
nears = st.builds(Near, question_id=ids("f"), because=words)
facts = st.builds(
    Fact, id=ids("f"), question=words, kind=st.sampled_from(["quantity", "date", "statement", "?"]),
    episode_ids=some(ids("e")), status=st.sampled_from(["agreed", "contested", "single", "?"]),
    corroborated=st.booleans(),
    difference=st.sampled_from([None, "value", "precision", "time", "internal", "denial", "?"]), explanation=words,
    answers=st.lists(answers, max_size=4).map(tuple), near=st.lists(nears, max_size=2).map(tuple),
)  # fmt: skip
events = st.builds(
    TimelineEvent, id=ids("v"), date=st.none() | dates | words, title=words, claim_ids=claim_ids,
    document_ids=some(documents_ids),
)  # fmt: skip
entities = st.builds(
    Entity, id=ids("n"), name=words, type=st.sampled_from(["place", "person", "?"]),
    mentions=st.lists(mentions, max_size=3).map(tuple), spellings=some(words), latitude=st.none() | st.floats(-90, 90),
    longitude=st.none() | st.floats(-180, 180), country=maybe,
)  # fmt: skip
passages = st.builds(Passage, left=spans, left_text=words, right=spans, right_text=words)
reasons = st.builds(
    Reason, check=st.sampled_from(["credit", "published later", "direction", "?"]), score=st.just(0.5), words=words
)
lineages = st.builds(
    Lineage, document_id=documents_ids, other_id=documents_ids,
    kind=st.sampled_from(["same wire", "shared quotation", "?"]), passages=st.lists(passages, max_size=2).map(tuple),
    reasons=st.lists(reasons, max_size=2).map(tuple),
)  # fmt: skip
dependences = st.builds(
    Dependences, lineages=st.lists(lineages, max_size=3).map(tuple),
    borrowings=st.lists(st.builds(Borrowing, span=spans, text=words, origin=words), max_size=2).map(tuple),
    publishers=st.just((("d-1", "The House"), ("d-2", None))),
)  # fmt: skip
labels = st.builds(Label, target=words, target_words=words, mentions=st.lists(mentions, max_size=3).map(tuple))
framings = st.builds(
    Framings,
    labels=st.lists(labels, max_size=2).map(tuple),
    omissions=st.lists(
        st.builds(Omission, document_id=documents_ids, fact_id=ids("f"), told_by=counts), max_size=3
    ).map(tuple),
    features=st.lists(spans, max_size=2).map(lambda found: (Framing("d-1", "<b>", 0.5, 1e9, tuple(found)),)),
)  # fmt: skip


kinds_of_ties = st.sampled_from(["corrects", "follows", "earlier"])


@st.composite
def story_briefs(draw: st.DrawFn) -> StoryBrief:
    """Draw a brief of one story of up to three reports."""
    told = tuple(draw(reports(key)) for key in draw(st.sampled_from([("d-1",), ("d-1", "d-2", "d-3"), ()])))
    episodes = st.builds(
        Episode, id=ids("e"), title=words, date=st.none() | dates | words, document_ids=some(documents_ids)
    )
    chapters = tuple(draw(st.lists(episodes, max_size=3, unique_by=lambda episode: episode.id)))
    reason = Reason("day", 0.0, "told as background")
    ties = tuple(Tie(draw(kinds_of_ties), b.id, a.id, reason) for a, b in pairwise(chapters))
    story = Story(draw(ids("s")), draw(words), told, chapters, ties=ties)
    utterances = st.builds(Utterance, id=ids("u"), versions=st.lists(quotations, max_size=3).map(tuple))
    return StoryBrief(
        story=story,
        entities=tuple(draw(st.lists(entities, max_size=3))),
        questions=Questions(
            (Question("f-3", draw(words), "quantity", ()),), (), tuple(draw(st.lists(utterances, max_size=2)))
        ),
        facts=Facts(tuple(draw(st.lists(facts, max_size=6))), tuple(draw(st.lists(events, max_size=3)))),
        dependences=draw(dependences),
        framings=draw(framings),
    )


problems = st.builds(Problem, stage=words, item=words, message=words)
briefs = st.builds(
    Brief,
    stories=st.lists(story_briefs(), max_size=2).map(tuple),
    problems=st.lists(problems, max_size=2).map(tuple),
    model=st.just("0"),
)
