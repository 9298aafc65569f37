"""Addresses on the command line."""

import json
from pathlib import Path

import pytest

from crossbearing.cli import main
from tests.site import serving


def test_address_is_briefed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`brief http://...` briefs a page; this machine is asked only with `--allow-private`, and the reason says so."""
    monkeypatch.chdir(tmp_path)
    with serving() as site:
        address = site.put("/ferry")
        assert main(["brief", address, "--format", "json"]) == 1
        assert "--allow-private" in capsys.readouterr().err
        assert main(["brief", address, "--format", "json", "--allow-private"]) == 0
    brief = json.loads(capsys.readouterr().out)
    assert [document["url"] for document in brief["documents"]] == [address]
    assert "Tessel" in brief["documents"][0]["text"]
