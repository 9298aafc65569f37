"""Currencies before and after a number: signs, codes, letters before a dollar sign."""

import re

from crossbearing.annotation.quantities.lexicon import numerals, units
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.number import Number

CODE_SCALES = {"k": 1e3, "K": 1e3, "M": 1e6, "B": 1e9}
_GLUED = re.compile(r"([a-z]{1,4})(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\Z")


def read_currency(line: Line, at: int) -> tuple[int, str] | None:
    """Return where the number after a currency starts, and the currency: "$", "US$", "$US", "EUR", "C $"."""
    found = _of_country(line, at) or _dollars(line, at)
    if found is not None or line.word(at) in units().signs:
        return found or (at + 1, units().signs[line.word(at)])
    dotted = f"{line.word(at)}." if line.word(at + 1) == "." else ""
    if dotted in units().codes and line.word(at + 2)[:1].isdigit():
        return at + 2, units().codes[dotted]
    code = _code(line, at) if line.word(at + 1)[:1].isdigit() else None
    return (at + 1, code) if code else None


def glued_code(line: Line, at: int) -> tuple[Number, str] | None:
    """Return the number and the currency of a word that holds both: "RMB300", the "NZ300" of "$NZ300"."""
    sign = line.word(at) == "$"
    found = _GLUED.match(line.word(at + sign))
    code = _glued_before(line, at + sign, found[1], sign=sign) if found else None
    if found is None or code is None:
        return None
    value = float(found[2].replace(",", "") + (found[3] or ""))
    return Number(at, at + sign + 1, value, None, None, "digits"), code


def _glued_before(line: Line, at: int, letters: str, *, sign: bool) -> str | None:
    """Return the currency of letters that touch a number, after a dollar sign or alone ("RMB300", "P100 million")."""
    known, text = units(), line.tokens[at].text[: len(letters)]
    if text in known.leading and not sign:
        return known.leading[text]
    if text in known.large and not sign and ("," in line.word(at) or _scaled(line, at + 1)):
        return known.large[text]
    wary = letters in known.wary and letters not in known.lower_codes and not _scaled(line, at + 1)
    if not text.isupper() or wary or (len(letters) == 1 and not sign):
        return None
    return (known.dollar_prefixes if sign else known.codes).get(letters)


def _scaled(line: Line, at: int) -> bool:
    """Return whether a scale stands here: "million", a "bn" that touches its number."""
    word = line.word(at)
    return word in numerals().scales or (word in numerals().short_scales and line.glued(at))


def _of_country(line: Line, at: int) -> tuple[int, str] | None:
    """Read a country before a sign: "Canadian $", "Hong Kong $"; in "gave Taiwan $5" the country is given the sum."""
    found = line.longest(at, units().country_signs)
    if found is None or not line.word(found[0])[:1].isdigit():
        return None
    given = line.upos(at - 1) in {"VERB", "AUX", "PART"} and line.upos(found[0] - 2) == "PROPN"
    return None if given else found


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
    if text in known.leading:
        return known.leading[text]
    if (code := _large_code(text)) and ("," in line.word(at + 1) or _scaled(line, at + 2)):
        return code
    pound = text == "PS" and line.glued(at + 1)  # what a pound sign becomes in plain ASCII
    return "GBP" if pound else _name_before(line, at)


def _large_code(text: str) -> str | None:
    """Return the currency of letters before a large number, of two or more in small letters too ("dm 3.5 million")."""
    known = units()
    alike = {**known.leading, **known.large}
    return known.large.get(text) or (alike.get(text.upper()) if len(text) > 1 else None)


def _prefixes(line: Line, at: int) -> bool:
    """Return whether letters belong to a dollar sign: they touch it, or are capitals ("HK $5", "offer of C $6")."""
    text = line.tokens[at].text
    letters = len(text) > 1 and (text.isupper() or line.word(at) in units().surely_prefixes)
    governed = len(text) == 1 and text.isupper() and line.upos(at - 1) in {"ADP", "AUX", "VERB"} and text != "A"
    apart = line.word(at) in units().single_prefixes and not line.glued(at + 2) and line.word(at - 1) not in {"'", "."}
    return line.glued(at + 1) or letters or governed or apart or text == "c"


def sign_after(line: Line, at: int) -> tuple[int, str] | None:
    """Return the end and currency of a sign after a number ("10 €", "10 US$"), not of "5 $10 bills"."""
    known, last = units(), at + 1
    if (found := line.longest(at, known.signs_after)) is not None and not line.word(found[0])[:1].isdigit():
        return found
    code = known.signs.get(line.word(at)) or known.leading.get(line.written(at))
    if line.word(at + 1) == "$" and (line.glued(at + 1) or line.word(at) in known.surely_prefixes):
        last, code = at + 2, known.dollar_prefixes.get(line.word(at))
    opens = line.word(last)[:1].isdigit() and (line.glued(last) or not line.glued(last - 1))
    return None if opens or code is None else (last, code)


def scaled_code(line: Line, at: int) -> tuple[float, str] | None:
    """Return the scale and currency of a code with its scale ("30 MUSD", "12 kEUR")."""
    text = line.tokens[at].text if line.word(at) else ""
    code = units().codes.get(text[1:].lower()) if len(text) == 4 and text[1:].isupper() else None
    scale = CODE_SCALES.get(text[:1])
    return (scale, code) if code and scale and text[1:].lower() not in units().wary else None


def _name_before(line: Line, at: int) -> str | None:
    """Return the currency of a name right before a sum with a scale or decimals: "dollar 22.5 million", "euro 3.5"."""
    found = line.longest(at, units().phrases)
    scale = line.word(at + 2) in numerals().scales or "." in line.word(at + 1)
    named = found is not None and found[0] == at + 1 and found[1].startswith("money|")
    return found[1].partition("|")[2] if found and named and scale and line.word(at) in units().before else None
