"""Bodies of callbacks as a browser sends them."""

from __future__ import annotations

import copy

import pytest

from tests.server.visitor import OPEN, REDRAW, SHOW, Visitor, key

CHART = "model-sizes"
SCALE = key("choice", CHART, "value", name="axis")
CLAIMS = key("claims", CHART, "n_clicks")


@pytest.fixture(scope="module")
def visitor(server) -> Visitor:
    return Visitor(server, f"/charts/{CHART}")


@pytest.fixture
def show(visitor: Visitor) -> dict:
    return copy.deepcopy(visitor.body(SHOW, "view.data"))


@pytest.fixture
def redraw(visitor: Visitor) -> dict:
    return copy.deepcopy(visitor.body(REDRAW, SCALE, CHART))


@pytest.fixture
def click(visitor: Visitor) -> dict:
    body = copy.deepcopy(visitor.body(OPEN, CLAIMS))
    body["inputs"][1][0]["value"] = 1
    return body
