"""What a program makes up from the OpenAPI document: every answer must be one that it describes."""

from __future__ import annotations

import re

import pytest
import schemathesis
from schemathesis import engine
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import AcceptedNegativeData
from schemathesis.engine import events
from schemathesis.openapi.checks import RejectedPositiveData

FEW, SOME = 1, 3
EMPTY = re.compile(r"(?:=|,|%2C)(?:,|%2C|&|'|$)")

# Every value of every parameter would be asked for: only where there are few of them.
THOROUGH = ["/oembed", "/api", "/api/tables", "/api/dataset.zip", "/healthz", "/exports/{name}.zip"]

CONFIG = {
    "generation": {"max-examples": SOME, "deterministic": True, "database": "none"},
    "continue-on-failure": True,
    "request-timeout": 60,
    "phases": {
        "examples": {"enabled": False},
        "stateful": {"enabled": False},
    },
    "checks": {
        # What the machine cannot do now is no error of the server.
        "not_a_server_error": {"expected-statuses": ["2xx", "3xx", "4xx", "501", "503"]},
        "negative_data_rejection": {
            "expected-statuses": ["400", "403", "404", "405", "413", "414", "415", "422", "501"]
        },
    },
    "operations": [
        {"exclude-path": THOROUGH, "phases": {"coverage": {"enabled": False}}},
        {"include-path-regex": r"\.(png|svg|pdf|hwpx)$", "generation": {"max-examples": FEW}},
        # An archive of every picture takes minutes: one of what is quick to make is asked for.
        {
            "include-path": "/exports",
            "generation": {"max-examples": FEW},
            "parameters": {"formats": "csv"},
        },
        # No made-up bytes are a picture.
        {
            "include-path": "/api/verify",
            "checks": {"positive_data_acceptance": {"expected-statuses": ["200", "422"]}},
        },
    ],
}


@pytest.fixture(scope="module")
def api(drawing_server):
    config = SchemathesisConfig.from_dict(CONFIG)
    return schemathesis.openapi.from_url(f"{drawing_server}/openapi.json", config=config)


def test_every_answer_is_one_that_the_document_describes(api) -> None:
    asked, wrong = set(), []
    for event in engine.from_schema(api).execute():
        if isinstance(event, events.ScenarioFinished):
            asked.add(event.recorder.label)
            wrong += [check for checks in event.recorder.checks.values() for check in checks]
        assert not isinstance(event, (events.NonFatalError, events.FatalError)), event.info
    told = [failure for check in wrong if (failure := check.failure_info)]
    unlisted = _unlisted(api.raw_schema)
    assert not [
        f"{one.failure.title}: {one.code_sample}"[:1_000]
        for one in told
        if not (_is_harmless(one) or _names_what_is_unknown(one, unlisted))
    ]
    assert asked == {one.ok().label for one in api.get_all_operations()}


def _unlisted(document) -> set[str]:
    """The parameters with too many values to be listed: the document cannot tell which fit."""
    parts = [*document["components"]["parameters"].values()]
    for operations in document["paths"].values():
        for operation in operations.values():
            parts += [one for one in operation.get("parameters", ()) if "$ref" not in one]
    return {
        one["name"]
        for one in parts
        for schema in [one["schema"]]
        if schema.get("items", schema).keys() <= {"type", "default"}
        and schema["type"] in {"array", "string"}
    }


def _names_what_is_unknown(told, unlisted: set[str]) -> bool:
    """Whether an answer refused a made-up name of a thing."""
    asked = re.findall(r"[?&]([\w.%-]+)=", told.code_sample)
    return isinstance(told.failure, RejectedPositiveData) and not unlisted.isdisjoint(asked)


def _is_harmless(told) -> bool:
    """Whether only an empty entry of a list was accepted: it counts for nothing."""
    return isinstance(told.failure, AcceptedNegativeData) and bool(EMPTY.search(told.code_sample))
