"""A table of addresses that are no pages, and what answers each."""

from __future__ import annotations

from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.responses import Response


class Endpoints:
    """Addresses of one kind.

    What answers is called with the request and the parts of the path that the address names. They
    are Starlette's routes: FastAPI would look into each function for what it declares, which is a
    third of what putting the application together takes, and would keep it for good.

    Attributes:
        routes: The routes, in the order in which they are tried.
    """

    def __init__(self) -> None:
        self.routes: list[Route] = []

    def get(self, path: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Have a function answer GET at an address."""
        return self._answered(path, "GET")

    def post(self, path: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        """Have a function answer POST at an address."""
        return self._answered(path, "POST")

    def _answered(
        self, path: str, method: str
    ) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        def add(answer: Callable[..., Any]) -> Callable[..., Any]:
            self.routes.append(Route(path, _of_request(answer), methods=[method]))
            return answer

        return add


def _of_request(answer: Callable[..., Any]) -> Callable[[Request], Any]:
    async def waiting(request: Request) -> Response:
        found: Response = await answer(request, **request.path_params)
        return found

    def plain(request: Request) -> Response:
        found: Response = answer(request, **request.path_params)
        return found

    return waiting if iscoroutinefunction(answer) else plain
