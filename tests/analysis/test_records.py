"""Rows of a frame as records."""

from __future__ import annotations

import pandas as pd

from dashboard.analysis.records import records


def test_columns_become_fields_and_the_index_does_not():
    frame = pd.DataFrame({"model": ["a", "b"], "size": [1, 2]}, index=[7, 8])
    rows = list(records(frame))
    assert [(row.model, row.size) for row in rows] == [("a", 1), ("b", 2)]
    assert rows[0]._fields == ("model", "size")


def test_no_rows_no_records():
    assert not list(records(pd.DataFrame({"model": []})))
