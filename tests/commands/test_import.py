"""`hyperatlas import`: what it prints of a proposal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dashboard.cli import main

if TYPE_CHECKING:
    from pathlib import Path

SHEET = (
    "모델명,개발사,파라미터(억),발표일\n가상모델,㈜네이버,70,2025-03-10\n가상둘,OpenI,7 또는 9,\n"
)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "models.csv"
    path.write_bytes(SHEET.encode("cp949"))
    return path


def test_a_proposal_is_told_in_counts_reasons_questions_and_faults(sheet: Path, capsys) -> None:
    assert main(["import", str(sheet)]) == 1
    told = capsys.readouterr().out
    assert told.startswith("models.csv as models-sheet: 2 rows read\n")
    assert "  parameter_counts: 1\n" in told
    assert "OpenI is the same, a part, a variant, or new? Like: OpenAI (openai)" in told
    assert "models.csv:3: 파라미터(억) '7 또는 9' holds several numbers" in told


def test_the_whole_proposal_is_json(sheet: Path, capsys) -> None:
    sheet.write_text(SHEET.replace("7 또는 9", ""), encoding="utf-8")
    assert main(["import", str(sheet), "--as", "models-sheet", "--json"]) == 0
    proposal = json.loads(capsys.readouterr().out)
    assert proposal["read"] == 2
    (size,) = [one for one in proposal["claims"] if one["table"] == "parameter_counts"]
    assert size["values"] == {"model": size["values"]["model"], "parameters": "7000000000"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--as", "nothing"], "is no mapping: epoch-companies, epoch-gpu-clusters, epoch-models"),
        (["--as", "nowhere.json"], "nowhere.json:1: mapping"),
        (["--encoding", "utf-8"], "fits none of utf-8"),
    ],
)
def test_what_cannot_be_read_is_told(sheet: Path, capsys, arguments, said) -> None:
    assert main(["import", str(sheet), *arguments]) == 1
    assert said in capsys.readouterr().out


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys) -> None:
    assert main(["import", str(tmp_path / "none.csv")]) == 1
    assert "none.csv:1: file 'none.csv' cannot be read: No such file" in capsys.readouterr().out
