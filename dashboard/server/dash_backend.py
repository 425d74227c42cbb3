"""Dash's backend on a server that is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash.backends._fastapi import FastAPIDashServer
from starlette.responses import Response

if TYPE_CHECKING:
    from dash import Dash
    from fastapi import FastAPI
    from starlette.requests import Request


def backend_on(server: FastAPI) -> type[FastAPIDashServer]:
    """Return Dash's backend on a server; to be told one, Dash would import Flask and ask it.

    The page and the scripts are Starlette's routes: for the parts of a path FastAPI would import
    the first version of Pydantic, and on the first request read the source of what answers.
    """

    class Backend(FastAPIDashServer):
        @staticmethod
        def create_app(*_: Any, **__: Any) -> FastAPI:
            return server

        def setup_index(self, dash_app: Dash) -> None:
            async def index(_request: Request) -> Response:
                return Response(dash_app.index(), media_type="text/html")

            server.add_route("/", index, methods=["GET"])

        def setup_component_suites(self, dash_app: Dash) -> None:  # type: ignore[override]
            async def script(request: Request) -> Response:
                package, path = (request.path_params[name] for name in ("package", "path"))
                found: Response = self.serve_component_suites(dash_app, package, path, request)
                return found

            server.add_route("/_dash-component-suites/{package}/{path:path}", script, ["GET"])

    return Backend
