"""Rows of a frame as values of a kind."""

from __future__ import annotations

import pandas as pd
import pytest
from msgspec import Struct

from dashboard.analysis.records import by, records
from dashboard.i18n import Language, Text


class Model(Struct, frozen=True):
    model: str
    size: int | None


class Named(Struct, frozen=True):
    name_text: Text


def test_columns_become_fields_and_others_are_not_read():
    frame = pd.DataFrame({"size": [1, 2], "place": [3, 4], "model": ["a", "b"]}, index=[7, 8])
    assert list(records(frame, Model)) == [Model("a", 1), Model("b", 2)]


def test_no_rows_no_records_whatever_columns_there_are():
    assert not list(records(pd.DataFrame(), Model))


def test_a_column_that_is_not_there_is_an_error():
    with pytest.raises(KeyError, match="size"):
        records(pd.DataFrame({"model": ["a"]}), Model)


@pytest.mark.parametrize(
    "column",
    [
        pd.Series([7, None], dtype="Int64"),
        pd.Series([7, float("nan")]),
        pd.Series(["7", None], dtype="string"),
        pd.Series(["7", None], dtype="str"),
        pd.Series([True, None], dtype="boolean"),
        pd.Series([7, None], dtype=object),
    ],
    ids=lambda column: str(column.dtype),
)
def test_what_is_missing_is_none_and_what_is_there_a_plain_value(column):
    first, second = records(pd.DataFrame({"model": "a", "size": column}), Model)
    assert first.size == column[0]
    assert type(first.size) in {int, float, str, bool}
    assert second.size is None


def test_a_text_has_every_language_and_is_empty_where_nothing_is_said():
    frame = pd.DataFrame(
        {"name_ko": ["하나", None], "name_en": ["one", None], "name_fr": ["un", None]}
    )
    french = Language("fr", "français", "fr", {})
    first, second = (row.name_text for row in records(frame, Named))
    assert [first[one] for one in (Language.KO, Language.EN, french)] == ["하나", "one", "un"]
    assert [second[one] for one in (Language.KO, Language.EN, french)] == ["", "", ""]
    (pair,) = records(frame.head(1).drop(columns="name_fr"), Named)
    assert pair.name_text == Text("하나", "one")


def test_rows_by_what_they_have_keep_their_order():
    frame = pd.DataFrame({"model": ["b", "a", "b"], "size": [1, 2, 3]})
    found = by(records(frame, Model), lambda row: row.model)
    assert list(found) == ["b", "a"]
    assert [row.size for row in found["b"]] == [1, 3]
