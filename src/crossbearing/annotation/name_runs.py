"""Runs of capitalised words that may be one name: "Ministry of Defence", "Val-di-Sopra", "Anna C. Berg"."""

import re
from collections.abc import Sequence

from crossbearing.annotation.name_numbers import Run, is_code, lettered_end, number_end, year_end
from crossbearing.annotation.name_possessives import possessive_end
from crossbearing.annotation.name_tails import address_end, case_end, nickname_end, suffix_end
from crossbearing.annotation.name_titles import titles_in
from crossbearing.annotation.name_words import name_words
from crossbearing.annotation.parsing import NameTags
from crossbearing.gazetteer import (
    body_named,
    country_named,
    folded,
    is_family_name_first,
    is_people,
    look_up,
    short_states,
)
from crossbearing.syntax.letters import CAPITAL
from crossbearing.values.annotations import Sentence, Token

_CAPITAL = re.compile(rf"#?{CAPITAL}|[a-z][A-Z][a-z]")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\Z")
CLOSED = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "ADV", "INTJ", "VERB"})
_OPENERS = frozenset("\"“‘'«([:—–•*…-") | {"--", "..."}
# The lists of heads that go on with a preposition ("Ministry of", "Campaign for", "Institute on", "Committee to")
JOINING = {"of": "of_heads", "for": "joining_heads", "on": "on_heads", "to": "to_heads"}
HALF_NAME = 5  # letters that the second half of a Korean given name has at most


class Runs:
    """Finds the runs of one report; holds its tokens, so that the rules below read short."""

    def __init__(self, tokens: Sequence[Token], found: NameTags) -> None:
        self.tokens, self.tags, self.odds, self.words = tokens, found.tags, found.odds, name_words()
        self.titles = titles_in(tokens, found.tags)

    def of(self, sentence: Sentence) -> list[Run]:
        """Return the sentence's runs, in order."""
        found, at = [], sentence.first
        while at < sentence.last:
            start = self._start(at, sentence)
            if start is None:
                at += 1
                continue
            end = start
            while (longer := self._longer(at, end, sentence.last)) > end:
                end = longer
            found.append((at, end))
            at = end
        return found

    def capital(self, at: int) -> bool:
        """Return whether a word is capitalised and can be part of a name."""
        token = self.tokens[at]
        lower = token.text.lower().removesuffix(".")
        return (
            _CAPITAL.match(token.text) is not None
            and at not in self.titles
            and not self._shouted(at)
            and not self._on_page(at)
            and (lower not in self.words["never"] or self.tags[at].endswith("PERSON"))
            and (lower not in self.words["function_words"] or self._abbreviates(at))
        )

    def _abbreviates(self, at: int) -> bool:
        """Return whether capitals that may be a small word are a name: two letters, or a known body's ("WHO")."""
        text, named = self.tokens[at].text, self.tokens[at].upos == "PROPN"
        return text.isupper() and len(text) > 1 and named and (len(text) == 2 or self._tagged_body(at))

    def _tagged_body(self, at: int) -> bool:
        return self.tags[at] != "O" and body_named(self.tokens[at].text) is not None

    def _shouted(self, at: int) -> bool:
        """Return whether a pronoun or another small word stands in capitals alone ("did NOTHING about it")."""
        token = self.tokens[at]
        shouted = token.text.isupper() and len(token.text) > 1 and token.upos in CLOSED - {"VERB"}
        return shouted and self.tags[at] == "O"

    def _start(self, at: int, sentence: Sentence) -> int | None:
        """Return where a run that begins here goes on, None where none begins."""
        token, last = self.tokens[at], sentence.last
        if _ORDINAL.match(token.text) and at + 1 < last and self._head(at + 1) == "facility" and self.capital(at + 1):
            return at + 2
        if is_code(self.tokens, at, last) or self._article(at, sentence):
            return at + 2
        if token.text == "al" and at + 2 < last and self.tokens[at + 1].text == "-" and self.capital(at + 2):
            return at + 3
        if not self.capital(at):
            return None
        first = at == sentence.first or self.tokens[at - 1].text in _OPENERS
        return at + 1 if not first or self._named_at_start(at, last) else None

    def _article(self, at: int, sentence: Sentence) -> bool:
        """Return whether "The" is part of a name here: its capital stands inside a sentence ("told The Courier")."""
        if self.tokens[at].text != "The" or at == sentence.first or self.tokens[at - 1].text in _OPENERS - {"("}:
            return False
        return at + 1 < sentence.last and self.capital(at + 1) and not is_people(self.tokens[at + 1].text)

    def _named_at_start(self, at: int, last: int) -> bool:
        token = self.tokens[at]
        if (
            token.upos == "PROPN"
            or self.tags[at][2:] not in {"", "DATE"}
            or is_people(token.text)
            or token.text[0] == "#"
            or self._bracketed(at, last)
        ):
            return True
        return (
            token.upos not in CLOSED
            and not token.text.isupper()
            and at + 1 < last
            and self.capital(at + 1)
            and not self._apart(at + 1)
        )

    def _bracketed(self, at: int, last: int) -> bool:
        """Return whether capitals stand alone in brackets behind a name, as an abbreviation or a share's code do."""
        alone = at > 1 and at + 1 < last and self.tokens[at - 1].text == "(" and self.tokens[at + 1].text == ")"
        before = at - 3 if self.tokens[at - 2].text in {"'s", "’s"} else at - 2
        return alone and before >= 0 and self.tokens[at].text.isupper() and self.tags[before] != "O"

    def _longer(self, first: int, end: int, last: int) -> int:
        """Return the end of the run with one more part, the same end where it is complete."""
        if end >= last:
            return end
        rules = (
            self._word, self._hyphen, self._number, self._particle, self._year, self._of, self._joined,
            self._possessive, self._nickname, self._suffix, self._case,
        )  # fmt: skip
        for rule in rules:
            longer = rule((first, end), last)
            if end < longer <= last:
                return longer
        return end

    def _word(self, run: Run, last: int) -> int:
        end = run[1]
        text, before = self.tokens[end].text, self.tokens[end - 1].text
        if text[0] == "#" or before[0] == "#":  # each hashtag is a name by itself
            return end
        if text == "." and len(before) == 1 and not self._apart(end) and end + 1 < last and self.capital(end + 1):
            return end + 2
        if is_code(self.tokens, end, last) and self.one_space(end):
            return end + 2
        if text == ".":
            return end + 1 if self._shortened_state(end) else address_end(self.tokens, end, last)
        if text == "&" and end + 1 < last and self.capital(end + 1):
            return end + 2
        day_of = self.tags[end] == "B-DATE" and self.tags[end - 1].endswith("PERSON")  # a day called after a person
        return end + 1 if self.capital(end) and self.one_space(end) and not day_of else end

    def _shortened_state(self, stop: int) -> bool:
        """Return whether a full stop ends a state's short name behind a comma ("Slidell, La.")."""
        short = self.tokens[stop - 1].text.lower() in short_states()
        return short and not self._apart(stop) and stop > 1 and self.tokens[stop - 2].text == ","

    def _hyphen(self, run: Run, last: int) -> int:
        end = run[1]

        def tight(at: int) -> bool:
            return at + 1 < last and self.tokens[at].text in "-–" and not self._apart(at) and not self._apart(at + 1)

        if not tight(end) or self._two_countries(end) or self._two_people(run) or self._party_of(run):
            return end
        after = self.tokens[end + 1].text
        if self.capital(end + 1) or after.isdigit() or self._given_name_goes_on(run, after):
            return lettered_end(self.tokens, end + 2, last)
        linked = after in self.words["linking_particles"] and end + 2 < last and self.one_space(end + 2)
        if linked and self.capital(end + 2):  # "Nahr-e Saraj"
            return end + 3
        return end + 4 if len(after) <= 3 and tight(end + 2) and self.capital(end + 3) else end

    def _given_name_goes_on(self, run: Run, after: str) -> bool:
        """Return whether what follows the hyphen is the second half of a given name ("Kim Jong-un")."""
        told = run[1] - run[0] > 1 and is_family_name_first(self.tokens[run[0]].text)
        return told and after.islower() and len(after) <= HALF_NAME and after not in self.words["hyphen_tails"]

    def _party_of(self, run: Run) -> bool:
        """Return whether a letter stands for a party before the hyphen and the state ("D-N.J.")."""
        return run[1] - run[0] == 1 and self.tokens[run[0]].text in {"D", "R", "I"}

    def _suffix(self, run: Run, last: int) -> int:
        return suffix_end(self.tokens, run, last)

    def _case(self, run: Run, last: int) -> int:
        end = case_end(self.tokens, run, last)
        return end if end > run[1] and self.capital(end - 1) and not self._a_country(end - 1) else run[1]

    def _nickname(self, run: Run, last: int) -> int:
        end = nickname_end(self.tokens, self.tags, run, last)
        return end if end > run[1] and self.capital(end - 1) and self.capital(end - 3) else run[1]

    def _number(self, run: Run, last: int) -> int:
        return number_end(self.tokens, self.tags, run, last)

    def _year(self, run: Run, last: int) -> int:
        return year_end(self.tokens, run, last, self.capital)

    def _particle(self, run: Run, last: int) -> int:
        end = run[1]
        at = end
        while at < last and at - end < 4 and self.tokens[at].text in self.words["particles"]:
            at += 2 if at + 1 < last and self.tokens[at + 1].text == "-" else 1
        return at + 1 if end < at < last and self.capital(at) else end

    def _of(self, run: Run, last: int) -> int:
        end = run[1]
        word, head = self.tokens[end].text, self.tokens[end - 1].text.lower()
        at = end + 2 if end + 1 < last and self.tokens[end + 1].text == "the" else end + 1
        if at >= last or not self.capital(at):
            return end
        seen_whole = all(tag == "I-ORG" for tag in self.tags[end : at + 1]) and self.tags[end - 1].endswith("ORG")
        joins = word in JOINING and head in self.words[JOINING[word]]
        if word in {"of", "for"}:
            further = word == "of" and self._of_chain(*run, "for", "on", "to")  # "Institute for the Study of Rivers"
            return at + 1 if joins or ((seen_whole or further) and not self._a_country(at)) else end
        elsewhere = self._a_country(at) or self.tags[at].endswith("LOC") or self._known_body(run)
        return at + 1 if (joins or (seen_whole and word in JOINING)) and not elsewhere else end

    def _known_body(self, run: Run) -> bool:
        return body_named(" ".join(token.text for token in self.tokens[slice(*run)])) is not None

    def _a_country(self, at: int) -> bool:
        return country_named(self.tokens[at].text) is not None

    def _joined(self, run: Run, last: int) -> int:
        """Return the end after "and Exchange Commission": what follows ends in a body's head."""
        first, end = run
        if self.tokens[end].text != "and" or end + 1 >= last or not self.capital(end + 1):
            return end
        if self._is_region(first, end + 2):
            return end + 2
        if body_named(self.tokens[end + 1].text) and not (end + 2 < last and self.capital(end + 2)):
            return end  # "the Office of Pardons and Congress"
        at = end + 1
        while at < last and self.capital(at) and at - end < 5:
            at += 1
        if self.words["joining_heads"] & {
            token.text.lower() for token in self.tokens[first : first + 3]
        } and self._of_chain(first, end):
            return end + 2 if self.tags[end + 1] != "B-PERSON" else end
        known = country_named(self.tokens[end - 1].text) or is_people(self.tokens[end - 1].text)
        whole = self.tags[end][:1] == "I" and at - first > 3
        body = self._head(at - 1) in {"organisation", "force"} and at - end > 2 and end - first < 3
        apart = self.tags[end - 1].endswith("PERSON") and self.tags[end + 1][:1] == "B"
        return at if whole or (body and not known and not apart and self._head(end - 1) is None) else end

    def _is_region(self, first: int, end: int) -> bool:
        """Return whether the gazetteer knows a pair as one place ("Trinidad and Tobago")."""
        name = " ".join(token.text for token in self.tokens[first:end])
        return any(folded(place.name) == folded(name) for place in look_up(name))

    def _of_chain(self, first: int, end: int, *links: str) -> bool:
        """Return whether "of" or the like has been passed, so that "and" goes on with what the body is for."""
        return any(token.text in (links or JOINING) for token in self.tokens[first:end])

    def _possessive(self, run: Run, last: int) -> int:
        return possessive_end(self.tokens, self.tags, run, last, self.capital)

    def _two_countries(self, end: int) -> bool:
        before, after = self.tokens[end - 1].text, self.tokens[end + 1].text
        peoples = is_people(after) and not is_people(before)  # "U.S.-Russian"
        return bool(country_named(before) and (country_named(after) or peoples))

    def _two_people(self, run: Run) -> bool:
        """Return whether a hyphen stands between two people whom the model sees apart ("the Berg-Lund debate")."""
        first, end = run
        return end - first == 1 and self.tags[first] == self.tags[end + 1] == "B-PERSON"

    def _head(self, at: int) -> str | None:
        return self.words.heads.get(self.tokens[at].text.lower())

    def _on_page(self, at: int) -> bool:
        """Return whether a letter and a number are a newspaper's page ("on page A14")."""
        numbered = self.tokens[at].text[-1].isdigit()
        return numbered and at > 0 and self.tokens[at - 1].text.lower() in {"page", "pages"}

    def _apart(self, at: int) -> bool:
        return self.tokens[at].start > self.tokens[at - 1].end

    def one_space(self, at: int) -> bool:
        """Return whether one space parts a word from the word before it."""
        return self.tokens[at].start - self.tokens[at - 1].end == 1
