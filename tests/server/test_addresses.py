from __future__ import annotations

import re

import pytest

from dashboard.pages.site import build_site
from tests.real import real_dataset, served_charts
from tests.server.client import HTML, ask

SITE = build_site(real_dataset(), served_charts())


def title_of(html: str) -> str:
    return re.findall(r"<title>(.*?)</title>", html)[0]


@pytest.mark.parametrize("path", [*SITE.pages, "/evidence/size-exaone-herald"])
def test_every_page_is_html_in_either_language(server, path: str) -> None:
    for language in ("ko", "en"):
        answer = ask(server, f"{path}?lang={language}", headers=HTML)
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert f'<html lang="{language}"' in answer.text
        title = SITE.find(path).title
        name = title.ko if language == "ko" else title.en
        site = "초거대 AI 아틀라스" if language == "ko" else "Hyperscale AI Atlas"
        assert title_of(answer.text) == (site if path == "/" else f"{name} — {site}")


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("en-GB,en;q=0.9,ko;q=0.8", "en"),
        ("ko-KR,en;q=0.5", "ko"),
        ("ko;q=0.1, en;q=0.2", "en"),
        ("de", "ko"),
        ("en;q=nonsense", "ko"),
        (",;q=", "ko"),
    ],
)
def test_the_browser_is_asked_for_its_language(server, accepted: str, language: str) -> None:
    answer = ask(server, "/models", headers={"Accept-Language": accepted})
    assert f'<html lang="{language}"' in answer.text
    assert "Accept-Language" in answer.headers["Vary"]
    other = ask(server, "/models?lang=en", headers={"Accept-Language": "ko"})
    assert '<html lang="en"' in other.text


@pytest.mark.parametrize(
    "path", ["/nowhere", "/charts/nothing", "/models/x", "/evidence/x", "//models", "/%00"]
)
def test_an_unknown_address_lists_what_exists(server, path: str) -> None:
    told = ask(server, path, headers={"Accept-Language": "en"})
    assert (told.status, told.is_problem) == (404, True)
    assert told.json["title"] == "There is no such address"
    assert told.json["exists"] == SITE.addresses
    shown = ask(server, path, headers=HTML)
    assert shown.status == 404
    assert "react-entry-point" in shown.text


def test_every_fault_of_an_address_is_told_at_once(server) -> None:
    told = ask(server, "/charts/model-sizes?axis=x&country=KR,XX&what=1&undisclosed=maybe&lang=en")
    assert (told.status, told.is_problem) == (422, True)
    faults = {fault["parameter"]: fault for fault in told.json["faults"]}
    assert set(faults) == {"axis", "country", "what", "undisclosed"}
    assert faults["axis"]["allowed"] == ["linear", "log"]
    assert faults["axis"]["reason"] == "value not allowed"
    assert faults["undisclosed"]["allowed"] == ["0", "1"]
    assert "axis" in faults["what"]["allowed"]
    shown = ask(server, "/charts/model-sizes?what=1", headers=HTML)
    assert (shown.status, "react-entry-point" in shown.text) == (422, True)


@pytest.mark.parametrize(
    ("path", "own"),
    [("/charts/model-sizes", "axis=x"), ("/?lang=en&", "market-growth.horizon=NaN")],
)
def test_a_chart_that_does_not_fit_takes_no_page_away(server, path: str, own: str) -> None:
    address = f"{path}{'' if '?' in path else '?'}{own}"
    shown = ask(server, address, headers=HTML)
    assert (shown.status, "react-entry-point" in shown.text) == (200, True)
    told = ask(server, address)
    assert (told.status, told.json["faults"][0]["parameter"]) == (422, own.partition("=")[0])


@pytest.mark.parametrize(
    "path",
    [
        "/charts/market-growth.json?horizon=NaN",
        "/charts/market-growth.png?horizon=2040",
        "/embed/market-growth?low=20.3",
        "/embed/page/market?market-growth.low=",
    ],
)
def test_files_and_embeds_refuse_what_does_not_fit(server, path: str) -> None:
    assert ask(server, path).status == ask(server, path, headers=HTML).status == 422


@pytest.mark.parametrize("path", ["/", "/models", "/healthz", "/readyz", "/assets/atlas.css"])
def test_head_has_the_headers_of_get_and_no_body(server, path: str) -> None:
    got, head, again = ask(server, path), ask(server, path, "HEAD"), ask(server, path)
    while got.body != again.body:  # its pictures were put into the page meanwhile
        got, head, again = again, ask(server, path, "HEAD"), ask(server, path)
    assert (head.status, head.body) == (200, b"")
    for name in ("Content-Type", "Content-Length", "Cache-Control"):
        assert head.headers[name] == got.headers[name]


@pytest.mark.parametrize("path", ["/", "/models", "/healthz", "/assets/atlas.css", "/_dash-layout"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_other_methods_are_refused(server, path: str, method: str) -> None:
    told = ask(server, path, method, body=b"")
    assert (told.status, told.is_problem) == (405, True)
    assert "GET" in told.headers["Allow"]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("%00", 422),
        ("lang=%ff%fe", 422),
        ("lang=xx", 422),
        ("lang=en&lang=ko", 422),
        ("lang=en;theme=dark", 422),
        ("lang", 422),
        ("=", 422),
        ("&&&", 200),
        ("%", 422),
        ("lang=%E2%82", 422),
        ("&".join(f"p{number}=" for number in range(1000)), 422),
        ("&" * 10_000, 414),
        ("q=" + "a" * 60_000, 414),
    ],
    ids=lambda value: str(value)[:20],
)
def test_odd_parameters_are_no_error_of_the_server(server, query: str, status: int) -> None:
    assert ask(server, f"/models?{query}").status == status
    shown = ask(server, f"/evidence?{query}", headers=HTML)
    assert shown.status == status


def test_ten_thousand_parameters_are_refused(server) -> None:
    query = "&".join(f"p{number}=" for number in range(10_000))
    # The HTTP parser itself refuses a line beyond 64 kB.
    assert ask(server, f"/models?{query}").status in {400, 414}


def test_a_very_long_path_is_refused(server) -> None:
    assert ask(server, "/" + "a" * 5_000).status == 414
