"""`hyperatlas desk`: the desk of an editor on her own machine, and the Atlas beside it."""

from __future__ import annotations

import getpass
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn

from dashboard.commands.command import Command
from dashboard.commands.memory import give_back_memory
from dashboard.commands.refusal import with_settings
from dashboard.commands.serve import HOW, listening
from dashboard.server.application import create_application
from dashboard.settings import Settings, variable
from dashboard.software import SOFTWARE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from socket import socket

_LOOPBACK = "127.0.0.1"
_NAMES = (_LOOPBACK, "localhost", "[::1]")
_KEY_BYTES = 24
_INTERRUPTED = 130


def _add_arguments(parser: ArgumentParser) -> None:
    port = Settings.model_fields["port"]
    parser.add_argument(
        "directory",
        nargs="?",
        type=Path,
        metavar="DIR",
        help="the dataset that is worked on (default: $ATLAS_DATA); $ATLAS_STORE names its store",
    )
    parser.add_argument(
        "--port", help=f"{port.description} Also {variable('port')}; default {port.default}."
    )
    parser.add_argument("--who", default="", help="who it is (default: the user's name)")


def _run(options: Namespace) -> int:
    given = {"host": _LOOPBACK}
    if options.port is not None:
        given["port"] = options.port
    if options.directory is not None:
        given["data"] = str(options.directory)
    who = options.who or getpass.getuser()
    try:
        return with_settings(lambda settings: _serve(settings, who), given)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _serve(settings: Settings, who: str) -> int:
    with listening(settings) as listener:
        if listener is None:
            return 1
        _serve_on(listener, settings, who)
    return 0


def _serve_on(listener: socket, settings: Settings, who: str) -> None:
    from dashboard.server.desk.application import DeskApplication
    from dashboard.server.desk.editors import KeyHolder
    from dashboard.server.desk.gate import Gate

    give_back_memory()
    port, key = listener.getsockname()[1], secrets.token_urlsafe(_KEY_BYTES)
    editors = KeyHolder(key, who, frozenset(f"{name}:{port}" for name in _NAMES))
    desk = DeskApplication(settings)
    gate = Gate(create_application(settings), desk, editors, settings)
    address = f"http://{_LOOPBACK}:{port}{settings.prefix}"
    print(f"{SOFTWARE}: {address}", flush=True)
    print(f"The desk of {who}: {address}desk#key={key}", flush=True)
    uvicorn.Server(uvicorn.Config(gate, **HOW)).run(sockets=[listener])


DESK = Command("desk", "open the desk on this machine", _add_arguments, _run)
