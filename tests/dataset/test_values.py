from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from dashboard.dataset.values import items, read_number, read_value

if TYPE_CHECKING:
    from dashboard.dataset.description import Package


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("", "integer", None),
        ("가", "string", "가"),
        ("-12", "integer", -12),
        ("38.4", "number", 38.4),
        ("38", "number", 38.0),
        ("10692000000000000000000000", "number", 1.0692e25),
        ("true", "boolean", True),
        ("false", "boolean", False),
    ],
)
def test_a_value_of_each_type(text: str, kind: str, value: object) -> None:
    assert read_value(text, kind) == value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *(("1.0", "integer"), ("1e3", "integer"), ("１", "integer"), ("9" * 19, "integer")),
        *(("nan", "number"), ("inf", "number"), ("1,000", "number"), (".5", "number")),
        *(("True", "boolean"), ("1", "boolean"), ("x", "date")),
    ],
)
def test_what_is_of_another_type(text: str, kind: str) -> None:
    with pytest.raises(ValueError, match=f"is not a value of type {kind}"):
        read_value(text, kind)


def test_numbers_are_read_exactly() -> None:
    assert read_number("38.4") == Decimal("38.4")
    assert read_number("1E400") is None
    assert read_number("") is None


def test_a_list_in_a_cell(package: Package) -> None:
    aliases = package.tables["organizations"].columns["aliases"]
    assert items("가;나", aliases) == ("가", "나")
    assert items("", aliases) == ()
    assert items("가;나", replace(aliases, separator=None)) == ("가;나",)
    assert items("가;나", None) == ("가;나",)
