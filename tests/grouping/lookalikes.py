"""Reports written for the tests: happenings of one kind that only look as if they were one."""

from crossbearing.values.reports import Report
from tests.reports import report_of


def quakes() -> tuple[Report, ...]:
    """Return two reports each of two earthquakes in one province, four months apart."""
    return (
        report_of(
            "q1",
            "Quake of magnitude 6.1 kills 12 in Tarsen province\n"
            "An earthquake of magnitude 6.1 shook the mountain province of Tarsen on 3 February, killing 12 people "
            "in the town of Orlik, the rescue service said. The school of Orlik collapsed. "
            "Rescuers dug for survivors until dawn, Governor Pavel Dorn said.",
            "The Beacon",
            "2022-02-04",
        ),
        report_of(
            "q2",
            "Twelve dead as earthquake hits Tarsen town of Orlik\n"
            "Twelve people died when an earthquake brought down houses and a school in Orlik, Tarsen province, on "
            "3 February. It had a magnitude of 6.1, the rescue service said.",
            "Northern Post",
            "2022-02-04",
        ),
        report_of(
            "q3",
            "Earthquake in Tarsen province leaves 40 homeless\n"
            "An earthquake of magnitude 5.2 damaged dozens of houses in the fishing village of Vessa, in the coastal "
            "south of Tarsen province, on 9 June. Nobody was killed; 40 people sleep in a sports hall, "
            "Mayor Lena Hask of Vessa said.",
            "The Beacon",
            "2022-06-10",
        ),
        report_of(
            "q4",
            "Vessa villagers in sports hall after Tarsen quake\n"
            "Forty people of Vessa in Tarsen province spent the night in a sports hall after a quake of magnitude 5.2 "
            "damaged their houses on 9 June, Mayor Lena Hask said. Vessa lies on the coast.",
            "Radio Mirador",
            "2022-06-10",
        ),
    )


def primaries() -> tuple[Report, ...]:
    """Return two reports each of two votes that one candidate won within a week."""
    return (
        report_of(
            "p1",
            "Marlow wins Ohio primary\n"
            "Senator Ruth Marlow won the primary in Ohio on Tuesday with 54 percent of the vote. Governor Tim Hale "
            "came second in Ohio. Marlow thanked supporters in Columbus.",
            "The Ledger",
            "2019-03-05",
        ),
        report_of(
            "p2",
            "Ohio goes to Marlow, Hale second\n"
            "Ruth Marlow took Ohio on Tuesday. With 54 percent she beat Governor Tim Hale, and told a crowd in "
            "Columbus that Ohio had spoken.",
            "Valley Echo",
            "2019-03-06",
        ),
        report_of(
            "p3",
            "Marlow wins Iowa caucus\n"
            "Senator Ruth Marlow won the caucus in Iowa on Monday with 47 percent of the vote, ahead of Joan Petty, "
            "a former mayor of Dubuque. Marlow thanked supporters in Des Moines.",
            "The Ledger",
            "2019-02-04",
        ),
        report_of(
            "p4",
            "Iowa caucus won by Marlow, Petty close behind\n"
            "Ruth Marlow took the caucus in Iowa on Monday. Joan Petty, who was mayor of Dubuque, came close behind, "
            "as Marlow had 47 percent. She told a crowd in Des Moines that Iowa had spoken.",
            "Valley Echo",
            "2019-02-05",
        ),
    )


def quarters() -> tuple[Report, ...]:
    """Return two reports each of one company's results in two quarters."""
    return (
        report_of(
            "r1",
            "Norvik profit rises to $310 million in first quarter\n"
            "Shipping company Norvik said on Thursday that profit rose to $310 million in the quarter to March from "
            "$280 million a year earlier, as freight rates climbed. Chief executive Olaf Brekke raised his forecast.",
            "Tickerside",
            "2021-04-29",
        ),
        report_of(
            "r2",
            "Norvik lifts forecast as quarterly profit hits $310 million\n"
            "Norvik's profit was $310 million in the first three months of the year, up from $280 million, the "
            "shipping company said on Thursday. Chief executive Olaf Brekke now expects a better year.",
            "The Ledger",
            "2021-04-29",
        ),
        report_of(
            "r3",
            "Norvik profit falls to $190 million in third quarter\n"
            "Shipping company Norvik said on Wednesday that profit fell to $190 million in the quarter to September "
            "from $265 million a year earlier, as ports stood idle. Chief executive Olaf Brekke cut his forecast.",
            "Tickerside",
            "2021-10-27",
        ),
        report_of(
            "r4",
            "Idle ports cut Norvik's quarterly profit to $190 million\n"
            "Norvik earned $190 million in the third quarter, down from $265 million, because ports stood idle, "
            "the shipping company said on Wednesday. Chief executive Olaf Brekke expects a worse year.",
            "The Ledger",
            "2021-10-27",
        ),
    )
