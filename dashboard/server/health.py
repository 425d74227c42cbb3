"""``/healthz``: the process lives. ``/readyz``: the dataset is loaded, and what was found."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pandas as pd
from starlette.responses import JSONResponse, Response

from dashboard.export.alphabet import code_points
from dashboard.server.endpoints import Access, Caching, EndpointPolicy, Endpoints, Sharing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from starlette.requests import Request

    from dashboard.dataset.dataset import Dataset
    from dashboard.server.services import Services

_OF_THE_MOMENT = EndpointPolicy(Access.OPEN, Caching.LIVE, Sharing.NOTHING, is_worded=False)


def health_endpoints(services: Services) -> Endpoints:
    """Return what a supervisor asks."""
    endpoints = Endpoints()
    site, capabilities = services.site, services.capabilities
    dataset, edition = site.dataset, services.snapshot.opened.edition

    @endpoints.get("/healthz", _OF_THE_MOMENT)
    async def healthz(_request: Request) -> Response:
        """Say that the process lives."""
        return JSONResponse({"status": "alive"})

    @cache
    def ready() -> dict[str, object]:
        return {
            "status": "ready",
            "version": dataset.version,
            "snapshot": services.snapshot.fingerprint,
            "edition": edition and edition.version,
            "since": _written(services.snapshot.since),
            "rows": dataset.rows,
            "claims": len(dataset.records.claims),
            "charts": list(site.catalogue),
            "newest_source": dataset.newest_source,
            "browser": capabilities.browser is not None,
            "korean_font": capabilities.korean_font,
            "letters_without_font": code_points(capabilities.alphabet.missing(_names(dataset))),
        }

    @endpoints.get("/readyz", _OF_THE_MOMENT)
    def readyz(_request: Request) -> Response:
        """Say that the dataset is loaded, which one, and what this machine can draw.

        A changed dataset that has faults is not taken; they are told here. So is since when the
        store cannot be reached: what is served stays until it can.
        """
        refusal = services.snapshot.refusal()
        refused = refusal and {"since": _written(refusal.since), "faults": list(refusal.faults)}
        store = services.snapshot.store()
        since = store.unreachable_since
        told = {"unreachable_since": since and _written(since)} if store.is_there else None
        return JSONResponse({**ready(), "store": told, "refused": refused})

    return endpoints


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _names(dataset: Dataset) -> Iterator[str]:
    """Give every name that a picture can show."""
    for name, table in dataset.package.tables.items():
        for column in table.columns:
            if column.startswith(("name", "title", "publisher")):
                yield from (one for one in dataset.values(name, column) if not pd.isna(one))
