"""A new chart is one new file: with nothing else edited it is everywhere a chart should be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from dashboard.cli import main
from tests.conftest import running_server
from tests.server.client import HTML, ask
from tests.server.new_chart import CHART, charts_with_one_more
from tests.server.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def charts(tmp_path_factory) -> Path:
    return charts_with_one_more(tmp_path_factory.mktemp("new"))


@pytest.fixture(scope="module")
def log(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("log") / "server.log"


@pytest.fixture(scope="module")
def extended(charts: Path, log: Path) -> Iterator[str]:
    own = {"ATLAS_CHARTS": str(charts), "ATLAS_BROWSERS": "0"}
    with log.open("w") as written, running_server(output=written, **own) as one:
        yield one


def test_the_server_knows_it(extended: str, catalogue) -> None:
    assert set(ask(extended, "/readyz").json["charts"]) == {*catalogue, CHART}
    assert f"/charts/{CHART}" in ask(extended, "/nowhere").json["exists"]


def test_it_has_a_page_of_its_own(extended: str) -> None:
    for language, name in (("ko", "기사별 주장"), ("en", "Claims by article")):
        page = ask(extended, f"/charts/{CHART}?lang={language}&order=rising", headers=HTML)
        assert page.status == 200
        assert f"<title>{name} — " in page.text


def test_its_parameters_are_checked_wherever_it_stands(extended: str) -> None:
    alone = ask(extended, f"/charts/{CHART}?order=x")
    assert alone.status == 422
    assert alone.json["faults"][0]["allowed"] == ["falling", "rising", "broken"]
    assert ask(extended, f"/market?{CHART}.order=rising").status == 200
    beside = ask(extended, f"/market?{CHART}.order=x&order=rising")
    assert {fault["parameter"] for fault in beside.json["faults"]} == {f"{CHART}.order", "order"}
    assert f"{CHART}.order" in beside.json["faults"][0]["allowed"]


def test_it_is_drawn_and_drawn_anew(extended: str) -> None:
    visitor = Visitor(extended, "/market")
    assert f'"chart-{CHART}"' in json.dumps(visitor.opened.json)
    assert ask(extended, f"/charts/{CHART}.json?order=rising").status == 200


def test_the_command_line_lists_it(charts: Path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("ATLAS_CHARTS", str(charts))
    assert main(["charts"]) == 0
    lines = capsys.readouterr().out.splitlines()
    place = lines.index(f"{CHART}  /charts/{CHART}  Claims by article (기사별 주장)")
    assert lines[place + 1] == "    order=falling  falling | rising | broken"


def test_an_error_in_a_chart_is_told_in_full_to_the_log_only(extended: str, log: Path) -> None:
    told = ask(extended, f"/charts/{CHART}.json?order=broken")
    assert (told.status, told.is_problem) == (500, True)
    assert set(told.json) == {"type", "title", "status"}
    assert told.headers["X-Content-Type-Options"] == "nosniff"
    assert "RuntimeError: a fault of the chart's own" in log.read_text()
