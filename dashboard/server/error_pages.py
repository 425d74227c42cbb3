"""Errors for whoever reads in a browser: the problem body of any address as a page."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from starlette.datastructures import MutableHeaders
from starlette.responses import HTMLResponse

from dashboard.i18n import Language, Text
from dashboard.pages.page_request import read_page_request
from dashboard.plotting.theme import THEMES
from dashboard.server.embedded.document import Appearance, document
from dashboard.server.embeds import shell_of
from dashboard.server.endpoints import CONTEXT
from dashboard.server.error_content import error_content
from dashboard.server.markup import element
from dashboard.server.plain_page import plain_page
from dashboard.server.requests import is_framed, query_of, wants_page

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from dashboard.pages.page_request import PageRequest
    from dashboard.server.markup import Html
    from dashboard.server.problems import Problem
    from dashboard.server.services import Services

_LOG = logging.getLogger("dashboard")
_HOME = Text("첫 페이지로", "To the first page")
_OPEN = Text("대시보드 열기", "Open the dashboard")


class ErrorPages:
    """Turns problem bodies into pages for clients that ask for HTML; in a frame into small ones.

    Args:
        services: What pages are made from.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._shell = shell_of(services)

    def of(self, answer: Problem, request: Request) -> Response:
        """Return the page that says the same as a problem to who would rather read a page."""
        if not wants_page(request):
            return answer
        headers = MutableHeaders(answer.headers)
        try:
            content = self._page(request, json.loads(bytes(answer.body)), headers)
        except Exception:  # the problem itself is still said
            _LOG.exception("an error without a page: %r", answer.body)
            return answer
        for name in ("content-length", "content-type"):
            del headers[name]
        headers.add_vary_header("Accept")
        return HTMLResponse(content, answer.status_code, dict(headers))

    def _page(self, request: Request, problem: dict[str, Any], headers: MutableHeaders) -> str:
        """Return a problem as a page."""
        prefix, dataset = self._services.settings.prefix, self._services.site.dataset
        language = dataset.languages.find(headers["content-language"]) or Language.KO
        content = error_content(problem, language, prefix, headers.get("retry-after", ""))
        context = request.scope.get("state", {}).get(CONTEXT)
        if is_framed(request) or (context and context.policy.is_framed):
            return self._small(problem["title"], content, Appearance(language, _theme(request)))
        # An address that is too long stays out of the links of its page.
        query = b"" if problem["status"] == 414 else request.scope["query_string"]
        told = {
            "path": request.scope["path"],
            "search": query.decode("latin-1"),
            "language": language,
        }
        return self._large(problem["title"], content, read_page_request(told, prefix, dataset))

    def _large(self, title: str, content: Html, view: PageRequest) -> str:
        home = element("p", element("a", _HOME[view.language], href=view.link("/")))
        main = element("main", content, home, id="page", tabindex="-1", class_="prose")
        return plain_page(title, main, self._services.site, view, self._services.assets_version)

    def _small(self, title: str, content: Html, appearance: Appearance) -> str:
        """Return a page for a frame, whose links lead out of it."""
        prefix, words = self._shell.prefix, _OPEN[appearance.language]
        link = element("a", words, href=prefix, target="_blank", rel="noopener")
        main = element("main", content, element("p", link), class_="refusal", data_embed="")
        return document(title, main, appearance, self._shell, prefix)


def _theme(request: Request) -> str:
    """Return the theme asked for, whatever else is wrong."""
    asked = next(iter(query_of(request).get("theme", ())), "")
    return asked if asked in THEMES else "auto"
