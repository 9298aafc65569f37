"""The tense that governs a stretch of words, read off the parse: past, present or still to come."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from importlib.resources import files

from crossbearing.values.annotations import Token

_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN"})
# In this order: "will have expired" is to come, "could have met" is past.
_BY_AUXILIARY = (("sure_future", "future"), ("past_auxiliaries", "past"), ("modals", "future"))
_BY_TAG = {"VBD": "past", "VBN": "past"}
_PRESENT = frozenset({"VBZ", "VBP"})
_NOMINAL = ("nmod", "compound", "appos", "nsubj")  # what is announced, an object, may be to come
_HEARER = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "CCONJ"})
HEARER = 5  # tokens: "the committee's senior members"
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_NOW = frozenset({"present", "shown"})
CLAUSE = 12  # tokens: how far before its verb a word that opens the clause may stand
_STEPS = 8  # a time deeper below its verb than this is governed by something else


def tense_of(tokens: Sequence[Token], first: int, last: int, auxiliaries: Mapping[int, tuple[str, ...]]) -> str:
    """Return "past", "present", "future", "shown", or "" where no verb governs the tokens first..last directly.

    "shown" is the present tense of what nobody schedules, as under a picture: "nurses carry a man on Friday".
    What stands after "since" is "since": past whatever the verb, and no day on which the news happens.
    `auxiliaries` is what `auxiliaries_of` returns for the same tokens.
    """
    before = {token.text.lower() for token in tokens[max(0, first - 1) : first]}
    if told := _told_beside(tokens, first, last, auxiliaries):
        return told
    head = _head_outside(tokens, first, last)
    if planned := _put(before, tokens[head].lemma.lower() if head >= 0 else ""):
        return planned
    tense = "" if _cut_off(tokens, first, last, head) else _governing_tense(tokens, head, auxiliaries)
    if _is_as_of(tokens, first):
        return tense if set(auxiliaries.get(head, ())) & (_words()["sure_future"] | _words()["modals"]) else "past"
    if _called_for(tokens, first, auxiliaries) or (tense in ("", "present", "shown") and _of_plan(tokens, last)):
        return "future"
    lasting = bool(before & _words()["lasting"]) and _is_perfect(tokens, head, auxiliaries)
    lasting |= bool(before & _words()["up_to"]) and _is_task(tokens, head, auxiliaries)
    return "future" if lasting or (tense in ("", "shown", "present") and before & _words()["limits"]) else tense


def _told_beside(tokens: Sequence[Token], first: int, last: int, auxiliaries: Mapping[int, tuple[str, ...]]) -> str:
    """Return the tense that the words next to the time tell, where the parse errs oftener than they; "" for none."""
    if first and tokens[first - 1].text.lower() in _words()["starts"]:
        return "since"
    if _follows_past_verb(tokens, first, last) or _told_to(tokens, first):
        return "past"
    return "future" if _comes(tokens, first) else _when_clause(tokens, last, auxiliaries)


def _is_as_of(tokens: Sequence[Token], first: int) -> bool:
    """Return whether "as of" stands before: what is so "as of Sunday" has been so up to then."""
    return [token.text.lower() for token in tokens[max(0, first - 2) : first]] == ["as", "of"]


def _called_for(tokens: Sequence[Token], first: int, auxiliaries: Mapping[int, tuple[str, ...]]) -> bool:
    """Return whether people are called for what stands before: "has invited mayors for a meeting Wednesday"."""
    place = first - 1 - (first > 1 and tokens[first - 1].text.lower() == "on")
    noun = tokens[place] if place >= 0 else None
    if noun is None or noun.upos not in _NOUNS or not noun.relation.startswith("obl") or noun.head < 0:
        return False
    cases = {one.text.lower() for one in tokens[max(0, place - HEARER) : place] if one.head == place}
    called = tokens[noun.head].lemma.lower() in _words()["inviting"]
    return called and "for" in cases and bool(set(auxiliaries.get(noun.head, ())) & _words()["perfect"])


def _of_plan(tokens: Sequence[Token], last: int) -> bool:
    """Return whether the time is of what is planned: "Tuesday's planned launch", "the Friday scheduled vote"."""
    behind = [token for token in tokens[last : last + 2] if token.text not in _POSSESSIVE][:1]
    return any(
        token.lemma.lower() in _words()["planned"] or token.text.lower() in _words()["planned"] for token in behind
    )


def _put(before: AbstractSet[str], verb: str) -> str:
    """Return "future" for what is put off "to Friday", "present" for what is set "for Friday"; "" for others."""
    if before & _words()["deferred_to"] and verb in _words()["deferring"]:
        return "future"
    return "present" if before == {"for"} and verb in _words()["scheduling"] else ""


def auxiliaries_of(tokens: Sequence[Token]) -> Mapping[int, tuple[str, ...]]:
    """Return the auxiliaries and copulas of each token and its "to", lower case, by the token's index."""
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for token in tokens:
        if token.relation.startswith(("aux", "cop")) or (token.relation == "mark" and token.xpos == "TO"):
            found[_helped(tokens, token.head)] += (token.text.lower(),)
    return found


def _helped(tokens: Sequence[Token], place: int) -> int:
    """Return the word that auxiliaries help; "will" of "will be back" may hang on "be"."""
    for _ in range(_STEPS):
        if not (0 <= place < len(tokens) and tokens[place].relation.startswith(("aux", "cop"))):
            break
        place = tokens[place].head
    return place


def _follows_past_verb(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether the words before are "said" or "said on": there the parse errs oftener than the place."""
    place = first - 1
    if place > 0 and tokens[place].upos == "ADP":
        place -= 1
    subject = any(token.relation.startswith("nsubj") for token in tokens[first:last])
    return place >= 0 and tokens[place].xpos == "VBD" and not subject


def _told_to(tokens: Sequence[Token], first: int) -> bool:
    """Return whether "told", whom it was told to and "on" stand before: "told the senators on Saturday"."""
    place = first - 1 if first and tokens[first - 1].text.lower() == "on" else -1
    hearer = place
    while hearer > max(0, place - HEARER) and tokens[hearer - 1].upos in _HEARER:
        hearer -= 1
    verb = tokens[hearer - 1] if 0 < hearer < place else None
    return verb is not None and verb.xpos == "VBD" and verb.lemma.lower() in _words()["telling"]


def _comes(tokens: Sequence[Token], first: int) -> bool:
    """Return whether the words before are "and come": "and come spring they will sow"."""
    come = first > 0 and tokens[first - 1].text.lower() == "come"
    return come and (first == 1 or tokens[first - 2].upos in ("CCONJ", "SCONJ", "PUNCT"))


def _when_clause(tokens: Sequence[Token], last: int, auxiliaries: Mapping[int, tuple[str, ...]]) -> str:
    """Return "past" or "future" where a clause tells what is done on the day, "Friday, when he told"; "" for others."""
    when = last + (last < len(tokens) and tokens[last].text == ",")
    if when == last or when >= len(tokens) or tokens[when].text.lower() != "when":
        return ""
    verb = tokens[when].head
    tense = _tense_at(tokens[verb], auxiliaries.get(verb, ()), planned=False) if verb > when else ""
    return tense if tense in ("past", "future") else ""


def _cut_off(tokens: Sequence[Token], first: int, last: int, head: int) -> bool:
    """Return whether a noun before and a comma after part the words from a later verb: "the vote Sunday, and how"."""
    return head > last < len(tokens) and tokens[last].text == "," and first > 0 and tokens[first - 1].upos in _NOUNS


def _head_outside(tokens: Sequence[Token], first: int, last: int) -> int:
    for token in tokens[first:last]:
        if not first <= token.head < last:
            return token.head
    return -1


def _governing_tense(tokens: Sequence[Token], place: int, auxiliaries: Mapping[int, tuple[str, ...]]) -> str:
    """Climb infinitives and participles to a verb with a tense; below a verb of planning all is still to come.

    So is an infinitive below what is so now ("ready to vote"), and what is "to be held".
    """
    below_verb = to_come = False
    for _ in range(_STEPS):
        if place < 0:
            break
        token, beside = tokens[place], set(auxiliaries.get(place, ()))
        planned = token.lemma.lower() in _words()["planning"]
        compared = not beside and _is_compared(tokens, place)
        tense = "" if compared else _tense_at(token, auxiliaries.get(place, ()), planned=planned)
        if (below_verb and planned) or ({"to", "be"} <= beside and token.relation.startswith("acl")):
            return "future"
        if tense:
            return _tense_in_clause(tokens, place, tense, beside, to_come=to_come)
        if not (token.upos in _VERBS or token.upos == "NUM" or token.lemma.lower() in _words()["as_early"]):
            return _past_above(tokens, place, auxiliaries)
        below_verb |= token.upos in _VERBS
        to_come = "to" in beside
        place = token.head
    return ""


def _is_compared(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a figure is set against the one foreseen: "fewer jobs than expected", "150,000 expected"."""
    before = tokens[place - 1] if place else tokens[place]
    foreseen = tokens[place].xpos == "VBN" and tokens[place].lemma.lower() in _words()["scheduling"]
    return foreseen and (before.text.lower() in _words()["comparing"] or before.upos in ("NUM", "SYM"))


def _tense_in_clause(
    tokens: Sequence[Token], place: int, tense: str, beside: AbstractSet[str], *, to_come: bool
) -> str:
    """Return the verb's tense as its clause has it.

    What "would later" be done is past, as is what somebody "would not say"; "when it meets" is to come.
    """
    if "would" in beside and (tokens[place - 1].text.lower() in _words()["looking_on"] or _refuses(tokens, place)):
        return "past"
    ahead = (to_come and tense == "present") or (tense in _NOW and _opens(tokens, place))
    return "future" if ahead else tense


def _refuses(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a verb of telling is denied right before it: "she wouldn't confirm", "he would not comment"."""
    denied = place > 0 and tokens[place - 1].text.lower() in _words()["denying"]
    return denied and tokens[place].lemma.lower() in _words()["divulging"]


def _opens(tokens: Sequence[Token], place: int) -> bool:
    """Return whether "when", "until" or "if" opens the verb's clause, whose present tense is of what is to come."""
    first = max(0, place - CLAUSE)
    return any(
        token.head == place and token.relation in ("mark", "advmod") and token.text.lower() in _words()["openings"]
        for token in tokens[first:place]
    )


def _is_perfect(tokens: Sequence[Token], place: int, auxiliaries: Mapping[int, tuple[str, ...]]) -> bool:
    """Return whether what governs is done and lasts: "it has been closed until Friday", not "it had been" or "was"."""
    for _ in range(_STEPS):
        if place < 0:
            break
        beside = set(auxiliaries.get(place, ())) - {"to"}
        if beside or tokens[place].xpos == "VBD":
            return bool(beside & _words()["perfect"])
        place = tokens[place].head
    return False


def _is_task(tokens: Sequence[Token], place: int, auxiliaries: Mapping[int, tuple[str, ...]]) -> bool:
    """Return whether it is an infinitive of what is still to do: "told to reply by Friday", not "managed to reply"."""
    task = place >= 0 and "to" in auxiliaries.get(place, ()) and tokens[place].upos in _VERBS
    above = tokens[place].head if task else -1
    return above >= 0 and tokens[above].lemma.lower() not in _words()["done"]


def _past_above(tokens: Sequence[Token], place: int, auxiliaries: Mapping[int, tuple[str, ...]]) -> str:
    """Return "past" where what is said of a noun is past: "March's figures were poor".

    Of what is still to come nothing follows: "Friday's vote will be looked into".
    """
    for _ in range(_STEPS):
        token = tokens[place]
        if token.upos in _VERBS or auxiliaries.get(place):
            return "past" if _tense_at(token, auxiliaries.get(place, ()), planned=False) == "past" else ""
        if token.head < 0 or not token.relation.startswith(_NOMINAL):
            return ""
        place = token.head
    return ""


def _tense_at(token: Token, auxiliaries: tuple[str, ...], *, planned: bool) -> str:
    words, beside = _words(), set(auxiliaries)
    if "to" in beside and beside & words["being"]:
        return "future"  # "it was to end on Tuesday"
    for kind, tense in _BY_AUXILIARY:
        if beside & words[kind]:
            return tense
    if "to" in beside:
        return ""  # "to be held on Friday" is done when what governs it says so
    if beside & words["present_auxiliaries"]:
        return _tense_beside_is(token, planned=planned)
    return _tense_of_form(token, planned=planned) if token.upos in _VERBS else ""


def _tense_of_form(token: Token, *, planned: bool) -> str:
    """Return the tense that the verb's own form tells: "ruled", "rules", "scheduled"."""
    if token.xpos in _PRESENT:
        return _scheduled(token, planned=planned)
    plan = token.xpos == "VBN" and token.lemma.lower() in _words()["scheduling"]
    return "future" if plan else _BY_TAG.get(token.xpos, "")


def _tense_beside_is(token: Token, *, planned: bool) -> str:
    """Return the tense of "is going", "is closed", "is due"; what is so on Friday, or still looked into, is past."""
    if token.lemma.lower() in _words()["aftermath"] | _words()["ongoing"]:
        return "shown"
    if planned or token.xpos == "VBG":
        return "future"
    return _scheduled(token, planned=planned) if token.upos in _VERBS else "present"


def _scheduled(token: Token, *, planned: bool) -> str:
    return "present" if planned or token.lemma.lower() in _words()["scheduled"] else "shown"


@cache
def _words() -> dict[str, frozenset[str]]:
    text = (files("crossbearing") / "annotation" / "tense_words.json").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in json.loads(text).items() if name != "origin"}
