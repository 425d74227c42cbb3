"""The description as an OpenAPI 3.1 document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.i18n import Text
from dashboard.server.openapi.answers import PROBLEM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.dataset.identity import Identity
    from dashboard.server.openapi.operation import (
        DescribedAnswer,
        Operation,
        OperationSection,
        Parameter,
        Schema,
    )

_DESCRIPTION = Text(
    "차트를 그림, 파일, 임베드로 제공하고 데이터셋 자체도 제공합니다. 모든 주소가 "
    "같은 매개변수를 쓰며 여러 값은 쉼표로 잇습니다. 맞지 않는 것은 "
    "application/problem+json으로 한꺼번에 알립니다. 쓸 수 없는 메서드에는 405, 너무 "
    "긴 주소에는 414로 답합니다.",
    "Each chart as a picture, a file and an embed, and the dataset itself. Every "
    "address takes the same parameters; several values are joined with commas. "
    "Everything that does not fit is reported at once as application/problem+json. "
    "Other methods are answered with 405, an address that is too long with 414.",
)
_TOKEN = Text(
    "차트와 매개변수에 한정된 단기 서명 토큰",
    "A signed, short-lived token for one chart and its parameters",
)
_LISTED = {"style": "form", "explode": False}


def openapi_document(
    sections: Sequence[OperationSection], schemas: Mapping[str, Schema], identity: Identity
) -> dict[str, Any]:
    """Return the document; ``servers`` is left to who knows the address.

    Args:
        sections: What can be asked.
        schemas: The schemas that these refer to, by name.
        identity: Whose data is asked for.
    """
    operations = list(operations_of(sections))
    return {
        "openapi": "3.1.0",
        "info": _information(identity),
        "servers": [],
        "tags": [{"name": one.id, "description": _both(one.words)} for one in sections],
        "security": [],
        "paths": _paths(sections),
        "components": {"schemas": schemas, **_components(operations)},
    }


def operations_of(sections: Sequence[OperationSection]) -> Iterator[Operation]:
    """Return every operation."""
    for section in sections:
        for family in section.families:
            yield from family.operations


def _information(identity: Identity) -> dict[str, Any]:
    return {
        "title": identity.title.en,
        "version": identity.version,
        "description": _both(_DESCRIPTION),
        "license": {"name": identity.licence.en, **_terms(identity)},
    }


def _terms(identity: Identity) -> dict[str, str]:
    """Return what the terms of a single licence are known by: its identifier, or its address."""
    match identity.licences:
        case [licence] if licence.spdx:
            return {"identifier": licence.spdx}
        case [licence] if licence.address:
            return {"url": licence.address}
    return {}


def _components(operations: Sequence[Operation]) -> dict[str, Any]:
    parameters = {_key(one): one for operation in operations for one in operation.parameters}
    problems = {
        answer.status: answer
        for operation in operations
        for answer in operation.answers
        if _is_shared(answer)
    }
    shared: dict[str, Any] = {
        "parameters": {key: _parameter(one) for key, one in sorted(parameters.items())},
        "responses": {str(status): _answer(problems[status]) for status in sorted(problems)},
        "headers": _headers(operations),
    }
    if any(operation.guarded for operation in operations):
        scheme = {"type": "apiKey", "in": "query", "name": "token", "description": _both(_TOKEN)}
        shared["securitySchemes"] = {"token": scheme}
    return shared


def _paths(sections: Sequence[OperationSection]) -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for section in sections:
        for family in section.families:
            for operation in family.operations:
                described = _operation(operation, section.id)
                paths.setdefault(operation.path, {})[operation.method] = described
    return paths


def _operation(operation: Operation, tag: str) -> dict[str, Any]:
    answers = sorted(operation.answers, key=lambda answer: answer.status)
    described: dict[str, Any] = {
        "operationId": operation.id,
        "tags": [tag],
        "summary": operation.words.en,
        "description": _both(operation.words),
        "parameters": [
            {"$ref": f"#/components/parameters/{_key(one)}"} for one in operation.parameters
        ],
        "responses": {str(one.status): _shared_or_own(one) for one in answers},
    }
    if operation.body:
        content = {media: {"schema": schema} for media, schema in operation.body.items()}
        described["requestBody"] = {"required": True, "content": content}
    if operation.guarded:
        described["security"] = [{"token": []}]
    return described


def _parameter(parameter: Parameter) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": parameter.name,
        "in": parameter.place,
        "required": parameter.required,
        "description": _with_options(parameter),
        "schema": parameter.schema,
    }
    return described | (_LISTED if parameter.schema.get("type") == "array" else {})


def _with_options(parameter: Parameter) -> str:
    is_listed = "enum" in parameter.schema.get("items", parameter.schema)
    lines = [
        f"- `{one.value}`" + (f": {_beside(one.words)}" if is_told else "")
        for one in parameter.options
        if (is_told := {one.words.ko, one.words.en} != {one.value}) or not is_listed
    ]
    return "\n".join([_both(parameter.words), *([""] if lines else []), *lines])


def _shared_or_own(answer: DescribedAnswer) -> dict[str, Any]:
    shared = {"$ref": f"#/components/responses/{answer.status}"}
    return shared if _is_shared(answer) else _answer(answer)


def _is_shared(answer: DescribedAnswer) -> bool:
    return answer.status == 304 or set(answer.content) == {PROBLEM}


def _answer(answer: DescribedAnswer) -> dict[str, Any]:
    described: dict[str, Any] = {"description": _both(answer.words)}
    if answer.headers:
        described["headers"] = {
            name: {"$ref": f"#/components/headers/{name}"} for name in answer.headers
        }
    if answer.content:
        described["content"] = {
            media: {"schema": schema} for media, schema in answer.content.items()
        }
    return described


def _headers(operations: Sequence[Operation]) -> dict[str, Any]:
    return {
        name: {"description": _both(words), "schema": {"type": "string"}}
        for operation in operations
        for answer in operation.answers
        for name, words in answer.headers.items()
    }


def _key(parameter: Parameter) -> str:
    return f"{parameter.home}.{parameter.name}"


def _both(words: Text) -> str:
    return f"{words.en}\n\n{words.ko}"


def _beside(words: Text) -> str:
    return words.en if words.en == words.ko else f"{words.en} · {words.ko}"
