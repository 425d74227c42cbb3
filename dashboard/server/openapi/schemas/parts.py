"""What schemas are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.server.openapi.operation import Schema

TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
COUNT: Schema = {"type": "integer", "minimum": 0}
PIXELS: Schema = {"type": "integer", "minimum": 1}
FLAG: Schema = {"type": "boolean"}
ADDRESS: Schema = {"type": "string", "format": "uri"}
PLACE: Schema = {"type": "string", "format": "uri-reference"}
OBJECT: Schema = {"type": "object"}


def binary(media_type: str) -> Schema:
    """Return the schema of a file that is no text.

    OpenAPI 3.1 needs no more than the media type; what makes clients knows a file by its format.
    """
    return {"type": "string", "format": "binary", "contentMediaType": media_type}


def reference(name: str) -> Schema:
    """Return the schema that stands for one of the document's own."""
    return {"$ref": f"#/components/schemas/{name}"}


def thing(required: dict[str, Schema], optional: dict[str, Schema] | None = None) -> Schema:
    """Return the schema of an object; it may have further members."""
    properties: dict[str, Any] = {**required, **(optional or {})}
    return {"type": "object", "properties": properties, "required": list(required)}


def several(items: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": items}


def one_of(*values: str) -> Schema:
    """Return the schema of a text that is one of some."""
    return {"type": "string", "enum": list(values)}


def or_none(schema: Schema) -> Schema:
    """Return the schema of what may be missing."""
    return {"anyOf": [schema, {"type": "null"}]}


TEXTS_BY_NAME: Schema = {"type": "object", "additionalProperties": TEXT}
WORDS = reference("Words")
