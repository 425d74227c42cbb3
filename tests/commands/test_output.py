"""Every command says what it has to say on whatever output there is."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dashboard.cli import NAMES
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = """
import contextlib, sys
from dashboard.cli import main
for line in sys.argv[1].splitlines():
    with contextlib.suppress(SystemExit):
        code = main(line.split())
        print(line, "ends with", code)
"""
OUTPUTS = {
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "cp949": {"PYTHONIOENCODING": "cp949"},
    "no locale": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


@pytest.mark.parametrize("surroundings", OUTPUTS.values(), ids=OUTPUTS)
def test_no_command_fails_for_its_output(surroundings, tmp_path: Path, catalogue) -> None:
    broken = tmp_path / "깨진"
    broken.mkdir()
    (broken / "datapackage.json").write_text('{"name": "이름"}', encoding="utf-8")
    lines = [
        "--help",
        *[f"{name} --help" for name in NAMES],
        "charts",
        "check --report",
        f"check {broken}",
        f"verify --articles {broken}",
        f"export model-sizes --format csv,json --lang ko -o {tmp_path}/나온것",
        f"export 없는차트 -o {tmp_path}",
        f"inspect {tmp_path}/나온것/model-sizes.ko.csv {tmp_path}/없는것.png",
        "token 없는차트",
        f"get /api/search?q=네이버&lang=ko -o {tmp_path}/찾은것",
        "get /없는곳",
        "serve --port 여덟",
    ]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, "\n".join(lines)],
        cwd=ROOT,
        env={**os.environ, **surroundings},
        capture_output=True,
        check=False,
        timeout=120,
    )
    said = (done.stdout + done.stderr).decode("cp949" if "cp949" in str(surroundings) else "ascii")
    assert done.returncode == 0, said
    assert "Error" not in said
    ends = dict(line.split(" ends with ") for line in said.splitlines() if " ends with " in line)
    assert list(ends.values()) == ["0", "0", "1", "0", "0", "2", "2", "2", "0", "1", "2"], ends
    assert all(f"usage: hyperatlas {name}" in said for name in NAMES)
    assert (catalogue["model-sizes"].name.ko in said) is ("cp949" in str(surroundings))
    assert "네이버" in (tmp_path / "찾은것").read_text(encoding="utf-8")


def test_who_reads_no_further_breaks_nothing() -> None:
    """As ``hyperatlas charts | head -n 1`` does."""
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "dashboard.cli", "charts"]
    ended = subprocess.run(command, cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (141, b"")
