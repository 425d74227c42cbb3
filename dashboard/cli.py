"""The command line: `hyperatlas <command>`."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from importlib import import_module
from typing import TYPE_CHECKING

from dashboard.commands.memory import lasting
from dashboard.commands.output import write_anything
from dashboard.software import SOFTWARE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.commands.command import Command

# Pydantic would look for plugins in every installed package, and there are none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

NAMES = (
    *("serve", "desk", "charts", "export", "get", "inspect"),
    *("check", "verify", "token", "locale"),
    *("init", "import", "decide", "accept", "withdraw"),
    *("publish", "pull", "editions", "diff", "rollback"),
)
"""The commands, each defined under its name in capitals in a module of its own."""

_MODULES = {"import": "import_file"}
"""Modules whose name Python keeps for itself."""

_CLOSED_PIPE = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0 for success, 1 for faults. Wrong usage exits with 2.

    Whoever reads the output may stop, as ``head`` does: 141 then, as a shell says it of programs
    that a closed pipe ends.
    """
    for stream in (sys.stdout, sys.stderr):
        write_anything(stream)
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given).parse_args(given)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:
        # What is left in the buffer would fail once more when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _CLOSED_PIPE
    return code


def _parser(arguments: Sequence[str]) -> ArgumentParser:
    parser = ArgumentParser(prog="hyperatlas", description=SOFTWARE)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    # A command that is named needs no other, and each imports much.
    for name in [one for one in NAMES if one in arguments[:1]] or NAMES:
        command = _command(name)
        own = commands.add_parser(command.name, help=command.help, description=command.help)
        command.add_arguments(own)
        own.set_defaults(run=command.run)
    return parser


def _command(name: str) -> Command:
    with lasting():
        module = import_module(f"dashboard.commands.{_MODULES.get(name, name)}")
        command: Command = getattr(module, name.upper())
    return command


if __name__ == "__main__":
    sys.exit(main())
