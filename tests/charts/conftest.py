"""Whatever a chart draws in these tests, its rows hold what their kinds declare.

Plotly checks every part of the figures that are looked at, in the contract test by ``go.Figure``.
"""

from __future__ import annotations

from functools import cache
from typing import get_type_hints

import pytest

from dashboard.analysis.records import records
from dashboard.charting import chart
from dashboard.i18n import Text
from dashboard.plotting.figure import Figure
from tests import validity


@cache
def declared(kind):
    hints = get_type_hints(kind, localns={"Text": Text})
    return {name: hint | int if hint == float | None else hint for name, hint in hints.items()}


def misfits(row):
    """The fields of a row that hold another type than is declared; a whole number is a number."""
    for name, hint in declared(type(row)).items():
        value = getattr(row, name)
        if not isinstance(value, (float | int) if hint is float else hint):
            yield f"{type(row).__name__}.{name} is {value!r}, declared as {hint}"


@pytest.fixture(autouse=True)
def typed(monkeypatch):
    def checked(frame, kind):
        found = list(records(frame, kind))
        faults = {fault for row in found for fault in misfits(row)}
        assert not faults, "\n".join(sorted(faults))
        return found

    monkeypatch.setattr(chart, "records", checked)
    monkeypatch.setattr(Figure, "checked", property(validity.checked))
