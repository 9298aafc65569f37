"""Imports point one way, and importing the package costs next to nothing."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import crossbearing

PACKAGE = Path(crossbearing.__file__).parent
SHARED = (
    "errors",
    "options",
    "options_file",
    "segmentation",
    "linking",
    "models",
    "chronology",
    "gazetteer",
    "syntax",
    "batch",
    "fetching",
)
STAGES = (
    "reading", "annotation", "extraction", "grouping", "anchoring",
    "resolution", "alignment", "tracing", "judgement", "framing",
)  # fmt: skip
LEVELS = (("values",), SHARED, STAGES, ("pipeline",), ("rendering",), ("cli", "__main__"))
LEVEL_OF = {name: level for level, names in enumerate(LEVELS) for name in names}
PARTS = sorted(path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file())
HEAVY = ("numpy", "onnxruntime", "tokenizers", "rich", "crossbearing.pipeline", "crossbearing.rendering")


def imported_parts(part: str) -> set[str]:
    """Return the parts of the package that a part imports, anywhere in its files."""
    path = PACKAGE / part
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
    names = {name for file in files for name in imports(ast.parse(file.read_text(encoding="utf-8")))}
    parts = {name.split(".")[1] for name in names if name.startswith("crossbearing.")}
    return {name for name in parts if not name.startswith("__")} - {part}


def imports(tree: ast.Module) -> Iterator[str]:
    """Yield the dotted names that a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where things stand"
            yield node.module or ""
            if node.module == "crossbearing":
                yield from (f"crossbearing.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("part", [part for part in PARTS if part != "__init__"])
def test_imports_point_down(part: str) -> None:
    """A part imports only what stands on a lower level; shared parts may use each other, stages may not."""
    assert part in LEVEL_OF, f"say in LEVELS where {part} stands"
    level = LEVEL_OF[part]
    allowed = {name for name in LEVEL_OF if LEVEL_OF[name] < level}
    if part not in STAGES:
        allowed |= set(LEVELS[level])
    assert imported_parts(part) <= allowed


def test_no_circle() -> None:
    """No part imports itself by way of others."""
    graph = {part: imported_parts(part) for part in PARTS if part != "__init__"}
    assert list(TopologicalSorter(graph).static_order())


def test_every_library_is_declared() -> None:
    """What the package imports from outside is a dependency or in an extra of pyproject.toml; no dependency is idle."""
    project = tomllib.loads((PACKAGE.parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = names_in(project["dependencies"])
    extras = project["optional-dependencies"]
    at_choice = {name for extra in extras if extra not in ("test", "train") for name in names_in(extras[extra])}
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in PACKAGE.rglob("*.py")]
    used = {name.split(".")[0] for tree in trees for name in imports(tree)}
    outside = used - set(sys.stdlib_module_names) - {"crossbearing"}
    assert outside - at_choice == declared - {"lxml_html_clean"}  # named for trafilatura, which needs it


def names_in(requirements: list[str]) -> set[str]:
    """Return the names of the libraries in lines such as "lxml>=5.2", as they are imported."""
    return {re.split(r"[^\w-]", line)[0].lower().replace("-", "_") for line in requirements}


def test_import_is_light() -> None:
    """`import crossbearing` loads neither the flow nor a library that takes time to load."""
    code = "import sys, crossbearing; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert not set(HEAVY) & set(run.stdout.split())


def test_public_names_are_there() -> None:
    """Every public name can be had, the list is sorted, and another name is an AttributeError."""
    assert crossbearing.__all__ == sorted(crossbearing.__all__)
    assert all(hasattr(crossbearing, name) for name in crossbearing.__all__)
    assert not hasattr(crossbearing, "verdict")
