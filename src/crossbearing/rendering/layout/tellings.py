"""How each account tells it: what it leaves out, its word choice, how it differs from the rest."""

from crossbearing.rendering.layout.registers import Register
from crossbearing.rendering.pages import Finding, Findings, Gap, Telling, WordChoice
from crossbearing.rendering.wording import one_line, say_number
from crossbearing.values.briefs import StoryBrief
from crossbearing.values.framings import Label


def list_gaps(part: StoryBrief, known: Register, findings: Findings) -> tuple[Gap, ...]:
    """Return what each account leaves out, what most of the others tell first."""
    by_anchor = {finding.anchor: finding for shelf in Findings.__slots__ for finding in getattr(findings, shelf)}
    left_out: dict[str, list[tuple[Finding, int]]] = {}
    for omission in part.framings.omissions:
        if omission.fact_id in known.references and omission.document_id in known.accounts:
            finding = by_anchor[known.references[omission.fact_id][1]]
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
    told: dict[str, dict[str, None]] = {}
    for mention in label.mentions:
        if mention.span.document_id in known.accounts:
            told.setdefault(one_line(mention.text), {})[mention.span.document_id] = None
    ranked = sorted(told.items(), key=lambda item: (-len(item[1]), item[0].casefold(), item[0]))
    return WordChoice(
        target=one_line(label.target_words) or one_line(label.target),
        choices=tuple((words, known.accounts_of(keys)) for words, keys in ranked),
    )


def list_tellings(part: StoryBrief, known: Register) -> tuple[Telling, ...]:
    """Return the features in which accounts differ from what is usual in their story."""
    told = (
        Telling(known.accounts[f.document_id], one_line(f.feature), say_number(f.value), say_number(f.usual))
        for f in part.framings.features
        if f.document_id in known.accounts
    )
    return tuple(sorted(told, key=lambda telling: (telling.feature, telling.account.number)))
