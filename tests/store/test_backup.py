"""The recipes for a backup: what was restored is what was backed up, also for a running server."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import psycopg
import pytest

from benchmarks.postgres import program
from dashboard.store.address import file_of
from dashboard.store.store import Store
from dashboard.store.values import StoredDraft, StoredText
from tests.store.editing import noted
from tests.store.test_serving import ready, served, until

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def backed_up(address: str, folder: Path) -> Callable[[], None]:
    """Back a store up as the document says; returns what restores it."""
    file = file_of(address)
    if file is None:
        return _dumped(address.replace("+psycopg", ""), folder / "atlas.dump")
    copy = folder / "copy.sqlite"
    # What the program `sqlite3` does for `.backup`.
    import sqlite3

    with sqlite3.connect(file) as of, sqlite3.connect(copy) as to:
        of.backup(to)
    of.close()
    to.close()

    def restore() -> None:
        beside = file.with_name("restored")
        beside.write_bytes(copy.read_bytes())
        for end in ("-wal", "-shm"):
            file.with_name(file.name + end).unlink(missing_ok=True)
        beside.rename(file)

    return restore


def _dumped(database: str, dump: Path) -> Callable[[], None]:
    said = [program("pg_dump"), "--format=custom", f"--file={dump}", database]
    subprocess.run(said, check=True, capture_output=True)
    options = ["--clean", "--if-exists", "--no-owner", "--dbname", database]

    def restore() -> None:
        done = [program("pg_restore"), *options, dump]
        subprocess.run(done, check=True, capture_output=True)

    return restore


def test_a_restored_store_is_the_one_that_was_backed_up(address, files, tmp_path) -> None:
    with Store(address) as store:
        store.publish(files, None, "kim")
        text = store.save_text(StoredText("본문", "제목"), "kim")
        store.save_draft(StoredDraft("one", "초안", text, [1]), "kim")
        before = store.journal(), store.editions(), store.drafts(), store.text(text)
        restore = backed_up(address, tmp_path)
        with served(address, tmp_path / "none", ATLAS_BROWSERS="0") as server:
            store.publish(noted(files, "lost"), 1, "kim")
            until(lambda: ready(server)["edition"] == 2)
            store.close()
            restore()
            until(lambda: ready(server)["edition"] == 1)
    with Store(address) as store:
        assert (store.journal(), store.editions(), store.drafts(), store.text(text)) == before
        assert store.files(1) == files
        assert store.publish(noted(files, "after"), 1, "kim").version == 2


@pytest.mark.parametrize("statement", ["DELETE FROM journal", "DELETE FROM editions"])
def test_a_restored_store_is_append_only_again(postgres, files, tmp_path, statement) -> None:
    address = postgres.new_database()
    with Store(address) as store:
        store.publish(files, None, "kim")
    backed_up(address, tmp_path)()
    with (
        psycopg.connect(address.replace("+psycopg", "")) as connection,
        pytest.raises(psycopg.errors.RaiseException, match="append only"),
    ):
        connection.execute(statement)
