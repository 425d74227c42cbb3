"""Who may use the desk, and that nobody else can make it read or write anything."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from dashboard.settings import InvalidSettingsError, read_settings
from dashboard.store.address import store_address
from dashboard.store.store import Store
from tests.conftest import running_server
from tests.desk import ARTICLE, running_desk
from tests.server.client import HTML, ask
from tests.server.proxy import SOURCE, running_proxy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desk import RunningDesk
    from tests.server.client import Answer

CALLBACK = "/desk/_dash-update-component"
JSON = {"Content-Type": "application/json"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDesk]:
    with running_desk(tmp_path_factory.mktemp("desk") / "newsroom", ATLAS_BROWSERS="0") as running:
        yield running


def command(server: str, told: dict[str, object], headers: dict[str, str], path="") -> Answer:
    """Give a command as the desk's own script does, or not quite so."""
    asked = ask(server, f"{path}/desk/_dash-dependencies", headers=headers).json
    declared = next(one for one in asked if one["inputs"][0]["id"] == "desk-command")
    parts = re.findall(r"([\w-]+)\.(\w+?)(?=\.\.)", declared["output"])
    body = {
        "output": declared["output"],
        "outputs": [{"id": name, "property": property_} for name, property_ in parts],
        "inputs": [{"id": "desk-command", "property": "data", "value": told}],
        "state": [{"id": "desk-work", "property": "data", "value": None}],
        "changedPropIds": ["desk-command.data"],
    }
    raw = json.dumps(body).encode()
    return ask(server, f"{path}{CALLBACK}", "POST", {**JSON, **headers}, raw)


def own(desk: RunningDesk, **others: str) -> dict[str, str]:
    return {"Atlas-Desk-Key": desk.key, "Origin": desk.address, **others}


def brought(desk: RunningDesk) -> dict[str, object]:
    return {"does": "bring", "text": ARTICLE.read_text(encoding="utf-8"), "lang": "ko"}


def works(desk: RunningDesk) -> int:
    with Store(store_address(desk.folder)) as store:
        return len(store.drafts())


def test_the_desks_own_page_may_write(desk: RunningDesk) -> None:
    before = works(desk)
    answer = command(desk.address, brought(desk), own(desk))
    assert answer.status == 200
    assert "2026-11-12" in json.dumps(answer.json)
    assert works(desk) == before + 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"Atlas-Desk-Key": ""},
        {"Atlas-Desk-Key": "guessed"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Content-Type": "text/plain"},
    ],
    ids=str,
)
def test_nobody_else_may(desk: RunningDesk, wrong: dict[str, str]) -> None:
    before = works(desk)
    answer = command(desk.address, brought(desk), own(desk, **wrong))
    assert answer.status == (415 if "Content-Type" in wrong else 403)
    assert answer.is_problem
    assert works(desk) == before


def test_no_page_may_ask_whether_it_might(desk: RunningDesk) -> None:
    asks = {"Origin": "http://elsewhere.example", "Access-Control-Request-Method": "POST"}
    answer = ask(desk.address, CALLBACK, "OPTIONS", asks)
    assert answer.status == 405
    assert answer.headers["Access-Control-Allow-Origin"] is None


@pytest.mark.parametrize("path", ["/desk", "/models", "/api/tables"])
def test_under_another_name_nothing_is_answered(desk: RunningDesk, path: str) -> None:
    assert ask(desk.address, path, headers={"Host": "rebound.example"}).status == 421


def test_the_atlas_is_served_beside_the_desk(desk: RunningDesk) -> None:
    assert ask(desk.address, "/models", headers=HTML).status == 200
    assert ask(desk.address, "/nowhere", headers=HTML).status == 404
    assert ask(desk.address, "/desk/nowhere", headers=HTML).status == 404


def test_the_frame_of_the_desk_is_kept_by_nobody_and_shown_in_no_frame(desk: RunningDesk) -> None:
    answer = ask(desk.address, "/desk", headers=HTML)
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Set-Cookie"] is None
    assert desk.key not in answer.text


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"output": 1}', b"\xff", b"[" * 10_000])
def test_what_no_page_would_send_is_refused(desk: RunningDesk, body: bytes) -> None:
    answer = ask(desk.address, CALLBACK, "POST", {**JSON, **own(desk)}, body)
    assert answer.status == 400
    assert answer.is_problem


@pytest.mark.parametrize("path", ["/desk", "/desk/", "/desk/x", "/desk/_dash-layout"])
def test_where_there_is_no_desk_its_address_is_none(server: str, path: str) -> None:
    answer, other = ask(server, path), ask(server, "/nowhere")
    assert (answer.status, set(answer.json)) == (404, set(other.json))
    assert ask(server, path, "POST", JSON, b"{}").status == ask(server, "/x", "POST", JSON).status


@pytest.fixture(scope="module")
def proxied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The Atlas with a desk, and the address of a proxy in front of it."""
    place = tmp_path_factory.mktemp("proxied")
    told = {
        "ATLAS_DESK": "proxy",
        "ATLAS_TRUSTED_PROXIES": SOURCE,
        "ATLAS_DESK_EDITORS": "kim, lee@paper.example",
        "ATLAS_STORE": f"sqlite:///{place / 'store.sqlite'}",
        "ATLAS_PREFIX": "/ai/",
        "ATLAS_BROWSERS": "0",
    }
    with running_server(**told) as behind, running_proxy(behind, "/ai/", strips=False) as before:
        yield behind, before.rstrip("/").removesuffix("/ai")


def test_a_trusted_proxy_names_the_editor(proxied: tuple[str, str]) -> None:
    _, server = proxied
    named = {"X-Forwarded-User": "kim"}
    assert ask(server, "/ai/desk", headers={**HTML, **named}).status == 200
    answer = command(server, {"does": "home", "lang": "en"}, {**named, "Origin": server}, "/ai")
    assert answer.status == 200


@pytest.mark.parametrize("user", ["park", "", "kim,lee@paper.example"])
def test_whom_the_settings_do_not_list_is_no_editor(proxied: tuple[str, str], user: str) -> None:
    _, server = proxied
    for path, method in (("/ai/desk", "GET"), (f"/ai{CALLBACK}", "POST")):
        headers = {**JSON, "Origin": server, "X-Forwarded-User": user}
        assert ask(server, path, method, headers, b"{}").status == 403


def test_from_anybody_but_the_proxy_there_is_no_desk(proxied: tuple[str, str]) -> None:
    behind, _ = proxied
    headers = {**JSON, "Origin": behind, "X-Forwarded-User": "kim"}
    assert ask(behind, "/ai/desk", headers=headers).status == 404
    assert ask(behind, f"/ai{CALLBACK}", "POST", headers, b"{}").status != 200


def test_another_origin_may_not_write_through_the_proxy(proxied: tuple[str, str]) -> None:
    _, server = proxied
    headers = {**JSON, "Origin": "http://elsewhere.example", "X-Forwarded-User": "kim"}
    assert ask(server, f"/ai{CALLBACK}", "POST", headers, b"{}").status == 403


@pytest.mark.parametrize("missing", ["trusted_proxies", "desk_editors"])
def test_a_desk_behind_a_proxy_needs_a_proxy_and_editors(missing: str) -> None:
    told = {"desk": "proxy", "trusted_proxies": SOURCE, "desk_editors": "kim", missing: ""}
    with pytest.raises(InvalidSettingsError, match="ATLAS_DESK"):
        read_settings(**told)
