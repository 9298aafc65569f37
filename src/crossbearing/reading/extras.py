"""Libraries that only some formats need: loaded at use, and named with what to install where they are missing."""

from importlib import import_module
from types import ModuleType

from crossbearing.errors import ReadingError


def library(module: str, extra: str, name: str) -> ModuleType:
    """Return a library of one of our extras; raises ReadingError, saying what to install, where it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        raise ReadingError(name, f"needs {module}, which is not there: pip install 'crossbearing[{extra}]'") from error
