"""Batches, losses and the network, where torch is installed."""

import pytest

torch = pytest.importorskip("torch")

from crossbearing.models.pieces import pieces_of  # noqa: E402
from training.language_model.batches import Task, batch_of, stream  # noqa: E402
from training.language_model.corpora import Example, Parse, named  # noqa: E402
from training.language_model.labels import NAME_TAGS, Labels  # noqa: E402
from training.language_model.losses import loss_of, meaning_loss, names_loss  # noqa: E402
from training.language_model.meaning_fit import fit_meaning  # noqa: E402
from training.language_model.network import Network, mask_words  # noqa: E402
from training.language_model.shipped import Shipped  # noqa: E402

LABELS = Labels(("NN", "VB"), ("NOUN", "VERB"), ("l|0|",), ("nsubj", "obj", "root"))


def example(words: list[str]) -> Example:
    """Return a sentence whose every word hangs on the first."""
    count = len(words)
    heads = (0, *[1] * (count - 1))
    parse = Parse((0,) * count, (0,) * count, (0,) * count, heads, (2, *[0] * (count - 1)))
    return Example(tuple(words), pieces_of(words), parse)


EXAMPLES = [example(["rain"] * size) for size in (1, 2, 3, 5, 8, 13)]


@pytest.fixture(scope="module")
def network() -> Network:
    """Return a network with chance weights, not in training."""
    torch.manual_seed(0)
    return Network(LABELS).eval()


def test_a_resumed_stream_goes_on_where_it_stood() -> None:
    """Passing over the batches already drawn gives the next ones, for the same seed."""
    whole = stream(EXAMPLES, 20, seed=3)
    drawn = [next(whole).places for _ in range(12)]
    resumed = stream(EXAMPLES, 20, seed=3, skip=5)
    assert [next(resumed).places for _ in range(7)] == drawn[5:]


def test_batches_keep_their_size() -> None:
    """No batch of several sentences has more pieces, padding included, than allowed."""
    batches = stream(EXAMPLES, 20, seed=0)
    assert all(batch.ids.numel() <= 20 or len(batch.places) == 1 for batch in (next(batches) for _ in range(30)))


def test_padding_changes_nothing(network: Network) -> None:
    """A sentence's vector and scores are the same alone and beside a longer one."""
    alone, together = batch_of(EXAMPLES, [1]), batch_of(EXAMPLES, [1, 5])
    with torch.no_grad():
        states = [network.encoder(batch.ids, batch.shapes, batch.mask) for batch in (alone, together)]
        means = [network.mean(state, batch.mask)[0] for state, batch in zip(states, (alone, together), strict=True)]
        names = [network.read(s, b.firsts).names[0, :2] for s, b in zip(states, (alone, together), strict=True)]
    assert torch.allclose(means[0], means[1], atol=1e-5)
    assert torch.allclose(names[0], names[1], atol=1e-4)


def test_the_shipped_form_says_what_the_network_says(network: Network) -> None:
    """Joined projections change no score: names, arcs, best relations and vector are the network's own."""
    batch = batch_of(EXAMPLES, [3])
    with torch.no_grad():
        states = network.encoder(batch.ids, batch.shapes, batch.mask)
        scores = network.read(states, batch.firsts)
        names, xpos, _, _, arcs, best, _, _, meaning = Shipped(network, LABELS)(
            batch.ids[0], batch.shapes[0], batch.firsts[0]
        )
        relations = network.parser.relations(scores.as_dependent, scores.as_head[:, :1].expand(-1, 5, -1))
    assert torch.allclose(names, scores.names[0].log_softmax(-1), atol=1e-4)
    assert torch.equal(xpos, scores.xpos[0].argmax(-1))
    assert torch.allclose(arcs, scores.arcs[0].log_softmax(-1), atol=1e-3)
    assert torch.equal(best[:, 0], relations[0].argmax(-1))
    assert torch.allclose(meaning, network.mean(states, batch.mask)[0], atol=1e-5)


def test_a_step_against_the_gradient_lowers_the_loss() -> None:
    """The parse loss of a sentence falls when it is learnt from."""
    torch.manual_seed(1)
    learner = Network(LABELS).eval()
    batch = batch_of(EXAMPLES, [3])
    optimiser = torch.optim.SGD([p for p in learner.parameters() if p.requires_grad], lr=1e-4)
    losses = []
    for _ in range(3):
        loss = loss_of(learner, batch, learner.encoder(batch.ids, batch.shapes, batch.mask))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < losses[0]


def test_what_is_left_open_costs_nothing() -> None:
    """The names loss is nothing where every tag is open, and that of one tag where one is."""
    scores = torch.randn(1, 2, len(NAME_TAGS))
    assert float(names_loss(scores, torch.ones(1, 2, len(NAME_TAGS), dtype=torch.bool))) == pytest.approx(0, abs=1e-5)
    [marked] = named([{"words": ["Osora"], "spans": [[0, 1, "LOC"]]}], "news")
    allowed = batch_of([marked], [0]).allowed
    assert allowed is not None
    assert int(allowed.sum()) == 1


def test_the_meaning_loss_is_nothing_at_the_original() -> None:
    """Vectors equal to the original's cost nothing, turned ones do."""
    vectors = torch.nn.functional.normalize(torch.randn(4, 8), dim=-1)
    assert float(meaning_loss(vectors, vectors)) == pytest.approx(0, abs=1e-5)
    assert float(meaning_loss(-vectors, vectors)) > 1


def test_only_words_are_masked() -> None:
    """Neither [CLS], [SEP] nor padding is ever replaced."""
    ids = torch.tensor([[101, 2000, 3000, 102, 0]])
    assert mask_words(ids, 1.0).tolist() == [[101, 103, 103, 102, 0]]


def test_the_meaning_fits_at_the_nearest_linear_map() -> None:
    """Vectors that are a linear map of the pooled states are found again."""
    torch.manual_seed(2)
    learner = Network(LABELS).eval()
    wanted = Network(LABELS).eval()
    wanted.encoder.load_state_dict(learner.encoder.state_dict())
    torch.nn.init.normal_(wanted.meaning.weight)
    batch = batch_of(EXAMPLES, range(len(EXAMPLES)))
    with torch.no_grad():
        states = learner.encoder(batch.ids, batch.shapes, batch.mask)
        vectors = wanted.mean(states, batch.mask)
        fit_meaning(learner, {"meaning": Task(EXAMPLES, vectors)})
        found = learner.mean(states, batch.mask)
    assert float((found * vectors).sum(-1).min()) > 0.99
