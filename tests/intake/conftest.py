"""Files of the field, and files that are written for a test."""

from __future__ import annotations

import csv
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.cli import main
from dashboard.dataset.checks import read_and_check
from dashboard.dataset.loading import load
from dashboard.intake.source_file import SourceFile
from tests.real import articles_directory

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.records import Records


@pytest.fixture(scope="session")
def inputs() -> Path:
    """The folder with files of others, which are not part of the project."""
    folder = os.environ.get("ATLAS_INPUTS", "")
    if not folder:
        pytest.skip("not run: ATLAS_INPUTS does not name the folder with files of the field")
    assert Path(folder).is_dir(), f"ATLAS_INPUTS: {folder} is not a folder"
    return Path(folder)


@pytest.fixture(scope="session")
def records() -> Records:
    """The Atlas's own dataset."""
    found, faults = read_and_check(articles_directory())
    assert not faults
    return found


def source(name: str, content: str | bytes) -> SourceFile:
    """Return a file of a test."""
    raw = content.encode() if isinstance(content, str) else content
    return SourceFile(name, raw, sha256(raw).hexdigest())


ANSWERS = {"who": "new", "size": "keep", "rival": "keep", "year": "keep", "day": "months"}
VINTAGES = ("2025-06", "2026-07")


@pytest.fixture(scope="session")
def office(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset of two vintages of Epoch AI's notable models and nothing else."""
    folder: Path = tmp_path_factory.mktemp("epoch") / "office"
    assert main(["init", str(folder), "--empty"]) == 0
    for vintage in VINTAGES:
        file = str(inputs / f"epoch/notable_ai_models_{vintage}.csv")
        assert main(["decide", file, str(folder), "--write"]) == 0
        answer(folder / "decisions.csv")
        told = ["--vintage", vintage, "--work", "epoch-notable", "--publisher", "Epoch AI"]
        assert main(["accept", file, str(folder), *told]) == 0
    return folder


def answer(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["answer"] = row["answer"] or ANSWERS[row["kind"]]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(scope="session")
def epoch(office: Path) -> Dataset:
    return load(office)
