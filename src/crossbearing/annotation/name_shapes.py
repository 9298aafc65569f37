"""From runs of capitalised words to names: parted where two names touch, longer by a lower-case head."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossbearing.annotation.name_initials import abbreviations_in, initials_of
from crossbearing.annotation.name_numbers import Run
from crossbearing.annotation.name_runs import JOINING, Runs
from crossbearing.annotation.name_words import name_words
from crossbearing.annotation.outlets import outlet_words
from crossbearing.gazetteer import (
    Body,
    body_named,
    country_named,
    country_of_organ,
    demonym_of,
    exact_bodies,
    is_people,
    look_up,
)
from crossbearing.models import is_word
from crossbearing.syntax.letters import CAPITAL
from crossbearing.values.annotations import Token

_QUOTED_NAME = re.compile(
    rf"""[“"]({CAPITAL}[\w'’-]+"""
    rf"""(?: (?:of|the|and|for|in|with|to|on|at|a|an|from|by|{CAPITAL}[\w'’-]+)){{1,8}})[,.]?[”"]"""
)
_IN_BRACKETS = re.compile(
    rf"(?P<name>(?:{CAPITAL}[\w'’-]+ (?:(?:of|the|for|and) )*){{2,8}})\((?P<short>[A-Z]{{3,7}})\)"
)
_FLIGHT_CODE = re.compile(r"[A-Z]{1,3}\d{2,4}|\d{2,4}")  # the digits alone, or with the airline's letters before
LOWER_BODIES = frozenset(name for name in exact_bodies() if name.islower() and " " not in name)
FIRST_WORDS = frozenset(  # of a known body's name, as tokens: "Coca" of "Coca-Cola", "O'Hare" of "O'Hare Airport"
    word for name in exact_bodies() if name[0].isupper() for word in (name.split()[0], re.split(r"[^\w.]", name)[0])
)
LONGEST_BODY = 7  # tokens of the longest known body's name


@dataclass(frozen=True, slots=True)
class Shape:
    """A name's tokens (half-open) and the entity type that its own words tell, None where they don't."""

    first: int
    last: int
    type: str | None


class Shapes:
    """Parts and lengthens the runs of one report."""

    def __init__(self, text: str, runs: Runs) -> None:
        self.text, self.runs, self.tokens, self.tags = text, runs, runs.tokens, runs.tags
        self.words = name_words()
        self.short = frozenset(_abbreviations(text))
        self.initials = abbreviations_in(runs.tokens)

    def of(self, run: Run, end: int) -> list[Shape]:
        """Return the names in a run; `end` is the end of its sentence, in tokens."""
        parts = [piece for part in self._without_bodies(run) for piece in self._without_people(part)]
        return [shape for first, last in parts if (shape := self._shape(first, last, end)) is not None]

    def quoted(self) -> Iterator[Shape]:
        """Yield names in quotation marks: two to nine words in title case, no sentence."""
        starts = {token.start: at for at, token in enumerate(self.tokens)}
        ends = {token.end: at + 1 for at, token in enumerate(self.tokens)}
        for match in _QUOTED_NAME.finditer(self.text):
            first, last = starts.get(match.start(1)), ends.get(match.end(1))
            if first is not None and last is not None and self.runs.capital(last - 1):
                yield Shape(first, last, self._type_of_run(first, last))

    def known(self) -> Iterator[Shape]:
        """Yield the bodies known by several words, wherever they stand, be all but their first in small letters."""
        for at in range(len(self.tokens) - 1):
            if self.tokens[at].text in FIRST_WORDS:
                for end in range(min(len(self.tokens), at + LONGEST_BODY), at + 1, -1):
                    body = self._known_body(at, end)
                    if body is not None:
                        yield Shape(at, end, body.type)
                        break

    def _known_body(self, first: int, last: int) -> Body | None:
        name = self.words_of(first, last)
        small = self.tokens[last - 1].text.islower() and last - first > 2 and self.tokens[first].text != "The"
        small = small and self.tokens[last - 1].text.isalpha()
        return exact_bodies().get(name) or (body_named(name) if small else None)

    def words_of(self, first: int, last: int) -> str:
        """Return the text of some tokens."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def _without_bodies(self, run: Run) -> Iterator[Run]:
        """Yield the run's parts, cut around the bodies it names in several words or capitals."""
        first, last = run
        if self._is_whole(first, last):
            yield run
            return
        at = start = first
        while at < last:
            end = self._body_end(at, last)
            if end is None:
                at += 1
                continue
            if start < at:
                yield (start, at)
            yield (at, end)
            at = start = end
        if start < last:
            yield (start, last)

    def _is_whole(self, first: int, last: int) -> bool:
        """Return whether a run is one name though a known body's may stand in it: a head ends it, or a body within."""
        if self.is_headed(last) or body_named(self.words_of(first, last)) or self._is_station(first, last):
            return True
        words = [token.text.lower() for token in self.tokens[first:last]]
        links = [at for at, word in enumerate(words) if at and word in JOINING and words[at - 1] in self.words.heads]
        if any(body_named(self.words_of(first, first + at - 1)) for at in links[:1] if at > 1):
            return True  # "Reuters Institute for the Study of Journalism"
        cuts = (cut for cut in range(first + 1, last - 1) if body_named(self.words_of(cut, last)))
        return any(self._goes_with(first, cut, last) for cut in cuts)

    def _goes_with(self, first: int, cut: int, last: int) -> bool:
        """Return whether a known body's name ends another's ("Texas Department of Labor", "Rugby World Cup")."""
        known, before = body_named(self.words_of(cut, last)), self.words_of(first, cut)
        if known is not None and known.type == "event":
            return not is_people(before) and not look_up(before)
        branch = self.tokens[cut].text.lower() in self.words["of_heads"] and self.tokens[cut + 1].text == "of"
        country = country_named(before)
        own = country is not None and country_of_organ(self.words_of(cut, last)) == country
        return branch and (own or (country is None and bool(look_up(before))))

    def _is_station(self, first: int, last: int) -> bool:
        """Return whether a network's name and a place make a station's ("NBC New York")."""
        network = self.tokens[first].text.lower() in outlet_words()["networks"]
        return network and last - first > 1 and bool(look_up(self.words_of(first + 1, last)))

    def _body_end(self, at: int, last: int) -> int | None:
        for end in range(min(last, at + LONGEST_BODY), at, -1):
            name = self.words_of(at, end)
            if (end - at > 1 or (name.isupper() and len(name) > 1)) and body_named(name):
                return end
        return None

    def _without_people(self, run: Run) -> Iterator[Run]:
        """Yield the run, its demonym apart where it only describes the name behind it ("Turkish Ahmet Kaya")."""
        first, last = run
        cut = self._person_start(first, last) or self._demonym_end(first, last)
        other = cut < last and (self.tags[cut][:1] == "B" or body_named(self.words_of(cut, last)) is not None)
        if not cut or not other or self.is_headed(last) or self._place_or_body(first, last):
            yield run
            return
        yield (first, cut)
        yield (cut, last)

    def _person_start(self, first: int, last: int) -> int:
        """Return where the model sees a person's full name begin behind words of another kind, 0 where nowhere."""
        for cut in range(first + 1, last - 1):
            if self.tags[cut] == "B-PERSON" and not self.tags[cut - 1].endswith("PERSON") and self.runs.one_space(cut):
                return cut if all(tag == "I-PERSON" for tag in self.tags[cut + 1 : last]) else 0
        return 0

    def _demonym_end(self, first: int, last: int) -> int:
        """Return the end of the demonym the run begins with ("South Korean"), 0 without one."""
        for end in range(min(last, first + 2), first, -1):
            if is_people(self.words_of(first, end)) and not country_named(self.words_of(first, end)):
                return end
        return 0

    def is_headed(self, last: int) -> bool:
        """Return whether the token before ends the names of bodies or places ("police")."""
        return self.words.heads.get(self.tokens[last - 1].text.lower().removesuffix(".")) is not None

    def _place_or_body(self, first: int, last: int) -> bool:
        name = self.words_of(first, last)
        place = self.tags[last - 1].endswith("LOC") and not country_named(self.tokens[last - 1].text)
        return place or body_named(name) is not None or bool(look_up(name))

    def _shape(self, first: int, last: int, end: int) -> Shape | None:
        name = self.words_of(first, last)
        if name.lower() in self.words["not_names"]:
            return None
        if name.lower() in self.words["holidays"]:
            return None
        kind = self._type_of_run(first, last)
        if kind is None and self._plain(first, last):
            return None
        longer = self._lower_head(first, last, end, kind)
        return longer or Shape(first, last, kind)

    def _plain(self, first: int, last: int) -> bool:
        """Return whether nothing but capitals speaks for a name: English words, untagged, outside quotation marks."""
        told = self._quoted(first, last) or self.words_of(first, last) in self.short
        told = told or initials_of(self.tokens, (first, last)) in self.initials
        if told or any(tag[2:] not in {"", "DATE"} for tag in self.tags[first:last]):
            return False
        return all(token.text.isalpha() and is_word(token.text) for token in self.tokens[first:last])

    def _quoted(self, first: int, last: int) -> bool:
        marks = "\"“”‘’'«»"
        before = self.tokens[first - 1].text if first else ""
        after = [token.text for token in self.tokens[last : last + 2]]
        return last - first > 1 and before in marks and bool(before) and any(mark in marks for mark in after)

    def _type_of_run(self, first: int, last: int) -> str | None:
        """Return the type that the run's own words tell."""
        name = self.words_of(first, last)
        known = body_named(name)
        if known or self._is_station(first, last):
            return known.type if known else "organisation"
        if country_named(name) or any(place.kind == "region" for place in look_up(name)):
            return "place"
        if is_people(name):
            return "group"
        lead = self.tokens[first].text.lower()
        if last - first > 1 and self.words.heads.get(lead) in {"operation", "event"}:
            return self.words.heads[lead]
        if last - first > 1 and lead in self.words["ship_prefixes"]:
            return "object"
        return self._head_type(first, last)

    def _head_type(self, first: int, last: int) -> str | None:
        """Return what the head word tells: the last one, the one before "of" or the like, that of a law."""
        words = [token.text.lower() for token in self.tokens[first:last]]
        numbered = len(words) > 1 and words[-1].isdigit() and words[-2] in self.words["numbered_works"]
        if numbered or " v. " in self.words_of(first, last):
            return "work"
        link = next((at for at, word in enumerate(words) if at and word in JOINING), None)
        if len(words) > 2 and link:
            kind = self.words.heads.get(words[link - 1])
            return kind if words[link] == "of" or kind == "organisation" else None
        return self.words.heads.get(words[-1].removesuffix(".")) if len(words) > 1 else None

    def _lower_head(self, first: int, last: int, end: int, kind: str | None) -> Shape | None:
        """Return the name with its lower-case head ("German foreign ministry"), None without one."""
        if last >= end or not self.tokens[last].text.islower():
            return None
        heads = self._lower_heads(first, last, kind)
        best = None
        for at in range(last, min(end, last + 4)):
            token = self.tokens[at]
            lower = token.text.lower()
            if token.text != lower or token.upos not in {"NOUN", "ADJ", "PROPN"} or not self.runs.one_space(at):
                break
            pair = f"{self.tokens[at - 1].text} {lower}" if at > last else ""
            if pair in self.words.compound_heads:
                best = Shape(first, at + 1, heads.get(lower) or self.words.compound_heads[pair])
            elif lower in heads and (at == last or heads[lower] in {"organisation", "force", "event"}):
                best = best or Shape(first, at + 1, heads[lower])
        return best

    def _lower_heads(self, first: int, last: int, kind: str | None) -> Mapping[str, str]:
        """Return the lower-case heads, with their entity types, that a name may have."""
        known, heads = body_named(self.words_of(first, last)), self.words.lower_heads
        found = heads[self._kind_of_first(first, last, kind)]
        unlisted = last - first > 1 and not look_up(self.words_of(first, last)) and found is heads["place"]
        if unlisted or (known is not None and known.type == "organisation"):  # though the model take it for a place
            found = {**heads["name"], **found}
        happens = kind == "event" or self.tags[first].endswith("EVENT")  # its parade is another happening
        return {word: type_ for word, type_ in found.items() if not (happens and type_ == "event")}

    def _kind_of_first(self, first: int, last: int, kind: str | None) -> str:
        name = self.words_of(first, last)
        if demonym_of(name) or kind == "group":
            return "demonym"
        if kind == "place" or self.tags[first].endswith("LOC") or look_up(name):
            return "place"
        return "person" if self.tags[first].endswith("PERSON") else "name"


def _abbreviations(text: str) -> Iterator[str]:
    """Yield the words of capitals in brackets behind the name whose initials they are, be they words or not."""
    for found in _IN_BRACKETS.finditer(text):
        initials = "".join(word[0] for word in found["name"].split() if word[0].isupper())
        if initials.endswith(found["short"]):
            yield found["short"]


def lower_bodies(tokens: Sequence[Token]) -> Iterator[Shape]:
    """Yield bodies named without a capital: "foreign ministry", "government of" a place follows by itself."""
    alone, heads = name_words()["standing_alone"], name_words()["of_lower"]
    for at in range(len(tokens)):
        pair = " ".join(token.text for token in tokens[at : at + 2])
        known = body_named(tokens[at].text) if tokens[at].text in LOWER_BODIES else None
        if known:
            yield Shape(at, at + 1, known.type)
        elif pair in alone:
            yield Shape(at, at + 2, name_words().compound_heads[pair])
        elif pair.endswith(" of") and tokens[at].text in heads and (end := _country_end(tokens, at + 2)):
            yield Shape(at, end, "organisation")


def flights(tokens: Sequence[Token]) -> Iterator[Shape]:
    """Yield the flights called by their number ("Flight 175", "flight MH17"), not "a flight 20 minutes late"."""
    for at in range(len(tokens) - 1):
        number = tokens[at + 1].text
        counts = number.isdigit() and at + 2 < len(tokens) and tokens[at + 2].xpos in {"NN", "NNS"}
        if tokens[at].text in {"flight", "Flight"} and _FLIGHT_CODE.fullmatch(number) and not counts:
            yield Shape(at, at + 2, "object")


def _country_end(tokens: Sequence[Token], at: int) -> int | None:
    """Return the end of the country named at a token, "the" before it allowed, None without one."""
    at += at < len(tokens) and tokens[at].text == "the"
    ends = (end for end in range(min(at + 3, len(tokens)), at, -1))
    named = (end for end in ends if country_named(" ".join(token.text for token in tokens[at:end])))
    return next((end for end in named if tokens[at].text[0].isupper()), None)
