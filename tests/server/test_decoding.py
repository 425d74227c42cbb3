"""Every address reads its letters alike, and passes over what others append."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

import pytest

from tests.processes import until
from tests.server.client import HTML, ask, ready
from tests.server.visitor import ROUTE, Visitor, post

APPENDED = "fbclid=IwAR0x&gclid=1&utm_source=mail&utm_campaign=%EB%B4%84&_=1700000000"
HEADERS = ("ETag", "Content-Type", "Cache-Control", "Content-Disposition")
ADDRESSES = [
    "/",
    "/models?lang=en",
    "/charts/model-sizes?axis=log&lang=en",
    "/organizations?q=lg",
    "/evidence?lang=ko",
    "/search?q=exaone",
    "/api?lang=en",
    "/embed/model-sizes?axis=log",
    "/embed/page/models",
    "/charts/model-sizes.csv?axis=log",
    "/charts/model-sizes.json?lang=en",
    "/charts/model-sizes.svg?width=500",
    "/api/tables",
    "/api/tables/models.json?limit=2",
    "/api/tables/models.csv",
    "/api/search?q=exaone",
    "/api/dataset.zip",
    "/llms.txt",
    "/openapi.json",
    "/healthz",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_others_append_changes_no_answer(drawing_server, address: str) -> None:
    joined = f"{address}{'&' if '?' in address else '?'}{APPENDED}"

    def told(path: str) -> tuple[int, list[str | None]]:
        answer = ask(drawing_server, path, headers=HTML)
        return answer.status, [answer.headers[name] for name in HEADERS]

    # A page changes when it is made, and when its pictures are there.
    assert until(lambda: told(address) == told(joined))
    assert told(address)[0] == 200


def test_what_others_append_is_passed_over_in_the_address_that_is_embedded(server) -> None:
    own = f"{server}/charts/model-sizes?axis=log"
    told = [
        ask(server, f"/oembed?url={quote(address, safe='')}&{APPENDED}").json
        for address in (own, f"{own}&{APPENDED}")
    ]
    assert told[0] == told[1]
    assert "axis=log" in told[0]["html"]


def test_an_archive_is_made_for_an_address_with_what_others_append(server) -> None:
    assert ask(server, f"/exports?formats=nothing&{APPENDED}", "POST", body=b"").status == 422
    told = ask(server, f"/exports?formats=nothing&{APPENDED}", "POST", body=b"").json
    assert [fault["parameter"] for fault in told["faults"]] == ["formats"]


def test_a_view_that_a_browser_reports_is_read_alike(server) -> None:
    plain = Visitor(server, "/charts/model-sizes", "?axis=log&lang=en").opened.json
    appended = Visitor(server, "/charts/model-sizes", f"?axis=log&{APPENDED}&lang=en").opened.json
    assert plain == appended


def test_letters_are_composed_wherever_they_are_read(server) -> None:
    written = [quote(unicodedata.normalize(form, "네이버")) for form in ("NFC", "NFD")]
    assert written[0] != written[1]
    pages = [f"/{page}?lang=ko&q={one}" for page in ("organizations", "search") for one in written]
    for page in pages:
        ready(server, page)
    for path in ("/api/search?q=", "/organizations?lang=ko&q=", "/search?lang=ko&q="):
        composed, decomposed = (ask(server, path + one, headers=HTML) for one in written)
        assert (composed.status, decomposed.status) == (200, 200)
        assert composed.headers["ETag"] == decomposed.headers["ETag"], path


@pytest.mark.parametrize(
    ("address", "parameters"),
    [
        ("/models?x=%ff&lang=en", ["x"]),
        ("/models?lang=%e2%82&theme=%ff", ["lang", "theme"]),
        ("/api/tables/models.csv?%c0%80=1", ["\ufffd\ufffd"]),
        ("/oembed?url=%ff", ["url"]),
        ("/charts/%ff.png", ["path"]),
        ("/evidence/%ED%A0%80?q=%ff", ["path", "q"]),
        ("/assets/%ff", ["path"]),
    ],
)
def test_bytes_that_are_no_utf_8_do_not_fit(server, address: str, parameters: list[str]) -> None:
    told = ask(server, address)
    assert (told.status, told.is_problem) == (422, True)
    assert [fault["parameter"] for fault in told.json["faults"]] == parameters
    assert ask(server, address, headers=HTML).status == 422


def test_the_address_that_is_embedded_is_utf_8_too(server) -> None:
    told = ask(server, f"/oembed?url={quote(f'{server}/charts/model-sizes?axis=%ff', safe='')}")
    assert (told.status, told.json["faults"][0]["parameter"]) == (422, "axis")


def test_a_body_that_is_no_utf_8_does_not_fit(server) -> None:
    told = post(server, b'{"output": "\xff"}')
    assert (told.status, told.is_problem) == (422, True)
    assert told.json["faults"][0]["value"] == "… ff …"
    assert ask(server, ROUTE, "POST", {"Content-Type": "application/json"}, b"{").status == 400


def test_a_fault_says_nothing_of_what_others_append(server) -> None:
    told = ask(server, f"/models?x=1&{APPENDED}").json
    assert [fault["parameter"] for fault in told["faults"]] == ["x"]
    shown = ask(server, f"/charts/model-sizes.csv?x=1&{APPENDED}", headers=HTML)
    assert not re.search(r"(fbclid|utm_source|gclid|_)=", shown.text.partition("</head>")[2])
