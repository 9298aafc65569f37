"""Groups reports into stories of episodes: the only step that sees all of them."""

from crossbearing.grouping.stories import group

__all__ = ["group"]
