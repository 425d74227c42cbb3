"""What other people's tools make of the documents for programs: validators, clients, readers."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from llms_txt import parse_llms_file
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.conftest import ROOT
from tests.server.client import ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PACKAGE = "atlas_client"
CONFIGURATION = ROOT / "docs" / "openapi-python-client.yaml"


@pytest.fixture(scope="module")
def server(drawing_server: str) -> str:
    return drawing_server


def document_of(server: str) -> dict[str, Any]:
    return ask(server, "/openapi.json").json


def schemas(part: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in a part of the document."""
    if isinstance(part, dict):
        yield part
        for one in part.values():
            yield from schemas(one)
    elif isinstance(part, list):
        for one in part:
            yield from schemas(one)


def test_the_document_is_valid_to_the_last_default(signed_server) -> None:
    """Where access is signed there is all that there is elsewhere, and tokens beside."""
    faults = OpenAPIV31SpecValidator(document_of(signed_server)).iter_errors()
    assert [f"{list(fault.absolute_path)}: {fault.message}" for fault in faults] == []


@pytest.mark.parametrize("access", ["public", "signed"])
def test_every_operation_says_whether_it_asks_for_a_token(server, signed_server, access) -> None:
    document = document_of(server if access == "public" else signed_server)
    assert document["security"] == []
    schemes = document["components"].get("securitySchemes", {})
    parts = [part.get("security", []) for part in schemas(document["paths"])]
    asked = {name for part in parts for one in part for name in one}
    assert asked == set(schemes) == ({"token"} if access == "signed" else set())


def test_every_body_has_a_type_and_what_is_no_text_is_binary(server) -> None:
    document = document_of(server)
    told = [
        (media, content["schema"])
        for part in schemas({**document["paths"], **document["components"]})
        for media, content in part.get("content", {}).items()
        if isinstance(content, dict)
    ]
    assert {"image/png", "image/svg+xml", "application/pdf", "application/zip"} <= {
        media for media, _ in told
    }
    for media, schema in told:
        if media.startswith(("image/", "application/")) and "json" not in media:
            assert (schema["type"], schema["format"]) == ("string", "binary"), media
        elif media.startswith("text/") and media != "text/event-stream":  # no text as a whole
            assert schema == {"type": "string"}, media


def test_no_value_of_an_enumeration_is_without_a_name(server) -> None:
    for part in schemas(document_of(server)):
        values = part.get("enum", [])
        assert all(str(value).isascii() for value in values if isinstance(values, list))


@pytest.fixture(scope="module")
def call(server, tmp_path_factory) -> Iterator[Callable[..., Any]]:
    """Calls an operation through a client that openapi-python-client has made of the document."""
    folder: Path = tmp_path_factory.mktemp("client")
    (folder / "openapi.json").write_text(json.dumps(document_of(server)), encoding="utf-8")
    command = ["generate", "--path", "openapi.json", "--output-path", PACKAGE, "--meta", "none"]
    made = subprocess.run(
        [sys.executable, "-m", "openapi_python_client", *command, "--config", CONFIGURATION],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    said = made.stdout + made.stderr
    assert made.returncode == 0, said
    assert "WARNING" not in said, said
    sys.path.insert(0, str(folder))
    client = import_module(PACKAGE).Client(base_url=server)

    def called(operation: str, **parameters: Any) -> Any:
        return import_module(f"{PACKAGE}.api.{operation}").sync_detailed(
            client=client, **parameters
        )

    yield called
    client.get_httpx_client().close()
    sys.path.remove(str(folder))


def test_a_python_client_reads_a_table(call) -> None:
    status = import_module(f"{PACKAGE}.models").TableParameterCountsJsonStatusItem
    answer = call(
        "dataset.table_parameter_counts_json",
        status=[status.ACTUAL, status.PLANNED],
        parameters_min="100000000000",
        limit=3,
    )
    assert answer.status_code == 200
    assert answer.parsed.total > len(answer.parsed.rows) == 3
    assert {row.status for row in answer.parsed.rows} <= {"actual", "planned"}
    assert all(row.parameters >= 100_000_000_000 for row in answer.parsed.rows)


def test_a_python_client_draws_a_picture_and_has_it_checked(call) -> None:
    country = import_module(f"{PACKAGE}.models").ChartModelSizesPngCountryItem
    drawn = call("charts.chart_model_sizes_png", country=[country.KR, country.US], width=400)
    assert drawn.status_code == 200
    picture = drawn.parsed.payload.read()
    assert picture.startswith(b"\x89PNG")
    file = import_module(f"{PACKAGE}.types").File(payload=BytesIO(picture))
    checked = call("tools.verify", body=file)
    assert (checked.status_code, str(checked.parsed.verdict)) == (200, "current")
    assert checked.parsed.file.parameters.additional_properties["country"] == "KR,US"


def test_a_python_client_is_told_what_does_not_fit(call) -> None:
    answer = call("dataset.table_models_json", limit=0)
    assert answer.status_code == 422
    assert [fault.parameter for fault in answer.parsed.faults] == ["limit"]


@pytest.mark.parametrize("access", ["public", "signed"])
def test_llms_txt_is_read_by_its_reference_parser(
    server, signed_server, access, dataset, catalogue
) -> None:
    told = parse_llms_file(ask(server if access == "public" else signed_server, "/llms.txt").text)
    assert dataset.identity.title.en in told.title
    assert f"{len(dataset.claims)} claims" in told.summary
    assert "application/problem+json" in told.info
    assert list(told.sections) == ["Pages", "Charts", "Data", "Optional"]
    names = [chart.name.en for chart in catalogue.values()]
    assert [one.title for one in told.sections.Charts] == names
    assert {*dataset.package.tables} < {one.title for one in told.sections.Data}
    assert all(one.url and one.desc for links in told.sections.values() for one in links)
