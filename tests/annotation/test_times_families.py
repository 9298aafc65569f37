"""Families of time expressions, each with the stretch that it stands for; a table of our own making."""

import pytest

from crossbearing.annotation.parsing import parse
from crossbearing.annotation.times import find_times
from crossbearing.values.documents import Document

# One line an expression: its words, and its value in a report of Monday 7 November 2016, twelve past four.
PUBLISHED = "2016-11-07T16:12:00"
FAMILIES = {
    "dates": """
Oct. 2 => 2017-10-02
(Oct. 2) => 2017-10-02
2nd of October => 2017-10-02
October second => 2017-10-02
22/Oct => 2017-10-22
oct. 2, 2019 => 2019-10-02
2/Oct/2019 => 2019-10-02
Oct 2, '19 => 2019-10-02
2019 Oct 2 => 2019-10-02
2019 the 2nd of October => 2019-10-02
2019.10.02 => 2019-10-02
10/22/2019 => 2019-10-22
10-22-2019 => 2019-10-22
on 10/22 => 2017-10-22
on 22/10 => 2017-10-22
Tuesday Oct 22nd, 2019 => 2019-10-22
on the twenty second => 2016-11-22
on the 22 => 2016-11-22
Friday 18th => 2016-11-18
the 22nd of last month => 2016-10-22
on the 15th of the month => 2016-11-15
for a week beginning next Monday => 2016-11-14/2016-11-20
twenty second of may two thousand and nineteen => 2019-05-22
October 2nd next year => 2017-10-02
the first day of next year => 2017-01-01
first Friday in December => 2016-12-02
""",
    "weekdays": """
Monday => 2016-11-07
Tues => 2016-11-08
on Fri => 2016-11-11
next Friday => 2016-11-18
past Friday => 2016-11-04
upcoming Friday => 2016-11-11
this coming Friday => 2016-11-11
next week Friday => 2016-11-18
Friday of next week => 2016-11-18
Friday next week => 2016-11-18
Friday last week => 2016-11-04
two Fridays from now => 2016-11-18
""",
    "counted from now": """
today => 2016-11-07
the day before yesterday => 2016-11-05
next day => 2016-11-08
2 days from now => 2016-11-09
two days after tomorrow => 2016-11-10
three days later => 2016-11-10
3 weeks later => 2016-11-28/2016-12-04
in the next 3 days => 2016-11-07/2016-11-10
last 3 days => 2016-11-04/2016-11-07
in the future 3 weeks => 2016-11-07/2016-11-28
a year from now => 2017
two years ago => 2014
a decade ago => 2006
next week => 2016-11-14/2016-11-20
current month => 2016-11
this year => 2016
past year => 2015-11-07/2016-11-07
next weekend => 2016-11-19/2016-11-20
this workweek => 2016-11-07/2016-11-11
last quarter => 2016-07/2016-09
""",
    "periods": """
from the 4th to the 22nd of January => 2017-01-04/2017-01-22
between January 4 and 22 => 2017-01-04/2017-01-22
4 to 23 this month => 2016-11-04/2016-11-23
between Tuesday and Friday => 2016-11-08/2016-11-11
from May to June => 2017-05/2017-06
2012~2015 => 2012/2015
third week of 2018 => 2018-01-15/2018-01-21
12/28-1/13/2018 => 2017-12-28/2018-01-13
w/c 14 Nov => 2016-11-14/2016-11-20
2018-05 => 2018-05
May of next year => 2017-05
the last month of this year => 2016-12
year of 2018 => 2018
FY18 => 2018
this fiscal year => 2016
2018-Q1 => 2018-01/2018-03
Q1 of next year => 2017-01/2017-03
the second half of 2018 => 2018-07/2018-12
late 2018 => 2018
late October => 2017-10
late next month => 2016-12
rest of my week => 2016-11-07/2016-11-13
month to date => 2016-11-01/2016-11-07
the late nineties => 1990/1999
21st century => 2000/2099
the summer of next year => 2017-SU
next 3rd of may => 2017-05-03
early next month => 2016-12
end of last week => 2016-11-06
in a few days => 2016-11-07/2016-11-14
from this monday to next sunday => 2016-11-07/2016-11-20
today until next sunday => 2016-11-07/2016-11-20
monday until friday => 2016-11-07/2016-11-11
Monday - Friday => 2016-11-07/2016-11-11
today to Friday => 2016-11-07/2016-11-11
5 March - 9 March => 2017-03-05/2017-03-09
5/12 - 5/22 => 2017-05-12/2017-05-22
now until Friday => 2016-11-07/2016-11-11
no later than March => 2017-03
in 5.5 hours => 2016-11-07T21:42
the last two decades => 1996-11-07/2016-11-07
the first ten days of December => 2016-12-01/2016-12-10
first quarter of next year => 2017-01/2017-03
next two quarters => 2017-01/2017-06
6 months from tomorrow => 2017-05
mid march => 2017-03
on or before 5/1 => 2017-05-01
18-20 november 2017 => 2017-11-18/2017-11-20
in two thousand eleven => 2011
the early eighties => 1980/1989
thanksgiving this year => 2016-11-24
no earlier than friday => 2016-11-11
wednesday next week => 2016-11-16
next week's friday => 2016-11-18
dec25 => 2016-12-25
on 25.12.2016 => 2016-12-25
one week ago => 2016-10-31/2016-11-06
in 3 hours => 2016-11-07T19:12
""",
    "clock": """
at 7 => 2016-11-07T07:00
at around 7 => 2016-11-07T07:00
at 7a => 2016-11-07T07:00
7:56:35 pm => 2016-11-07T19:56:35
7:56 => 2016-11-07T07:56
1140 a.m. => 2016-11-07T11:40
half-past 7 in the evening => 2016-11-07T19:30
three quarters past nine => 2016-11-07T09:45
7 o'clock => 2016-11-07T07:00
at 7 o'clock pm => 2016-11-07T19:00
in the morning at 7 => 2016-11-07T07:00
afternoon 5:00 => 2016-11-07T17:00
seven thirty-five pm => 2016-11-07T19:35
at midnight => 2016-11-07T00:00
noonish => 2016-11-07T12:00
11 ish => 2016-11-07T11:00
""",
    "hours": """
from 5 to 6pm => 2016-11-07T17:00/2016-11-07T18:00
5 to 6 pm => 2016-11-07T17:00/2016-11-07T18:00
from 5 to 7 in the afternoon => 2016-11-07T17:00/2016-11-07T19:00
from 5 to seven in the morning => 2016-11-07T05:00/2016-11-07T07:00
4:00 to 5:30 => 2016-11-07T04:00/2016-11-07T05:30
from 4pm to 5:30 => 2016-11-07T16:00/2016-11-07T17:30
between 0730 and 0930 => 2016-11-07T07:30/2016-11-07T09:30
from 3 in the morning until 5pm => 2016-11-07T03:00/2016-11-07T17:00
in the morning => TMO
early-morning => TMO
in the daytime => TDT
evening => TEV
""",
    "days with hours": """
tomorrow 8am => 2016-11-08T08:00
tonight at 7 => 2016-11-07T19:00
from 5 to 7 tonight => 2016-11-07T17:00/2016-11-07T19:00
this morning at 7 am => 2016-11-07T07:00
2018-10-02 19:30 => 2018-10-02T19:30
the 22nd at 5 => 2016-11-22T05:00
end of tomorrow => 2016-11-08
Wed Oct 26 15:50:06 2016 => 2016-10-26T15:50:06
half an hour ago => 2016-11-07T15:42
in 20 sec => 2016-11-07T16:12:20
from the 3rd of november until the 9th of december => 2017-11-03/2017-12-09
from mon to wed => 2016-11-07/2016-11-09
tomorrow at 3 in the afternoon => 2016-11-08T15:00
nov 12 2016 9:30:15 pm => 2016-11-12T21:30:15
tonight at half past eight => 2016-11-07T20:30
midnight on friday => 2016-11-11T00:00
friday 2 pm to 4 pm => 2016-11-11T14:00/2016-11-11T16:00
between 2 and 4pm tomorrow => 2016-11-08T14:00/2016-11-08T16:00
in the evening of nov 12 => 2016-11-12
in the morning tomorrow => 2016-11-08
the next morning => 2016-11-08
within the hour => PT1H
tomorrow from 3pm for 2 hours => 2016-11-08T15:00/2016-11-08T17:00
3 to 4:30 pm => 2016-11-07T15:00/2016-11-07T16:30
between 10 and 11 => 2016-11-07T10:00/2016-11-07T11:00
""",
    "parts of days": """
this morning => 2016-11-07
tonight => 2016-11-07
early tomorrow morning => 2016-11-08
the morning of the 22nd => 2016-11-22
5 to 6pm tomorrow => 2016-11-08T17:00/2016-11-08T18:00
tomorrow 3pm to 4pm => 2016-11-08T15:00/2016-11-08T16:00
from tomorrow 2pm to Friday 5pm => 2016-11-08T14:00/2016-11-11T17:00
Friday between 2 and 4 => 2016-11-11T02:00/2016-11-11T04:00
next 20 minutes => 2016-11-07T16:12/2016-11-07T16:32
past 3 minutes => 2016-11-07T16:09/2016-11-07T16:12
""",
    "durations": """
for 3 hours => PT3H
for 3-hour => PT3H
three and a half hours => PT3H30M
for a half hour => PT30M
for one and a quarter months => P1.25M
for 1 hour and 30 minutes => PT1H30M
for a few weeks => PXW
for 2 more days => P2D
the whole day => P1D
for 3 nights => P3D
for two decades => P20Y
for two hundred days => P200D
for 10 mins => PT10M
for less than 2 hours => PT2H
""",
    "sets": """
weekly => P1W
every day => P1D
every other day => P2D
every alternate week => P2W
every Monday => XXXX-WXX-1
each Sunday => XXXX-WXX-7
every day at 3pm => T15:00
every morning => TMO
every Monday morning => XXXX-WXX-1TMO
biannually => P0.5Y
semi-annually => P0.5Y
quarterly => P3M
three times a month => P1M
every weekend => XXXX-WXX-WE
every year on October 2 => XXXX-10-02
yearly => P1Y
on weekdays => P1WD
""",
    "hours in other words": """
tomorrow at 9h30 => 2016-11-08T09:30
at 17h45 => 2016-11-07T17:45
a week from today at 7 pm => 2016-11-14T19:00
tomorrow by 0930 => 2016-11-08T09:30
Friday before quarter past 5 pm => 2016-11-11T17:15
the eighteenth at 5 pm => 2016-11-18T17:00
Friday the 11th after five thirty pm => 2016-11-11T17:30
""",
    "small letters": """
on sat => 2016-11-12
14 may => 2017-05-14
may/2 => 2017-05-02
may-23-2020 => 2020-05-23
march 9 through 17 => 2017-03-09/2017-03-17
""",
    "numbers ahead": """
in two or three weeks => 2016-11-21/2016-12-04
in another two days => 2016-11-09
in as little as three weeks => 2016-11-28/2016-12-04
in the two weeks ahead => 2016-11-07/2016-11-21
over the three days to come => 2016-11-07/2016-11-10
in the next two or so weeks => 2016-11-07/2016-11-21
two to three weeks from now => 2016-11-21/2016-12-04
""",
    "weekends": """
this weekend => 2016-11-12/2016-11-13
""",
    "holidays": """
Christmas => 2016-12-25
Christmas next year => 2017-12-25
christmas eve => 2016-12-24
labour day => 2017-09-04
martin luther king jr day => 2017-01-16
thanks giving day => 2016-11-24
cyber monday => 2016-11-28
independence day => 2017-07-04
easter sunday => 2017-04-16
maundy thursday => 2017-04-13
pentecost => 2017-06-04
ascension day => 2017-05-25
all souls day => 2017-11-02
st. george's day => 2017-04-23
international workers' day => 2017-05-01
inauguration day => 2017-01-20
canada day => 2017-07-01
islamic new year => 2017-09-21
Eid al-Fitr => 2017-06-25
mothering sunday => 2017-03-26
Orthodox Christmas => 2017-01-07
St. Stephen's Day => 2016-12-26
Small Business Saturday => 2016-11-26
Nowruz => 2017-03-20
V-E Day => 2017-05-08
""",
    "relations": """
since 2012 => 2012
by tomorrow => 2016-11-08
in advance of Friday => 2016-11-11
before 3 => 2016-11-07T03:00
as late as 2012 => 2012
Friday or later => 2016-11-11
now => PRESENT_REF
recently => PAST_REF
""",
    "prefixes": """
late next Friday => 2016-11-18
early on Friday => 2016-11-11
in the later part of 2018 => 2018
in the early hours of Friday => 2016-11-11
at the small hours of Friday => 2016-11-11
at the very end of 2018 => 2018-12-31
at the close of 2018 => 2018-12-31
at the beginning of 2018 => 2018-01-01
in the month of May => 2017-05
in the middle of 2018 => 2018
""",
}


# The same for what is past: "The mill closed ...".
GONE = {
    "numbers and what stands beside them": """
two full years ago => 2014
ten long weeks ago => 2016-08-29/2016-09-04
two weeks or so ago => 2016-10-24/2016-10-30
some 20-odd years ago => 1996
a dozen years ago => 2004
half a dozen years ago => 2010
as recently as two weeks ago => 2016-10-24/2016-10-30
10 to 15 years ago => 2001/2006
between two and three years ago => 2013/2014
in the last dozen years => 2004-11-07/2016-11-07
in the past two full weeks => 2016-10-24/2016-11-07
over the last two or so months => 2016-09-07/2016-11-07
over the most recent two years => 2014-11-07/2016-11-07
""",
    "parts of a stretch": """
in the early days of March => 2016-03
in the final days of 2015 => 2015
in the closing months of 2015 => 2015
in the first half of March => 2016-03
in the second half of the 1980s => 1980/1989
in the late 1980's boom => 1980/1989
in the last quarter of the 19th century => 1800/1899
in the early to mid-1980s => 1980/1989
in mid-to-late March => 2016-03
midway through 2015 => 2015
in the winter of 1988-89 => 1988-WI
""",
    "hours by the clock of a place": """
at 9 p.m. New York time on Friday => 2016-11-04T21:00
at 2014-06-03T14:30 => 2014-06-03T14:30
at twenty to seven in the morning => 2016-11-07T06:40
""",
    "American votes": """
on Election Day => 2016-11-08
on Super Tuesday => 2016-03-01
""",
    "business periods": """
in the 1988 first half => 1988-01/1988-06
in 1988's second half => 1988-07/1988-12
in the first half of fiscal 1988 => 1988-01/1988-06
in the fourth quarter of fiscal 1988 => 1988-10/1988-12
in fiscal 1988's third quarter => 1988-07/1988-09
in fiscal 1988 => 1988
in the 1988-89 tax year => 1988/1989
in the last financial year => 2015
in the previous financial year => 2015
in 3Q 2015 => 2015-07/2015-09
in the January-March quarter => 2016-01/2016-03
in the July-September period => 2016-07/2016-09
""",
    "ends of a stretch": """
from last March to this May => 2016-03/2016-05
from spring to autumn 2015 => 2015-SP/2015-FA
from 2010 to the present => 2010/2016-11-07
from Friday night until Sunday morning => 2016-11-04/2016-11-06
from 8 pm on Friday until 6 am on Saturday => 2016-11-04T20:00/2016-11-05T06:00
""",
    "counted from another day": """
in the same week last year => 2015-11-02/2015-11-08
on the same day last year => 2015-11-07
this time last year => 2015
three weeks ago Friday => 2016-10-14
two Fridays ago => 2016-10-28
a month and a half ago => 2016-09
two and a half weeks ago => 2016-10-17/2016-10-23
over the past month and a half => 2016-09-22/2016-11-07
two days before Thanksgiving 2014 => 2014-11-25
from 2010 through to 2014 => 2010/2014
in May of '87 => 1987-05
late in the evening on Friday => 2016-11-04
in the wee hours of Friday => 2016-11-04
yesterday between noon and 2 pm => 2016-11-06T12:00/2016-11-06T14:00
from 10 pm to midnight on Friday => 2016-11-04T22:00/2016-11-05T00:00
on the Monday before Easter => 2016-03-21
on the Friday after Easter => 2016-04-01
over the weekend before Easter => 2016-03-19/2016-03-20
on the weekend of June 18 => 2016-06-18/2016-06-19
on the 3rd Wednesday of 2014 => 2014-01-15
in the 27th week of 2015 => 2015-06-29/2015-07-05
in the first three quarters of 2015 => 2015-01-01/2015-09-30
""",
}


def told(text: str, *, month_first: bool = False) -> list[str | None]:
    """Return the values of the expressions of a text."""
    document = Document("d1", "report.txt", text, "", "text/plain", published=PUBLISHED)
    layers, _ = parse(document)
    return [time.value for time in find_times(document, layers, month_first=month_first)]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_expression_of_the_family_is_the_stretch_that_it_names(family: str) -> None:
    """Each line's words, in a plan for what is to come, are one expression with the line's value."""
    rows = [line.split(" => ") for line in FAMILIES[family].strip().splitlines()]
    read = [(words, told(f"We will be back {words}.")) for words, _ in rows]
    assert read == [(words, [value]) for words, value in rows]


@pytest.mark.parametrize("family", GONE)
def test_every_expression_of_the_past_is_the_stretch_that_it_names(family: str) -> None:
    """Each line's words, in a sentence on what is past, are one expression with the line's value."""
    rows = [line.split(" => ") for line in GONE[family].strip().splitlines()]
    read = [(words, told(f"The mill closed {words}.")) for words, _ in rows]
    assert read == [(words, [value]) for words, value in rows]


@pytest.mark.parametrize(
    "text",
    [
        "Good morning, everybody.",
        "You may be right, and he sat in the sun.",
        "The score was 3-1, the ratio 3:1.",
        "Call 555-1234 or come to room 12.",
        "It grew by 5.12%, or 10-12% a head.",
        "About 7 of the 12 left for good.",
        "He ate 2/3 of the cake and came in at 7th place.",
        "Between 3 and 4 million fled from 5 to 10 towns.",
        "He has a night job and a second chance.",
        "Version 10.1.2.3 is on 192.168.10.12.",
        "We march on, whatever the SEC says.",
        "The index finished on 7223.98, and they voted 5-3.",
        "A man in his late 40s and two women in their late 60s or early 70s were hurt.",
        "The May government fell, and the March of the Women passed.",
    ],
)
def test_numbers_names_and_verbs_are_no_times(text: str) -> None:
    """What only looks like a time is left alone."""
    assert told(text) == []


def test_an_hour_told_twice_is_of_the_day_behind_it() -> None:
    """What stands in brackets tells the same hour by another clock."""
    told_day = ["2016-11-04T10:00", "2016-11-04T07:00", "2016-11-04"]
    assert told("The mill closed at 10 a.m. (0700 GMT) on Friday.") == told_day


def test_days_of_a_list_share_week_month_or_year() -> None:
    """What is told once, behind the last of them, holds for all."""
    assert told("We will meet on Tuesday or Wednesday next week.") == ["2016-11-15", "2016-11-16"]
    assert told("We met in June and July of 2014.") == ["2014-06", "2014-07"]
    assert told("We met on the 3rd, 4th or 5th of May.") == ["2016-05-03", "2016-05-04", "2016-05-05"]
    assert told("We met on May 3, 4 and 5.") == ["2016-05-03", "2016-05-04", "2016-05-05"]


def test_a_length_before_earlier_this_month_keeps_its_length() -> None:
    """What stands before "earlier this month" is a length of its own."""
    assert told("He was jailed for ten years earlier this month.") == ["P10Y", "2016-11"]
    assert told("He was banned for two days later in the week.") == ["P2D", "2016-11-07/2016-11-13"]


def test_what_comes_round_is_no_day() -> None:
    """A day of every month, and a month of every year, lie on no one day of the calendar."""
    assert told("They meet on the 15th of each month.") == ["P1M"]
    assert told("They meet every year in July.") == told("They meet in July each year.") == ["XXXX-07"]
    assert told("They meet on May 1 every year.") == ["XXXX-05-01"]
    assert told("The list is updated quarterly.") == ["P3M"]


def test_a_length_may_be_told_in_two_units_with_an_article() -> None:
    """The sentence of a year and a day is one length."""
    assert told("He got a year and a day in prison.") == ["P1Y1D"]
    assert told("He left a year and a month ago.") == ["2015-10"]


def test_that_summer_is_of_the_year_told_before() -> None:
    """A season that is pointed at is of the year told last."""
    assert told("They fell out in 2014 and parted that summer.") == ["2014", "2014-SU"]


def test_the_month_is_first_where_the_reader_says_so() -> None:
    """A date in digits that could be of two days is one of them only where the order is told."""
    assert told("They met on 3/4/2014.") == [None]
    assert told("They met on 3/4/2014.", month_first=True) == ["2014-03-04"]
    assert told("It ran from 3/4/2014 to 3/5/2014.", month_first=True) == ["2014-03-04/2014-03-05"]
