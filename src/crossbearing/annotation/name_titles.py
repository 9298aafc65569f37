"""The capitalised words of a report that are titles ("Foreign Minister"), not parts of names."""

from collections.abc import Sequence

from crossbearing.annotation.name_words import name_words
from crossbearing.values.annotations import Token


def titles_in(tokens: Sequence[Token], tags: Sequence[str]) -> frozenset[int]:
    """Return the indices of the words that are titles; `tags` are the model's name tags of the tokens."""
    return _Titles(tokens, tags).found()


class _Titles:
    """The words of one report, with what the lists of titles say of each."""

    def __init__(self, tokens: Sequence[Token], tags: Sequence[str]) -> None:
        self.tokens, self.tags, self.words = tokens, tags, name_words()

    def found(self) -> frozenset[int]:
        """Return the indices of the titles and of what goes before them ("Deputy")."""
        found: set[int] = set()
        lower = [token.text.lower().removesuffix(".") or "." for token in self.tokens]
        for at, word in enumerate(lower):
            for phrase in self.words.phrases.get(word, ()):
                if tuple(lower[at : at + len(phrase)]) == phrase:
                    found.update(range(at, at + len(phrase)))
            if (word in self.words["titles"] and self._is_title(at, lower)) or self._is_initials(at):
                found.add(at)
        for at in sorted(found, reverse=True):
            back = at - 1
            while back >= 0 and lower[back] in self.words["title_modifiers"] and not self._own_body(back, lower):
                found.add(back)
                back -= 1
        return frozenset(found)

    def _is_initials(self, at: int) -> bool:
        """Return whether a title is abbreviated before a person's name ("AG Berg")."""
        abbreviated = self.tokens[at].text in self.words["title_initials"] and at + 1 < len(self.tokens)
        return abbreviated and self.tags[at + 1].endswith("PERSON") and self.tokens[at + 1].text[0].isupper()

    def _has_an_office(self, at: int) -> bool:
        """Return whether an office is named after a capitalised title ("the U.S. Attorney's Office")."""
        behind = [token.text for token in self.tokens[at + 1 : at + 3]]
        owned = len(behind) == 2 and behind[0] in {"'s", "’s"} and behind[1][:1].isupper()
        return owned and self.tokens[at].text[0].isupper() and behind[1].lower() in self.words["offices_of_titles"]

    def _own_body(self, at: int, lower: Sequence[str]) -> bool:
        """Return whether "Police" before "Chief" belongs to the place before it ("Leeds Police")."""
        before = self.tokens[at - 1].text if at else ""
        named = (
            before[:1].isupper() and before.lower() not in self.words["function_words"] | self.words["title_modifiers"]
        )
        return (
            lower[at] in self.words.heads and self.tokens[at].text[0].isupper() and named and self.tags[at - 1] != "O"
        )

    def _is_title(self, at: int, lower: Sequence[str]) -> bool:
        """Return whether a title word is no part of a body's name ("General Assembly", "Consulate General")."""
        if self._has_an_office(at):
            return False
        after = lower[at + 1] if at + 1 < len(lower) and self.tokens[at + 1].text[:1].isupper() else ""
        before = lower[at - 1] if at and self.tokens[at - 1].text[:1].isupper() else ""
        return after not in self.words.heads and self.words.heads.get(before) != "facility"
