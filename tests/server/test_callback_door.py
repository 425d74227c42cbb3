"""What the callback route answers to bodies that no page would send."""

from __future__ import annotations

import copy
import json

import pytest

from tests.server.client import ask
from tests.server.conftest import CHART
from tests.server.visitor import ROUTE, key, post


def test_real_bodies_are_answered(server, visitor, redraw, click) -> None:
    assert visitor.opened.status == 200
    redraw["inputs"][0][0]["value"] = "log"
    drawn = post(server, redraw)
    assert drawn.status == 200
    figure = drawn.json["response"][key("figure", CHART, "figure").removesuffix(".figure")]
    assert figure["figure"]["layout"]["meta"]["chart"] == CHART
    opened = post(server, click)
    assert opened.status == 200
    assert opened.json["response"]["panel"]["is_open"] is True


def test_a_real_body_passes_in_any_spelling_of_its_type(server, redraw) -> None:
    headers = {"Content-Type": "application/json; charset=utf-8"}
    assert ask(server, ROUTE, "POST", headers, json.dumps(redraw).encode()).status == 200


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"nonsense",
        b"null",
        b"[]",
        b"1",
        b'"text"',
        b"\xff\xfe",
        '{"output": "x"}'.encode("utf-16"),
        b'{"output": NaN}',
        b'{"output": 1e999}',
        b'{"output": "\\ud800"}',
        b'{"output": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
    ],
    ids=lambda raw: repr(raw[:14]),
)
def test_what_is_no_body_is_refused(server, raw: bytes) -> None:
    told = post(server, raw)
    assert (told.status, told.is_problem) == (400, True)


@pytest.mark.parametrize("member", ["output", "outputs", "inputs", "state", "changedPropIds"])
@pytest.mark.parametrize("value", [None, 1, "x", True, [], {}, [1], [None], [[]], {"id": 1}])
def test_a_member_of_a_wrong_type_is_refused(server, redraw, member: str, value) -> None:
    told = post(server, redraw | {member: value})
    fine = member == "changedPropIds" and value == []
    assert (told.status, told.is_problem) == ((200, False) if fine else (400, True))


@pytest.mark.parametrize("member", ["output", "outputs", "inputs", "state", "changedPropIds"])
def test_a_missing_member_is_refused(server, redraw, member: str) -> None:
    del redraw[member]
    assert post(server, redraw).status == 400


@pytest.mark.parametrize(
    "output", ["", "..", "view.data", "page.children", "_", "..page.children.."]
)
def test_an_unknown_or_client_side_output_is_refused(server, redraw, output: str) -> None:
    told = post(server, redraw | {"output": output})
    assert (told.status, told.json["detail"]) == (400, "output")


def test_ids_that_do_not_belong_together_are_refused(server, redraw) -> None:
    for change in (
        lambda body: body["inputs"][0][0]["id"].update(scope="market-growth"),
        lambda body: body["outputs"][0]["id"].update(scope="market-growth"),
        lambda body: body["inputs"][0].pop(),
        lambda body: body["state"][0][0].update(value={"name": "axis"}),
        lambda body: body["state"][2].update(value="figure"),
        lambda body: body["outputs"][0]["id"].update(scope=7),
        lambda body: body["changedPropIds"].append("view.data"),
        lambda body: body["changedPropIds"].append('{"a":' * 3_000),
    ):
        wrong = copy.deepcopy(redraw)
        change(wrong)
        assert post(server, wrong).status == 400


def test_other_ways_in_are_refused(server, redraw) -> None:
    raw = json.dumps(redraw).encode()
    json_type = {"Content-Type": "application/json"}
    assert ask(server, ROUTE).status == 405
    assert ask(server, ROUTE, "PUT", json_type, raw).headers["Allow"] == "POST"
    assert ask(server, ROUTE, "POST", {"Content-Type": "text/plain"}, raw).status == 415
    assert ask(server, ROUTE, "POST", {}, raw).status == 415
    assert ask(server, ROUTE, "POST", json_type, b" " * 250_000).status == 413
    assert (
        ask(server, f"{ROUTE}?cancelJob=1&job=x&cacheKey=y", "POST", json_type, raw).status == 200
    )
