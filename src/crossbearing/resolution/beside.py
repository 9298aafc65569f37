"""What a report gives right beside a name: its country, its abbreviation, another name, an office."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from crossbearing.gazetteer import body_named, country_named, folded, look_up
from crossbearing.resolution.name_words import BODIES, content_words
from crossbearing.resolution.roles import countries_beside, roles_of
from crossbearing.values.reports import Report

_CODE = re.compile(r"[A-Z]{2,5}")
_BRACKET = re.compile(r"(?:['’]s?)? \((?:the )?")
_KNOWN_AS = re.compile(  # from one name to the other
    r"""[,.]?[”"’']?[,.]?\s\(?(?:(?:\w+ly|also|better|now|once|otherwise|then)\sknown\sas|a\.?k\.?a\.?)\s(?:the\s)?[“"‘']?"""
)


@dataclass(slots=True)
class Beside:
    """What a report gives right behind a name: the country it lies in, its abbreviation, its other name or account."""

    within: set[str] = field(default_factory=set)
    short: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    serves: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    shares: set[str] = field(default_factory=set)

    def note(self, gap: str, name: str, behind: str) -> None:
        """Take in the next name and the text between."""
        if gap == ", ":
            self.within |= _countries(behind)
        elif gap in {" (", " (the "} and abbreviates(behind, name):
            self.short.add(behind)
        elif _KNOWN_AS.fullmatch(gap) or (gap == " (" and behind[0] == "@"):
            self.aliases.add(behind)


def note_beside(report: Report, beside: Mapping[tuple[str, str], Beside]) -> None:
    """Take in what the report gives beside its mentions."""
    document, layers = report.document, report.annotations
    for name, code in _coded(report):
        beside[document.id, name].aliases.add(code)
    for first, second in pairwise(layers.mentions):
        gap = document.text[first.span.end : second.span.start]
        beside[document.id, first.text].note(gap, first.text, second.text)
        if gap == " and " and second.type == "person":
            beside[document.id, first.text].shares |= set(content_words(second.text, "person")[1:])
    starts = {token.start: at for at, token in enumerate(layers.tokens)}
    for mention in layers.mentions:
        if mention.type == "person" and mention.span.start in starts:
            at = starts[mention.span.start]
            beside[document.id, mention.text].roles |= roles_of(layers, mention, at)
            beside[document.id, mention.text].serves |= countries_beside(layers, mention, at)


def _coded(report: Report) -> Iterator[tuple[str, str]]:
    """Yield bodies with the letters that alone stand in brackets behind one body of the report ("Cordia's (CDA)").

    They need not be its initials: an exchange's code of a share, an abbreviation of its name in another language.
    """
    found: dict[str, set[str]] = defaultdict(set)
    text = report.document.text
    for first, second in pairwise(report.annotations.mentions):
        gap, behind = text[first.span.end : second.span.start], text[second.span.end : second.span.end + 1]
        alone = behind == ")" and _BRACKET.fullmatch(gap) and _CODE.fullmatch(second.text)
        if alone and first.type in BODIES and not (body_named(second.text) or _countries(second.text)):
            found[second.text].add(first.text)
    yield from ((names.pop(), code) for code, names in sorted(found.items()) if len(names) == 1)


def abbreviates(short: str, name: str) -> bool:
    """Return whether a word of capitals begins as the name does and has its letters in their order.

    In small letters ("Fema", as the British press has it) it must be the initials of the words with capitals.
    """
    letters, bare = iter(folded(name).replace(" ", "")), folded(short).replace(" ", "")
    if not short.isupper():
        return len(bare) > 2 and bare == "".join(word[0] for word in name.split() if word[0].isupper()).lower()
    return bare[:1] == folded(name)[:1] and all(letter in letters for letter in bare)


def _countries(text: str) -> set[str]:
    """Return the country of this name and, each with its country's code, the provinces of this name."""
    code = country_named(text)
    states = (place for place in look_up(text) or look_up(f"{text}.") if place.kind == "province" and place.province)
    return {f"{place.country}.{place.province}" for place in states} | ({code} if code else set())
