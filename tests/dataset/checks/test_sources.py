from __future__ import annotations

import pytest

from dashboard.dataset.checks import sources


@pytest.mark.parametrize(
    ("source", "published_on", "count"),
    [
        ("joongang-2022-02-23", "2022-02-23", 0),
        ("joongang-2022-02-23", "2022-02-24", 1),
        ("herald-2022", "2022-09-13/2022-12-13", 0),
        ("herald-2022", "2022-09-13/2023-12-13", 1),
        ("fred-exchange-rates", "2026-07-21", 0),
    ],
)
def test_the_identifier_carries_the_date(faults_of, source, published_on, count):
    rows = [{"source": source, "published_on": published_on}]
    assert len(faults_of(sources.check, sources=rows)) == count
