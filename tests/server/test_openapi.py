"""The OpenAPI document: valid, whole, and made from the declarations that the code follows."""

from __future__ import annotations

import re

import pytest
import schemathesis

from dashboard.charting.discovery import discover
from dashboard.charting.render import choices_of
from dashboard.export.formats import FileFormat
from dashboard.i18n import Text
from dashboard.pages.site import build_site
from dashboard.requests.choices import Choice, Kind, Option
from dashboard.server.endpoints import ANY, Access
from dashboard.server.openapi.document import openapi_document
from dashboard.server.openapi.parameters import example_of, schema_of
from dashboard.server.openapi.sections import sections_of
from tests.server.client import ask
from tests.server.new_chart import CHART, charts_with_one_more

WORDS = Text("말", "words")


@pytest.fixture(scope="module")
def document(server):
    return ask(server, "/openapi.json").json


def parameters(document, path: str, method: str = "get") -> dict[str, dict]:
    found = document["paths"][path][method]["parameters"]
    named = [document["components"]["parameters"][one["$ref"].rpartition("/")[2]] for one in found]
    return {one["name"]: one for one in named}


def test_the_document_is_valid(document) -> None:
    schemathesis.openapi.from_dict(document).validate()
    assert document["openapi"].startswith("3.1.")


def test_every_reference_leads_somewhere(document) -> None:
    for reference in set(re.findall(r"#/components/(\w+)/([\w.-]+)", str(document))):
        kind, name = reference
        assert name in document["components"][kind], reference


def test_every_operation_has_a_name_of_its_own(document) -> None:
    names = [one["operationId"] for path in document["paths"].values() for one in path.values()]
    assert len(names) == len(set(names))


def test_every_chart_is_there_in_every_format_with_its_own_choices(
    document, catalogue, dataset
) -> None:
    for chart in catalogue.values():
        own = {choice.name for choice in choices_of(chart, dataset)}
        for format_ in FileFormat:
            described = parameters(document, f"/charts/{chart.id}.{format_}")
            assert own | {"lang", "theme"} <= set(described)
            assert ("scale" in described) is format_.is_picture


def test_the_address_is_that_of_the_request(server, document) -> None:
    assert document["servers"] == [{"url": server}]


def test_a_token_is_asked_for_only_where_access_is_signed(dataset, catalogue, table) -> None:
    site = build_site(dataset, catalogue)
    for signed in (True, False):
        document = openapi_document(sections_of(site, table, signed=signed), {}, dataset.identity)
        assert ("securitySchemes" in document["components"]) is signed
        operations = {
            (method.upper(), path): operation
            for path, methods in document["paths"].items()
            for method, operation in methods.items()
        }
        guarded = {one for one, operation in operations.items() if "security" in operation}
        assert guarded == {
            one for one in operations if signed and table.find(*one).policy.access is Access.TOKEN
        }
        assert guarded == {one for one, told in operations.items() if "403" in told["responses"]}


def test_every_endpoint_is_described_and_nothing_else_is(document, table) -> None:
    described = {
        table.find(method.upper(), path).endpoint
        for path, methods in document["paths"].items()
        for method in methods
    }
    assert described == {one for one in table if one.policy.is_documented and one.method != ANY}


def test_what_is_not_described_is_a_page_or_what_a_page_loads(table) -> None:
    hidden = {one.path.split("/")[1] for one in table if not one.policy.is_documented}
    assert hidden == {
        *("_dash-component-suites", "_dash-dependencies", "_dash-layout"),
        *("_dash-update-component", "_favicon.ico", "_reload-hash", "assets", "static"),
        *("api", "charts", "embed", "{rest:path}"),
    }


def test_a_new_chart_is_described_with_nothing_else_edited(dataset, table, tmp_path) -> None:
    site = build_site(dataset, discover(charts_with_one_more(tmp_path)))
    document = openapi_document(sections_of(site, table, signed=False), {}, dataset.identity)
    own = {choice.name for choice in site.catalogue[CHART].choices}
    forms = [f"/charts/{CHART}.{format_}" for format_ in FileFormat]
    for path in (*forms, f"/embed/{CHART}"):
        assert own <= set(parameters(document, path))


def test_a_choice_between_options() -> None:
    options = (Option("a", WORDS), Option("b", WORDS))
    assert schema_of(Choice("x", Kind.ONE, WORDS, "a", options)) == {
        "type": "string",
        "enum": ["a", "b"],
        "default": "a",
    }
    assert schema_of(Choice("x", Kind.MANY, WORDS, (), options)) == {
        "type": "array",
        "items": {"type": "string", "enum": ["a", "b"]},
        "default": [],
    }
    assert schema_of(Choice("x", Kind.MANY, WORDS, ()))["items"] == {
        "type": "string",
        "maxLength": 0,
    }


def test_a_choice_of_a_number() -> None:
    assert schema_of(Choice("x", Kind.NUMBER, WORDS, 3, minimum=1, maximum=9, step=2)) == {
        "type": "integer",
        "minimum": 1,
        "maximum": 9,
        "default": 3,
    }
    assert schema_of(Choice("x", Kind.NUMBER, WORDS, 0.5, minimum=-1, maximum=1, step=0.5)) == {
        "type": "number",
        "minimum": -1,
        "maximum": 1,
        "multipleOf": 0.5,
        "default": 0.5,
    }


def test_a_number_that_is_clamped_is_never_refused_and_has_no_bounds() -> None:
    wide = Choice("x", Kind.NUMBER, WORDS, 0.0, minimum=200, maximum=900, clamped=True)
    assert schema_of(wide) == {"type": "number"}
    assert schema_of(Choice("x", Kind.FLAG, WORDS, default=True)) == {
        "type": "integer",
        "enum": [0, 1],
        "default": 1,
    }


def test_an_example_differs_from_the_default(catalogue, dataset) -> None:
    for chart in catalogue.values():
        choices = choices_of(chart, dataset)
        defaults = {choice.name: choice.default for choice in choices}
        assert all(defaults[name] != value for name, value in example_of(choices))
