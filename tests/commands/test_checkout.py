"""A checkout has the command `hyperatlas`, which runs in any folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def command(tmp_path: Path) -> Path:
    """The command of a checkout in a folder with an odd name."""
    root = tmp_path / "내 자료 (1)"
    programs = root / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name in ("dashboard", "data", "assets"):
        (root / name).symlink_to(ROOT / name)
    python = programs / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    return shutil.copy(ROOT / "tools" / "hyperatlas.sh", programs / "hyperatlas")


def test_it_runs_where_another_folder_is_called_dashboard(command: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "dashboard").mkdir(parents=True)
    (elsewhere / "dashboard" / "__init__.py").write_text("raise SystemExit(9)", encoding="utf-8")
    link = elsewhere / "linked"
    link.symlink_to(command)
    for name in (command, link):
        done = subprocess.run(
            [name, "check"], cwd=elsewhere, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.endswith("no fault\n")


@pytest.mark.parametrize("target", [".venv/serve", ".venv/test"])
def test_make_puts_it_there(target: str) -> None:
    planned = subprocess.run(
        ["make", "--dry-run", "--always-make", target],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "install -m 755 tools/hyperatlas.sh .venv/bin/hyperatlas" in planned.stdout
