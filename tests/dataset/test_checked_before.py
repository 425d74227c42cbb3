"""A package is checked once: not again by the same software while its files are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.dataset.checked_before import CheckedBefore
from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.fingerprint import fingerprint
from dashboard.dataset.loading import load
from tests.own_dataset import own_dataset

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return own_dataset(tmp_path / "package")


def broken(folder: Path) -> None:
    path = folder / "memberships.csv"
    path.write_text(path.read_text("utf-8").replace(",naver,", ",naverr,", 1), "utf-8")


def test_what_was_found_without_a_fault_is_remembered(folder, tmp_path) -> None:
    before = CheckedBefore(tmp_path / "cache", fingerprint(folder))
    assert not before.is_faultless
    load(folder, cache=tmp_path / "cache")
    assert before.is_faultless


def test_it_is_not_checked_again(folder, tmp_path) -> None:
    broken(folder)
    CheckedBefore(tmp_path, fingerprint(folder)).remember()
    assert load(folder, cache=tmp_path).rows > 0


def test_faults_are_told_each_time(folder, tmp_path) -> None:
    load(folder, cache=tmp_path)
    broken(folder)
    for _ in range(2):
        with pytest.raises(BrokenDataset):
            load(folder, cache=tmp_path)
    assert not CheckedBefore(tmp_path, fingerprint(folder)).is_faultless


@pytest.mark.parametrize("mark", [b"", b"other software", b"\xff\xfe"])
def test_a_mark_of_other_software_means_nothing(folder, tmp_path, mark) -> None:
    broken(folder)
    (tmp_path / f"{fingerprint(folder)}.checked").write_bytes(mark)
    with pytest.raises(BrokenDataset):
        load(folder, cache=tmp_path)


def test_where_nothing_can_be_kept_it_is_checked(folder, tmp_path) -> None:
    (tmp_path / "file").write_text("")
    assert load(folder, cache=tmp_path / "file").rows > 0


def test_few_are_remembered(tmp_path) -> None:
    for number in range(30):
        CheckedBefore(tmp_path, f"{number:016x}").remember()
    assert len(list(tmp_path.iterdir())) == 20
    assert CheckedBefore(tmp_path, f"{29:016x}").is_faultless
