"""Files of the field, and files that are written for a test."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.dataset.checks import read_and_check
from dashboard.intake.source_file import SourceFile
from dashboard.locations import data_directory

if TYPE_CHECKING:
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
    found, faults = read_and_check(data_directory())
    assert not faults
    return found


def source(name: str, content: str | bytes) -> SourceFile:
    """Return a file of a test."""
    raw = content.encode() if isinstance(content, str) else content
    return SourceFile(name, raw, sha256(raw).hexdigest())
