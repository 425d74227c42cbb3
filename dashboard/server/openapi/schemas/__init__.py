"""What the JSON of the answers is like, as JSON Schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.server.openapi.schemas.charts import chart_schemas
from dashboard.server.openapi.schemas.parts import FLAG, PLACE, TEXT, several, thing
from dashboard.server.openapi.schemas.tables import table_schemas
from dashboard.server.openapi.schemas.tools import TOOL_SCHEMAS

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.server.openapi.operation import Schema


_RESULT = thing({"identifier": TEXT, "name": TEXT, "detail": TEXT, "address": PLACE})

_GROUP = thing({"kind": TEXT, "title": TEXT, "results": several(_RESULT), "has_more": FLAG})

SEARCH_SCHEMAS: dict[str, Schema] = {"Search": thing({"query": TEXT, "groups": several(_GROUP)})}


def schemas_of(dataset: Dataset) -> dict[str, Schema]:
    """Return every schema that has a name."""
    return {
        **TOOL_SCHEMAS,
        **chart_schemas(dataset.languages),
        **SEARCH_SCHEMAS,
        **table_schemas(dataset.package),
    }
