"""How long an answer may be kept."""

from __future__ import annotations

import pytest

from tests.processes import until
from tests.server.client import HTML, ask

FIVE_MINUTES = "public, max-age=300, must-revalidate"
ALWAYS = "no-cache"


@pytest.mark.parametrize(
    ("path", "policy"),
    [
        ("/api/tables", FIVE_MINUTES),
        ("/api/tables/models.csv", FIVE_MINUTES),
        ("/api/dataset.zip", FIVE_MINUTES),
        ("/openapi.json", FIVE_MINUTES),
        ("/charts/model-sizes.json", FIVE_MINUTES),
        ("/charts/model-sizes", ALWAYS),
        ("/embed/model-sizes", ALWAYS),
        ("/data", ALWAYS),
        ("/llms.txt", ALWAYS),
        ("/readyz", ALWAYS),
        ("/api/tables/nothing.json", ALWAYS),
        ("/charts/model-sizes.csv?foo=1", ALWAYS),
        ("/charts/nothing.csv", ALWAYS),
    ],
)
def test_data_is_kept_a_while_and_pages_are_asked_for_again(server, path, policy) -> None:
    for method in ("GET", "HEAD"):
        answer = ask(server, path, method, headers=HTML)
        assert answer.headers["Cache-Control"] == policy


def test_what_nobody_may_write_is_not_kept(server) -> None:
    assert ask(server, "/api/tables", "POST").headers["Cache-Control"] == ALWAYS


def test_what_depends_on_the_readers_language_says_so(server) -> None:
    paths = ("/models", "/charts/model-sizes.csv", "/embed/model-sizes", "/nowhere", "/api")
    for path in paths:
        for asked in ("", "?lang=", "?lang=xx", "?lang=en&lang=ko"):
            assert "Accept-Language" in ask(server, path + asked).headers["Vary"]
        assert "Accept-Language" not in (ask(server, f"{path}?lang=en").headers["Vary"] or "")
    assert "Accept-Language" not in (ask(server, "/assets/atlas.css").headers["Vary"] or "")


@pytest.mark.parametrize(
    "path", ["/models", "/charts/model-sizes.json", "/api", "/embed/page/market"]
)
def test_what_names_its_language_is_the_same_for_every_reader(server, path: str) -> None:
    def is_alike() -> bool:
        answers = [
            ask(server, f"{path}?lang=en", headers={**HTML, "Accept-Language": one})
            for one in ("ko", "en")
        ]
        return answers[0].body == answers[1].body

    assert until(is_alike)


@pytest.mark.parametrize("path", ["/embed/model-sizes", "/charts/model-sizes.json", "/api/tables"])
def test_what_a_token_opened_is_for_its_bearer(signed_server, open_with, path) -> None:
    refused, opened = ask(signed_server, path), ask(signed_server, open_with(path))
    assert (refused.status, opened.status) == (403, 200)
    for answer in (refused, opened):
        assert answer.headers["Cache-Control"] == "private, no-store"


def test_pages_are_the_same_where_access_is_signed(signed_server) -> None:
    answer = ask(signed_server, "/data", headers=HTML)
    assert (answer.status, answer.headers["Cache-Control"]) == (200, ALWAYS)
