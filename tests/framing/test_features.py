"""How a report's manner differs from the others of its story."""

from crossbearing.framing import frame
from crossbearing.framing.features import features_of
from crossbearing.options import FramingOptions
from crossbearing.values.facts import Facts
from crossbearing.values.framings import Framing
from tests.framing.accounts import story

PLAIN = "The council met in the old hall and talked about the road to the harbour. " * 12
FARCE = "The brutal, savage and appalling plan is a shameful farce. "
LOADED = PLAIN + FARCE * 6
QUOTED = (
    PLAIN + '"We walked along the quay and counted the boats in the rain until the bell rang," the mayor said. ' * 6
)


def of(key: str, features: tuple[Framing, ...]) -> dict[str, Framing]:
    """Return the features of one report by name."""
    return {framing.feature: framing for framing in features if framing.document_id == key}


def test_loaded_words() -> None:
    """A report with many words that judge stands out, and each of them is shown."""
    features = of("c", features_of(story(a=PLAIN, b=PLAIN, c=LOADED)))
    loaded = features["loaded words per 1,000 words"]
    assert {LOADED[span.start : span.end] for span in loaded.evidence} == {
        "brutal", "savage", "appalling", "shameful", "farce",
    }  # fmt: skip
    assert loaded.value > loaded.usual == 0
    assert loaded.chance is not None
    assert loaded.chance < 0.05 / 3


def test_what_chance_may_have_dealt() -> None:
    """Cues that stand in two sentences out of fourteen, however many, may be any report's."""
    features = of("c", features_of(story(a=PLAIN, b=PLAIN, c=PLAIN + FARCE * 2)))
    assert "loaded words per 1,000 words" not in features


def test_loaded_words_of_others() -> None:
    """Words inside quotation marks are the speaker's, not the report's."""
    said = PLAIN + '"The brutal, savage and appalling plan is a shameful farce," he said. ' * 6
    assert "loaded words per 1,000 words" not in of("c", features_of(story(a=PLAIN, b=PLAIN, c=said)))


def test_hedges() -> None:
    """A report that leaves things open stands out."""
    open_ = (
        PLAIN + "The road may possibly close. It is unclear, and perhaps unlikely, that the alleged fault exists. " * 6
    )
    assert "hedges per 1,000 words" in of("c", features_of(story(a=PLAIN, b=PLAIN, c=open_)))


def test_share_in_quotation_marks() -> None:
    """The share is that of the characters between quotation marks; the others' median is what is usual."""
    features = of("c", features_of(story(a=PLAIN, b=PLAIN, c=QUOTED)))
    share = features["share in quotation marks"]
    inside = sum(span.end - span.start for span in share.evidence)
    assert share.value == round(inside / len(QUOTED), 3)
    assert share.usual == 0


def test_same_manner() -> None:
    """Reports of one manner have no unusual features."""
    assert features_of(story(a=PLAIN, b=PLAIN, c=PLAIN)) == ()


def test_tiny_samples() -> None:
    """Short reports, and two reports alone, tell of no usual manner."""
    assert features_of(story(a="Brutal! " * 40, b="The hall.", c="The road.")) == ()
    assert features_of(story(a=PLAIN, b=LOADED)) == ()


def test_nothing_to_frame() -> None:
    """An empty story has no framing."""
    found = frame(story(), (), Facts((), ()), FramingOptions())
    assert (found.labels, found.omissions, found.features) == ((), (), ())
