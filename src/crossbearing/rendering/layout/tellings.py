"""How each account tells it: what it leaves out, its word choice, how it differs from the rest."""

from collections.abc import Mapping

from crossbearing.rendering.layout.evidences import cite_span
from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.pages import Choice, Citation, Cited, Finding, Gap, Telling, WordChoice
from crossbearing.rendering.wording import one_line, say_number
from crossbearing.values.briefs import StoryBrief
from crossbearing.values.framings import Label
from crossbearing.values.spans import Span


def list_gaps(part: StoryBrief, known: Register, findings: Mapping[str, Finding]) -> tuple[Gap, ...]:
    """Return what each account leaves out, what most of the others tell first.

    `findings` are the facts of the page by their anchors.
    """
    left_out: dict[str, list[tuple[Finding, int]]] = {}
    for omission in part.framings.omissions:
        if omission.fact_id in known.references and omission.document_id in known.accounts:
            finding = findings[known.references[omission.fact_id][1]]
            left_out.setdefault(omission.document_id, []).append((finding, omission.told_by))
    return tuple(
        Gap(account, tuple(sorted(left_out[key], key=lambda told: (-told[1], told[0].number))))
        for key, account in known.accounts.items()
        if key in left_out
    )


def list_word_choices(part: StoryBrief, known: Register) -> tuple[WordChoice, ...]:
    """Return the words that accounts choose for a party or act, the most varied first."""
    choices = (_word_choice(label, known) for label in part.framings.labels)
    return tuple(sorted(choices, key=lambda choice: (-len(choice.choices), choice.target)))


def _word_choice(label: Label, known: Register) -> WordChoice:
    told: dict[str, dict[str, Citation]] = {}
    for mention in label.mentions:
        if mention.span.document_id in known.accounts:
            citation = cite_span(mention.span, known)
            told.setdefault(one_line(mention.text), {}).setdefault(mention.span.document_id, citation)
    ranked = sorted(told.items(), key=lambda item: (-len(item[1]), item[0].casefold(), item[0]))
    return WordChoice(
        target=one_line(label.target_words) or one_line(label.target),
        choices=tuple(
            Choice(words, tuple(sorted(found.values(), key=lambda citation: citation.account.number)))
            for words, found in ranked
        ),
    )


def list_tellings(part: StoryBrief, known: Register) -> tuple[Telling, ...]:
    """Return the features in which accounts differ from what is usual in their story."""
    told = (
        Telling(
            account=known.accounts[f.document_id],
            feature=one_line(f.feature),
            value=say_number(f.value),
            usual=say_number(f.usual),
            evidence=tuple(_cited(span, known) for span in f.evidence if span.document_id in known.accounts),
        )
        for f in part.framings.features
        if f.document_id in known.accounts
    )
    return tuple(sorted(told, key=lambda telling: (telling.feature, telling.account.number)))


def _cited(span: Span, known: Register) -> Cited:
    text = known.reports[span.document_id].document.text
    return Cited(one_line(text[max(0, span.start) : max(0, span.end)]), known.spot(span))
