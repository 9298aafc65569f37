"""Page values that charts are drawn of."""

from crossbearing.rendering.pages import Account, Cited, Debt, Kinship, Moment, Place


def account(number: int, on: str | None = None) -> Account:
    """Return an account of the number, published on a day."""
    return Account(f"s1-r{number}", number, f"Paper {number}", None, on, on, on, None, (), None, None, f"{number}.txt")


def moment(number: int, on: str | None, reports: int = 1) -> Moment:
    """Return a happening of the day, told by so many accounts."""
    return Moment(f"s1-m{number}", on, on, f"Happening {number}", tuple(account(n) for n in range(reports)), ())


def place(name: str, east: float, north: float, precision: str = "town", country: str = "ML") -> Place:
    """Return a place that two accounts name."""
    return Place(name, east, north, precision, country, None, 2, f"s1-{name}")


def kinship(left: int, right: int, words: str, *, directed: bool = False) -> Kinship:
    """Return two accounts that share one passage."""
    passage = (Cited(words, None), Cited(words, None))
    return Kinship(account(left), account(right), "copied passage", directed, "", (passage,))


def debt(number: int, origin: str) -> Debt:
    """Return an account that names an outlet as its source."""
    return Debt(account(number), origin, (Cited("reported", None),))
