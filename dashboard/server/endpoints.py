"""The table of endpoints: one value each says who may ask and how long an answer holds.

Routing, access, limits, headers and the description for programs follow from it.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from starlette.routing import compile_path

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping

    Handler = Callable[..., Any]
    """Called with the request and the parts of the path that an address names; returns, awaited
    or not, what answers: a response, or another application."""

ANY = "*"
"""The method of an endpoint that answers whatever no other one of its path does."""

CONTEXT = "context"
"""Under which name the state of a request holds its context."""

LARGEST_BODY = 16_000
"""Bytes that a body may have where nothing else is said."""


class Access(Enum):
    """Who may ask."""

    OPEN = auto()
    TOKEN = auto()
    """Where access is signed, who has a token."""


class Caching(Enum):
    """How long an answer holds."""

    LIVE = auto()
    """It is of the moment: made again each time."""
    CHECKED = auto()
    """Until the dataset changes; a browser asks each time whether it has."""
    A_WHILE = auto()
    """The same; a browser asks after some minutes."""
    VERSIONED = auto()
    """For ever where the address has the present fingerprint, else as what is checked."""


class Sharing(Enum):
    """What a page of another origin may do with an answer; each may do what those before it may."""

    NOTHING = auto()
    SHOW = auto()
    """Show or load it."""
    READ = auto()
    """Read it, where access is not signed."""
    READ_IN_SANDBOX = auto()
    """Read it where access is signed too, if a token opened it and the page has no origin."""


class EndpointPolicy(Struct, frozen=True):
    """What holds for all that is answered at an endpoint.

    Attributes:
        access: Who may ask.
        caching: How long an answer holds.
        sharing: What a page of another origin may do with an answer.
        is_framed: Whether pages are shown in frames of those whom the settings let embed.
        is_worded: Whether answers have words, in the language of their reader.
        largest_body: Bytes that a body may have.
        is_documented: Whether it is an address of its own for people and programs.
    """

    access: Access
    caching: Caching
    sharing: Sharing
    is_framed: bool = False
    is_worded: bool = True
    largest_body: int = LARGEST_BODY
    is_documented: bool = True


PAGE = EndpointPolicy(Access.OPEN, Caching.CHECKED, Sharing.NOTHING)
DATA = EndpointPolicy(Access.TOKEN, Caching.A_WHILE, Sharing.READ)
CHART_FILE = EndpointPolicy(Access.TOKEN, Caching.A_WHILE, Sharing.READ_IN_SANDBOX)
EMBED = EndpointPolicy(Access.TOKEN, Caching.CHECKED, Sharing.SHOW, is_framed=True)
FILES = EndpointPolicy(
    Access.OPEN, Caching.VERSIONED, Sharing.SHOW, is_worded=False, is_documented=False
)


class Endpoint(Struct, frozen=True):
    """An address, or a family of them, and one method.

    Attributes:
        path: The path, as Starlette writes it.
        method: The method; HEAD is answered where GET is.
        handler: What answers.
        policy: What holds for all that is answered.
        pattern: The path as an expression; its groups are the parameters.
    """

    path: str
    method: str
    handler: Handler
    policy: EndpointPolicy
    pattern: re.Pattern[str]


class Endpoints:
    """The endpoints of one kind, as their handlers are declared."""

    def __init__(self) -> None:
        self._endpoints: list[Endpoint] = []

    def __iter__(self) -> Iterator[Endpoint]:
        return iter(self._endpoints)

    def get(self, path: str, policy: EndpointPolicy) -> Callable[[Handler], Handler]:
        """Have a function answer GET at an address."""
        return self.answer("GET", path, policy)

    def post(self, path: str, policy: EndpointPolicy) -> Callable[[Handler], Handler]:
        """Have a function answer POST at an address."""
        return self.answer("POST", path, policy)

    def answer(
        self, method: str, path: str, policy: EndpointPolicy
    ) -> Callable[[Handler], Handler]:
        """Have a function answer a method at an address."""

        def add(handler: Handler) -> Handler:
            pattern = compile_path(path)[0]
            self._endpoints.append(Endpoint(path, method, handler, policy, pattern))
            return handler

        return add


class RequestContext(Struct):
    """What is known of a request, for all who answer it.

    Attributes:
        endpoint: The endpoint of its address.
        parameters: The parts of the path that the endpoint names.
        allowed: The methods of the address, where that of the request is none of them.
        token: What opened the address, where access is signed; never part of the query.
        is_passing: Whether the answer is of the moment or for its bearer: not to be kept.
        kept: Under which key the answer is kept, where it came from there.
    """

    endpoint: Endpoint
    parameters: Mapping[str, str]
    allowed: tuple[str, ...] = ()
    token: str = ""
    is_passing: bool = False
    kept: Hashable | None = None

    @property
    def policy(self) -> EndpointPolicy:
        """What holds for its answer."""
        return self.endpoint.policy


def context_of(scope: Mapping[str, Any]) -> RequestContext:
    """Return what is known of a request that has come in."""
    context: RequestContext = scope["state"][CONTEXT]
    return context


class EndpointTable:
    """Every endpoint, in the order in which they are tried; the last answers whatever comes.

    Args:
        endpoints: The endpoints.
    """

    def __init__(self, endpoints: Iterable[Endpoint]) -> None:
        self._endpoints = tuple(endpoints)

    def __iter__(self) -> Iterator[Endpoint]:
        return iter(self._endpoints)

    def find(self, method: str, path: str) -> RequestContext:
        """Return what is known of a request by its method and its path below the prefix."""
        others: list[RequestContext] = []
        for endpoint in self._endpoints:
            found = endpoint.pattern.match(path)
            if found is None or (endpoint.method == ANY and others):
                continue
            context = RequestContext(endpoint, found.groupdict())
            if endpoint.method in {method, ANY}:
                return context
            others.append(context)
        first, *_ = others
        known = dict.fromkeys(one.endpoint.method for one in others)
        first.allowed = (*known, "HEAD") if "GET" in known else tuple(known)
        return first
