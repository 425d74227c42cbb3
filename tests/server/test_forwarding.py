"""Behind a proxy, under a prefix: every address is right, and nobody else is believed."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest

from dashboard.server.forwarding import forwarded, misdirected
from dashboard.settings import Settings
from tests.conftest import running_server
from tests.server.client import HTML, ask, whole
from tests.server.proxy import SOURCE, running_proxy

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX = "/portal/ai/"
PUBLIC = f"https://portal.example{PREFIX}"
PAGES = [
    "",
    "models",
    "charts/model-sizes?lang=en",
    "embed/model-sizes",
    "embed/page/models",
    "api",
]

NO_REDIRECTIONS = [
    "models/",
    "embed/model-sizes/",
    "api/",
    "assets",
    "static/bootstrap",
    "/evil.example/",
    "\\evil.example",
    "%2f%2fevil.example",
    "https://evil.example",
]


@pytest.fixture(scope="module")
def behind() -> Iterator[str]:
    settings = {
        "ATLAS_PREFIX": PREFIX,
        "ATLAS_TRUSTED_PROXIES": SOURCE,
        "ATLAS_BROWSERS": "0",
    }
    with running_server(**settings) as address:
        yield address


@pytest.fixture(scope="module", params=[True, False], ids=["stripping", "passing-on"])
def front(behind: str, request) -> Iterator[str]:
    with running_proxy(
        behind, PREFIX, strips=request.param, scheme="https", host="portal.example"
    ) as address:
        yield address


def got(front: str, path: str, method: str = "GET", **headers: str) -> Any:
    return ask(front, f"{PREFIX}{path}", method, headers)


def addresses(page: str) -> set[str]:
    """Every address that a page loads or leads to; without a host they are paths."""
    listed = re.findall(r'(?:src|href|data-plotly|data-figure)="([^"#]+)"', page)
    return {unescape(one) for one in listed if not one.startswith(("data:", "?"))}


@pytest.mark.parametrize("path", PAGES)
def test_every_address_of_a_page_lies_under_the_prefix(front: str, path: str) -> None:
    answer = whole(front, f"{PREFIX}{path}")
    assert answer.status == 200
    found = addresses(answer.text)
    assert found
    assert not [one for one in found if not one.startswith((PREFIX, PUBLIC))]


def test_what_a_page_and_an_embed_load_is_there(front: str) -> None:
    for path in ("", "embed/model-sizes"):
        for address in addresses(whole(front, f"{PREFIX}{path}").text):
            below = address.removeprefix(PUBLIC).removeprefix(PREFIX)
            # This server has no browser that draws pictures.
            picture = re.match(r"charts/[^?]*\.(?:svg|png)", below)
            expected = 503 if picture else 200
            assert got(front, below).status == expected, address


def test_what_dash_asks_for_lies_under_the_prefix(front: str) -> None:
    page = got(front, "", **HTML).text
    told = json.loads(re.search(r'id="_dash-config"[^>]*>([^<]*)<', page)[1])
    assert told["requests_pathname_prefix"] == PREFIX
    assert got(front, "_dash-layout").status == 200
    assert got(front, "_dash-dependencies").status == 200


def test_addresses_that_are_told_are_the_public_ones(front: str) -> None:
    assert got(front, "openapi.json").json["servers"] == [{"url": PUBLIC.rstrip("/")}]
    table = got(front, "api/tables/models.json?limit=1")
    assert f"<{PUBLIC}api/tables/models.json" in table.headers["Link"]
    frame = got(front, f"oembed?url={PUBLIC}charts/model-sizes").json
    assert f'src="{PUBLIC}embed/model-sizes' in frame["html"]
    figure = got(front, "charts/model-sizes.json").json
    assert figure["address"].startswith(f"{PUBLIC}charts/model-sizes")
    assert f"{PUBLIC}charts/model-sizes" in got(front, "llms.txt").text


def test_an_embed_may_load_from_the_public_origin(front: str, behind: str) -> None:
    policy = got(front, "embed/model-sizes").headers["Content-Security-Policy"]
    assert "script-src 'self' https://portal.example;" in policy
    asked = {"Host": "Atlas.example:80", "X-Forwarded-Host": "evil.example"}
    policy = ask(behind, "/embed/model-sizes", headers=asked).headers["Content-Security-Policy"]
    assert "script-src 'self' http://atlas.example;" in policy


@pytest.mark.parametrize("host", ["a.example:99999", f"{'a' * 64}.example", "a..b"])
def test_a_host_that_is_no_origin_is_in_no_policy(behind: str, host: str) -> None:
    answer = ask(behind, "/embed/model-sizes", headers={"Host": host})
    assert "script-src 'self';" in answer.headers["Content-Security-Policy"]


def test_only_the_way_to_the_front_is_a_redirection(front: str, behind: str) -> None:
    answer = ask(behind, f"{PREFIX[:-1]}?lang=en", headers={"Host": "evil.example"})
    assert (answer.status, answer.headers["Location"]) == (308, f"{PREFIX}?lang=en")
    for path in NO_REDIRECTIONS:
        answer = got(front, path, **HTML)
        assert answer.headers["Location"] is None, path


@pytest.mark.parametrize(
    "forged",
    [
        {"X-Forwarded-Host": "evil.example"},
        {"X-Forwarded-Proto": "https", "X-Forwarded-Port": "444"},
        {"X-Forwarded-For": SOURCE, "X-Forwarded-Host": "evil.example"},
        {"Forwarded": "host=evil.example;proto=https"},
        {"X-Forwarded-Prefix": "/evil/", "X-Original-URL": "/evil", "X-Rewrite-URL": "/evil"},
    ],
)
def test_who_is_no_proxy_of_ours_is_not_believed(behind: str, forged: dict[str, str]) -> None:
    told = ask(behind, "/openapi.json", headers=forged)
    assert told.json["servers"] == [{"url": urljoin(behind, PREFIX).rstrip("/")}]


@pytest.mark.parametrize(
    "host", ["evil.example/path", "a b", "user@evil.example", "evil.example:port", "<script>", ""]
)
def test_a_host_must_be_one(behind: str, host: str) -> None:
    answer = ask(behind, "/openapi.json", headers={"Host": host})
    assert answer.status == 400


# What follows asks the reader of requests itself, with proxies that no test could place.

TRUSTED = "10.0.0.0/8, fd00::1"


def seen(client: str, prefix: str = "/", path: str = "/", **told: str) -> Any:
    """Return the request as it looks behind the door, or the status of why it does not pass."""
    headers = {"host": "inside:8050", **{name.replace("_", "-"): told[name] for name in told}}
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "query_string": b"",
        "client": (client, 4000),
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    }
    read = forwarded(scope, Settings(prefix=prefix, trusted_proxies=TRUSTED))
    refusal = misdirected(read, prefix)
    return read if refusal is None else {"status": refusal.status_code}


def host_of(scope: Any) -> str:
    return dict(scope["headers"])[b"host"].decode()


def test_the_nearest_proxy_is_believed_and_what_stands_before_it_is_not() -> None:
    scope = seen(
        "10.1.1.1",
        x_forwarded_proto="ftp, https",
        x_forwarded_host="evil.example, portal.example",
        x_forwarded_for="1.2.3.4, 5.6.7.8, 10.2.2.2",
    )
    assert (scope["scheme"], host_of(scope)) == ("https", "portal.example")
    assert scope["client"] == ("5.6.7.8", 0)


@pytest.mark.parametrize(
    ("told", "host"),
    [
        ({"x_forwarded_port": "8443", "x_forwarded_proto": "https"}, "inside:8050"),
        ({"x_forwarded_host": "p.example", "x_forwarded_port": "8443"}, "p.example:8443"),
        ({"x_forwarded_host": "p.example", "x_forwarded_port": "80"}, "p.example"),
        ({"x_forwarded_host": "p.example:1", "x_forwarded_port": "2"}, "p.example:1"),
        ({"x_forwarded_host": "p.example", "x_forwarded_port": "x"}, "p.example"),
        ({"x_forwarded_host": "[::1]", "x_forwarded_port": "81"}, "[::1]:81"),
        ({"x_forwarded_host": ""}, "inside:8050"),
    ],
)
def test_the_host_and_its_port(told: dict[str, str], host: str) -> None:
    assert host_of(seen("fd00::1", **told)) == host


def test_a_proxy_that_tells_nonsense_is_refused_and_one_that_tells_nothing_is_not() -> None:
    assert seen("10.1.1.1", x_forwarded_host="a/b")["status"] == 400
    scope = seen("10.1.1.1", x_forwarded_proto="gopher")
    assert (scope["scheme"], scope["client"][0]) == ("http", "10.1.1.1")


@pytest.mark.parametrize("client", ["11.0.0.1", "fd00::2", "unix", "127.0.0.1"])
def test_others_are_not_believed(client: str) -> None:
    told = {"x_forwarded_proto": "https", "x_forwarded_host": "evil.example"}
    scope = seen(client, x_forwarded_for="10.0.0.1", **told)
    assert (scope["scheme"], host_of(scope), scope["client"][0]) == ("http", "inside:8050", client)


@pytest.mark.parametrize(
    ("path", "below"),
    [
        ("/ai/models", "/models"),
        ("/models", "/models"),
        ("/ai/", "/"),
        ("/", "/"),
        ("/ai/ai/models", "/ai/models"),
        ("/aix/models", "/aix/models"),
        ("//ai/models", "//ai/models"),
    ],
)
def test_the_prefix_is_taken_off_once(path: str, below: str) -> None:
    assert seen("1.1.1.1", "/ai/", path)["path"] == below


def test_the_bare_prefix_leads_to_the_front() -> None:
    assert seen("1.1.1.1", "/ai/", "/ai")["status"] == 308
    assert seen("1.1.1.1", "/", "/")["path"] == "/"
