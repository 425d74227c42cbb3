"""What a search answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.server.openapi.schemas.parts import FLAG, PLACE, TEXT, several, thing

if TYPE_CHECKING:
    from dashboard.server.openapi.operation import Schema

_RESULT = thing({"identifier": TEXT, "name": TEXT, "detail": TEXT, "address": PLACE})
_GROUP = thing({"kind": TEXT, "title": TEXT, "results": several(_RESULT), "has_more": FLAG})

SEARCH_SCHEMAS: dict[str, Schema] = {"Search": thing({"query": TEXT, "groups": several(_GROUP)})}
