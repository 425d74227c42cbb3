"""Signed access: what opens an address and, above all, what does not."""

from __future__ import annotations

import http.client
import random
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

import pytest

from dashboard.tokens import Permit, sign
from tests.conftest import running_server
from tests.server.client import Answer, ask
from tests.server.forgeries import Forger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEY = "the present key of this server, which nobody else knows"
OLD = "the key before it, whose tokens hold until they have expired"
SIZES = "/charts/model-sizes.csv"
LOCKED = {"country": "KR,CN", "theme": "dark"}
QUERY = "country=CN,KR&theme=dark"


@pytest.fixture(scope="module")
def log(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("signed") / "log"


@pytest.fixture(scope="module")
def signed(log: Path) -> Iterator[str]:
    settings = {
        "ATLAS_ACCESS": "signed",
        "ATLAS_SECRET": KEY,
        "ATLAS_PREVIOUS_SECRET": OLD,
        "ATLAS_BROWSERS": "0",
    }
    with log.open("w") as output, running_server(output=output, **settings) as address:
        yield address


def token(resource: str, key: str = KEY, **locked: str) -> str:
    return sign(Permit(resource, locked), key, 5)


def opened(server: str, path: str, one: str) -> Answer:
    return ask(server, f"{path}{'&' if '?' in path else '?'}token={one}")


@pytest.mark.parametrize("key", [KEY, OLD])
@pytest.mark.parametrize(
    ("resource", "path"),
    [
        ("model-sizes", SIZES),
        ("model-sizes", "/embed/model-sizes"),
        ("model-sizes", "/charts/model-sizes.json?title=0"),
        ("page/models", "/embed/page/models"),
        ("page/models", SIZES),
        ("dataset", "/api/tables"),
        ("dataset", "/api/tables/models.csv?limit=1"),
        ("dataset", "/api/dataset.zip"),
    ],
)
def test_a_token_by_either_key_opens_what_it_is_for(
    signed: str, resource: str, path: str, key: str
) -> None:
    assert opened(signed, path, token(resource, key)).status == 200


@pytest.mark.parametrize(
    "path",
    [
        SIZES,
        "/charts/model-sizes.png",
        "/charts/nowhere.csv",
        "/embed/model-sizes",
        "/embed/page/models",
        "/embed/nowhere",
        "/api/tables",
        "/api/tables/models.json",
        "/api/dataset.zip",
        "/oembed?url=x",
    ],
)
def test_without_a_token_nothing_that_is_guarded_opens(signed: str, path: str) -> None:
    told = ask(signed, path)
    assert (told.status, told.is_problem) == (403, True)
    assert told.json["reason"] == "missing"
    assert ask(signed, path, "HEAD").status == 403


def test_no_archive_is_made_and_no_picture_read_without_a_token(signed: str) -> None:
    assert ask(signed, "/exports", "POST", body=b"").json["reason"] == "missing"
    assert ask(signed, "/api/verify", "POST", body=b"x").json["reason"] == "missing"


@pytest.mark.parametrize(
    "path", ["/", "/charts/model-sizes", "/healthz", "/readyz", "/api", "/openapi.json"]
)
def test_pages_stay_open(signed: str, path: str) -> None:
    told = ask(signed, path)
    assert told.status == 200
    assert KEY not in told.text


@pytest.mark.parametrize(
    ("path", "resource", "locked", "reason"),
    [
        (SIZES, "market-growth", {}, "other-resource"),
        (SIZES, "dataset", {}, "other-resource"),
        ("/api/tables", "model-sizes", {}, "other-resource"),
        (SIZES, "model-sizes", {"country": "KR"}, "other-parameters"),
        (f"{SIZES}?country=KR,US", "model-sizes", {"country": "KR"}, "other-parameters"),
    ],
)
def test_the_reason_is_told(
    signed: str, path: str, resource: str, locked: dict[str, str], reason: str
) -> None:
    told = opened(signed, path, token(resource, **locked))
    assert (told.status, told.json["reason"]) == (403, reason)


def test_the_reason_is_in_the_readers_language(signed: str) -> None:
    assert "token" in ask(signed, f"{SIZES}?lang=en").json["detail"]
    assert "매개변수" in ask(signed, f"{SIZES}?lang=ko").json["detail"]


def test_wrong_parameters_are_still_told_to_who_has_a_token(signed: str) -> None:
    told = opened(signed, f"{SIZES}?country=XX&nonsense=1", token("model-sizes"))
    assert told.status == 422
    assert {fault["parameter"] for fault in told.json["faults"]} == {"country", "nonsense"}


def test_one_token_is_enough_and_two_are_none(signed: str) -> None:
    one = token("model-sizes")
    assert ask(signed, f"{SIZES}?token={one}&token={one}").status == 403
    assert ask(signed, f"{SIZES}?%74oken={one}").status == 200
    assert ask(signed, f"{SIZES}?Token={one}").json["reason"] == "missing"


def test_a_token_does_not_leak_on(signed: str) -> None:
    one = token("model-sizes")
    answer = opened(signed, "/embed/model-sizes", one)
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Set-Cookie"] is None
    assert one in answer.text  # the picture and the figure in it need it


def test_where_access_is_public_a_token_is_taken_out_and_not_looked_at(server: str) -> None:
    answer = opened(server, "/embed/model-sizes", "nonsense")
    assert answer.status == 200
    assert "nonsense" not in answer.text


def test_of_a_thousand_wrong_tokens_none_is_accepted(signed: str) -> None:
    forger = Forger(random.Random(20_220_222), "model-sizes", [KEY, OLD], LOCKED)
    with closing(http.client.HTTPConnection(urlsplit(signed).netloc, timeout=30)) as connection:

        def status(one: str) -> int:
            connection.request("GET", f"{SIZES}?{QUERY}&token={quote(one, safe='')}")
            with connection.getresponse() as answer:
                answer.read()
                return answer.status

        assert status(token("model-sizes", **LOCKED)) == 200
        kinds = forger.kinds()
        tried = Counter((kind, status(make())) for _ in range(125) for kind, make in kinds.items())
        assert tried == {(kind, 403): 125 for kind in kinds}
        assert status(token("model-sizes", OLD, **LOCKED)) == 200


def test_neither_keys_nor_tokens_are_written_down(signed: str, log: Path) -> None:
    one = token("market-growth")
    opened(signed, SIZES, one)
    opened(signed, "/embed/market-growth", one)
    opened(signed, "/nowhere", one)
    written = log.read_text(encoding="utf-8")
    assert written.startswith("Hyperscale AI Atlas: ")
    assert not [word for word in (KEY, OLD, one, "eyJ", "token=") if word in written]
