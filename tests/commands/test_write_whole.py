"""A file is there whole or not at all."""

from __future__ import annotations

import pytest

from dashboard.commands.output import write_whole


def test_a_file_is_written_and_written_anew(tmp_path) -> None:
    path = tmp_path / "a.csv"
    write_whole(path, b"1" * 100)
    write_whole(path, b"2")
    assert path.read_bytes() == b"2"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_written_leaves_nothing(tmp_path) -> None:
    path = tmp_path / "a.csv"
    path.mkdir()
    with pytest.raises(OSError, match=r"directory|not empty"):
        write_whole(path, b"1")
    assert list(tmp_path.iterdir()) == [path]
