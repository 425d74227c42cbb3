"""Bodies of the right shape with garbage for values: a default or nothing, never an error."""

from __future__ import annotations

import json

import pytest

from tests.server.conftest import CHART
from tests.server.visitor import key, post


def view_of(body: dict) -> dict:
    parts = [*body["inputs"], *body["state"]]
    return next(part for part in parts if isinstance(part, dict) and part["id"] == "view")


def test_an_unknown_chart_draws_nothing(server, redraw) -> None:
    told = post(server, json.dumps(redraw).replace(CHART, "no-such-chart").encode())
    assert (told.status, told.body) == (204, b"")


def test_summaries_that_a_chart_does_not_have_are_passed_over(server, redraw) -> None:
    redraw["outputs"][-1][0]["id"]["name"] = "nonsense"
    assert post(server, redraw).status == 200
    redraw["outputs"][-1].pop()
    assert post(server, redraw).status == 200


@pytest.mark.parametrize("value", [{}, [{}], [1, None], -1.5e300, True, "x", None])
def test_an_impossible_choice_falls_back_to_its_default(server, redraw, value) -> None:
    for part in redraw["inputs"][0]:
        part["value"] = value
    assert post(server, redraw).status == 200


@pytest.mark.parametrize("garbage", [None, 1, [1], {"path": 1}])
def test_a_garbled_view_is_no_error(server, show, redraw, click, garbage) -> None:
    for body in (show, redraw, click):
        view_of(body)["value"] = garbage
        assert post(server, body).status in {200, 204}


@pytest.mark.parametrize("member", ["path", "search", "theme", "language", "width", "moved"])
@pytest.mark.parametrize("value", [None, -1, 1e300, 10**29, [{}], "x" * 20_000])
def test_a_garbled_member_of_a_view_is_no_error(server, show, member: str, value) -> None:
    show["inputs"][0]["value"] |= {"path": "/about", member: value}
    assert post(server, show).status == 200


@pytest.mark.parametrize(
    "value", [1, "x", [], {}, [1], {"points": []}, {"points": [1]}, {"points": {}}, [{"claims": 1}]]
)
@pytest.mark.parametrize("index", [0, 2])
def test_a_garbled_click_opens_nothing(server, click, index: int, value) -> None:
    part = click["inputs"][index][0]
    part["value"] = value
    click["changedPropIds"] = [key(part["id"]["part"], CHART, part["property"])]
    assert post(server, click).status == 204


@pytest.mark.parametrize("value", [1, "x", [1], [[]], [{}], {}, None, ["no-such-claim"]])
def test_garbled_claims_open_nothing(server, click, value) -> None:
    click["state"][0][0]["value"] = value
    assert post(server, click).status == 204
