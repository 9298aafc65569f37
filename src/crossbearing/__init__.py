"""Crossbearing reads many accounts of the same events and fixes the facts."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crossbearing.options import Options
    from crossbearing.pipeline import reconcile
    from crossbearing.rendering import render
    from crossbearing.values.briefs import Brief

__all__ = ["Brief", "Options", "__version__", "reconcile", "render"]
__version__ = "0.1.0"

_HOMES = {
    "Brief": "crossbearing.values.briefs",
    "Options": "crossbearing.options",
    "reconcile": "crossbearing.pipeline",
    "render": "crossbearing.rendering",
}


def __getattr__(name: str) -> Any:
    """Return a public name, imported at first use, so that `import crossbearing` stays light."""
    if name not in _HOMES:
        raise AttributeError(f"module 'crossbearing' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - only when a name is asked for

    return getattr(import_module(_HOMES[name]), name)
