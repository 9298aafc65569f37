"""Ways through a parse: children, phrases, clauses. Shared by the stages that read structure off it."""

from crossbearing.syntax.tree import Tree

__all__ = ["Tree"]
