"""The scripts in `assets/`: their types, and what they compute without a document."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from dashboard.charting.evidence_of_marks import mark_name
from tests.conftest import ROOT

HERE = Path(__file__).resolve().parent
CLAIMS = ("size-exaone-herald", "one;two", ";".join(f"claim-{number}" for number in range(99)), "")


@pytest.fixture
def checked(tmp_path) -> Path:
    """Returns a copy of what TypeScript is asked about, to be spoilt."""
    (tmp_path / "tests" / "tools").mkdir(parents=True)
    for name in ("tsconfig.json", "assets.d.ts"):
        shutil.copy(HERE / name, tmp_path / "tests" / "tools" / name)
    shutil.copytree(ROOT / "assets", tmp_path / "assets", ignore=shutil.ignore_patterns("vendor"))
    return tmp_path


def test_typescript_finds_no_error(run) -> None:
    run("tsc", "-p", str(HERE / "tsconfig.json"))


@pytest.mark.parametrize(
    ("script", "right", "wrong"),
    [
        ("search.js", "atlas.line.drop(", "atlas.line.dorp("),
        ("timeline.js", '"atlas:held", ({ detail }) => {', '"atlas:held", ({ details }) => {'),
        ("figures.js", "view.write(", "view.write(0, "),
        ("print.js", "Plotly.react(plot, data", "Plotly.redo(plot, data"),
    ],
)
def test_typescript_finds_what_another_script_does_not_have(
    run, checked, script, right, wrong
) -> None:
    path = checked / "assets" / script
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(AssertionError, match=script):
        run("tsc", "-p", str(checked / "tests" / "tools" / "tsconfig.json"))


def test_what_needs_no_document_is_right(run) -> None:
    marks = json.dumps({claims: mark_name(claims) for claims in CLAIMS})
    run("node", "--test", str(HERE / "assets.test.mjs"), MARKS=marks)
