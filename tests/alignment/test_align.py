"""Questions, statements and happenings of a story."""

from itertools import combinations, permutations

from crossbearing.alignment import align
from crossbearing.alignment.profiles import profiles_of
from crossbearing.alignment.vetoes import kept_apart
from crossbearing.options import AlignmentOptions
from crossbearing.values.claims import Claim
from crossbearing.values.questions import Question, Questions
from crossbearing.values.reports import Report
from tests.reports import entities_of, ferry, harvest, report_of, story_of

DAY = "2022-03-02"


def aligned(*reports: Report) -> Questions:
    """Return what alignment finds in the reports as one story."""
    return align(story_of(*reports), entities_of(*reports), AlignmentOptions())


def claims_of(*reports: Report) -> dict[str, Claim]:
    """Return the reports' claims by id."""
    return {claim.id: claim for report in reports for claim in report.claims}


def figures(*reports: Report) -> set[frozenset[str]]:
    """Return the numbers that stand together in one question."""
    claims, found = claims_of(*reports), set()
    for question in aligned(*reports).asked:
        quantities = [claims[claim].quantity for claim in question.claim_ids]
        found.add(frozenset(quantity.text for quantity in quantities if quantity))
    return found - {frozenset()}


def statement(*texts: str) -> Question:
    """Return the only statement of a report for each text."""
    reports = [report_of(f"t{place}", text, None, DAY) for place, text in enumerate(texts)]
    (found,) = (question for question in aligned(*reports).asked if question.kind == "statement")
    return found


def test_no_two_claims_that_cant_be_one_meet_in_a_question() -> None:
    """Two claims kept apart answer two questions, also where a third is like both."""
    ages = (
        "A man in his 20s died.",
        "A 20-year-old man was seen on a boat.",
        "The dead were Trevor Irwin, 25, and a dog.",
    )
    reports = [*ferry(), *harvest(), *(report_of(f"age{place}", text, None, DAY) for place, text in enumerate(ages))]
    profiles = {p.claim.id: p for p in profiles_of(story_of(*reports), entities_of(*reports))}
    asked = [question for question in aligned(*reports).asked if question.kind == "quantity"]
    pairs = [pair for question in asked for pair in combinations(question.claim_ids, 2)]
    assert pairs
    assert not any(kept_apart(profiles[one], profiles[other]) for one, other in pairs)


def test_a_figure_without_its_noun_joins_the_question_that_it_corrects() -> None:
    """A clause that tells neither what is counted nor what happened is joined last, to the claim most like it."""
    told = report_of("a", "The flood in Varga killed 17 people.", None, DAY)
    corrected = report_of("b", "The death toll of the flood in Varga is 14. The correct figure is 14.", None, DAY)
    assert frozenset({"17", "14"}) in figures(told, corrected)


def test_who_rejects_a_theory_denies_what_it_says() -> None:
    """A clause of a theory that is rejected is denied, as one of a claim is."""
    report = report_of("a", "The institute rejected the theory that blasting had caused the landslide.", None, DAY)
    (caused,) = (claim for claim in report.claims if claim.predicate == "cause")
    assert caused.polarity == "denied"


def test_every_quantity_claim_is_asked_once() -> None:
    """Each quantity claim answers exactly one question, and ids name claims that are there."""
    reports = (*ferry(), *harvest())
    questions, claims = aligned(*reports), claims_of(*reports)
    asked = [claim for q in questions.asked if q.kind == "quantity" for claim in q.claim_ids]
    assert sorted(asked) == sorted(claim.id for claim in claims.values() if claim.quantity)
    assert {claim for h in questions.happenings for claim in h.claim_ids} <= set(claims)
    assert len({question.id for question in questions.asked}) == len(questions.asked)


def test_figures_of_one_thing_stand_together() -> None:
    """The hurt are one question over three reports, whatever the figure; the passengers another, the dead a third."""
    found = figures(*ferry())
    assert any({"Four", "Six"} <= group for group in found)
    assert frozenset({"210"}) in found
    assert frozenset({"One"}) in found


def test_the_killed_and_the_wounded_are_two_questions() -> None:
    """Dead and wounded are never answers to one question, though the sentences are alike."""
    left = report_of("k1", "A bomb killed 12 people in Varga on Monday and wounded 30 others.", None, DAY)
    right = report_of("k2", "Twelve people were killed and 31 were wounded by a bomb in Varga on Monday.", None, DAY)
    assert figures(left, right) == {frozenset({"12", "Twelve"}), frozenset({"30", "31"})}


def test_two_figures_of_one_report_alone_are_two_questions() -> None:
    """A report that tells of two couples married for seven and for six years is at odds with nobody, nor with itself.

    Another report that gives one of the figures makes the two one question.
    """
    texts = "The couple were married for seven years before they split.", "They were married for almost seven years."
    report = report_of("m1", f"Stars who split\n{texts[0]}\nBoth live in Varga.\n{texts[1]}", None, DAY)
    assert not any({"seven years", "almost seven years"} <= group for group in figures(report))
    other = report_of("m2", texts[0], None, DAY)
    assert any({"seven years", "almost seven years"} <= group for group in figures(report, other))


def test_a_headline_may_be_at_odds_with_its_text() -> None:
    """A report whose first line gives another toll than its text contradicts itself."""
    report = report_of("h1", "Two people killed in Varga train crash\nThree people were killed in the train crash.")
    assert frozenset({"Two", "Three"}) in figures(report)


def test_a_slip_stands_beside_what_its_report_and_another_tell() -> None:
    """A report that tells of 11 killed, as another does, and 17 further down is at odds with itself; 70 are others."""
    told = "Shells killed 11 civilians at the market in Varga on Monday."
    first = report_of("s1", f"Shells hit market\n{told}", None, DAY)
    for figure, one in (("17", True), ("70", False)):
        later = f"The {figure} civilians who died were buried the same evening."
        second = report_of(f"s{figure}", f"Market hit\n{told}\nThe army was silent.\n{later}", None, DAY)
        assert any({"11", figure} <= group for group in figures(first, second)) is one


def test_a_figure_in_two_units_brings_together_who_tells_it_in_one() -> None:
    """A sum told again in another currency in brackets is one question with it, and with the same sum elsewhere."""
    both = report_of("a", "The cabinet approved a grant of 40 million shekels ($11 million) to the schools.", None, DAY)
    ours = report_of("b", "The cabinet approved a grant of 40 million shekels to the schools.", None, DAY)
    theirs = report_of("c", "The cabinet approved a grant of $11 million to the schools.", None, DAY)
    assert figures(both, ours, theirs) == {frozenset({"40 million shekels", "$11 million"})}
    (asked,) = (question for question in aligned(both, ours, theirs).asked if question.kind == "quantity")
    assert len(asked.claim_ids) == 4


def test_two_figures_of_one_sentence_never_meet() -> None:
    """Through no third report do two figures of one sentence come together."""
    reports = [
        report_of("l1", "The storm damaged 30 houses in Varga and 50 houses in Ostrava.", None, DAY),
        report_of("l2", "The storm damaged 50 houses.", None, DAY),
        report_of("l3", "The storm damaged 30 houses.", None, DAY),
    ]
    claims = claims_of(*reports)
    for question in aligned(*reports).asked:
        for left, right in combinations([claims[claim] for claim in question.claim_ids], 2):
            if left.quantity and right.quantity and (left.document_id, left.sentence) == (right.document_id, 0):
                assert left.quantity.value == right.quantity.value


def test_one_number_twice_in_a_sentence_answers_two_questions() -> None:
    """The rate that was expected and the one of the month before are two, though both are 3.7 percent."""
    report = report_of(
        "r1", "The jobless rate in Varga was 3.5 percent, against 3.7 percent expected and 3.7 percent in May."
    )
    claims = claims_of(report)
    asked = [
        [claims[claim].quantity for claim in question.claim_ids]
        for question in aligned(report).asked
        if question.kind == "quantity"
    ]
    assert sum(any(q and q.value == 3.7 for q in group) for group in asked) == 2


def test_figures_of_other_magnitude_are_two_questions() -> None:
    """The 22 whom a flu killed in Varga are not the 3,900 whom it killed elsewhere; 40 may be wrong for 22."""
    here = report_of("g1", "The flu has killed 22 people, doctors said.", None, DAY)
    for told, one in (("3,900", False), ("40", True)):
        there = report_of(f"g{told}", f"The flu has killed {told} people, doctors said.", None, DAY)
        assert (frozenset({"22", told}) in figures(here, there)) is one


def test_shares_of_two_candidates_are_two_questions() -> None:
    """Who would vote for Anna Sols and who for Peter Nunes is asked apart; the same candidate has one share."""
    sols = report_of("v1", "In the poll, 40 percent would vote for Anna Sols.", None, DAY)
    for name, one in (("Peter Nunes", False), ("Anna Sols", True)):
        other = report_of(f"v{name[0]}", f"In the poll, 43 percent would vote for {name}.", None, DAY)
        assert (frozenset({"40 percent", "43 percent"}) in figures(sols, other)) is one


def test_figures_of_far_dates_are_two_questions() -> None:
    """The floods of March and of August have a toll each."""
    march = report_of("m1", "A flood in Varga killed 12 people.", None, DAY)
    august = report_of("m2", "A flood in Varga killed 340 people.", None, "2022-08-02")
    assert figures(march, august) == {frozenset({"12"}), frozenset({"340"})}


def test_a_near_question_names_what_keeps_it_apart() -> None:
    """Questions that are alike and not one point at each other, with the reason in words."""
    left = report_of("k1", "A bomb killed 12 people in Varga on Monday and wounded 30 others.", None, DAY)
    right = report_of("k2", "Twelve people were killed and 31 were wounded by a bomb in Varga on Monday.", None, DAY)
    asked = {question.id: question for question in aligned(left, right).asked if question.kind == "quantity"}
    near = [(question, near) for question in asked.values() for near in question.near]
    assert any(near.because.startswith("deed: ") for _, near in near)
    for question, other in near:
        assert other.question_id != question.id
        assert question.id in {back.question_id for back in asked[other.question_id].near}


def test_a_figure_of_the_whole_is_near_however_far_it_lies() -> None:
    """The homes of a country are no clash with those of a town but a near question; a sum beside them is none."""
    town = report_of("t", "Storm in Selby\nThe storm destroyed 40 homes in Selby. The damage is 14 million euros.")
    land = report_of("l", "Storm kills none\nThe storm destroyed 9,300 homes in the whole country.")
    asked = {claim: question for question in aligned(town, land).asked for claim in question.claim_ids}
    questions = {c.quantity.value: asked[c.id] for c in claims_of(town, land).values() if c.quantity}
    near = {other.question_id: other.because for other in questions[40].near}
    assert near[questions[9300].id].startswith("scope: ")
    assert questions[14e6].id not in near


def test_joined_claims_have_reasons() -> None:
    """A question of several claims says why they were joined; one of a single claim has nothing to say."""
    for question in aligned(*ferry()).asked:
        if question.kind == "quantity":
            assert bool(question.reasons) == (len(question.claim_ids) > 1)


def test_a_denial_takes_the_other_side() -> None:
    """An assertion and its negation are one statement with two sides, one side for each claim."""
    found = statement(
        "The army destroyed the old bridge in Varga on Monday.",
        "The army did not destroy the old bridge in Varga on Monday.",
    )
    assert found.sides == ("asserts", "denies")
    assert found.words == "The army destroyed the old bridge in Varga on Monday"


def test_a_reported_denial_takes_the_other_side() -> None:
    """A source that denies what another says stands on the other side."""
    found = statement(
        "The minister said the army destroyed the old bridge in Varga.",
        "The general denied that the army destroyed the old bridge in Varga.",
    )
    assert sorted(found.sides) == ["asserts", "denies"]


def test_two_tellings_take_one_side() -> None:
    """Two reports that tell the same are on one side."""
    text = "The army destroyed the old bridge in Varga on Monday."
    assert statement(text, text).sides == ("asserts", "asserts")


def test_each_proposition_of_one_happening_is_a_statement() -> None:
    """What the first proposition's claims leave over is asked too, and no claim speaks to two."""
    text = "The ferry Osora sank in the harbour. The owner has apologised to the families."
    reports = [report_of(name, text, None, DAY) for name in ("a", "b")]
    found = [question for question in aligned(*reports).asked if question.kind == "statement"]
    assert sorted(question.words for question in found) == [
        "The ferry Osora sank in the harbour", "The owner has apologised to the families",
    ]  # fmt: skip
    spoken = [claim for question in found for claim in question.claim_ids]
    assert len(spoken) == len(set(spoken)) == 4


def test_a_deed_that_is_only_named_takes_no_side() -> None:
    """Who rejects that blasting caused a slide does not say that there was blasting: its clause names the deed."""
    rejected = "The institute rejected the theory that blasting at the quarry had caused the landslide."
    reports = [report_of("a", rejected, None, DAY)]
    told = [p.claim.text for p in profiles_of(story_of(*reports), entities_of(*reports)) if not p.told]
    assert told == ["blasting at the quarry"]


def test_what_only_introduces_is_no_statement() -> None:
    """A clause without what its verb asks for ("The owner believes") tells nothing; what it introduces does."""
    text = "The owner believes the ferry Osora sank in the harbour."
    asked = aligned(report_of("a", text, None, DAY), report_of("b", text, None, DAY)).asked
    assert [question.words for question in asked] == ["the ferry Osora sank in the harbour"]


def test_what_one_report_tells_is_no_statement_and_still_a_happening() -> None:
    """A statement needs two reports; a happening may be told once."""
    questions = aligned(ferry()[0])
    assert all(question.kind == "quantity" for question in questions.asked)
    assert questions.happenings


def test_a_happening_joins_its_tellings() -> None:
    """The grounding is one happening in all three reports, titled in the words of one of them."""
    claims, found = claims_of(*ferry()), aligned(*ferry()).happenings
    grounding = max(found, key=lambda happening: len({claims[claim].document_id for claim in happening.claim_ids}))
    assert {claims[claim].document_id for claim in grounding.claim_ids} == {"f1", "f2", "f3"}
    assert any(grounding.title in claims[claim].text for claim in grounding.claim_ids)
    assert grounding.reasons


def test_the_order_of_reports_changes_nothing() -> None:
    """Reports in another order give the same questions and happenings."""
    expected = aligned(*ferry())
    for turned in permutations(ferry()):
        found = align(story_of(*turned), entities_of(*turned), AlignmentOptions())
        assert found == expected


def test_nothing_is_asked_of_nothing() -> None:
    """A report without claims has no question and no happening."""
    questions = aligned(report_of("e", "* * *"))
    assert (questions.asked, questions.happenings, questions.utterances) == ((), (), ())


def test_a_refused_figure_is_no_answer() -> None:
    """In "nine, not twelve" only nine answers the question."""
    report = report_of("d", "The number of people killed in the fire is nine, not twelve.")
    asked = align(story_of(report), entities_of(report), AlignmentOptions()).asked
    figures = {c.id: c.quantity.value for c in report.claims if c.quantity}
    assert {figures[c] for question in asked if question.kind == "quantity" for c in question.claim_ids} == {9.0}


def test_a_figure_without_its_noun_answers_no_vague_count() -> None:
    """Dozens of streets may be 67, but who works until 67 doesn't say so."""
    streets = report_of("a", "Dozens of streets in Varga were closed by a march against the pension plan.", None, DAY)
    pension = report_of("b", "Under the pension plan the people of Varga would work until 67.", None, DAY)
    assert figures(streets, pension) == {frozenset({"Dozens"}), frozenset({"67"})}
