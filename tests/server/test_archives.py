"""Where finished archives stand: for their owner only, for a while, not without end."""

from __future__ import annotations

import os
import time

import pytest

from dashboard.server.archives import KEPT, Archives, shared_folder


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "archives"


def made(archives):
    name, path = archives.new()
    path.write_bytes(b"zip")
    return name, path


def test_an_archive_is_found_by_its_name_only(folder):
    archives = Archives(folder)
    name, path = made(archives)
    assert archives.find(name) == path
    assert len(name) == 32
    assert folder.stat().st_mode & 0o777 == 0o700
    (folder.parent / "secret.zip").write_bytes(b"")
    for other in ("", "..", "../secret", name.upper() + "/", f"{name}.zip", "0" * 32, name[:-1]):
        assert archives.find(other) is None, other


def test_one_that_is_not_finished_is_not_found(folder):
    archives = Archives(folder)
    name, _ = archives.new()
    assert archives.find(name) is None


def test_processes_share_a_folder_and_remove_their_own(folder):
    with Archives(folder) as one:
        other = Archives(folder)
        own, foreign = made(one)[0], made(other)[0]
        assert one.find(foreign)
        assert other.find(own)
    assert other.find(own) is None
    assert other.find(foreign)


def test_what_is_old_is_removed_whoever_left_it(folder):
    archives = Archives(folder)
    fresh, old = made(archives)[1], made(archives)[1]
    left = folder / f"{'a' * 32}.part"
    left.write_bytes(b"")
    for path in (old, left):
        os.utime(path, (0, time.time() - KEPT - 5))
    archives.tidy()
    assert list(folder.iterdir()) == [fresh]


def test_there_are_never_many(folder):
    archives = Archives(folder)
    for age in range(20, 0, -1):
        _, path = made(archives)
        os.utime(path, (0, time.time() - age))
    assert len(list(folder.iterdir())) == 8
    assert path.exists(), "the newest is there"


def test_a_folder_that_others_can_read_is_not_used(folder):
    folder.mkdir(mode=0o755)
    with pytest.raises(PermissionError):
        Archives(folder).new()


def test_what_is_no_folder_is_not_used(folder):
    folder.touch()
    with pytest.raises(FileExistsError):
        Archives(folder).new()


def test_a_folder_that_leads_elsewhere_is_not_used(folder, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    folder.symlink_to(elsewhere)
    with pytest.raises(PermissionError):
        Archives(folder).new()


def test_every_process_of_a_user_means_the_same_folder(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert shared_folder() == shared_folder() == tmp_path / f"hyperatlas-{os.getuid()}"
