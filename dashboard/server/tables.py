"""``/api/tables`` and ``/api/dataset.zip``: the dataset itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from starlette.responses import Response

from dashboard.charting.chart_request import viewpoint_of
from dashboard.export.comma_separated import comma_separated
from dashboard.export.names import file_name
from dashboard.export.package import dataset_archive
from dashboard.export.selection import select
from dashboard.requests.parameters import common
from dashboard.requests.query import parse
from dashboard.server.endpoints import DATA, Endpoints
from dashboard.server.problems import problem
from dashboard.server.requests import base_of, query_of, reader_of
from dashboard.server.table_descriptions import compact, every_table, neighbours, selected_rows

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.export.selection import Selection
    from dashboard.server.services import Services

_JSON, _CSV = "json", "csv"
_RELATIONS = {"next": "next", "previous": "prev"}


def table_endpoints(services: Services) -> Endpoints:
    """Return the endpoints of the dataset; its archive is made of the files just loaded."""
    endpoints = Endpoints()
    settings, dataset = services.settings, services.site.dataset
    identity = dataset.identity
    archive = dataset_archive(services.snapshot.opened.directory, dataset.library.records)

    @endpoints.get("/api/tables", DATA)
    def every(request: Request) -> Response:
        """Return every table, its columns, and where its rows are."""
        base = base_of(request, settings)
        state = parse(query_of(request), common(dataset))
        return _json(compact(every_table(viewpoint_of(state).seen(dataset), base)))

    @endpoints.get("/api/tables/{table}.json", DATA)
    def rows(request: Request, table: str) -> Response:
        """Return rows of a table: filtered, sorted, a page at a time."""
        return _page(request, services, table, _JSON)

    @endpoints.get("/api/tables/{table}.csv", DATA)
    def csv(request: Request, table: str) -> Response:
        """Return the same rows as CSV."""
        return _page(request, services, table, _CSV)

    @endpoints.get("/api/tables/{name}", replace(DATA, is_documented=False))
    def unknown(request: Request, **_: str) -> Response:
        """Say that there is no such table, nor such a format, and what there is."""
        return _missing(request, services)

    @endpoints.get("/api/dataset.zip", DATA)
    def whole(request: Request) -> Response:
        """Return the whole dataset as a data package, of whatever day an address speaks."""
        file = _named(f"{identity.slug}-{identity.version}.zip")
        parse(query_of(request), common(dataset))
        return Response(archive(), 200, file, "application/zip")

    return endpoints


def _page(request: Request, services: Services, name: str, suffix: str) -> Response:
    """Answer with the rows of a table that are asked for, in a format."""
    dataset, base = services.site.dataset, base_of(request, services.settings)
    table = dataset.package.tables.get(name)
    if table is None:
        return _missing(request, services)
    selection = select(table, dataset, query_of(request))
    in_json = suffix == _JSON
    response = _json(selected_rows(selection, dataset, base)) if in_json else _csv(selection)
    chosen = selection.at(selection.offset)
    named = file_name([f"{selection.table.name}-{dataset.version}"], chosen, suffix)
    response.headers.update(_named(named, "inline" if in_json else "attachment"))
    links = neighbours(selection, suffix, base).items()
    if given := [f'<{page}>; rel="{_RELATIONS[name]}"' for name, page in links if page]:
        response.headers["Link"] = ", ".join(given)
    return response


def _missing(request: Request, services: Services) -> Response:
    tables = services.site.dataset.package.tables
    exists = [f"{name}.{suffix}" for name in tables for suffix in (_JSON, _CSV)]
    return problem(404, reader_of(request), exists=exists)


def _json(content: str) -> Response:
    return Response(content, media_type="application/json")


def _csv(selection: Selection) -> Response:
    content = comma_separated(list(selection.table.columns), selection.rows)
    return Response(content, media_type="text/csv; charset=utf-8")


def _named(name: str, kind: str = "attachment") -> dict[str, str]:
    return {"Content-Disposition": f'{kind}; filename="{name}"'}
