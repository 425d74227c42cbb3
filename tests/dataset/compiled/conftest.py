"""The real dataset compiled, all of its tables as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.dataset.compiled import columns
from dashboard.dataset.compiled.columns import columns_of, records_of_columns
from tests.real import real_dataset

if TYPE_CHECKING:
    from dashboard.dataset.records import Records


@pytest.fixture(scope="package")
def plain() -> Records:
    return real_dataset().library.records


@pytest.fixture(scope="package")
def compiled(plain: Records) -> Records:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(columns, "_FEW", -1)
        return records_of_columns(plain.package, columns_of(plain))
