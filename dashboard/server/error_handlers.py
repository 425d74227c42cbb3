"""What goes wrong behind a route: told to the client as a problem, in full to the log only."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from dash.exceptions import DependencyException, PreventUpdate
from starlette.exceptions import HTTPException
from starlette.requests import Request

from dashboard.requests.query import InvalidQueryError
from dashboard.server.embedded.reading import UnknownEmbedError
from dashboard.server.limits import RefusedBodyError, refused_body
from dashboard.server.problems import Problem, invalid, problem
from dashboard.server.requests import reader_of

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.server.error_pages import ErrorPages

_LOG = logging.getLogger("dashboard")


def explain_refusals(server: FastAPI, pages: ErrorPages) -> None:
    """Have what Dash and the static files refuse answered as everywhere else."""

    def answer(request: Request, error: Exception) -> Response:
        return pages.of(explained(request, error), request)

    for kind in (HTTPException, DependencyException):
        server.add_exception_handler(kind, answer)


def explained(request: Request, error: Exception) -> Problem:
    """Return what a client is told of a refusal; no handler writes that for itself.

    Raises:
        Exception: What is no refusal but an error of ours.
    """
    match error:
        case RefusedBodyError():
            return refused_body(error, request.scope)
        case HTTPException():
            return _refused(request, error)
        case InvalidQueryError():
            return invalid(error.faults, reader_of(request))
        case UnknownEmbedError():
            return problem(404, reader_of(request), exists=error.exists)
        case DependencyException():
            return problem(404, reader_of(request))
    raise error


def _refused(request: Request, error: HTTPException) -> Problem:
    allowed = sorted((error.headers or {}).get("Allow", "GET, HEAD").split(", "))
    members = {"allowed": allowed} if error.status_code == 405 else {}
    return problem(error.status_code, reader_of(request), **members)


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
