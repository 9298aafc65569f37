"""Ways through a parse: children, phrases, clauses. Shared by the stages that read structure off it."""

from crossbearing.syntax.datelines import datelines_of
from crossbearing.syntax.tree import Tree

__all__ = ["Tree", "datelines_of"]
