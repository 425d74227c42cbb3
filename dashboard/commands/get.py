"""`hyperatlas get`: what the server would answer, without a server."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands.command import Command
from dashboard.commands.in_process import ask
from dashboard.commands.refusal import with_settings
from dashboard.commands.whole_file import write_whole
from dashboard.server.application import create_application

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from dashboard.settings import Settings

_INTERRUPTED = 130


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "address",
        metavar="ADDRESS",
        help="such as /charts/model-sizes.csv?country=KR or /api/tables; in full where the answer "
        "shall name the host",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="the file for the answer (default: here)"
    )


def _run(options: Namespace) -> int:
    try:
        return with_settings(lambda settings: _get(options, settings))
    except KeyboardInterrupt:
        return _INTERRUPTED


def _get(options: Namespace, settings: Settings) -> int:
    application = create_application(settings)
    try:
        status, body = asyncio.run(
            ask(application, options.address, f"{settings.host}:{settings.port}")
        )
    except ValueError as error:
        print(f"{options.address}: {error}", file=sys.stderr)
        return 2
    if status >= 300:
        print(body.decode(errors="replace"), file=sys.stderr)
        return 1
    return _keep(body, options.output)


def _keep(body: bytes, output: Path | None) -> int:
    if output is None:
        sys.stdout.buffer.write(body)
        sys.stdout.flush()
        return 0
    try:
        write_whole(output, body)
    except OSError as error:
        print(f"{output}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


GET = Command("get", "answer an address without a server", _add_arguments, _run)
