"""The figures: one function a section of the gold, `(cluster, tally)`, in a visible table."""

from collections.abc import Callable
from typing import Final

from evaluation.cluster import Cluster
from evaluation.figures.documents import count_documents, count_episodes, count_spans
from evaluation.figures.happenings import count_dates, count_events
from evaluation.figures.names import count_names
from evaluation.figures.quantities import count_quantities
from evaluation.figures.quotes import count_quotes
from evaluation.figures.sources import count_borrowings
from evaluation.figures.views import count_labels, count_stances
from evaluation.tally import Tally

FIGURES: Final[tuple[Callable[[Cluster, Tally], None], ...]] = (
    count_documents,
    count_spans,
    count_episodes,
    count_names,
    count_quantities,
    count_dates,
    count_events,
    count_quotes,
    count_stances,
    count_labels,
    count_borrowings,
)
