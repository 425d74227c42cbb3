"""A picture drawn by the server is checked by the server: today, and after a figure changed."""

from __future__ import annotations

import pytest

from dashboard.export.formats import PICTURES, FileFormat
from dashboard.export.origin_reading import LARGEST
from tests.conftest import running_server
from tests.export.made import ANOTHER_FIGURE, changed_data, plain_png
from tests.server.client import Answer, ask

FORMATS = ["png", "svg", "pdf"]


@pytest.fixture(scope="module")
def server(drawing_server: str) -> str:
    return drawing_server


def verify(server: str, content: bytes, query: str = "lang=en", **headers: str) -> Answer:
    return ask(server, f"/api/verify?{query}", "POST", headers, content)


@pytest.fixture(scope="module")
def pictures(server) -> dict[str, bytes]:
    """The parameter comparison as the server gives it away, on a phone's width."""
    asked = {name: f"/charts/model-sizes.{name}?lang=en&width=500" for name in FORMATS}
    answers = {name: ask(server, path) for name, path in asked.items()}
    assert {answer.status for answer in answers.values()} == {200}
    return {name: answer.body for name, answer in answers.items()}


@pytest.fixture(scope="module")
def later(tmp_path_factory):
    """The server on the day after one figure was changed."""
    folder = changed_data(tmp_path_factory.mktemp("later"), *ANOTHER_FIGURE)
    with running_server(ATLAS_DATA=str(folder), ATLAS_BROWSERS="0") as address:
        yield address


@pytest.mark.parametrize("name", FORMATS)
def test_a_picture_made_now_is_current(server, pictures, name: str) -> None:
    answer = verify(server, pictures[name])
    assert answer.status == 200
    told = answer.json
    assert (told["verdict"], told["name"], told["altered"]) == ("current", "Data unchanged", False)
    assert told["changes"] == told["added"] == told["gone"] == []
    assert told["file"]["format"] == name
    assert told["file"]["address"].startswith(f"{server}/charts/model-sizes.{name}?")
    assert told["now"]["dataset"] == told["file"]["dataset"]
    assert told["now"]["page"] == "/charts/model-sizes?lang=en&theme=light"
    assert ask(server, told["now"]["page"]).status == 200


def test_the_address_in_a_picture_draws_the_same_picture(server, pictures) -> None:
    told = verify(server, pictures["svg"]).json
    assert ask(server, told["now"]["address"]).body == pictures["svg"]


@pytest.mark.parametrize("name", FORMATS)
def test_after_one_figure_changed_it_is_superseded_and_says_what(
    later, pictures, name: str
) -> None:
    told = verify(later, pictures[name]).json
    assert (told["verdict"], told["altered"]) == ("superseded", False)
    assert told["changes"] == [
        {
            "claim": "size-gopher-joongang",
            "about": "Gopher",
            "evidence": "/evidence?claim=size-gopher-joongang&lang=en",
            "column": "parameters",
            "title": "Parameters",
            "then": {"value": "280000000000", "words": "280B (280,000,000,000)"},
            "now": {"value": "290000000000", "words": "290B (290,000,000,000)"},
        }
    ]
    assert ask(later, told["changes"][0]["evidence"]).status == 200


def test_the_answer_is_in_the_readers_language(server, later, pictures) -> None:
    korean = verify(later, pictures["png"], "lang=ko")
    assert korean.headers["Content-Language"] == "ko"
    assert korean.json["changes"][0]["title"] == "파라미터 수"
    assert korean.json["changes"][0]["then"]["words"] == "2800억 (280,000,000,000)"
    browsers = verify(server, b"", "", **{"Accept-Language": "en"})
    assert browsers.json["title"] == "The file cannot be read"


def test_any_media_type_is_taken(server, pictures) -> None:
    for kind in ("text/plain", "multipart/form-data", "nonsense"):
        assert verify(server, pictures["png"], **{"Content-Type": kind}).status == 200


def test_a_picture_without_a_record_is_unknown(server) -> None:
    told = verify(server, plain_png()).json
    assert (told["verdict"], told["file"]) == ("unknown", None)
    assert told["now"]["address"] is None


@pytest.mark.parametrize("content", [b"", b"hello", plain_png()[:60], b"<svg>", b"<!DOCTYPE a>"])
def test_what_cannot_be_read_is_a_problem_that_says_what_can(server, content: bytes) -> None:
    answer = verify(server, content)
    assert (answer.status, answer.is_problem) == (422, True)
    told = answer.json
    assert told["title"] == "The file cannot be read"
    assert told["detail"]
    assert told["allowed"] == [one.media_type for one in (*PICTURES, FileFormat.PPTX)]
    assert told["largest"] == LARGEST


def test_too_large_is_refused_before_it_is_sent(server) -> None:
    announced = {"Content-Length": str(LARGEST + 1)}
    answer = ask(server, "/api/verify", "POST", announced)
    assert (answer.status, answer.is_problem) == (413, True)
    assert answer.json["largest"] == LARGEST


def test_every_wrong_parameter_is_told(server, pictures) -> None:
    answer = verify(server, pictures["png"], "lang=xx&colour=red&theme=dark")
    assert (answer.status, answer.is_problem) == (422, True)
    assert {fault["parameter"] for fault in answer.json["faults"]} == {"lang", "colour", "theme"}


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE"])
def test_only_post_is_answered(server, method: str) -> None:
    answer = ask(server, "/api/verify", method, {"Accept": "text/html"})
    assert answer.status == 405
    assert answer.headers["Allow"] == "POST"
