"""A compiled edition is used as long as it is whole and its own; else it is made anew."""

from __future__ import annotations

import os
import random
import shutil

import pytest

from dashboard.dataset import cache_folder, loading
from dashboard.dataset.compiled.compiled_records import CompiledRecords
from dashboard.dataset.loading import load
from tests.real import articles_directory


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr(loading, "_LARGE", 0)
    return tmp_path / "cache"


@pytest.fixture
def checks(monkeypatch):
    """How often the files were read and checked."""
    counted = []
    check = cache_folder.read_faultless
    monkeypatch.setattr(
        cache_folder, "read_faultless", lambda *of: counted.append(of) or check(*of)
    )
    return counted


def loaded(cache, data=None):
    return load(data or articles_directory(), cache=cache).records.by_table


def the_file(cache):
    (path,) = cache.iterdir()
    return path


def test_what_was_checked_is_not_checked_again(cache, checks):
    assert loaded(cache) == loaded(cache) == load(articles_directory()).records.by_table
    assert len(checks) == 1
    assert isinstance(load(articles_directory(), cache=cache).records, CompiledRecords)


def test_a_small_dataset_is_not_kept(tmp_path):
    loaded(tmp_path / "cache")
    assert the_file(tmp_path / "cache").suffix == ".checked"


def test_every_damaged_file_is_found_and_replaced(cache, monkeypatch, caplog):
    known = loaded(cache)
    records, checks = load(articles_directory()).library.records, []
    monkeypatch.setattr(cache_folder, "read_faultless", lambda *_: checks.append(1) or records)
    path, chance = the_file(cache), random.Random(50)
    whole, half = path.read_bytes(), path.stat().st_size // 2
    places = [chance.randrange(len(whole)) for _ in range(36)]
    damaged = [
        *[whole[:place] for place in places[:12]],
        *[whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :] for at in places[12:30]],
        *[whole[at:] + whole[:at] for at in places[30:]],
        *[whole[half:] + whole[:half], whole + b"\0", b"", whole[::-1]],
        *[whole.replace(b"gpt", name) for name in (b"GPT", b"got", b"gpt-")],
        *[whole[:at] + bytes(4096) + whole[at + 4096 :] for at in range(4096, 32768, 4096)],
    ]
    assert len(damaged) == 50
    for content in damaged:
        path.write_bytes(content)
        assert loaded(cache) == known
        assert the_file(cache).read_bytes() == whole
    assert len(checks) == 50
    assert caplog.text.count("made anew") == 50


def test_a_file_in_the_place_of_another_is_not_believed(cache, checks, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(articles_directory(), other)
    (other / "outcomes.csv").write_bytes(
        (other / "outcomes.csv").read_bytes().splitlines(keepends=True)[0]
    )
    loaded(cache)
    own = the_file(cache)
    known = loaded(tmp_path / "second", other)
    foreign = the_file(tmp_path / "second")
    foreign.write_bytes(own.read_bytes())
    assert loaded(tmp_path / "second", other) == known
    assert len(checks) == 3


def test_other_software_compiles_anew(cache, checks, monkeypatch):
    loaded(cache)
    monkeypatch.setattr(cache_folder, "software", lambda: "of tomorrow")
    loaded(cache)
    loaded(cache)
    assert len(checks) == 2


def test_files_that_change_while_they_are_read_are_not_kept(cache, monkeypatch):
    names = iter(("one", "two"))
    monkeypatch.setattr(cache_folder, "fingerprint", lambda _: next(names))
    loaded(cache)
    assert not cache.exists()


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path, cache, caplog):
    (tmp_path / "file").touch()
    assert loaded(tmp_path / "file" / "cache") == load(articles_directory()).records.by_table
    assert "cannot be kept" in caplog.text


def test_the_newest_stay_and_what_was_never_finished_goes(cache):
    cache.mkdir()
    for age in range(1, 6):
        for name in (f"old{age}.columns", f"old{age}.columns_part"):
            (cache / name).touch()
            os.utime(cache / name, (1000 * age, 1000 * age))
    (cache / "new.columns_part").touch()
    loaded(cache)
    kept = {path.name for path in cache.iterdir() if path.name.startswith(("old", "new"))}
    assert kept == {"old5.columns", "old4.columns", "new.columns_part"}
