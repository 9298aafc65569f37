"""What speaks for a word attributing something, and for a phrase beside it naming the source or what is told."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from crossbearing.annotation.phrases import Parse
from crossbearing.annotation.reported_speech import Saying
from crossbearing.syntax.speech_cues import speech_cues
from crossbearing.values.annotations import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
TOLD = frozenset({"ccomp", "xcomp", "obj", "parataxis"})
PRIOR_BESIDE = frozenset({"ccomp", "xcomp", "obj", "obl"})
BROUGHT_IN = frozenset({"obl", "nmod", "acl", "advcl", "ccomp", "xcomp"})
MARKS = frozenset({'"', "“", "”", "''", "``", "«", "»"})
PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they", "who", "that", "which", "one", "this"})
MOST_STEPS = 4  # up the parse, to a subject that a verb shares
FAR = 3  # words; the border between near and far
ABOUT = 12  # words on either side in which a quotation mark is near
LONG = 6  # words; a longer phrase counts as one of six


@dataclass(frozen=True, slots=True)
class Scene:
    """A report's parse with what the features look up: the rules' sayings by cue, the words between marks, priors.

    `marks` are the quotation marks themselves, in text order; `priors` say how often words of like meaning
    attribute, in tenths, by lemma and tag ("deny/VERB").
    """

    parse: Parse
    sayings: Mapping[int, Saying] = field(default_factory=dict)
    marked: frozenset[int] = frozenset()
    marks: tuple[int, ...] = ()
    priors: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Branch:
    """A phrase that may belong to an attribution: its head word, how it is reached from the cue, its words.

    `path` is `v` and a relation for what hangs on the cue, `^` and a relation for what the cue hangs on,
    `^` and a relation, `v` and a relation for what hangs beside it.
    """

    head: int
    path: str
    words: tuple[int, ...]


def cue_features(scene: Scene, word: int) -> list[str]:
    """Return what is seen of a word that may be a cue: itself, what hangs on it, what it hangs on, its neighbours."""
    parse = scene.parse
    token = parse.tokens[word]
    lemma, upos = common(token), token.upos
    found = [f"l={lemma}/{upos}", f"u={upos}", f"x={token.xpos}", f"r={token.relation}", f"u={upos} r={token.relation}"]
    below, seen = _below(parse, word)
    for relation in seen:
        found += (f"c={relation} {upos}", f"l={lemma} c={relation}")
    if token.head >= 0:
        head = parse.tokens[token.head]
        found += (f"h={common(head)} {upos}", f"hu={head.upos} r={token.relation}")
        found.append(f"l={lemma} r={token.relation}")
    return [*found, *below, *_by_prior(scene, word, below, seen), *_by_rule(scene, word), *_around(scene, word)]


def common(token: Token) -> str:
    """Return the lemma in small letters; of a name only that it is one, for the weights are to know nobody."""
    return token.lemma.lower() if token.upos != "PROPN" else "PROPN"


def _below(parse: Parse, word: int) -> tuple[list[str], set[str]]:
    """Return what the subject, the auxiliaries and the adverbs of a word say, and the relations below it."""
    upos, found, seen = parse.tokens[word].upos, [], set()
    for child in parse.below[word]:
        token = parse.tokens[child]
        relation = token.relation
        if relation in ("punct", "det"):
            continue
        if relation.startswith(("nsubj", "nmod:poss", "obl:agent")):
            found.append(f"{relation}={_sort(parse, child)} {upos}")
        elif relation.startswith(("aux", "advmod")):
            found.append(f"{relation}={token.lemma.lower()}")
        seen.add(relation + _brought_by(parse, child) if relation in BROUGHT_IN else relation)
    return found, seen


def _by_prior(scene: Scene, word: int, below: list[str], seen: set[str]) -> Iterator[str]:
    token = scene.parse.tokens[word]
    tenth = scene.priors.get(f"{token.lemma.lower()}/{token.upos}")
    if tenth is None:
        return
    yield f"prior={tenth} {token.upos}"
    for relation in {each.split(":", 1)[0] for each in seen} & PRIOR_BESIDE:
        yield f"prior={tenth // 2} {token.upos} c={relation}"
    for subject in below:
        if subject.startswith("nsubj"):
            yield f"prior={tenth // 2} {subject}"


def _by_rule(scene: Scene, word: int) -> Iterator[str]:
    """Yield what the rules make of the word, and whether it stands between quotation marks."""
    if word in scene.marked:
        yield "marked"
        yield f"marked {scene.parse.tokens[word].upos}"
    saying = scene.sayings.get(word)
    if saying is not None:
        told = "told" if saying.content else "empty"
        yield f"rule {saying.kind}"
        yield f"rule {saying.kind} {told} {'sourced' if saying.source is not None else 'open'}"


def _brought_by(parse: Parse, word: int) -> str:
    """Return the preposition or the conjunction that brings a phrase in, behind a colon."""
    for child in parse.below[word]:
        if parse.tokens[child].relation in ("case", "mark"):
            return f":{parse.tokens[child].text.lower()}"
    return ""


def _sort(parse: Parse, word: int) -> str:
    """Return what sort of thing a word names, as far as it bears on its speaking."""
    token = parse.tokens[word]
    lemma = token.text.lower() if token.upos in ("PRON", "DET") else token.lemma.lower()
    kind = lemma if lemma in PRONOUNS else parse.kind(word)
    if kind is not None:
        return kind
    cues = speech_cues()
    if lemma in cues.people:
        return "people"
    if lemma in cues.bodies:
        return "body"
    return "issued" if lemma in cues.issued else token.xpos


def _around(scene: Scene, word: int) -> Iterator[str]:
    parse, tokens, upos = scene.parse, scene.parse.tokens, scene.parse.tokens[word].upos
    before = tokens[word - 1].text if word else ""
    after = tokens[word + 1].text if word + 1 < len(tokens) else ""
    if before in MARKS or (word > 1 and before == "," and tokens[word - 2].text in MARKS):
        yield f"mark before {upos}"
    if after in MARKS or after in (":", ","):
        yield f"{'mark' if after in MARKS else after} after {upos}"
    sentence = parse.layers.sentences[parse.sentence_of[word]]
    if tokens[sentence.first].text in MARKS:
        yield f"sentence opens with a mark {upos}"
    following = bisect_left(scene.marks, max(sentence.first, word - ABOUT))
    if following < len(scene.marks) and scene.marks[following] < min(sentence.last, word + ABOUT):
        yield f"mark near {upos}"


def branches(parse: Parse, cue: int) -> Iterator[Branch]:
    """Yield the phrases that may name the source of a cue or hold what is told."""
    tokens = parse.tokens
    for child in parse.below[cue]:
        if tokens[child].relation != "punct":
            yield Branch(child, f"v{tokens[child].relation}", tuple(parse.reach(child)))
    head, relation = tokens[cue].head, tokens[cue].relation
    if head < 0:
        return
    siblings = [w for w in parse.below[head] if w != cue and tokens[w].relation != "punct"]
    subjects = [w for w in siblings if tokens[w].relation in SUBJECTS]
    yield Branch(head, f"^{relation}", tuple(parse.reach(head, without=(cue, *subjects))))
    for word in siblings:
        yield Branch(word, f"^{relation} v{tokens[word].relation}", tuple(parse.reach(word)))
    yield from _shared_subjects(parse, head, relation)


def _shared_subjects(parse: Parse, head: int, relation: str) -> Iterator[Branch]:
    """Yield the subjects of the verbs further up, and the noun that one of those verbs tells of."""
    tokens, below = parse.tokens, head
    for _ in range(MOST_STEPS):
        above = tokens[below].head
        if above < 0:
            return
        path = f"^{relation} ^{tokens[below].relation}"
        yield Branch(above, path, tuple(parse.reach(above, without=(below,))))
        for word in parse.below[above]:
            if word != below and tokens[word].relation in SUBJECTS:
                yield Branch(word, f"{path} v{tokens[word].relation}", tuple(parse.reach(word)))
        below = above


def branch_features(parse: Parse, cue: int, branch: Branch, rule: int | None) -> list[str]:
    """Return what is seen of a phrase beside a cue; `rule` is the head of the source by the rules of grammar."""
    tokens, token, head = parse.tokens, parse.tokens[cue], parse.tokens[branch.head]
    path, lemma, brought = f"p={branch.path}", common(token), _brought_by(parse, branch.head)
    side, sort = "after" if branch.head > cue else "before", _sort(parse, branch.head)
    beside = {tokens[w].relation for w in parse.below[cue]}
    found = [
        path, f"{path} {side}", f"{path} u={token.upos}", f"{path}{brought}", f"{path} s={sort}",
        f"{path} hu={head.upos}",
        f"l={lemma} {path}", f"l={lemma} {path}{brought}", f"s={sort}", f"{path} hl={common(head)}",
        f"{path} x={token.xpos}", f"{path} {side} s={sort} u={token.upos}", f"{path} n={min(LONG, len(branch.words))}",
        f"{path} {'passive' if 'aux:pass' in beside else 'active'}", f"{path} first={tokens[branch.words[0]].xpos}",
        f"{path} with {' '.join(sorted((beside & TOLD) - {head.relation}))}",
    ]  # fmt: skip
    if rule is not None:
        found += ("rule", f"rule {path}") if branch.head == rule else (f"other than the rule {path}",)
    if any(tokens[w].text in MARKS for w in branch.words):
        found += ("marks inside", f"marks inside {path}", f"marks inside {path} {side}")
    if abs(branch.head - cue) <= FAR:
        found.append(f"near {path}")
    return found
