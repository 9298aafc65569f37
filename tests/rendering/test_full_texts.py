"""The full texts with what is marked in them."""

from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings

from crossbearing.rendering.layout import lay_out
from crossbearing.rendering.layout.registers import register
from crossbearing.rendering.pages import Stretch
from crossbearing.rendering.wording import printable
from crossbearing.values.briefs import Brief
from tests.rendering.hallin import BRIEF, HALLIN
from tests.rendering.invented import briefs


def stretches(whole: Stretch) -> Iterator[Stretch]:
    """Yield the stretches within a stretch, at any depth."""
    for part in whole.parts:
        if isinstance(part, Stretch):
            yield part
            yield from stretches(part)


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_each_claim_and_all_that_is_cited_has_one_place(brief: Brief) -> None:
    """An anchor stands once, at the first character of what it is the anchor of, on no more than its words."""
    for sheet, part in zip(lay_out(brief).sheets, brief.stories, strict=True):
        known = register(part, sheet.anchor)
        placed = [(a, found) for _, whole in sheet.texts for found in stretches(whole) for a in found.anchors]
        by_anchor = dict(placed)
        assert len(by_anchor) == len(placed)
        for claim in known.claims.values():
            words = printable(known.reports[claim.document_id].document.text)[claim.span.start : claim.span.end]
            assert words.startswith(by_anchor[known.claim_anchors[claim.id]].text)
        spots = {known.spot(span) for spans in known.cited.values() for span in spans}
        assert spots - {None} <= set(by_anchor)


def test_a_claim_is_one_stretch_also_where_names_stand_in_it() -> None:
    """What a link from a fact lights up is the whole claim, with the names and smaller claims inside."""
    sheet = lay_out(BRIEF).sheets[0]
    known = register(HALLIN, sheet.anchor)
    by_anchor = {a: found for _, whole in sheet.texts for found in stretches(whole) for a in found.anchors}
    for claim in known.claims.values():
        assert by_anchor[known.claim_anchors[claim.id]].text == claim.text
    longer = by_anchor[known.claim_anchors["c-23"]]
    assert [part.text for part in stretches(longer)] == ["Forty-three people were trapped"]
