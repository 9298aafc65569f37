"""The samples that come with Crossbearing."""

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from crossbearing.errors import OptionsError


def sample_names() -> tuple[str, ...]:
    """Return the names of the packaged samples, sorted."""
    return tuple(sorted(folder.name for folder in _root().iterdir() if folder.is_dir() and folder.name[0] not in "._"))


def sample_folders(names: Sequence[str]) -> tuple[str, ...]:
    """Return the folders of the samples named, of all where none is; raises OptionsError for an unknown name."""
    known = sample_names()
    for name in names:
        if name not in known:
            raise OptionsError(name, f"no such sample; there are {', '.join(known)}")
    return tuple(str(_root() / name) for name in names or known)


def _root() -> Path:
    return Path(str(files("crossbearing"))) / "samples"
