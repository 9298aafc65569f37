"""Currencies before and after a number: signs, codes, letters before a dollar sign."""

from crossbearing.annotation.quantities.lexicon import numerals, units
from crossbearing.annotation.quantities.lines import Line


def read_currency(line: Line, at: int) -> tuple[int, str] | None:
    """Return where the number after a currency starts, and the currency: "$", "US$", "$US", "EUR", "C $"."""
    found = _dollars(line, at)
    if found is not None or line.word(at) in units().signs:
        return found or (at + 1, units().signs[line.word(at)])
    if line.words[at : at + 2] == ("rs", ".") and line.word(at + 2)[:1].isdigit():
        return at + 2, units().codes["rs"]
    code = _code(line, at) if line.word(at + 1)[:1].isdigit() else None
    return (at + 1, code) if code else None


def _dollars(line: Line, at: int) -> tuple[int, str] | None:
    """Read letters before or after a dollar sign: "US$", "$US", "HK $"."""
    word, after, known = line.word(at), line.word(at + 1), units().dollar_prefixes
    if word == "$" and after in known and line.glued(at + 1) and line.glued(at + 2):
        return at + 2, known[after]
    return (at + 2, known[word]) if word in known and after == "$" and _prefixes(line, at) else None


def _code(line: Line, at: int) -> str | None:
    """Return the currency of a code or name before digits: "EUR 5", "dollar 22.5 million", "PS5m" for a pound sign."""
    word, known, text = line.word(at), units(), line.tokens[at].text
    if word in known.wary and not ("," in line.word(at + 1) or line.word(at + 2) in numerals().scales):
        return None  # "COP 26" is a conference, "TRY 5 times" an appeal
    if word in known.codes and (text[:1].isupper() or word in known.lower_codes):
        return known.codes[word]
    pound = text == "PS" and line.glued(at + 1)  # what a pound sign becomes in plain ASCII
    return "GBP" if pound else _name_before(line, at)


def _prefixes(line: Line, at: int) -> bool:
    """Return whether letters belong to a dollar sign: they touch it, or are capitals ("HK $5", "offer of C $6")."""
    text = line.tokens[at].text
    letters = len(text) > 1 and (text.isupper() or line.word(at) in units().surely_prefixes)
    canada = text == "C" and line.upos(at - 1) in {"ADP", "AUX", "VERB"}
    return line.glued(at + 1) or letters or canada


def sign_after(line: Line, at: int) -> str | None:
    """Return the currency of a sign after a number ("10 €"); in "5 $10 bills" it belongs to the next."""
    code = units().signs.get(line.word(at))
    opens = line.word(at + 1)[:1].isdigit() and (line.glued(at + 1) or not line.glued(at))
    return None if opens else code


def million_code(line: Line, at: int) -> str | None:
    """Return the currency of a code with its scale ("30 MUSD", "12 MEUR")."""
    text = line.tokens[at].text if line.word(at) else ""
    return units().codes.get(text[1:].lower()) if len(text) == 4 and text.isupper() and text[0] == "M" else None


def _name_before(line: Line, at: int) -> str | None:
    """Return the currency of a name in the singular right before digits with a scale: "dollar 22.5 million"."""
    found = line.longest(at, units().phrases)
    scale = line.word(at + 2) in numerals().scales
    named = found is not None and found[0] == at + 1 and found[1].startswith("money|")
    return found[1].partition("|")[2] if found and named and scale and line.word(at) in units().before else None
