"""What goes wrong behind a route: told to the client as a problem, in full to the log only."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, cast

from dash.exceptions import DependencyException, PreventUpdate
from starlette.exceptions import HTTPException
from starlette.requests import Request

from dashboard.requests.query import InvalidQueryError
from dashboard.server.embedded.reading import UnknownEmbedError
from dashboard.server.problems import invalid, problem
from dashboard.server.requests import reader_of

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOG = logging.getLogger("dashboard")


def explain_refusals(server: FastAPI) -> None:
    """Have what a route refuses answered as problems, so that no route writes one for itself."""
    server.add_exception_handler(HTTPException, _refused)
    server.add_exception_handler(InvalidQueryError, _invalid)
    server.add_exception_handler(UnknownEmbedError, _unknown)
    server.add_exception_handler(DependencyException, _missing_component)


def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = (error.headers if isinstance(error, HTTPException) else None) or {}
    allowed = sorted(headers.get("Allow", "GET, HEAD").split(", "))
    members = {"allowed": allowed} if status == 405 else {}
    return problem(status, reader_of(request), **members)


def _invalid(request: Request, error: Exception) -> Response:
    return invalid(cast("InvalidQueryError", error).faults, reader_of(request))


def _unknown(request: Request, error: Exception) -> Response:
    return problem(404, reader_of(request), exists=cast("UnknownEmbedError", error).exists)


def _missing_component(request: Request, _error: Exception) -> Response:
    return _refused(request, HTTPException(404))


class UnexpectedErrorMiddleware:
    """Answers an error of ours with a 500 that says nothing of the code, and logs it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and answer for what goes wrong."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except (PreventUpdate, HTTPException):
            raise
        except Exception:
            _LOG.exception("%s %r", scope["method"], scope["path"])
            if begun:
                raise
            await problem(500, reader_of(Request(scope)))(scope, receive, send)
