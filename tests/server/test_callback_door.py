"""What the callback route answers to bodies that no page would send."""

from __future__ import annotations

import copy
import json

import pytest

from tests.server.client import ask
from tests.server.conftest import CHART
from tests.server.visitor import ROUTE, SAY, post


def test_real_bodies_are_answered(server, visitor, click) -> None:
    assert visitor.opened.status == 200
    opened = post(server, click)
    assert opened.status == 200
    assert opened.json["response"]["panel"]["is_open"] is True


def test_a_real_body_passes_in_any_spelling_of_its_type(server, click) -> None:
    headers = {"Content-Type": "application/json; charset=utf-8"}
    assert ask(server, ROUTE, "POST", headers, json.dumps(click).encode()).status == 200


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
    status = 422 if b"\xff" in raw else 400
    assert (told.status, told.is_problem) == (status, True)


@pytest.mark.parametrize("member", ["output", "outputs", "inputs", "state", "changedPropIds"])
@pytest.mark.parametrize("value", [None, 1, "x", True, [], {}, [1], [None], [[]], {"id": 1}])
def test_a_member_of_a_wrong_type_is_refused(server, answer, member: str, value) -> None:
    told = post(server, answer | {member: value})
    fine = member == "changedPropIds" and value == []
    assert (told.status, told.is_problem) == ((200, False) if fine else (400, True))


@pytest.mark.parametrize("member", ["output", "outputs", "inputs", "state", "changedPropIds"])
def test_a_missing_member_is_refused(server, answer, member: str) -> None:
    del answer[member]
    assert post(server, answer).status == 400


def test_one_output_is_no_list(server, visitor) -> None:
    say = visitor.body(SAY, "chosen.data")
    said = post(server, say)
    assert said.status == 200
    assert said.json["response"]["findings"]["children"]
    for wrong in ([say["outputs"]], [], None, {}, {**say["outputs"], "id": "page"}):
        assert post(server, say | {"outputs": wrong}).status == 400


@pytest.mark.parametrize(
    "output", ["", "..", "view.data", "page.children", "_", "..page.children.."]
)
def test_an_unknown_or_client_side_output_is_refused(server, click, output: str) -> None:
    told = post(server, click | {"output": output})
    assert (told.status, told.json["detail"]) == (400, "output")


def test_ids_that_are_not_the_declared_ones_are_refused(server, answer) -> None:
    for change in (
        lambda body: body["inputs"][0].update(id="view"),
        lambda body: body["inputs"][0].update(id={"part": "choice", "scope": CHART}),
        lambda body: body["outputs"][0].update(property="title"),
        lambda body: body["outputs"].pop(),
        lambda body: body["state"][0].update(id=7),
        lambda body: body["changedPropIds"].append("view.data"),
        lambda body: body["changedPropIds"].append('{"a":' * 3_000),
    ):
        wrong = copy.deepcopy(answer)
        change(wrong)
        assert post(server, wrong).status == 400


def test_other_ways_in_are_refused(server, click) -> None:
    raw = json.dumps(click).encode()
    json_type = {"Content-Type": "application/json"}
    assert ask(server, ROUTE).status == 405
    assert ask(server, ROUTE, "PUT", json_type, raw).headers["Allow"] == "POST"
    assert ask(server, ROUTE, "POST", {"Content-Type": "text/plain"}, raw).status == 415
    assert ask(server, ROUTE, "POST", {}, raw).status == 415
    assert ask(server, ROUTE, "POST", json_type, b" " * 250_000).status == 413
    assert (
        ask(server, f"{ROUTE}?cancelJob=1&job=x&cacheKey=y", "POST", json_type, raw).status == 200
    )
