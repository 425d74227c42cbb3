"""A request that came before is answered as it was then, and one that differs is not."""

from __future__ import annotations

import pytest

from tests.server.client import ask, ready

PATHS = ("/charts/model-sizes.csv?lang=en", "/embed/model-sizes", "/assets/atlas.css", "/about")


def said(answer) -> tuple[int, list[tuple[str, str]], bytes]:
    headers = [one for one in answer.headers.items() if one[0].lower() != "date"]
    return answer.status, sorted(headers), answer.body


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("encoding", ["", "gzip", "br"])
def test_the_third_answer_is_the_first(server, path, encoding) -> None:
    headers = {"Accept-Encoding": encoding} if encoding else {}
    if path == "/about":
        ready(server, path)
    answers = [said(ask(server, path, headers=headers)) for _ in range(3)]
    assert answers[0] == answers[1] == answers[2]


@pytest.mark.parametrize("path", PATHS)
def test_what_differs_has_its_own_answer(server, path) -> None:
    plain = [ask(server, path) for _ in range(3)][-1]
    tag = plain.headers["ETag"]
    for _ in range(3):
        known = ask(server, path, headers={"If-None-Match": tag})
        assert (known.status, known.body, known.headers["ETag"]) == (304, b"", tag)
        assert ask(server, path, headers={"If-None-Match": '"other"'}).body == plain.body
        head = ask(server, path, "HEAD")
        assert (head.status, head.body) == (200, b"")
        assert ask(server, path, "POST").status == 405
        packed = ask(server, path, headers={"Accept-Encoding": "br"})
        assert packed.headers["Content-Encoding"] == "br"
        assert packed.headers["ETag"] != tag
        assert ask(server, path, headers={"Host": "not a host"}).status == 400


def test_a_reader_of_another_language_has_its_words(server) -> None:
    for _ in range(3):
        for language in ("ko", "en"):
            answer = ask(server, "/embed/model-sizes", headers={"Accept-Language": language})
            assert f'<html lang="{language}"' in answer.text


def test_a_body_is_read(server) -> None:
    path = "/charts/model-sizes.csv?lang=en"
    for _ in range(3):
        assert ask(server, path).status == 200
    assert ask(server, path, body=b"x" * 20_000).status == 413
