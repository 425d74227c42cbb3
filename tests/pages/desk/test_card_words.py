"""What a card of the desk says a draft's figure is."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from dashboard.pages.desk.card_words import value_of


@pytest.mark.parametrize(
    ("table", "values", "words"),
    [
        ("metrics", {"value": "2", "unit": "ratio"}, ("2배", "2×")),
        ("metrics", {"value": "38.5", "unit": "percent"}, ("38.5%", "38.5%")),
        ("metrics", {"value": "1200", "unit": "person"}, ("1,200명", "1,200 people")),
        (
            "parameter_counts",
            {"parameters": "5190e8"},
            ("5190억 파라미터", "519B parameters"),
        ),
        (
            "investments",
            {"amount": "234e10", "currency": "KRW"},
            ("2조 3400억 원", "2.34T won"),
        ),
    ],
)
def test_a_figure_has_its_unit(dataset, table, values, words):
    said = value_of(SimpleNamespace(table=table, values=values), {}, dataset)
    assert (said.ko, said.en) == words
