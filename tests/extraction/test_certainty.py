"""Is it said to be so, and as done, planned, possible or asked."""

import pytest

from tests.reports import claim_of, report_of


@pytest.mark.parametrize(
    ("text", "deed", "polarity"),
    [
        ("The army attacked the town.", "attack", "affirmed"),
        ("The army did not attack the town.", "attack", "denied"),
        ("The army never sought to attack the town.", "attack", "denied"),
        ("The army did not say that it attacked the town.", "attack", "affirmed"),
        ("The army didn't attack the town.", "attack", "denied"),
        ("The rebels never reached the bridge.", "reach", "denied"),
        ("No soldiers entered the village.", "enter", "denied"),
        ("The minister denied that the army attacked the town.", "attack", "denied"),
        ("The minister denied that the army attacked the town.", "deny", "affirmed"),
        ("The minister did not deny that the army attacked the town.", "attack", "affirmed"),
        ("The minister said that the army attacked the town.", "attack", "affirmed"),
        ("The doctors refused to treat the patients.", "treat", "denied"),
        ("The minister declined to say whether the army attacked the town.", "attack", "affirmed"),
        ("The company failed to inspect the dam.", "inspect", "denied"),
        ("The minister declined to meet the unions.", "meet", "denied"),
        ("The army will no longer guard the bridge.", "guard", "denied"),
        ("Not one house was damaged in the village.", "damage", "denied"),
        ("Not a single train ran on Friday.", "run", "denied"),
        ("Not only the mayor resigned.", "resign", "affirmed"),
        ("The army not only attacked the town, it burnt it.", "attack", "affirmed"),
        ("The repairs took longer than planned.", "take", "affirmed"),
    ],
)
def test_polarity(text: str, deed: str, polarity: str) -> None:
    """Negations and words of denial deny the clause that they govern, not their own; two of them affirm."""
    assert claim_of(report_of("d", text), deed).polarity == polarity


@pytest.mark.parametrize(
    ("text", "deed", "modality"),
    [
        ("The army attacked the town.", "attack", "happened"),
        ("The army may attack the town.", "attack", "possible"),
        ("The bridge could collapse.", "collapse", "possible"),
        ("Police believe that the driver escaped the city.", "escape", "possible"),
        ("It is unclear whether the pilot survived.", "survive", "possible"),
        ("The army will attack the town.", "attack", "planned"),
        ("The army plans to attack the town.", "attack", "planned"),
        ("The company expects to sell the factory.", "sell", "planned"),
        ("The mayor urged residents to leave the city.", "leave", "asked"),
        ("The mayor asked the council to close the bridge.", "close", "asked"),
        ("The mayor urged residents to leave the city.", "urge", "happened"),
        ("The mayor urged residents to stop the work and leave the city.", "leave", "asked"),
        ("The gunmen must leave the city.", "leave", "asked"),
        ("The gunmen must have left the city.", "leave", "happened"),
        ("Soldiers to leave the city", "leave", "planned"),
        ("Never threaten the city again!", "threaten", "asked"),
        ("The gunmen never threaten the city.", "threaten", "happened"),
    ],
)
def test_modality(text: str, deed: str, modality: str) -> None:
    """Auxiliaries and governing verbs make a deed possible, planned or asked; the verb that asks did happen."""
    assert claim_of(report_of("d", text), deed).modality == modality


def test_an_aside_is_not_denied() -> None:
    """What a clause with "whose" tells in passing is the writer's own, within a denial too."""
    text = "He denied that Norland was leaving Osora, whose president, Ana Sols, took power in a coup in May."
    assert claim_of(report_of("d", text), "take").polarity == "affirmed"
