from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.loading import load
from dashboard.i18n import Language, Languages

if TYPE_CHECKING:
    from pathlib import Path


def test_tables_are_typed(small: Path) -> None:
    counts = load(small).tables["parameter_counts"]
    assert counts.loc[0, "parameters"] == 300_000_000_000
    assert counts["parameters"].dtype == "Int64"
    assert counts["inferred"].dtype == "boolean"
    assert counts["model"].dtype == "string"
    assert counts["inferred_columns"].isna().all()


def test_claims_of_all_tables_stand_in_one_frame(small: Path) -> None:
    claims = load(small).claims
    assert list(claims["claim"]) == ["model-exaone-herald", "size-exaone-herald"]
    assert list(claims["table"]) == ["models", "parameter_counts"]
    assert list(claims["subject"]) == ["exaone", "exaone"]
    assert list(claims["paragraph"]) == [1, 1]


def test_what_it_hands_out_can_be_changed_without_changing_it(small: Path) -> None:
    dataset = load(small)
    for frame in (dataset.tables["parameter_counts"], dataset.claims):
        frame.loc[0, "model"] = "gopher"
        frame["paragraph"] = 7
    assert dataset.tables["parameter_counts"].loc[0, "model"] == "exaone"
    assert list(dataset.claims["paragraph"]) == [1, 1]
    with pytest.raises(TypeError):
        dataset.tables["models"] = pd.DataFrame()


def test_it_knows_its_version_its_size_and_its_newest_source(small: Path) -> None:
    dataset = load(small)
    assert (dataset.version, dataset.rows, dataset.newest_source) == ("1", 3, "herald-2022")


@pytest.mark.parametrize(
    ("table", "identifier", "language", "expected"),
    [
        ("models", "exaone", "ko", "엑사원"),
        ("models", "exaone", "en", "EXAONE"),
        ("sources", "herald-2022", "en", "포럼"),
        ("models", "no-such", "en", "no-such"),
        ("no-such", "exaone", "en", "exaone"),
    ],
)
def test_names(small: Path, table: str, identifier: str, language: str, expected: str) -> None:
    assert (
        load(small).name(table, identifier, Languages().find(language) or Language.EN) == expected
    )


def test_a_broken_dataset_carries_every_fault(small: Path) -> None:
    counts = small / "parameter_counts.csv"
    text = counts.read_text(encoding="utf-8")
    counts.write_text(text.replace("exaone,3", "gopher,x3"), encoding="utf-8")
    with pytest.raises(BrokenDataset) as broken:
        load(small)
    assert {fault.column for fault in broken.value.faults} >= {"model", "parameters"}
    assert "parameter_counts.csv:2: model 'gopher' links to no row" in str(broken.value)
