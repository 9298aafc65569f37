"""Options from a `crossbearing.toml`: one table a stage, one key a choice."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_type_hints

from crossbearing.errors import OptionsError
from crossbearing.options import Options

FILE_NAME = "crossbearing.toml"


def nearest_options_file(start: Path) -> Path | None:
    """Return the `crossbearing.toml` in the folder or the nearest one above it, None where there is none."""
    folder = start.resolve()
    candidates = (place / FILE_NAME for place in (folder, *folder.parents))
    return next((candidate for candidate in candidates if candidate.is_file()), None)


def read_options(path: Path) -> Options:
    """Return the options that the file sets, the defaults for the rest.

    Raises OptionsError, with the file and the key in its words, where the file can't be read, is no
    TOML, or holds a stage, key or value that is not known.
    """
    tables = _tables(path)
    options = Options()
    for stage, table in tables.items():
        _check_name(str(path), stage, [field.name for field in fields(Options)], "stage")
        if not isinstance(table, dict):
            raise OptionsError(str(path), f"{stage} must be a table: [{stage}]")
        chosen = _stage_options(str(path), stage, getattr(options, stage), table)
        options = replace(options, **{stage: chosen})
    return options


def _tables(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise OptionsError(str(path), f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise OptionsError(str(path), "is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise OptionsError(str(path), f"is not TOML: {error}") from error


def _stage_options(path: str, stage: str, defaults: Any, table: Mapping[str, Any]) -> Any:
    kinds = get_type_hints(type(defaults))
    values = {}
    for key, value in table.items():
        _check_name(path, key, list(kinds), f"key in [{stage}]")
        values[key] = _checked(path, f"{stage}.{key}", kinds[key], value)
    try:
        return replace(defaults, **values)
    except OptionsError as error:
        raise OptionsError(path, f"{error.item}: {error.reason}") from error


def _check_name(path: str, name: str, known: list[str], what: str) -> None:
    if name in known:
        return
    near = get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(sorted(known)) or 'none'}"
    raise OptionsError(path, f"unknown {what}: {name} ({hint})")


def _checked(path: str, name: str, kind: Any, value: Any) -> Any:
    """Return the value in the type of its choice: a TOML date becomes ISO text, a whole number a float."""
    kinds = tuple(kind_ for kind_ in get_args(kind) or (kind,) if kind_ is not NoneType)
    if str in kinds and isinstance(value, date):
        return value.isoformat()
    if float in kinds and type(value) is int:
        return float(value)
    if type(value) not in kinds:
        wanted = " or ".join(kind_.__name__ for kind_ in kinds)
        raise OptionsError(path, f"{name} must be {wanted}, not {value!r}")
    return value
