"""The SQL of ``docs/scale.md``, in DuckDB: the files and Parquet say what the charts draw."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import duckdb
import pandas as pd
import pytest

from dashboard.charting.render import choices_of, drawn_by
from dashboard.dataset.collections import collected
from dashboard.locations import data_directory
from dashboard.requests.query import parse
from tests.conftest import ROOT
from tests.real import OUTSIDE, real_dataset, served_charts

if TYPE_CHECKING:
    from collections.abc import Sequence

VIEWS, QUESTIONS, PARQUET = re.findall(
    r"```sql\n(.*?)```", (ROOT / "docs" / "scale.md").read_text(encoding="utf-8"), re.DOTALL
)
QUERIES = [query for query in QUESTIONS.split(";") if query.strip()]


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """The answers of the files, and those of the Parquet that is written of them."""
    folder = tmp_path_factory.mktemp("elsewhere")
    for path in data_directory().glob("*.csv"):
        shutil.copy(path, folder)
    with pytest.MonkeyPatch.context() as patch, duckdb.connect() as database:
        patch.chdir(folder)
        database.execute(VIEWS)
        of_files = answers(database)
        database.execute(PARQUET)
        for path in folder.glob("*.csv"):
            path.unlink()  # Parquet alone answers from here on
        return of_files, answers(database)


def answers(database: duckdb.DuckDBPyConnection) -> list[dict[str, int]]:
    return [dict(database.execute(query).fetchall()) for query in QUERIES]


def drawn(chart: str, **query: str) -> pd.DataFrame:
    """All rows that a chart has of every collection, those beyond the drawn ones too."""
    dataset = collected(real_dataset().library, ("articles", OUTSIDE))
    described = served_charts()[chart]
    given: dict[str, Sequence[str]] = {name: [value] for name, value in query.items()}
    found: Any = drawn_by(described, dataset, parse(given, choices_of(described, dataset)))
    return pd.concat([found.rows, found.beyond])


def charted() -> list[dict[str, int]]:
    sources = drawn("claims-by-source", rows="article", parts="table")
    sizes = drawn("model-sizes", undisclosed="1")
    members = drawn("alliance-matrix", shared="1").drop_duplicates("organization")
    return [
        sources[sources["part"] == "parameter_counts"].set_index("row")["number"].to_dict(),
        sizes["model"].value_counts().to_dict(),
        members.set_index("organization")["total"].to_dict(),
    ]


def test_the_files_say_what_charts_draw(asked):
    of_files, _ = asked
    assert of_files == charted()
    assert [len(one) > 3 for one in of_files] == [True] * 3


def test_parquet_says_the_same(asked):
    of_files, of_parquet = asked
    assert of_parquet == of_files
