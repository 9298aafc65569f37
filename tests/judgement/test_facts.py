"""Facts with their answers, support, explanation and order."""

from itertools import permutations

from crossbearing.judgement import judge
from crossbearing.options import JudgementOptions
from crossbearing.values.claims import Claim
from crossbearing.values.dependences import Dependences, Lineage
from crossbearing.values.facts import Fact, Facts
from crossbearing.values.questions import Given, Near, Question, Questions
from crossbearing.values.spans import Span
from tests.judgement.cases import claim, story, sum_of, time

NEAR = (Near("q-other", "deed: sell beside buy"),)


def asked(*claims: Claim, name: str = "q", kind: str = "quantity", sides: tuple[str, ...] = ()) -> Question:
    """Return a question that the claims answer."""
    return Question(name, "boats sold", kind, tuple(claim.id for claim in claims), sides, NEAR)


def judged(*questions: Question, claims: tuple[Claim, ...], lineages: tuple[Lineage, ...] = (), **dates: str) -> Facts:
    """Return the facts; `dates` are the days of publication."""
    dependences = Dependences(lineages, (), ())
    return judge(story(*claims, published=dates), Questions(questions, (), ()), dependences, JudgementOptions())


def fact_of(*claims: Claim, sides: tuple[str, ...] = (), lineages: tuple[Lineage, ...] = (), **dates: str) -> Fact:
    """Return the fact of one question that all the claims answer."""
    question = asked(*claims, kind="statement" if sides else "quantity", sides=sides)
    (fact,) = judged(question, claims=claims, lineages=lineages, **dates).facts
    return fact


def test_a_fact_has_an_answer_for_each_figure() -> None:
    """Equal figures are one answer with all who give it; the best supported answer comes first."""
    fact = fact_of(claim("a", 15.0), claim("b", 12.0), claim("c", 12.0))
    assert [(a.value, a.unit, a.document_ids, a.reports, a.origins) for a in fact.answers] == [
        (12.0, "boats", ("b", "c"), 2, 2),
        (15.0, "boats", ("a",), 1, 1),
    ]
    assert (fact.status, fact.difference, fact.corroborated) == ("contested", "value", True)
    assert (fact.question, fact.near, fact.episode_ids) == ("boats sold", NEAR, ("e",))


def test_a_sum_in_two_currencies_is_one_answer() -> None:
    """A sum, its conversion and the same in the other currency elsewhere are one answer, of two reports."""
    shekels = sum_of("a", 40.0, "ILS")
    fact = fact_of(shekels, sum_of("a", 11.0, "USD", converts=shekels), sum_of("b", 11.0, "USD"))
    assert [(a.value, a.unit, a.document_ids, a.reports) for a in fact.answers] == [(11.0, "USD", ("a", "b"), 2)]


def test_a_copy_corroborates_nothing() -> None:
    """Two reports of one origin agree; they do not corroborate."""
    left, right = claim("a", 12.0), claim("b", 12.0)
    fact = fact_of(left, right, lineages=(Lineage("a", "b", "republished", ()),))
    assert (fact.status, fact.corroborated) == ("agreed", False)
    assert (fact.answers[0].reports, fact.answers[0].origins) == (2, 1)


def test_bounds_are_kept_as_worded() -> None:
    """An answer has the value and bounds of the wording; what is unknown stays None."""
    vague = fact_of(claim("a", (None, 24.0, None))).answers[0]
    assert (vague.value, vague.low, vague.high) == (None, 24.0, None)


def test_a_statement_has_an_answer_for_each_side() -> None:
    """Who asserts and who denies are two answers, each with its support."""
    fact = fact_of(claim("a"), claim("b"), claim("c"), sides=("asserts", "denies", "asserts"))
    assert [(a.value, a.document_ids) for a in fact.answers] == [("asserts", ("a", "c")), ("denies", ("b",))]
    assert (fact.status, fact.difference) == ("contested", "denial")


def test_explanations_name_who_says_what() -> None:
    """Each verdict is one plain sentence with the outlets, and a figure that moved is told in order of time."""
    a, b = claim("a", 12.0), claim("b", 15.0)
    assert fact_of(a).explanation == "Only The A says so."
    assert fact_of(a, claim("b", 12.0)).explanation == "The A and The B agree."
    assert fact_of(a, claim("a", 12.0, sentence=3)).explanation == "Told more than once, by one report."
    assert fact_of(a, b).explanation == "The figures can't all be right: 12.0 (The A) and 15.0 (The B)."
    assert "don't fit each other" in fact_of(a, claim("a", 15.0)).explanation
    assert "not equally exact" in fact_of(claim("a", 15.0, hedge="about"), claim("b", 15.5)).explanation
    moved = fact_of(claim("a", 15.0, deed="kill"), claim("b", 12.0, deed="kill"), a="2022-03-03", b="2022-03-02")
    assert moved.explanation == "The figure moved as reports came in: 12.0 (The B) and 15.0 (The A)."
    denied = fact_of(claim("a"), claim("b"), sides=("asserts", "denies"))
    assert denied.explanation == "Reports take opposite sides: say so (The A) and deny it (The B)."


def test_contested_facts_come_first() -> None:
    """Facts come contested, agreed, single, and among equals those of more documents first."""
    a, b, c = (claim(document, 12.0) for document in "abc")
    other, alone = claim("b", 15.0, sentence=2), claim("c", 1.0, sentence=3)
    twice = (claim("a", 7.0, sentence=4), claim("b", 7.0, sentence=4))
    questions = (
        asked(alone, name="q1"), asked(*twice, name="q2"), asked(a, b, c, name="q3"),
        asked(claim("a", 12.0, sentence=5), other, name="q4"),
    )  # fmt: skip
    claims = (a, b, c, other, alone, *twice, claim("a", 12.0, sentence=5))
    for turned in permutations(questions):
        assert [fact.id for fact in judged(*turned, claims=claims).facts] == ["q4", "q3", "q2", "q1"]


def test_nothing_asked_nothing_judged() -> None:
    """Without questions there are no facts and no timeline."""
    assert judged(claims=()) == Facts((), ())


def test_a_date_has_an_answer_for_each_day() -> None:
    """Reports that give one day are one answer, its value in ISO; the sentence puts the days in words."""
    named = [
        time(document, value) for document, value in (("a", "2022-03-01"), ("b", "2022-03-01"), ("c", "2022-03-02"))
    ]
    claims = tuple(claim(t.span.document_id, when=t.span) for t in named)
    told = story(*claims, times=tuple(named))
    asked_when = Question("q", "When: boats sold", "date", tuple(c.id for c in claims))
    (fact,) = judge(told, Questions((asked_when,), (), ()), Dependences((), (), ()), JudgementOptions()).facts
    assert [(a.value, a.words, a.reports) for a in fact.answers] == [
        ("2022-03-01", "2022-03-01", 2),
        ("2022-03-02", "2022-03-02", 1),
    ]
    assert (fact.kind, fact.status, fact.difference) == ("date", "contested", "value")
    assert fact.explanation == "The dates can't all be right: 1 March 2022 (The A and The B) and 2 March 2022 (The C)."


def test_a_place_has_an_answer_for_each_name() -> None:
    """Its value is the name, told with who gives it and where; one sentence says that not all can be right."""
    claims = (claim("a"), claim("b"), claim("c"))
    names = ("Ghent", "Lyon", "Ghent")
    spans = tuple(Span(c.document_id, 3, 8) for c in claims)
    given = tuple(Given(name.lower(), name, span) for name, span in zip(names, spans, strict=True))
    question = Question("q", "Where: boats sold", "place", tuple(c.id for c in claims), given=given)
    (fact,) = judged(question, claims=claims).facts
    assert [(a.value, a.words, a.document_ids, a.named) for a in fact.answers] == [
        ("Ghent", "Ghent", ("a", "c"), (spans[0], spans[2])),
        ("Lyon", "Lyon", ("b",), (spans[1],)),
    ]
    assert (fact.kind, fact.status, fact.difference) == ("place", "contested", "value")
    assert fact.explanation.startswith("The places can't all be right: Ghent (")


def test_a_date_that_claims_name_apart_has_an_answer_for_each() -> None:
    """The words that give the time are the answer's; its value is ISO, said in words."""
    claims = (claim("a"), claim("b"))
    spans = tuple(Span(c.document_id, 3, 8) for c in claims)
    given = (Given("1986", "1986", spans[0]), Given("2001-03", "2001-03", spans[1]))
    question = Question("q", "When: boats sold", "date", tuple(c.id for c in claims), given=given)
    (fact,) = judged(question, claims=claims).facts
    assert [(a.value, a.named) for a in fact.answers] == [("1986", spans[:1]), ("2001-03", spans[1:])]
    assert (fact.kind, fact.status, fact.difference) == ("date", "contested", "value")
    assert fact.explanation.startswith("The dates can't all be right: 1986 (")
    assert "March 2001" in fact.explanation
