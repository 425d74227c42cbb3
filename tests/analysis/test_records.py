"""Rows of a frame as records."""

from __future__ import annotations

import pandas as pd

from dashboard.analysis.records import by, records


def test_columns_become_fields_and_the_index_does_not():
    frame = pd.DataFrame({"model": ["a", "b"], "size": [1, 2]}, index=[7, 8])
    rows = list(records(frame))
    assert [(row.model, row.size) for row in rows] == [("a", 1), ("b", 2)]
    assert rows[0]._fields == ("model", "size")


def test_no_rows_no_records():
    assert not list(records(pd.DataFrame({"model": []})))


def test_missing_values_and_numbers_are_those_of_the_frame():
    frame = pd.DataFrame(
        {
            "text": pd.Series(["a", None], dtype="string"),
            "whole": pd.Series([1, None], dtype="Int64"),
            "number": [0.5, float("nan")],
        }
    )
    first, second = records(frame)
    assert first == ("a", 1, 0.5)
    assert isinstance(first.text, str)
    assert isinstance(first.number, float)
    assert second.text is second.whole is pd.NA
    assert pd.isna(second.number)


def test_rows_by_the_value_of_a_column_keep_their_order():
    frame = pd.DataFrame({"model": ["b", "a", "b"], "size": [1, 2, 3]})
    found = by(records(frame), "model")
    assert list(found) == ["b", "a"]
    assert [row.size for row in found["b"]] == [1, 3]
