"""A file of arrays is read as it was written, or not at all."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from dashboard.dataset.compiled.parts_file import DamagedFileError, open_parts, write_parts

ABOUT = {"package": "one", "software": "two"}
PARTS = {
    "codes": np.arange(1000, dtype=np.uint16),
    "none": np.empty(0, dtype=np.int32),
    "texts": np.frombuffer("가나다 abc".encode(), dtype=np.uint8),
}

KILLED = """
import os, signal
from pathlib import Path
import numpy as np
from dashboard.dataset.compiled import parts_file
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
parts_file.write_parts(Path({path!r}), {{}}, {{"codes": np.arange(9)}})
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "folder" / "one.columns"
    write_parts(path, ABOUT, PARTS)
    return path


def assert_whole(path):
    found = open_parts(path, ABOUT)
    assert found.keys() == PARTS.keys()
    for name, part in PARTS.items():
        np.testing.assert_array_equal(found[name], part, strict=True)


def test_what_is_written_is_read(path):
    assert_whole(path)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_what_is_read_cannot_be_changed(path):
    with pytest.raises(ValueError, match="read-only"):
        open_parts(path, ABOUT)["codes"][0] = 1


@pytest.mark.parametrize("name", ABOUT)
def test_a_file_of_something_else_is_none(path, name):
    with pytest.raises(DamagedFileError, match="something else"):
        open_parts(path, {**ABOUT, name: "other"})


def test_every_flipped_bit_is_found(path):
    whole, chance = path.read_bytes(), random.Random(13)
    for place in chance.sample(range(len(whole)), 200):
        path.write_bytes(
            bytes([*whole[:place], whole[place] ^ 1 << place % 8, *whole[place + 1 :]])
        )
        with pytest.raises(DamagedFileError):
            open_parts(path, ABOUT)


def test_a_file_that_is_cut_or_longer_is_none(path):
    whole = path.read_bytes()
    for content in (b"", *(whole[:end] for end in range(1, len(whole), 97)), whole + b"\0"):
        path.write_bytes(content)
        with pytest.raises(DamagedFileError):
            open_parts(path, ABOUT)


def test_who_is_killed_while_he_writes_leaves_the_file_as_it_was(path):
    code = KILLED.format(path=str(path))
    root = Path(__file__).resolve().parents[3]
    ended = subprocess.run(
        [sys.executable, "-c", code], check=False, cwd=root, env={**os.environ, "PYTHONPATH": "."}
    )
    assert ended.returncode == -signal.SIGKILL
    assert len(list(path.parent.iterdir())) == 2
    assert_whole(path)
