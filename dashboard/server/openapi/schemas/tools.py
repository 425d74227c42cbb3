"""Problems, verdicts, embeds for other sites, and how the server is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.row_changes import ChangeKind
from dashboard.export.verdict import Standing
from dashboard.i18n import PAIR
from dashboard.server.openapi.schemas.parts import (
    ADDRESS,
    COUNT,
    FLAG,
    PIXELS,
    PLACE,
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
    from dashboard.server.openapi.operation import Schema

_FAULT = thing(
    {"parameter": TEXT, "value": TEXT, "reason": TEXT, "allowed": TEXTS}, {"nearest": TEXTS}
)

_PROBLEM = thing(
    {
        "type": PLACE,
        "title": TEXT,
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
    },
    {
        "detail": TEXT,
        "faults": several(reference("Fault")),
        "exists": TEXTS,
        "allowed": TEXTS,
        "reason": TEXT,
        "longest": COUNT,
        "largest": COUNT,
    },
)

_MENTION = {"claim": TEXT, "about": TEXT, "evidence": PLACE}
_VALUE = or_none(thing({"value": TEXT, "words": TEXT}))
_CHANGE = thing({**_MENTION, "column": TEXT, "title": TEXT, "then": _VALUE, "now": _VALUE})

_FILE = thing(
    {
        "title": TEXT,
        "computed_title": or_none(TEXT),
        "own_note": or_none(TEXT),
        "chart": TEXT,
        "format": TEXT,
        "parameters": TEXTS_BY_NAME,
        "address": TEXT,
        "rights": TEXT,
        "dataset": TEXT,
        "software": TEXT,
        "sources": TEXTS,
        "claims": COUNT,
    }
)

_JUDGED = {
    "verdict": one_of(*Standing),
    "name": TEXT,
    "altered": FLAG,
    "summary": TEXTS,
    "file": or_none(_FILE),
    "now": thing(
        {"dataset": TEXT, "software": TEXT, "address": or_none(PLACE), "page": or_none(PLACE)}
    ),
    "changes": several(_CHANGE),
    "added": several(thing(_MENTION)),
    "gone": several(thing(_MENTION)),
}
_SLIDE = thing({"slide": COUNT, "title": TEXT, **_JUDGED})
_VERDICT = thing(_JUDGED, {"slides": several(_SLIDE)})

_OEMBED = thing(
    {
        "version": one_of("1.0"),
        "type": one_of("rich"),
        "title": TEXT,
        "provider_name": TEXT,
        "provider_url": ADDRESS,
        "cache_age": COUNT,
        "width": PIXELS,
        "height": PIXELS,
        "html": TEXT,
    },
    {"thumbnail_url": ADDRESS, "thumbnail_width": PIXELS, "thumbnail_height": PIXELS},
)

_ROW_CHANGE = thing(
    {
        "kind": one_of(*ChangeKind),
        "table": TEXT,
        "key": TEXT,
        "is_claim": FLAG,
        "about": TEXT,
        "says": TEXTS,
        "accepted": or_none(thing({"who": TEXT, "at": {"type": "string", "format": "date-time"}})),
        "evidence": or_none(ADDRESS),
    }
)

_EDITION = thing(
    {
        "edition": COUNT,
        "published": {"type": "string", "format": "date-time"},
        "dataset_version": TEXT,
        "snapshot": TEXT,
        "claims": COUNT,
        "new": COUNT,
        "changed": COUNT,
        "withdrawn": COUNT,
        "restores": or_none(COUNT),
        "why": TEXT,
        "summary": TEXT,
        "further": COUNT,
        "changes": several(_ROW_CHANGE),
    }
)

_CHANGES = thing(
    {
        "version": TEXT,
        "snapshot": TEXT,
        "edition": or_none(COUNT),
        "editions": several(_EDITION),
    }
)

_READY = thing(
    {
        "status": one_of("ready"),
        "version": TEXT,
        "edition": or_none(COUNT),
        "rows": COUNT,
        "claims": COUNT,
        "charts": TEXTS,
        "newest_source": TEXT,
        "browser": FLAG,
        "korean_font": or_none(TEXT),
        "letters_without_font": TEXTS,
    }
)

TOOL_SCHEMAS: dict[str, Schema] = {
    "Problem": _PROBLEM,
    "Fault": _FAULT,
    "Words": thing({language.value: TEXT for language in PAIR}),
    "Verdict": _VERDICT,
    "Embed": _OEMBED,
    "Alive": thing({"status": one_of("alive")}),
    "Ready": _READY,
    "Changes": _CHANGES,
}
