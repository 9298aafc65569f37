"""What the README says is so."""

import ast
import doctest
import re
from pathlib import Path

import pytest

from crossbearing import pipeline, reconcile, render
from crossbearing.cli.arguments import parser

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def stages_of_the_flow() -> list[tuple[str, str]]:
    """Return (folder, function) of the stages in the order in which the flow calls them."""
    tree = ast.parse(Path(str(pipeline.__file__)).read_text(encoding="utf-8"))
    folders = {
        alias.name: node.module.removeprefix("crossbearing.")
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    calls = [call for name in ("report_on", "reconcile", "brief_on") for call in called(functions[name])]
    return [(folders[name], name) for name in calls if folders.get(name) and name not in {"find", "fingerprint"}]


def called(function: ast.FunctionDef) -> list[str]:
    """Return the lower-case names that a function calls, in order."""
    found = [
        (n.lineno, n.func.id) for n in ast.walk(function) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
    ]
    return [
        name
        for _, name in sorted(found)
        if name in vars(pipeline) and name.islower() and name not in {"partial", "changed"}
    ]


def test_readme_and_pipeline_name_the_same_stages() -> None:
    """The README's table has the stages of `pipeline.py`, in the order of the flow."""
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \|", README, flags=re.MULTILINE)
    assert rows == stages_of_the_flow()


def test_how_it_works_names_every_stage() -> None:
    """The page on the flow has a paragraph a stage, in the order of the flow."""
    page = (ROOT / "docs" / "how-it-works.md").read_text(encoding="utf-8")
    assert [word.lower() for word in re.findall(r"^\*\*(\w+)\*\*", page, flags=re.MULTILINE)] == [
        folder for folder, _ in stages_of_the_flow()
    ]


def test_examples_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """The README's Python examples print what they say they print."""
    monkeypatch.chdir(ROOT)
    results = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert results.attempted > 0
    assert results.failed == 0


def test_commands_are_calls_that_parse() -> None:
    """Every `crossbearing` line in the README is a call that the command line takes."""
    lines = re.findall(r"^crossbearing (.+?)\s*(?:#.*)?$", README, flags=re.MULTILINE)
    assert len(lines) >= 5
    for line in lines:
        words = re.findall(r'"([^"]*)"|(\S+)', line)
        assert parser().parse_args([quoted or plain for quoted, plain in words]).command in {"brief", "demo"}


def test_links_lead_somewhere() -> None:
    """Every relative link in the README and the documents leads to a file."""
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_excerpt_is_what_the_demo_prints() -> None:
    """Each line of the brief in the README stands in the terminal brief of the sample that it names."""
    excerpt = README.split("```text\n", 1)[1].split("```", 1)[0].splitlines()
    brief = reconcile([str(ROOT / "src" / "crossbearing" / "samples" / "sahel")])
    printed = {line.rstrip() for line in render(brief, "terminal").splitlines()}
    assert [line for line in excerpt if line not in printed and line != "…"] == []
