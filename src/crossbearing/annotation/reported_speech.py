"""Reported speech off the parse: a reporting word, the one who speaks, and what is told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from crossbearing.annotation.able_sources import RELATIVE, able_source
from crossbearing.annotation.cast import is_person
from crossbearing.annotation.marked_speech import SUBJECTS, after_mark, inverted_source
from crossbearing.annotation.phrases import Parse
from crossbearing.syntax.speech_cues import speech_cues

BORROWED_SUBJECT = frozenset({"conj", "xcomp", "advcl", "parataxis"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
CLAUSAL = ("ccomp", "xcomp")
HEARD = frozenset({"tell", "inform"})  # who stands behind them hears, whatever the parse says
CALLED = frozenset({"call", "brand", "dub", "label", "describe"})  # who stands behind them is called something
PASSED_ON = frozenset({"quote", "cite"})  # who is quoted or cited speaks: "quoted the Belta agency", "citing AFP"
PERCEIVED = frozenset({"hear", "overhear", "see", "watch", "let", "make"})  # who stands behind them speaks
ISSUED_BY = frozenset({"issue", "release", "make", "give", "publish", "repeat"})  # a statement, by its subject
GOING_ON = frozenset({"add", "continue", "conclude"})
SHORT_LEAD = 8  # words before the colon of "Mayor: ..." in a headline


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution in one sentence, by token indices.

    `cue` is the reporting word; `source` the head of the phrase that names who speaks, None where
    nobody is named; `content` the words told, in text order, empty where the parse shows none.
    `kind` is said, thought, according or lead.
    """

    cue: int
    source: int | None
    content: tuple[int, ...]
    kind: str


def find_sayings(parse: Parse, headline_end: int) -> tuple[Saying, ...]:
    """Return all attributions of a report, in text order."""
    found = [*_verbal(parse), *_according(parse), *_nominal(parse), *_leads(parse, headline_end)]
    return tuple(_gone_on(parse, sorted(found, key=lambda saying: saying.cue)))


def _gone_on(parse: Parse, found: Iterable[Saying]) -> Iterator[Saying]:
    """Yield the attributions, "..., adding that" with the source of the one before it in its sentence."""
    last: Saying | None = None
    for saying in found:
        cue, told = parse.tokens[saying.cue], saying
        goes_on = cue.lemma in GOING_ON and cue.xpos == "VBG" and not parse.hanging(saying.cue, *SUBJECTS)
        if goes_on and last is not None and parse.sentence_of[last.cue] == parse.sentence_of[saying.cue]:
            told = replace(saying, source=last.source)
        yield told
        last = told if told.kind == "said" and told.source is not None else last


def _verbal(parse: Parse) -> Iterator[Saying]:
    cues = speech_cues()
    for word, token in enumerate(parse.tokens):
        known = token.lemma in cues.said or token.lemma in cues.thought
        if not known and token.upos == "VERB" and (source := inverted_source(parse, word)) is not None:
            yield Saying(word, source, (), "said")
        if not known or token.upos not in ("VERB", "AUX") or _is_empty(parse, word):
            continue
        kind = "said" if token.lemma in cues.said else "thought"
        source = able_source(parse, word, source_of(parse, word))
        yield Saying(word, source, _told(parse, word, source), kind)


def _is_empty(parse: Parse, word: int) -> bool:
    """Return whether nothing is said: "did not say whether", "according", "that said", "the right to protest"."""
    token = parse.tokens[word]
    if token.relation == "acl" and any(parse.tokens[w].lemma == "to" for w in parse.hanging(word, "mark")):
        return True
    negated = any(parse.tokens[w].lemma in ("not", "never", "n't", "n’t") for w in parse.hanging(word, "advmod"))
    return token.relation in ("case", "amod", "mark") or (negated and token.lemma != "deny")


def source_of(parse: Parse, cue: int) -> int | None:
    """Return the head word of who speaks, as the grammar of the reporting verb has it."""
    token = parse.tokens[cue]
    if parse.hanging(cue, "aux:pass", "nsubj:pass") or (token.xpos == "VBN" and parse.hanging(cue, "obl:agent")):
        if token.lemma in PASSED_ON:
            return next(iter(parse.hanging(cue, "nsubj:pass")), None)
        return next(iter(parse.hanging(cue, "obl:agent")), None)
    inverted = inverted_source(parse, cue)
    inverted = after_mark(parse, cue) if inverted is None else inverted
    if inverted is not None:
        return inverted
    subject = _own_subject(parse, cue)
    if subject is None and token.xpos == "VBG":
        subject = _beside_participle(parse, cue)
    if subject is not None:
        return subject
    return _source_above(parse, cue)


def _source_above(parse: Parse, cue: int) -> int | None:
    """Return who speaks with a verb that has no subject of its own, off what it hangs on."""
    token = parse.tokens[cue]
    if token.relation == "acl:relcl" or (token.relation == "acl" and token.head >= 0):
        issued = parse.tokens[token.head].lemma in speech_cues().issued
        stated = who_states(parse, token.head) if issued else None
        return token.head if stated is None else stated
    if token.relation == "xcomp" and parse.tokens[token.head].lemma in PERCEIVED:  # "He heard her say"
        heard = [w for w in parse.hanging(token.head, "obj") if w < cue]
        return heard[-1] if heard else None
    above = _subject_above(parse, cue) if token.relation in BORROWED_SUBJECT and token.head >= 0 else None
    return above if above is not None or token.xpos == "VBG" else _phrase_before(parse, cue)


def _beside_participle(parse: Parse, cue: int) -> int | None:
    """Return the name right before a participle that "with" brings in: "with the Courier reporting that ..."."""
    word = cue - 1
    if word < 1 or parse.tokens[word].upos not in NOMINAL:
        return None
    within = range(max(0, cue - SHORT_LEAD), word)
    here = (w for w in within if parse.sentence_of[w] == parse.sentence_of[cue])
    brought = any(parse.tokens[w].text.lower() == "with" for w in here)
    return word if brought and parse.tokens[word].upos == "PROPN" else None


def _own_subject(parse: Parse, cue: int) -> int | None:
    """Return the verb's subject; of several side by side ("news agency dpa"), the last name before the verb."""
    tokens = parse.tokens
    own = [w for w in parse.hanging(cue, *SUBJECTS) if tokens[w].text.lower() not in RELATIVE]
    own = [w for w in own if w not in parse.datelines and not (w > cue and tokens[cue].lemma in HEARD | CALLED)]
    own = [w for w in own if tokens[w].upos != "DET"] or own
    before = [w for w in own if w < cue]
    if before:
        return next((w for w in reversed(before) if tokens[w].upos == "PROPN"), before[-1])
    return next((w for w in own if tokens[w].upos == "PROPN"), own[0] if own else None)


def _phrase_before(parse: Parse, cue: int) -> int | None:
    """Return the head of the phrase that ends right before a verb whose subject the parse has lost."""
    word, first = cue - 1, parse.layers.sentences[parse.sentence_of[cue]].first
    while word >= first and (parse.tokens[word].text == "," or parse.tokens[word].upos == "ADV"):
        word -= 1
    if word < first or parse.tokens[word].upos not in NOMINAL:
        return None
    while (head := parse.tokens[word].head) >= first and head < cue and parse.tokens[head].upos in NOMINAL:
        if parse.tokens[word].relation == "appos" and is_person(parse, word) and not is_person(parse, head):
            break  # "..., the brother of the gunman, said": no apposition to the clause's last noun
        word = head
    return word


def _subject_above(parse: Parse, cue: int) -> int | None:
    """Return the subject that a verb without its own shares with the verbs above it."""
    above = parse.tokens[cue].head
    for _ in range(4):
        subject = next(iter(parse.hanging(above, *SUBJECTS)), None)
        if subject is not None and parse.tokens[subject].text.lower() not in RELATIVE:
            return subject
        token = parse.tokens[above]
        if token.relation in ("acl:relcl", "acl"):
            return token.head
        if token.relation not in BORROWED_SUBJECT:
            return _phrase_before(parse, above)
        above = token.head
    return None


def _told(parse: Parse, cue: int, source: int | None) -> tuple[int, ...]:
    """Return the words under a reporting verb, or around it where it is thrown in ("..., he said, ...")."""
    token = parse.tokens[cue]
    clauses = [w for w in parse.hanging(cue, *CLAUSAL) if _holds_speech(parse, cue, w)]
    if clauses:
        return tuple(sorted(w for clause in clauses for w in parse.reach(clause)))
    if _is_thrown_in(parse, cue):
        return tuple(parse.reach(_governor(parse, cue), without=(cue,)))
    if token.lemma in speech_cues().marked:
        own = parse.hanging(cue, "conj", "parataxis", "advcl", *SUBJECTS)
        return tuple(w for w in parse.reach(cue, without=own) if w > cue)
    gerunds = [w for w in parse.hanging(cue, "advcl", "obl") if token.lemma in speech_cues().infinitive]
    gerunds = [w for w in gerunds if w > cue and parse.tokens[w].xpos == "VBG" and w != source]
    after_colon = [w for w in parse.hanging(cue, "parataxis", "obj", "dep") if _follows_colon(parse, cue, w)]
    return tuple(sorted(w for clause in gerunds + after_colon for w in parse.reach(clause)))


def _holds_speech(parse: Parse, cue: int, clause: int) -> bool:
    return parse.tokens[clause].relation == "ccomp" or parse.tokens[cue].lemma in speech_cues().infinitive


def _is_thrown_in(parse: Parse, cue: int) -> bool:
    """Return whether the verb stands beside the clause that it reports: parataxis, "as X says", a bare relative."""
    token, marks = parse.tokens[cue], parse.hanging(cue, "mark")
    if token.relation == "parataxis" and token.head >= 0:
        first = min([*parse.hanging(cue, *SUBJECTS), cue])
        return not parse.hanging(cue, "obj") and parse.reach(token.head)[0] < first
    if token.relation == "advcl":
        return any(parse.tokens[w].text.lower() == "as" for w in marks)
    if is_cut_in(parse, cue):
        return True
    own = parse.hanging(cue, *SUBJECTS)
    bare = token.relation == "acl:relcl" and own and parse.tokens[own[0]].text.lower() not in RELATIVE
    before = min([*own, cue])
    return bool(bare) and before > 0 and parse.tokens[before - 1].text == "," and not parse.hanging(cue, "obj")


def is_cut_in(parse: Parse, cue: int) -> bool:
    """Return whether name and verb stand between commas: "The bridge, Anna Berg said, will open"."""
    tokens, token = parse.tokens, parse.tokens[cue]
    if token.relation not in ("acl", "acl:relcl") or token.head < 0 or cue + 1 >= len(tokens):
        return False
    beside = tokens[token.head].relation == "appos" and tokens[token.head].upos == "PROPN"
    return beside and tokens[cue + 1].text == "," and parse.hanging(cue, "obj", *SUBJECTS) == ()


def _governor(parse: Parse, cue: int) -> int:
    """Return the head of the clause that a thrown-in verb belongs to."""
    token = parse.tokens[cue]
    if is_cut_in(parse, cue):
        token = parse.tokens[token.head]
        token = parse.tokens[token.head] if parse.tokens[token.head].relation in SUBJECTS else token
        return token.head
    head = parse.tokens[token.head]
    is_subject = token.relation in ("acl:relcl", "parataxis") and head.relation in SUBJECTS and head.head >= 0
    return head.head if is_subject else token.head


def _follows_colon(parse: Parse, cue: int, word: int) -> bool:
    return word > cue and any(parse.tokens[w].text == ":" for w in range(cue + 1, min(cue + SHORT_LEAD, word)))


def _according(parse: Parse) -> Iterator[Saying]:
    for word, token in enumerate(parse.tokens):
        if token.text.lower() == "according" and token.head >= 0 and token.relation == "case":
            source = token.head if token.head > word else _name_after(parse, word)
            governor = parse.tokens[source].head
            content = parse.reach(governor, without=(source,)) if governor >= 0 else ()
            yield Saying(word, source, tuple(content), "according")


def _name_after(parse: Parse, word: int) -> int:
    """Return the last word of the name after "according to", which the parse has hung elsewhere, else its head."""
    last = parse.layers.sentences[parse.sentence_of[word]].last
    at = word + 2
    if at < last and parse.tokens[at].upos == "DET":
        at += 1
    name = parse.name_of[at] if at < last else None
    named = [w for w in range(at, last) if name is not None and parse.name_of[w] is name]
    return named[-1] if named else parse.tokens[word].head


def _nominal(parse: Parse) -> Iterator[Saying]:
    """Yield the nouns with a clause of their own: "the minister's claim that ..."."""
    for word, token in enumerate(parse.tokens):
        if token.upos != "NOUN" or token.lemma not in speech_cues().nouns:
            continue
        clauses = [w for w in parse.hanging(word, "acl", "ccomp") if _has_that(parse, w)]
        if clauses:
            owner = next(iter(parse.hanging(word, "nmod:poss")), None)
            by = next((w for w in parse.hanging(word, "nmod") if parse.has_case(w, "by", "from", "of")), None)
            known = (place for place in (owner, by, who_states(parse, word)) if place is not None)
            source = next(known, word)
            yield Saying(word, source, tuple(parse.reach(clauses[0])), "said")


def who_states(parse: Parse, noun: int) -> int | None:
    """Return who says something in a statement: "Berg said in a statement that ...", "Berg issued a statement that"."""
    verb, relation = parse.tokens[noun].head, parse.tokens[noun].relation
    if verb < 0 or parse.tokens[verb].upos != "VERB":
        return None
    within = relation == "obl" and parse.has_case(noun, "in")
    given = relation == "obj" and parse.tokens[verb].lemma in ISSUED_BY
    subjects = (w for w in parse.hanging(verb, *SUBJECTS) if parse.tokens[w].text.lower() not in RELATIVE)
    return next(subjects, None) if within or given else None


def _has_that(parse: Parse, clause: int) -> bool:
    return any(parse.tokens[w].text.lower() == "that" for w in parse.hanging(clause, "mark"))


def _leads(parse: Parse, headline_end: int) -> Iterator[Saying]:
    """Yield "Mayor: harbour will open" in a headline, and "BERG: ..." at the head of a transcript's paragraph."""
    for sentence in parse.layers.sentences:
        words = range(sentence.first, min(sentence.last, sentence.first + SHORT_LEAD))
        colon = next((w for w in words if parse.tokens[w].text == ":"), None)
        if colon is None or colon in (sentence.first, sentence.last - 1):
            continue
        before = range(sentence.first, colon)
        if not _names_speaker(parse, before, in_headline=sentence.start < headline_end):
            continue
        outside = [w for w in before if parse.tokens[w].head not in before]
        if outside:
            yield Saying(colon, outside[0], tuple(range(colon + 1, sentence.last)), "lead")


def _names_speaker(parse: Parse, words: range, *, in_headline: bool) -> bool:
    tokens = [parse.tokens[w] for w in words]
    if in_headline:
        return not any(t.upos in ("VERB", "AUX", "NUM") for t in tokens)
    starts_paragraph = tokens[0].start == 0 or parse.text[tokens[0].start - 1] == "\n"
    letters = [t.text for t in tokens if t.text[0].isalpha()]
    return starts_paragraph and bool(letters) and all(t.isupper() for t in letters)


def cue_word(parse: Parse, saying: Saying) -> str:
    """Return the lemma of the reporting word; "according" is no form of "accord"."""
    return "according" if saying.kind == "according" else parse.tokens[saying.cue].lemma
