"""`hyperatlas serve`: the dashboard over HTTP."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import uvicorn
from pydantic import ValidationError

from dashboard.commands.check import print_faults
from dashboard.commands.command import Command
from dashboard.figures.discovery import InvalidChartError, discover
from dashboard.server.application import create_application
from dashboard.settings import Settings
from dashboard.tables.dataset import load
from dashboard.tables.faults import BrokenDataset

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

_OPTIONS = ("host", "port", "workers")


def _add_arguments(parser: ArgumentParser) -> None:
    for name in _OPTIONS:
        field = Settings.model_fields[name]
        parser.add_argument(
            f"--{name}",
            help=f"{field.description} Also ATLAS_{name.upper()}; default {field.default}.",
        )


def _run(options: Namespace) -> int:
    given = {name: getattr(options, name) for name in _OPTIONS if getattr(options, name)}
    try:
        settings = Settings(**given)
    except ValidationError as error:
        return _print_settings(error)
    try:
        return _serve(settings)
    except BrokenDataset as broken:
        return print_faults(settings.data, broken.faults)
    except InvalidChartError as error:
        print(error, file=sys.stderr)
        return 1


def _serve(settings: Settings) -> int:
    listening: dict[str, Any] = {
        "host": settings.host,
        "port": settings.port,
        "log_level": "warning",
    }
    address = f"http://{settings.host}:{settings.port}/"
    if settings.workers == 1:
        application = create_application(settings)
        print(f"Hyperscale AI Atlas: {address}", flush=True)
        uvicorn.run(application, **listening)
        return 0
    # Each worker loads the dataset itself; a broken one is refused before any of them starts.
    load(settings.data)
    discover(settings.charts)
    print(f"Hyperscale AI Atlas: {address} ({settings.workers} workers)", flush=True)
    uvicorn.run(
        "dashboard.server.application:create_application",
        factory=True,
        workers=settings.workers,
        **listening,
    )
    return 0


def _print_settings(error: ValidationError) -> int:
    for fault in error.errors():
        name = "_".join(str(part) for part in fault["loc"]).upper()
        print(f"ATLAS_{name} {fault['input']!r}: {fault['msg']}", file=sys.stderr)
    return 2


SERVE = Command("serve", "serve the dashboard", _add_arguments, _run)
