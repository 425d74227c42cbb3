"""Every schema that was released comes forward to the present one, and loses nothing."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import psycopg
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from dashboard.store import migrating
from dashboard.store.address import file_of
from dashboard.store.errors import NewerStoreError
from dashboard.store.migrating import REVISIONS
from dashboard.store.schema import METADATA
from dashboard.store.store import Store
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_RELEASED = ROOT / "tests" / "store" / "released"
"""Dumps with a row of everything, as `sqlite3` and `pg_dump --inserts` write them; never edited."""


def dump_of(revision: str, address: str) -> Path:
    return _RELEASED / f"{revision}-{'postgresql' if file_of(address) is None else 'sqlite'}.sql"


def restore(dump: Path, address: str) -> None:
    """Make a database as it was when a revision was released."""
    said, file = dump.read_text(encoding="utf-8"), file_of(address)
    if file is not None:
        with sqlite3.connect(file) as made:
            made.executescript(said)
        made.close()
        return
    with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(said)


def differences(address: str) -> list:
    engine = sa.create_engine(address)
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), METADATA)
    engine.dispose()
    return found


def test_there_is_a_dump_of_every_revision_and_every_revision_is_known(address) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrating._SCRIPTS))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert tuple(one.revision for one in scripts.walk_revisions())[::-1] == REVISIONS
    assert all(dump_of(revision, address).is_file() for revision in REVISIONS)


def test_a_new_store_has_the_present_schema(store, address) -> None:
    store.editions()
    assert differences(address) == []


@pytest.mark.parametrize("revision", REVISIONS)
def test_what_was_kept_under_an_earlier_schema_is_read_under_the_present_one(
    revision, address
) -> None:
    restore(dump_of(revision, address), address)
    with Store(address) as store:
        edition = store.current_edition()
        assert (edition.version, edition.who, edition.drafts) == (1, "김", ("one",))
        assert store.files(1) == {"a.csv": "가,나\n".encode(), "b.csv": b"\x00\xff"}
        [draft] = store.drafts(None)
        assert (draft.draft, draft.history, draft.edition) == ("one", [{"값": 1.5}, None], 1)
        assert store.text(draft.text).content == "첫째\n둘째"
        assert [one.about for one in store.decisions()] == ["GPT"]
        assert [one.key for one in store.history(1, 9)[0].changes] == ["claim-1"]
        assert store.claim_log().acceptance("claim-1").who == {"0001": "김"}.get(revision, "이")
        assert len(store.journal()) == 3
        store.save_text(store.text(draft.text), "lee")
    assert differences(address) == []


def test_a_store_of_a_newer_version_is_left_alone(address) -> None:
    with Store(address) as store:
        store.editions()
    engine = sa.create_engine(address)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    with Store(address) as store, pytest.raises(NewerStoreError, match="newer version"):
        store.editions()
