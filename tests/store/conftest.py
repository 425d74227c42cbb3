"""Both kinds of store, each test's own and empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.postgres import Postgres, running_postgres
from dashboard.dataset.package_files import records_of
from dashboard.store.address import store_address
from dashboard.store.store import Store
from tests.store.editing import real_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dashboard.dataset.package_files import PackageFiles
    from dashboard.dataset.records import Records

KINDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with running_postgres() as cluster:
        yield cluster


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that nobody has used."""
    if request.param == "sqlite":
        return store_address(tmp_path)
    return str(request.getfixturevalue("postgres").new_database())


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with Store(address) as opened:
        yield opened


@pytest.fixture(scope="session")
def files() -> PackageFiles:
    return real_files()


@pytest.fixture(scope="session")
def records(files: PackageFiles) -> Records:
    return records_of(files)
