"""What the JSON of the answers is like, as JSON Schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.server.openapi.operation import Schema

_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_COUNT: Schema = {"type": "integer", "minimum": 0}


def thing(required: dict[str, Schema], optional: dict[str, Schema] | None = None) -> Schema:
    """Return the schema of an object; it may have further members."""
    properties: dict[str, Any] = {**required, **(optional or {})}
    return {"type": "object", "properties": properties, "required": list(required)}


_FAULT = thing(
    {"parameter": _TEXT, "value": _TEXT, "reason": _TEXT, "allowed": _TEXTS},
)

_PROBLEM = thing(
    {
        "type": {"type": "string", "format": "uri-reference"},
        "title": _TEXT,
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
    },
    {
        "detail": _TEXT,
        "faults": {"type": "array", "items": {"$ref": "#/components/schemas/Fault"}},
        "exists": _TEXTS,
        "allowed": _TEXTS,
        "longest": _COUNT,
        "largest": _COUNT,
    },
)

SCHEMAS: dict[str, Schema] = {
    "Problem": _PROBLEM,
    "Fault": _FAULT,
    "Rows": thing({}),
    "Tables": thing({}),
}
