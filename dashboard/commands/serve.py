"""`hyperatlas serve`: the dashboard over HTTP."""

from __future__ import annotations

import os
import signal
import socket
import sys
from contextlib import contextmanager
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import TYPE_CHECKING, Any

import uvicorn
from uvicorn.supervisors import Multiprocess

from dashboard.charting.discovery import discover
from dashboard.commands.command import Command
from dashboard.commands.memory import give_back_memory, lasting
from dashboard.commands.refusal import with_settings
from dashboard.i18n.locales import read_locales
from dashboard.server.application import create_application
from dashboard.server.dataset_sources import load_served
from dashboard.server.protocol import BoundedHttpProtocol
from dashboard.settings import Settings, variable
from dashboard.software import SOFTWARE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from asyncio import Protocol
    from collections.abc import Iterator

    from starlette.types import ASGIApp


_OPTIONS = ("host", "port", "workers")

_FACTORY = "dashboard.commands.serve:application_of_worker"

_INTERRUPTED = 130

_STARTING = 120

"""Seconds that a worker may take to import everything; uvicorn's own five end it on a busy host."""


def _web_socket(**connection: Any) -> Protocol:
    """Return what answers a WebSocket; it is imported for the first, and the Atlas opens none."""
    from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

    return WebSocketsSansIOProtocol(**connection)


HOW: dict[str, Any] = {
    "ws": _web_socket,
    "http": BoundedHttpProtocol,
    "log_level": "warning",
    "access_log": False,
    "server_header": False,
    "proxy_headers": False,
    "timeout_graceful_shutdown": 10,
}

"""How requests are served. Uvicorn itself would believe proxies of this machine that were never
named; it would log addresses, which may hold a token."""


def _add_arguments(parser: ArgumentParser) -> None:
    for name in _OPTIONS:
        field = Settings.model_fields[name]
        parser.add_argument(
            f"--{name}",
            help=f"{field.description} Also {variable(name)}; default {field.default}.",
        )


def _run(options: Namespace) -> int:
    given = {name: value for name in _OPTIONS if (value := getattr(options, name)) is not None}
    try:
        return with_settings(_serve, given)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _serve(settings: Settings) -> int:
    with listening(settings) as listener:
        if listener is None:
            return 1
        if settings.workers > 1:
            _serve_in_processes(settings, listener)
        else:
            _serve_here(settings, listener)
    return 0


@contextmanager
def listening(settings: Settings) -> Iterator[socket.socket | None]:
    """Give what listens where the settings say; nothing, and why in words, where it cannot."""
    try:
        listener = _listen(settings)
    except OSError as error:
        print(
            f"Cannot listen on {settings.host}:{settings.port}: {_reason(error)}", file=sys.stderr
        )
        yield None
        return
    with listener:
        yield listener


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    return socket.create_server((settings.host, settings.port), family=family, backlog=2048)


def _reason(error: OSError) -> str:
    """Return the system's words; ``create_server`` puts the address into its own once more."""
    number = error.errno or 0
    return os.strerror(number) if number > 0 else str(error.strerror)


def _serve_here(settings: Settings, listener: socket.socket) -> None:
    config = uvicorn.Config(application(settings), **HOW)
    _announce(settings, listener)
    uvicorn.Server(config).run(sockets=[listener])


def application(settings: Settings | None = None) -> ASGIApp:
    """Return the application of this process, its settings read if there are none."""
    give_back_memory()
    with lasting():
        settings = settings or Settings()
        if settings.desk == "off":
            return create_application(settings)
        # Only who has a desk pays for what it works with.
        from dashboard.server.desk.application import DeskApplication
        from dashboard.server.desk.editors import ProxiedEditors
        from dashboard.server.desk.gate import Gate

        desk = DeskApplication(settings)
        return Gate(create_application(settings), desk, ProxiedEditors(settings), settings)


def application_of_worker() -> ASGIApp:
    """Return the application of a process that another one has started and that ends with it."""
    end_with_parent()
    return application()


def _serve_in_processes(settings: Settings, listener: socket.socket) -> None:
    # Each worker loads the dataset itself; a broken one is refused before any of them starts.
    load_served(settings, read_locales(settings.locales))
    discover(settings.charts)
    # The workers read the environment; a wrong value there may have been set right by an option.
    os.environ |= {variable(name): str(getattr(settings, name)) for name in _OPTIONS}
    config = uvicorn.Config(
        _FACTORY,
        factory=True,
        workers=settings.workers,
        timeout_worker_healthcheck=_STARTING,
        **HOW,
    )
    _announce(settings, listener)
    Multiprocess(config, sockets=[listener]).run()


def _announce(settings: Settings, listener: socket.socket) -> None:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    processes = f" ({settings.workers} processes)" if settings.workers > 1 else ""
    address = f"http://{host}:{listener.getsockname()[1]}{settings.prefix}"
    print(f"{SOFTWARE}: {address}{processes}", flush=True)


SERVE = Command("serve", "serve the dashboard", _add_arguments, _run)


def end_with_parent() -> None:
    """Have this process told to end (SIGTERM) as soon as its parent is gone; returns at once."""
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_after, args=(parent.sentinel,), name="parent", daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os.kill(os.getpid(), signal.SIGTERM)
