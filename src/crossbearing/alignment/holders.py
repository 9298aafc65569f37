"""Who holds an office, as a report tells it: by a title, an apposition, "X is the mayor", "X, who leads the union"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crossbearing.alignment.cast import Cast, is_person_in_full
from crossbearing.alignment.office_words import posts_led, posts_of, words
from crossbearing.gazetteer import country_named, demonym_of, folded
from crossbearing.syntax import Tree
from crossbearing.values.annotations import Mention, Token
from crossbearing.values.claims import Claim
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span

SCOPING = frozenset({"NOUN", "PROPN", "ADJ"})
PHRASE = frozenset({"compound", "amod", "nmod", "nmod:poss", "nmod:desc", "nmod:unmarked", "flat", "case"})
OF_A_BODY = 2  # words that tell a body apart from others of its sort: "the police chief" is of any police


@dataclass(frozen=True, slots=True)
class Office:
    """A post, what it is of in folded lemmas, the countries (ISO codes) told with it, and its words in the report."""

    post: str
    scope: frozenset[str]
    countries: frozenset[str]
    words: str


@dataclass(frozen=True, slots=True)
class Holding:
    """That a report gives an office to a person, named at a mention, in one of its claims."""

    office: Office
    person: Entity
    mention: Span
    claim: Claim


def holdings_of(report: Report, cast: Cast) -> Iterator[Holding]:
    """Yield who holds which office by a report, in text order; only those whom it names in full."""
    tree = Tree(report.annotations.tokens)
    for mention in report.annotations.mentions:
        person, claim = cast.at.get(mention.span), _claim(report, mention)
        if person is None or claim is None or not is_person_in_full(person):
            continue
        for at in dict.fromkeys(_beside(tree, mention.head)):
            for office in _offices(report, tree, at, mention):
                yield Holding(office, person, mention.span, claim)


def _claim(report: Report, mention: Mention) -> Claim | None:
    """Return the shortest claim that names the person, else one that the person is the source of."""
    told = [claim for claim in report.claims if claim.kind == "happening"]
    naming = [claim for claim in told if claim.span.contains(mention.span)]
    if naming:
        return min(naming, key=lambda claim: (claim.span.end - claim.span.start, claim.id))
    return next((claim for claim in told if any(h.span.overlaps(mention.span) for h in claim.attribution)), None)


def _beside(tree: Tree, name: int) -> Iterator[int]:
    """Yield the nouns and verbs around a name that may tell an office of its bearer."""
    token = tree.tokens[name]
    if name and tree.tokens[name - 1].upos in {"NOUN", "PROPN"}:  # a title, whatever the parse hangs it on
        yield name - 1
    yield from tree.children(name, "nmod:desc", "appos", "acl:relcl")
    if token.relation == "appos":
        yield from _upwards(tree, token.head)
    if token.relation == "nsubj" and token.head >= 0 and tree.children(token.head, "cop"):
        yield token.head


def _upwards(tree: Tree, noun: int) -> Iterator[int]:
    """Yield a noun and those that it is of: the parse has the name behind "head of the office" explain the office."""
    while noun >= 0 and tree.tokens[noun].upos in {"NOUN", "PROPN"}:
        yield noun
        noun = tree.tokens[noun].head if tree.tokens[noun].relation == "nmod" else -1


def _offices(report: Report, tree: Tree, at: int, mention: Mention) -> Iterator[Office]:
    """Yield the offices that a noun or verb tells; none that somebody held once, or one of several holds."""
    posts, own, phrase = _led(tree, at, mention) if tree.tokens[at].upos == "VERB" else _named(tree, at, mention)
    of = [tree.tokens[i] for i in phrase if i not in own]
    if _is_another(tree, {*phrase, *tree.children(at)}):
        return
    told = _text(report, tree, phrase)
    yield from (office for post in posts if (office := _office(post, of, told)))


def _is_another(tree: Tree, around: Iterable[int]) -> bool:
    """Return whether a word says that the person held the office once, will, or stands in: "then-mayor" as well."""
    parts = (part for i in around for part in tree.tokens[i].text.lower().split("-"))
    return any(part in words("not the holder") for part in parts)


Named = tuple[tuple[str, ...], frozenset[int], Sequence[int]]  # posts, the words that name them, all of the phrase


def _led(tree: Tree, verb: int, mention: Mention) -> Named:
    of = [i for noun in tree.children(verb, "obj") for i in _phrase(tree, noun, mention)]
    return posts_led(tree.tokens[verb].lemma.lower()), frozenset(), of


def _named(tree: Tree, noun: int, mention: Mention) -> Named:
    token, before = tree.tokens[noun], tree.tokens[noun - 1]
    several = token.xpos in {"NNS", "NNPS"}
    if several or any(tree.tokens[i].text.lower() in words("indefinite") for i in tree.children(noun, "det", "nummod")):
        return (), frozenset(), ()
    phrase, pair = _phrase(tree, noun, mention), f"{before.text} {token.lemma}".lower()
    if noun and posts_of(pair):
        return posts_of(pair), frozenset({noun - 1, noun}), phrase
    return posts_of(token.lemma.lower()), frozenset({noun}), phrase


def _phrase(tree: Tree, noun: int, mention: Mention) -> list[int]:
    """Return the words of a noun phrase without article, preposition, clauses, and the name that stands beside it."""
    within = tree.subtree(noun, stop=lambda child: tree.tokens[child].relation not in PHRASE)
    name = range(mention.span.start, mention.span.end)
    cases = tree.children(noun, "case")
    return [i for i in within if tree.tokens[i].start not in name and i not in cases]


def _text(report: Report, tree: Tree, phrase: Sequence[int]) -> str:
    if not phrase:
        return ""
    first = tree.tokens[min(phrase)]
    told = " ".join(report.document.text[first.start : tree.tokens[max(phrase)].end].split())
    return told if first.upos == "PROPN" else told[0].lower() + told[1:]


def _office(post: str, of: Sequence[Token], told: str) -> Office | None:
    """Return the office, None where nothing tells it apart from others of its sort."""
    content = [token for token in of if token.upos in SCOPING]
    codes = {token.text: country_named(token.text) or demonym_of(token.text) for token in content}
    scope = frozenset(folded(token.lemma).removesuffix("s") for token in content if not codes[token.text])
    countries = frozenset(code for code in codes.values() if code)
    if post == "president" and scope:
        post = "president of a body"
    named = any(token.upos == "PROPN" and not codes[token.text] for token in content)
    vague = post in words("of a body") and len(scope) < OF_A_BODY and not named
    return None if vague or (post in words("of a portfolio") and not scope) else Office(post, scope, countries, told)
