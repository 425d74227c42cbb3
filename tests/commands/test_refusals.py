"""What is broken is refused before anything is served, in words and not in tracebacks."""

from __future__ import annotations

import re
import shutil
import socket
from typing import TYPE_CHECKING

import pytest

from dashboard.cli import main
from tests.real import articles_directory

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A dataset with one wrong figure and one link that leads nowhere."""
    folder = shutil.copytree(articles_directory(), tmp_path / "data")
    sizes = folder / "parameter_counts.csv"
    head, first, *rest = sizes.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = re.sub(r"(?<=,)(\d{9,})(?=,)", lambda figure: f"{figure[1]}1", first, count=1)
    assert changed != first
    sizes.write_text("".join([head, changed, *rest]), encoding="utf-8")
    members = folder / "memberships.csv"
    text = members.read_text(encoding="utf-8")
    members.write_text(text.replace(",naver,", ",naverr,", 1), encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", ["serve", "charts"])
def test_a_broken_dataset_is_refused_with_the_list_of_check(
    command: str, broken: Path, monkeypatch, capsys
) -> None:
    assert main(["check", str(broken)]) == 1
    listed = capsys.readouterr().out
    assert "parameter_counts.csv:2:" in listed
    assert "'naverr'" in listed
    monkeypatch.setenv("ATLAS_DATA", str(broken))
    assert main([command]) == 1
    assert capsys.readouterr().out == listed


@pytest.mark.parametrize("command", ["serve", "charts"])
def test_a_broken_charts_folder_is_refused(command: str, tmp_path, monkeypatch, capsys) -> None:
    (tmp_path / "oops.py").write_text("x = 1\n", encoding="utf-8")
    monkeypatch.setenv("ATLAS_CHARTS", str(tmp_path))
    monkeypatch.setenv("ATLAS_PORT", "0")
    assert main([command]) == 1
    assert capsys.readouterr().err.strip().endswith("oops.py defines no CHART")


def test_every_wrong_setting_is_told_with_what_is_allowed(monkeypatch, capsys) -> None:
    monkeypatch.setenv("ATLAS_PORT", "abc")
    monkeypatch.setenv("ATLAS_WORKERS", "0")
    monkeypatch.setenv("ATLAS_CHARTS", "/no/such/folder")
    assert main(["serve", "--host", ""]) == 2
    told = capsys.readouterr().err.splitlines()
    assert [line.split()[0] for line in told] == [
        "--host",
        "ATLAS_PORT",
        "ATLAS_WORKERS",
        "ATLAS_CHARTS",
    ]
    assert "'abc'" in told[1]
    assert told[1].endswith("allowed: 0 to 65535")
    assert told[2].endswith("allowed: 1 to 64")


def test_an_option_stands_before_the_environment(monkeypatch, capsys) -> None:
    monkeypatch.setenv("ATLAS_PORT", "abc")
    assert main(["serve", "--port", "70000"]) == 2
    assert capsys.readouterr().err.startswith("--port '70000': ")


def test_a_misspelt_variable_is_pointed_out(monkeypatch, capsys) -> None:
    monkeypatch.setenv("ATLAS_PROT", "9000")
    monkeypatch.setenv("ATLAS_ARTICLES", "/anywhere")
    assert main(["charts"]) == 0
    assert capsys.readouterr().err == (
        "ATLAS_PROT is no setting and has no effect (did you mean ATLAS_PORT?)\n"
    )


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_port_in_use_is_told_in_a_line(workers: str, capsys) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert main(["serve", "--port", port, "--workers", workers]) == 1
    told = capsys.readouterr()
    assert told.err == f"Cannot listen on 127.0.0.1:{port}: Address already in use\n"
    assert told.out == ""


def test_an_unknown_host_is_told_in_a_line(capsys) -> None:
    assert main(["serve", "--host", "no.such.host.invalid"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert told[0].startswith("Cannot listen on no.such.host.invalid:8050: ")
