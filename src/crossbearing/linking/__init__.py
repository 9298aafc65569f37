"""Joining what belongs together: blocking proposes pairs, comparers give reasons, clustering heeds vetoes."""

from crossbearing.linking.blocking import pairs_sharing
from crossbearing.linking.clustering import Clusters, Link, Veto, cluster, connected
from crossbearing.linking.comparing import Comparer, first_reason, links_between, reasons_for

__all__ = [
    "Clusters", "Comparer", "Link", "Veto", "cluster", "connected", "first_reason", "links_between", "pairs_sharing",
    "reasons_for",
]  # fmt: skip
