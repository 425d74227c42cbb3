from __future__ import annotations

import asyncio
import re

import brotli
import pytest

from dashboard.server.compression import SMALLEST, compressed
from dashboard.server.static_files import VENDOR
from tests.server.client import HTML, ask


def addresses(server: str) -> list[str]:
    named = r'(?:src|href|data-plotly|data-whole|data-grid)="([^"]+)"'
    found = re.findall(named, ask(server, "/", headers=HTML).text)
    own = [address.removeprefix(server) for address in found]
    return [address for address in own if not address.startswith(("data:", "#"))]


def files(server: str) -> list[str]:
    """The addresses of all style sheets and scripts that the overview loads."""
    return [one for one in addresses(server) if re.match(r"/(assets|static)/.*\.(js|css)\b", one)]


def test_the_page_names_no_other_host(server) -> None:
    assert addresses(server)
    assert all(re.match(r"/(?!/)", address) for address in addresses(server))


def test_files_named_by_their_content_are_compressed_and_kept_for_ever(server) -> None:
    assert len(files(server)) > 15
    for address in files(server):
        answer = ask(server, address, headers={"Accept-Encoding": "gzip, br"})
        assert answer.status == 200, address
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable", address
        assert answer.headers["Content-Encoding"] == "br" or len(answer.body) < SMALLEST, address


def test_what_scripts_load_in_turn_is_kept_for_ever_too(server) -> None:
    grid = next(one for one in files(server) if "dash_ag_grid" in one)
    answer = ask(server, grid.replace("dash_ag_grid.min.js", "async-community.js"))
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for wrong in ("__init__.py", "nothing.js"):
        assert ask(server, grid.replace("dash_ag_grid.min.js", wrong)).status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/nowhere",
        "/healthz",
        "/assets/atlas.css",
        "/assets/atlas.css?of-another-version",
        "/_dash-layout",
        "/_dash-component-suites/dash/dcc/async-graph.js",
    ],
)
def test_all_else_is_asked_for_again(server, path: str) -> None:
    assert ask(server, path, headers=HTML).headers["Cache-Control"] == "no-cache"


def test_a_missing_file_is_not_remembered(server) -> None:
    version = next(one for one in addresses(server) if "atlas.css" in one).partition("?")[2]
    answer = ask(server, f"/assets/nonsense.css?{version}")
    assert (answer.status, answer.headers["Cache-Control"]) == (404, "no-cache")


def test_an_unchanged_file_is_not_sent_again(server) -> None:
    tag = ask(server, "/assets/atlas.css").headers["ETag"]
    again = ask(server, "/assets/atlas.css", headers={"If-None-Match": tag})
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/static/bootstrap/bootstrap.min.css", "/_dash-dependencies", "/assets/atlas.css"]
)
def test_text_is_sent_compressed(server, path: str) -> None:
    plain, packed = ask(server, path), ask(server, path, headers={"Accept-Encoding": "gzip"})
    assert plain.headers["Content-Encoding"] is None
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.text == plain.text
    assert len(packed.body) < len(plain.body) / 2
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_brotli_is_sent_to_whoever_takes_it(server) -> None:
    plain = ask(server, "/_dash-dependencies")
    for taken, sent in (
        ("gzip, br;q=0", "gzip"),
        ("gzip, br", "br"),
        ("br;q=0.5, gzip;q=0.8", "gzip"),
        ("gzip;q=0, br;q=0.000, deflate", None),
        ("GZIP", "gzip"),
        ("*", "br"),
        ("br;q=0, *;q=0.1", "gzip"),
        ("*;q=0", None),
        ("gzip;q=0", None),
        ("gzip;q=x", None),
        ("identity", None),
        ("", None),
    ):
        packed = ask(server, "/_dash-dependencies", headers={"Accept-Encoding": taken})
        assert packed.headers["Content-Encoding"] == sent
        assert packed.text == plain.text


def test_the_largest_script_is_packed_ahead_as_well_as_can_be(server) -> None:
    packed = VENDOR / "plotly-cartesian.min.js.br"
    path = "/assets/vendor/plotly-cartesian.min.js"
    answer = ask(server, path, headers={"Accept-Encoding": "br"})
    assert answer.body == packed.read_bytes()
    assert answer.text == packed.with_suffix("").read_text(encoding="utf-8")
    assert packed.stat().st_size < 0.28 * packed.with_suffix("").stat().st_size


def test_a_script_that_is_not_the_one_packed_ahead_is_packed_anew() -> None:
    script, path = b"let a = 1;" * 99, "/assets/vendor/plotly-cartesian.min.js"
    assert brotli.decompress(asyncio.run(compressed(script, "br", path))) == script


def test_pages_are_sent_compressed(server) -> None:
    packed = ask(server, "/", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.text.endswith("</html>\n")
