"""Errors for whoever reads in a browser: the problem body of any address as a page."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from starlette.datastructures import MutableHeaders
from starlette.requests import Request

from dashboard.i18n import Language, Text
from dashboard.pages.page_request import read_page_request
from dashboard.plotting.theme import THEMES
from dashboard.server.embedded.document import Appearance, Shell, document
from dashboard.server.error_content import error_content
from dashboard.server.forwarding import own_path
from dashboard.server.markup import element
from dashboard.server.plain_page import plain_page
from dashboard.server.problems import MEDIA_TYPE
from dashboard.server.requests import is_framed, query_of, wants_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.pages.page_request import PageRequest
    from dashboard.server.markup import Html
    from dashboard.server.services import Services

_LOG = logging.getLogger("dashboard")
_EMBEDS = "/embed/"
_HOME = Text("첫 페이지로", "To the first page")
_OPEN = Text("대시보드 열기", "Open the dashboard")


class ErrorPageMiddleware:
    """Turns problem bodies into pages for clients that ask for HTML; in a frame into small ones.

    Args:
        app: The application.
        services: What pages are made from.
    """

    def __init__(self, app: ASGIApp, services: Services) -> None:
        self._app, self._services = app, services

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and rewrite its answer where that is a problem body."""
        if scope["type"] == "http" and wants_page(Request(scope)):
            send = _Rewriting(send, lambda *said: self._page(Request(scope), *said)).send
        await self._app(scope, receive, send)

    def _page(self, request: Request, problem: dict[str, Any], headers: MutableHeaders) -> str:
        """Return a problem as a page."""
        prefix, languages = self._services.settings.prefix, self._services.site.dataset.languages
        language = languages.find(headers["content-language"]) or Language.KO
        content = error_content(problem, language, prefix, headers.get("retry-after", ""))
        path = own_path(request.scope["path"], prefix)
        if is_framed(request) or path.startswith(_EMBEDS):
            return self._small(problem["title"], content, Appearance(language, _theme(request)))
        # An address that is too long stays out of the links of its page.
        query = b"" if problem["status"] == 414 else request.scope["query_string"]
        told = {"path": path, "search": query.decode("latin-1"), "language": language}
        return self._large(problem["title"], content, read_page_request(told, prefix, languages))

    def _large(self, title: str, content: Html, view: PageRequest) -> str:
        home = element("p", element("a", _HOME[view.language], href=view.link("/")))
        main = element("main", content, home, id="page", tabindex="-1", class_="prose")
        return plain_page(title, main, self._services.site, view, self._services.assets_version)

    def _small(self, title: str, content: Html, appearance: Appearance) -> str:
        """Return a page for a frame, whose links lead out of it."""
        prefix, words = self._services.settings.prefix, _OPEN[appearance.language]
        link = element("a", words, href=prefix, target="_blank", rel="noopener")
        main = element("main", content, element("p", link), class_="refusal", data_embed="")
        return document(
            title,
            main,
            appearance,
            Shell(prefix, self._services.assets_version, self._services.site.identity.title),
            prefix,
        )


class _Rewriting:
    """An answer that is held back until it is known whether it is a problem body.

    Args:
        send: Sends what is to be sent.
        page: Returns a problem's members, and its headers, as a page.
    """

    def __init__(self, send: Send, page: Callable[[dict[str, Any], MutableHeaders], str]) -> None:
        self._send, self._page = send, page
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        """Send a part of an answer, or hold it back."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if headers.get("content-type") == MEDIA_TYPE:
                self._start = message
                return
        if self._start is None:
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if not message.get("more_body", False):
            await self._rewritten(self._start)

    async def _rewritten(self, start: Message) -> None:
        headers, body = MutableHeaders(scope=start), self._body
        try:
            body = self._page(json.loads(body), headers).encode()
            headers["Content-Type"] = "text/html; charset=utf-8"
        except Exception:  # the problem itself is still said
            _LOG.exception("an error without a page: %r", body)
        headers["Content-Length"] = str(len(body))
        headers.add_vary_header("Accept")
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def _theme(request: Request) -> str:
    """Return the theme asked for, whatever else is wrong."""
    asked = next(iter(query_of(request).get("theme", ())), "")
    return asked if asked in THEMES else "auto"
