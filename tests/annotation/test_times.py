"""Time expressions of a report: which words, which stretch."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.annotation.parsing import parse
from crossbearing.annotation.times import find_times, parted
from crossbearing.values.annotations import Mention
from crossbearing.values.documents import Document
from crossbearing.values.spans import Span
from crossbearing.values.times import TimeExpression

Told = list[tuple[str, str | None]]


def times_of(text: str, published: str | None = "2021-07-14") -> tuple[TimeExpression, ...]:
    """Return the expressions of a report of that text."""
    document = Document("d1", "report.txt", text, "", "text/plain", published=published)
    layers, _ = parse(document)
    return find_times(document, layers)


def told(text: str, published: str | None = "2021-07-14") -> Told:
    """Return words and value of each expression that lies on the calendar."""
    return [(time.text, time.value) for time in parted(times_of(text, published))[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The force left on 17 February 2022.", [("17 February 2022", "2022-02-17")]),
        ("The force left on Feb. 17, 2022, by night.", [("Feb. 17, 2022", "2022-02-17")]),
        ("The deal was signed on 17/02/2022.", [("17/02/2022", "2022-02-17")]),
        ("The base was sealed on 2022-03-01.", [("2022-03-01", "2022-03-01")]),
        ("They met on Tuesday 11 January 2022.", [("Tuesday 11 January 2022", "2022-01-11")]),
        ("The talks of 5 to 7 January 2020 failed.", [("5 to 7 January 2020", "2020-01-05/2020-01-07")]),
        ("She was elected in May 2019.", [("May 2019", "2019-05")]),
        ("The 2015 accord failed.", [("2015", "2015")]),
        ("Trade grew in the 1920s.", [("the 1920s", "1920/1929")]),
        ("The base closed in the summer of 2021.", [("the summer of 2021", "2021-SU")]),
        ("The mission lasted from 2013 to 2022.", [("2013 to 2022", "2013/2022")]),
        ("Losses came in the final quarter of 2017.", [("the final quarter of 2017", "2017-10/2017-12")]),
        ("It had 5,100 soldiers at the end of 2016.", [("the end of 2016", "2016-12-31")]),
    ],
)  # fmt: skip
def test_absolute_expressions_need_no_anchor(text: str, expected: Told) -> None:
    """A date told in full is read the same with and without a date of the report."""
    assert told(text) == expected
    assert told(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast hit late Thursday night.", [("late Thursday night", "2021-07-08")]),
        ("It ended in the early hours of Friday.", [("the early hours of Friday", "2021-07-09")]),
        ("Shots were heard yesterday evening.", [("yesterday evening", "2021-07-13")]),
        ("The minister resigned last week.", [("last week", "2021-07-05/2021-07-11")]),
        ("Prices rose earlier this week.", [("earlier this week", "2021-07-12/2021-07-14")]),
        ("Prices rose earlier this month.", [("earlier this month", "2021-07")]),
        ("The coup came two years ago.", [("two years ago", "2019")]),
        ("The group attacked a base in October.", [("October", "2020-10")]),
        ("The troops went home in early August.", [("early August", "2020-08")]),
        ("Sales rose in the week before Easter.", [("the week before Easter", "2021-03-28/2021-04-03")]),
        ("They met two days after Easter.", [("two days after Easter", "2021-04-06")]),
        ("The firm has lost half its worth so far this year.", [("so far this year", "2021-01-01/2021-07-14")]),
        ("The road was closed between 00:45 and 05:00 GMT.",
         [("between 00:45 and 05:00 GMT", "2021-07-14T00:45/2021-07-14T05:00")]),
        ("Overnight, two banks fell.", [("Overnight", "2021-07-13/2021-07-14")]),
        ("A ban will begin overnight.", [("overnight", "2021-07-14/2021-07-15")]),
        ("By mid-morning the crowd had left.", [("mid-morning", "2021-07-14")]),
        ("He was shot at home early in the evening.", [("early in the evening", "2021-07-14")]),
        ("Fires burned the past few nights.", [("the past few nights", "2021-07-07/2021-07-14")]),
        ("The New Year's party was loud.", [("New Year", "2020-12-31")]),
        ("The New Year was greeted with fireworks.", [("New Year", "2021-01-01")]),
        ("The tanker is at its lowest speed since September.", [("September", "2020-09")]),
        ("She joins us to discuss the ferry disaster Sunday night, how towns can cope and what it cost.",
         [("Sunday night", "2021-07-11")]),
        ("They met over the weekend.", [("the weekend", "2021-07-10/2021-07-11")]),
        ("The attacks between March and May killed 40.", [("March and May", "2021-03/2021-05")]),
        ("The church was full on Christmas Eve.", [("Christmas Eve", "2020-12-24")]),
        ("Thirty people died in the past 10 days.", [("in the past 10 days", "2021-07-04/2021-07-14")]),
        ("The bomb went off around 11pm local time on Thursday evening.",
         [("around 11pm local time on Thursday evening", "2021-07-08T23:00")]),
        ("The shooting took place on Sunday at about 2 a.m.", [("Sunday at about 2 a.m.", "2021-07-11T02:00")]),
        ("The company wouldn’t confirm or deny Monday whether the mill will close.", [("Monday", "2021-07-12")]),
        ("The mill would not open on Friday.", [("Friday", "2021-07-16")]),
        ("Updated Thursday at 9:14 a.m.", [("Thursday at 9:14 a.m.", "2021-07-15T09:14")]),
        ("The list was updated Monday.", [("Monday", "2021-07-12")]),
        ("● Friday — “Deep Skies,” a talk by astronomer Ana Ruiz.", [("Friday", "2021-07-16")]),
        ("• Friday — Police arrested two men.", [("Friday", "2021-07-09")]),
    ],
)  # fmt: skip
def test_relative_expressions_are_resolved_against_the_report_s_date(text: str, expected: Told) -> None:
    """An expression that looks to the report's date is resolved against it."""
    assert told(text) == expected
    assert all(time.anchor == "2021-07-14" for time in times_of(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court ruled on Friday.", "2021-07-09"),
        ("The court will rule on Friday.", "2021-07-16"),
        ("France will shut three bases in the north, the president said on Friday.", "2021-07-09"),
        ("The court is due to rule on Friday.", "2021-07-16"),
        ("The court could have ruled on Friday.", "2021-07-09"),
        ("The army left in October.", "2020-10"),
        ("The army will leave in October.", "2021-10"),
        ("The army plans to leave in October.", "2021-10"),
        ("The president on Tuesday said that the army may leave.", "2021-07-13"),
        ("They planned a concert for Saturday.", "2021-07-17"),
    ],
)
def test_tense_tells_the_day_gone_from_the_day_to_come(text: str, value: str) -> None:
    """The tense of the governing verb chooses between the last such day and the next."""
    assert [time.value for time in times_of(text)] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union met last Friday.", [("last Friday", "2021-07-09")]),
        ("The union met last Tuesday.", [("last Tuesday", "2021-07-06")]),
        ("It rained in the last week of July 2019.", [("the last week of July 2019", "2019-07-22/2019-07-28")]),
        ("It rained in week 3 of 2027.", [("week 3 of 2027", "2027-01-18/2027-01-24")]),
        ("The mill stood in the 19th century.", [("the 19th century", "1800/1899")]),
        ("He was born in nineteen eighty-four.", [("nineteen eighty-four", "1984")]),
        ("They wed on May twenty-third, 1999.", [("May twenty-third, 1999", "1999-05-23")]),
        ("It lasted from 9th to 12th of June 2020.", [("9th to 12th of June 2020", "2020-06-09/2020-06-12")]),
        ("Sales rose in Q3 2019.", [("Q3 2019", "2019-07/2019-09")]),
        ("The town was quiet on Christmas Eve 2018.", [("Christmas Eve 2018", "2018-12-24")]),
        ("They drove from Monday to Wednesday.", [("Monday to Wednesday", "2021-07-12/2021-07-14")]),
        ("The force grew between March 2019 and now.", [("March 2019 and now", "2019-03/2021-07-14")]),
        ("She leaves two weeks from tomorrow.", [("two weeks from tomorrow", "2021-07-29")]),
        ("A letter of 3/4/89 was found.", [("3/4/89", None)]),
        ("A letter of 25/4/89 was found.", [("25/4/89", "1989-04-25")]),
        ("It will open within the next month.", [("within the next month", "2021-07-14/2021-08-14")]),
        ("The fair is on the second Sunday of January 2018.", [("the second Sunday of January 2018", "2018-01-14")]),
        ("The pool opened on Memorial Day 2021.", [("Memorial Day 2021", "2021-05-31")]),
        ("It is shut for the rest of the week.", [("the rest of the week", "2021-07-14/2021-07-18")]),
        ("It was built in the summer.", [("the summer", "2021-SU")]),
        ("It will close for two days starting Friday.", [("two days starting Friday", "2021-07-16/2021-07-17")]),
        ("It is due in the first quarter of the year.", [("the first quarter of the year", "2021-01/2021-03")]),
    ],
)  # fmt: skip
def test_forms_of_the_calendar(text: str, expected: Told) -> None:
    """Weeks, centuries, words for numbers, holidays with their year and ranges are read as the stretch they name."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The raid began at 4 in the morning.", "2021-07-14T04:00"),
        ("It closed from 5 to 6 p.m. on Monday.", "2021-07-12T17:00/2021-07-12T18:00"),
        ("It closed at 20 past eight in the evening.", "2021-07-14T20:20"),
        ("It closed between 5 and 7 in the afternoon.", "2021-07-14T17:00/2021-07-14T19:00"),
        ("The quake struck on Monday night at 9:30.", "2021-07-12T21:30"),
        ("The siren wailed at eight thirty pm.", "2021-07-14T20:30"),
        ("The siren wailed at 08:15:30.", "2021-07-14T08:15:30"),
        ("The shop shut on Monday at 4.", "2021-07-12T04:00"),
    ],
)
def test_forms_of_the_clock(text: str, value: str) -> None:
    """Hours in words, with their half of the day told beside them, and stretches of hours are clock times."""
    assert [found for _, found in told(text)] == [value]


def test_a_rate_before_a_stretch_is_no_length_from_its_first_day() -> None:
    """What is counted "a day" begins nothing: the stretch behind it stays whole."""
    found = told("It had 600 deaths a day from June 23 through July 8.")
    assert found == [("June 23 through July 8", "2021-06-23/2021-07-08")]


def test_last_week_of_a_sunday_has_just_ended() -> None:
    """Who writes on a Sunday calls the week up to Saturday the last one, and its days so too."""
    sunday = "2021-07-18"
    assert told("The minister resigned last week.", sunday) == [("last week", "2021-07-11/2021-07-17")]
    assert told("The minister resigned last Wednesday.", sunday) == [("last Wednesday", "2021-07-14")]
    assert told("The minister resigned last Wednesday.", "2021-07-16") == [("last Wednesday", "2021-07-07")]


def test_a_quarter_is_compared_with_the_quarter_a_year_before() -> None:
    """Beside the figure of a quarter "a year ago" is the same quarter of the year before; else it is that year."""
    assert told("Net rose in the first quarter from two million a year ago.")[-1] == ("a year ago", "2020-01/2020-03")
    assert told("The town was quiet a year ago.") == [("a year ago", "2020")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In the first quarter it lost money. It made some in the 2019 quarter.", "2019-01/2019-03"),
        ("In the first quarter it lost money. It made some in the year-ago quarter.", "2020-01/2020-03"),
        ("In the first quarter it lost money. It made some in the prior-year period.", "2020-01/2020-03"),
        ("In the first quarter it lost money. It made some in last year's quarter.", "2020-01/2020-03"),
        ("It fell from a loss a year ago. It fell in the year-earlier period.", "2020"),
        ("It made some money in the year-ago quarter.", "2020-04/2020-06"),
        ("It made some money in the 2019 quarter.", "2019"),
        ("Sales fell in May, and rose in the same month a year earlier.", "2020-05"),
        ("Sales rose in February compared with the same period last year.", "2020-02"),
        ("Sales rose in February from a year earlier.", "2020-02"),
    ],
)
def test_figures_are_compared_with_those_of_other_years(text: str, value: str) -> None:
    """A quarter or month of another year is the one of the same number as told, else the last that is over."""
    assert told(text)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("For the quarter ended March 31, sales rose.", "2021-01/2021-03"),
        ("For the quarter ended May 31, sales rose.", "2021-03/2021-05"),
        ("For the quarter ended June 26, sales rose.", "2021-03-27/2021-06-26"),
        ("For the week ended June 25, claims rose.", "2021-06-19/2021-06-25"),
    ],
)
def test_a_quarter_or_week_that_ends_on_a_day_is_the_stretch_up_to_it(text: str, value: str) -> None:
    """A firm's quarter need not be one of the calendar; the day that it ended is told too."""
    assert next(found for _, found in told(text)) == value
    assert len(told(text)) == 2


def test_the_quarter_is_the_one_told_before() -> None:
    """The words "the quarter" mean the one told last; the latest quarter is the last that is over."""
    assert told("In the first quarter sales fell. Costs for the quarter rose.")[-1] == (
        "the quarter",
        "2021-01/2021-03",
    )
    assert told("Sales fell in the latest quarter.") == [("the latest quarter", "2021-04/2021-06")]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("She was chosen in 2011 and confirmed that June.", "that June", "2011-06"),
        ("She was confirmed that June.", "that June", "2021-06"),
        ("The works opened in 2011. She said that June had been wet.", "June", "2021-06"),
        ("On Monday police had held 40 in the previous 3 days.", "in the previous 3 days", "2021-07-09/2021-07-12"),
        ("Police made 40 arrests in the previous 3 days.", "in the previous 3 days", "2021-07-11/2021-07-14"),
        ("On Monday police made 40 arrests in the past 3 days.", "in the past 3 days", "2021-07-11/2021-07-14"),
        ("Jobs grew in May. They grew by 20 in the prior two months.", "in the prior two months", "2021-03/2021-04"),
    ],
)  # fmt: skip
def test_some_look_to_what_was_told_before(text: str, words: str, value: str) -> None:
    """A "that June" is of the year told, "the previous days" end on the day told; else on the report's own."""
    assert dict(told(text))[words] == value


def test_what_hangs_on_an_event_is_left_open() -> None:
    """A count of days after an event that the text tells has no value, and says what it hangs on."""
    [time] = times_of("They met two days after the coup.")
    assert (time.text, time.value, time.anchor) == ("two days after", None, "the coup")


@pytest.mark.parametrize(
    ("text", "words", "event"),
    [
        ("He left the day after the vote.", "the day after", "the vote"),
        ("He left the week before the vote.", "the week before", "the vote"),
        ("He left hours after the blast.", "hours after", "the blast"),
        ("He left just days before the vote.", "just days before", "the vote"),
        ("He left on the eve of the summit.", "the eve of", "the summit"),
    ],
)
def test_a_day_told_by_an_event_hangs_on_it(text: str, words: str, event: str) -> None:
    """No day told before is the day of an event that is told: the expression is open, and on no list of periods."""
    [time] = times_of(text)
    assert (time.text, time.value, time.anchor) == (words, None, event)
    assert parted([time]) == ((time,), ())


@pytest.mark.parametrize(
    "text",
    [
        "The siege will last two days.",
        "He met 2000 guests, one morning visitor and 300,000 others.",
        "They lost Saturday's match 5-3.",
    ],
)
def test_verbs_and_counts_make_no_window_year_or_hour(text: str) -> None:
    """The verb "last" is no "last", a round count no year, a score no stretch of hours."""
    assert all(value is None or "T" not in value for _, value in told(text))
    assert not any(words in ("last two days", "2000") for words, _ in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "He may march on and sit in the sun for a second.",
        "Some 2,000 troops and 2011 people fled.",
        "It cost $2015 and went on for two years.",
        "Bloody Sunday came and went.",
        "A 21-year-old man lived at number 1999.",
        "They met on the 17th floor.",
        "Call +86 2010-2015-86 for help.",
        "He trains every Monday now.",
    ],
)
def test_words_that_look_like_times_are_left_alone(text: str) -> None:
    """Verbs, counts, sums, durations, ages and names tell no time."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Boats sink\nTen boats sank off the coast on Friday.", "2021-07-09"),
        ("March's figures were poor.", "2021-03"),
        ("The first days of September were cold.", "2020-09"),
        ("The talks were put off to December.", "2021-12"),
        ("The vote was postponed until Friday.", "2021-07-16"),
        ("It was postponed on Monday until Friday.", "2021-07-16"),
        ("It will go on from September to today.", "2020-09/2021-07-14"),
        ("The trial was adjourned on Friday.", "2021-07-09"),
        ("Nurses carry a patient out of the ward on Saturday.", "2021-07-10"),
        ("The summit begins on Saturday.", "2021-07-17"),
        ("The summit begins on Monday.", "2021-07-19"),
        ("The bank has kept its doors closed until Friday.", "2021-07-16"),
        ("The bank had kept its doors closed until Friday.", "2021-07-09"),
        ("The summit begins on the 28th.", "2021-07-28"),
        ("The summit is this weekend.", "2021-07-17/2021-07-18"),
        ("They met this weekend.", "2021-07-10/2021-07-11"),
        ("Prices will fall in the coming year.", "2021-07-14/2022-07-14"),
        ("They voted 3-2 last month.", "2021-06"),
        ("It sold the mill for less than a year, from late November of 1861.", "1861-11"),
        ("The summit was to begin on Saturday.", "2021-07-17"),
        ("The summit may end as soon as Friday.", "2021-07-16"),
        ("Two people are dead after a shooting on Friday.", "2021-07-09"),
        ("Ten are free after a raid on Friday.", "2021-07-09"),
        ("It makes its case when the trial reconvenes on Friday.", "2021-07-16"),
        ("The bodies were found when police arrived on Friday.", "2021-07-09"),
        ("Voters are prepared to rebuke him in December.", "2021-12"),
        ("She announced a meeting to be held on Friday.", "2021-07-16"),
        ("He was reported to be hurt on Friday.", "2021-07-09"),
        ("A deal agreed in September fell apart.", "2020-09"),
        ("The mayor set the opening for August 28.", "2021-08-28"),
        ("It is a change from Friday, when he gave them no answer.", "2021-07-09"),
        ("Police are searching for a gunman on Friday.", "2021-07-09"),
        ("They are meeting on Friday.", "2021-07-16"),
        ("The court instructed them to file a response by Friday.", "2021-07-16"),
        ("They managed to leave by Friday.", "2021-07-09"),
        ("He would later leave in October.", "2020-10"),
        ("Ministers, poised to take office on Saturday, refused.", "2021-07-17"),
        ("They lead, and come December they will win.", "2021-12"),
        ("As of Sunday, the state is averaging 700 new cases.", "2021-07-11"),
        ("As of Sunday, masks will be worn in shops.", "2021-07-18"),
        ("More about the Friday afternoon’s planned launch:", "2021-07-16"),
        ("The mayor has invited top bankers for a meeting Friday.", "2021-07-16"),
        ("Firms hired fewer workers than expected in June.", "2021-06"),
        ("Payrolls: 136 against 145 expected and 168 in June", "2021-06"),
        ("“They never decided to show you,” the lawyer told the senators on Saturday.", "2021-07-10"),
    ],
)
def test_the_tense_is_that_of_the_sentence_and_of_what_it_puts_off(text: str, value: str) -> None:
    """An order in the headline is none for the text; what is said of a noun dates it; a thing put off is to come.

    In the present tense only what can be scheduled may be to come: else it says what a picture shows.
    """
    assert value in [found for _, found in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "They struck a last-minute deal.",
        "They struck it at the last minute.",
        "It was a decades-old feud and a two-year-old war.",
        "The temple is of the 5th century BC.",
        "It killed 1200 people in 1300 homes.",
    ],
)
def test_idioms_ages_and_counts_are_no_dates(text: str) -> None:
    """What is made of words of time need not tell one."""
    assert told(text) == []


def test_names_hold_no_times() -> None:
    """A month that is part of a person's name is no time."""
    text = "April Jones spoke in April."
    document = Document("d1", "report.txt", text, "", "text/plain", published="2021-07-14")
    layers, _ = parse(document)
    named = replace(layers, mentions=(Mention(Span("d1", 0, 11), "April Jones", "person", 1),))
    assert [time.span.start for time in find_times(document, named)] == [text.rindex("April")]


def test_an_hour_beside_a_holiday_is_of_that_day() -> None:
    """Day and hour are told apart, and the hour is no hour of the report's day."""
    assert told("The show starts on Christmas Eve at 6 p.m.") == [
        ("Christmas Eve", "2021-12-24"),
        ("at 6 p.m.", "2021-12-24T18:00"),
    ]


def test_a_holiday_may_be_called_by_a_person() -> None:
    """Martin Luther King Day is a day, though a person's name holds it."""
    document = Document(
        "d1", "report.txt", "He left on Martin Luther King Day.", "", "text/plain", published="2021-07-14"
    )
    layers, _ = parse(document)
    named = replace(layers, mentions=(Mention(Span("d1", 11, 33), "Martin Luther King Day", "person", 1),))
    assert [time.value for time in find_times(document, named)] == ["2021-01-18"]


def test_without_a_date_the_value_is_open_and_the_operation_kept() -> None:
    """Nothing is guessed for an undated report; what was said is kept for later."""
    [time] = times_of("The court ruled on Friday.", None)
    assert (time.value, time.anchor) == (None, None)
    assert (time.operation.name, time.operation.words) == ("weekday", ("4", "past"))


def test_the_story_so_far_anchors_what_follows() -> None:
    """What comes "three days later" counts from the day told before, not from the report's date."""
    text = "The first attack came on 3 June 2020. Three days later there was another. That month 40 died."
    assert told(text) == [("3 June 2020", "2020-06-03"), ("Three days later", "2020-06-06"), ("That month", "2020-06")]


def test_a_clock_time_falls_on_the_evening_told_before() -> None:
    """An evening hour belongs to the evening that was told, even where another day was told in between."""
    text = "The raid began late on Thursday. It ended early on Friday. The blast came an hour before midnight."
    assert told(text)[-1] == ("an hour before midnight", "2021-07-08T23:00")


def test_a_day_to_compare_with_is_no_day_of_the_news() -> None:
    """An hour falls on the report's day where the only day told is the one since when a record stood."""
    assert told("It was the lowest since 3 May. The rate fell at 07:59 GMT.")[-1] == (
        "at 07:59 GMT",
        "2021-07-14T07:59",
    )


def test_the_hour_that_heads_an_entry_is_of_the_report_s_day() -> None:
    """A running report puts the hour before each entry; the day told in the entry before is not its day."""
    assert told("The vote was on Monday.\n3.54pm - Ministers leave.")[-1] == ("3.54pm", "2021-07-14T15:54")


def test_a_day_without_anything_told_before_is_unknown() -> None:
    """A "next day" after nothing is not guessed."""
    assert told("The next day, crowds gathered.") == [("The next day", None)]


VOCABULARY = (
    "the of on in at late early last next this May March Monday Friday night week year 2019 17 3rd 5:10 p.m. two "
    "ago later from to between and end quarter summer 1990s - , . midnight hours before day"
)
_WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=60)
@given(st.lists(_WORDS, min_size=1, max_size=14))
def test_spans_are_exact_and_apart(words: list[str]) -> None:
    """Whatever the words, every expression is its own stretch of the text, in order."""
    text = " ".join(words)
    times = times_of(text)
    assert all(text[time.span.start : time.span.end] == time.text for time in times)
    assert all(left.span.end <= right.span.start for left, right in pairwise(times))


@pytest.mark.parametrize("odd", ["", "\n\n", "Friday", "31 February 2020", "99/99/9999", "0:99 p.m."])
def test_odd_texts_give_no_error(odd: str) -> None:
    """An empty or impossible text is read without an error, an impossible date without a value."""
    assert all(value is None for text, value in told(odd) if text != "Friday")


def test_an_hour_beside_a_day_still_to_come_is_of_that_day() -> None:
    """What happens on Friday at an hour told behind it does so on Friday; an hour far from it is of the report's."""
    text = "The week starts with a full moon on Friday that rises at 4:52 p.m."
    assert told(text) == [("Friday", "2021-07-16"), ("at 4:52 p.m.", "2021-07-16T16:52")]
    far = " ".join(["The river stood high."] * 10)
    assert told(f"The council will meet on Friday. {far} The bridge was shut at 5 p.m.")[-1][1] == "2021-07-14T17:00"
