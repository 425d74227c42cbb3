"""An archive is there whole or not at all."""

from __future__ import annotations

from zipfile import ZipFile

import pytest

from dashboard.export.archive import Archive


def test_an_archive_holds_what_was_added(tmp_path):
    path = tmp_path / "all.zip"
    with Archive(path) as archive:
        archive.add("가.csv", b"1")
        archive.add("b.png", b"2" * 10_000)
        assert not path.exists(), "it is not whole yet"
    with ZipFile(path) as file:
        assert file.testzip() is None
        assert {name: file.read(name) for name in file.namelist()} == {
            "가.csv": b"1",
            "b.png": b"2" * 10_000,
        }
    assert list(tmp_path.iterdir()) == [path]


def give_up(path):
    with Archive(path) as archive:
        archive.add("a.csv", b"1")
        raise KeyboardInterrupt


def test_one_that_is_given_up_leaves_nothing(tmp_path):
    with pytest.raises(KeyboardInterrupt):
        give_up(tmp_path / "all.zip")
    assert not list(tmp_path.iterdir())
