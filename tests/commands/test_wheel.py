"""The installed wheel carries its dataset and its assets and runs in any folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT, running_server
from tests.server.client import ask

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE = ("store.sqlite", "store.sqlite-wal", ".edition")
"""What an editor has beside a dataset, and nobody else."""


def ran(*command: str, folder: Path, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder, copy = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("sources")
    for name in ("dashboard", "assets", "data"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    for name in PRIVATE:
        (copy / "data" / name).write_text("of editors")
    ran(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), folder=copy)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    ran(*pip, "--no-compile", "--target", str(target), str(wheel), folder=target)
    return target


def test_it_declares_the_command_and_carries_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (declared,) = [name for name in names if name.endswith("entry_points.txt")]
        assert "hyperatlas = dashboard.cli:main" in archive.read(declared).decode()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"dashboard", "hyperatlas"}
    assert not [name for name in names if name.rpartition("/")[2] in PRIVATE]


def test_every_file_of_dataset_and_assets_is_inside(installed: Path) -> None:
    for name in ("data", "assets"):
        there = installed / "dashboard" / f"_{name}"
        own = {path.relative_to(ROOT / name) for path in (ROOT / name).rglob("*.*")}
        assert own == {path.relative_to(there) for path in there.rglob("*.*")}


def test_it_checks_and_serves_from_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    module = [sys.executable, "-m", "dashboard.cli"]
    said = ran(*module, "check", folder=tmp_path, PYTHONPATH=str(installed))
    assert said.startswith("_data: ")
    assert said.endswith("no fault\n")
    with running_server(folder=tmp_path, PYTHONPATH=str(installed)) as server:
        assert ask(server, "/readyz").json["status"] == "ready"
        style = ask(server, "/assets/atlas.css")
        assert style.body == (installed / "dashboard/_assets/atlas.css").read_bytes()
        assert ask(server, "/").status == 200


def test_it_keeps_editions(installed: Path, tmp_path: Path) -> None:
    module = [sys.executable, "-m", "dashboard.cli"]
    for command in ("init", "publish"):
        said = ran(*module, command, "own", folder=tmp_path, PYTHONPATH=str(installed))
    assert said.startswith("edition 1, ")
    own = {"PYTHONPATH": str(installed), "ATLAS_DATA": str(tmp_path / "own")}
    with running_server(folder=tmp_path, **own) as server:
        assert ask(server, "/readyz").json["edition"] == 1
