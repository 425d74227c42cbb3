"""A chart as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.chart import Format
from dashboard.plotting.theme import THEMES
from dashboard.server.openapi.schemas.parts import (
    ADDRESS,
    FLAG,
    OBJECT,
    PIXELS,
    TEXT,
    TEXTS,
    TEXTS_BY_NAME,
    one_of,
    or_none,
    reference,
    several,
    thing,
)

if TYPE_CHECKING:
    from dashboard.i18n import Languages
    from dashboard.server.openapi.operation import Schema

_SOURCE = thing(
    {
        "source": TEXT,
        "title": TEXT,
        "publisher": TEXT,
        "author": or_none(TEXT),
        "published_on": TEXT,
        "url": or_none(ADDRESS),
        "claims": TEXTS,
    }
)

# Of a claim there is the identifier only where ``fields`` leaves out the evidence.
_CLAIM = thing(
    {
        "claim": TEXT,
    },
    {
        "table": TEXT,
        "about": TEXT,
        "says": TEXT,
        "as_written": or_none(TEXT),
        "place": TEXT,
        "paragraph": or_none({"type": "integer", "minimum": 1}),
        "row": or_none(TEXT),
        "cells": or_none(TEXT),
        "status": TEXT,
        "bound": TEXT,
        "inferred": or_none(FLAG),
        "note": or_none(TEXT),
        "source": TEXT,
        "publisher": TEXT,
        "title": TEXT,
        "author": or_none(TEXT),
        "published_on": TEXT,
        "url": or_none(ADDRESS),
        "disagreements": or_none(TEXT),
    },
)

_COLUMN = thing({"name": TEXT, "words": TEXT, "format": one_of(*Format)})

_CHART = thing(
    {
        "chart": TEXT,
        "title": TEXT,
        "subtitle": TEXT,
        "alternative": TEXT,
        "language": TEXT,
        "theme": one_of(*THEMES),
        "parameters": TEXTS_BY_NAME,
        "address": ADDRESS,
        "page": ADDRESS,
        "dataset": thing(
            {
                "title": TEXT,
                "publisher": TEXT,
                "version": TEXT,
                "licence": TEXT,
                "licence_address": or_none(ADDRESS),
            },
            {"credits": TEXTS},
        ),
        "claims": several(reference("Claim")),
    },
    {
        "figure": thing({"data": several(OBJECT), "layout": OBJECT}),
        "columns": several(_COLUMN),
        "rows": several(thing({"claims": TEXTS})),
        "written": several(OBJECT),
        "sources": several(reference("Source")),
        "picture": thing({"name": TEXT, "scale": PIXELS, "address": TEXT, "chunks": TEXT}),
    },
)


def chart_schemas(languages: Languages) -> dict[str, Schema]:
    """Return the schemas of a chart as JSON where there are some languages."""
    properties = _CHART["properties"] | {"language": one_of(*languages)}
    return {"Chart": {**_CHART, "properties": properties}, "Claim": _CLAIM, "Source": _SOURCE}
