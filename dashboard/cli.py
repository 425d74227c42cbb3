"""The command line: `hyperatlas <command>`."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from typing import TYPE_CHECKING

from dashboard.commands.lasting import lasting
from dashboard.commands.output import write_anything
from dashboard.software import SOFTWARE

with lasting():
    from dashboard.commands.charts import CHARTS
    from dashboard.commands.check import CHECK
    from dashboard.commands.export import EXPORT
    from dashboard.commands.get import GET
    from dashboard.commands.import_file import IMPORT
    from dashboard.commands.inspect import INSPECT
    from dashboard.commands.locale import LOCALE
    from dashboard.commands.serve import SERVE
    from dashboard.commands.token import TOKEN
    from dashboard.commands.verify import VERIFY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    SERVE,
    CHARTS,
    EXPORT,
    GET,
    INSPECT,
    CHECK,
    VERIFY,
    IMPORT,
    TOKEN,
    LOCALE,
)

_CLOSED_PIPE = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0 for success, 1 for faults. Wrong usage exits with 2.

    Whoever reads the output may stop, as ``head`` does: 141 then, as a shell says it of programs
    that a closed pipe ends.
    """
    for stream in (sys.stdout, sys.stderr):
        write_anything(stream)
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:
        # What is left in the buffer would fail once more when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _CLOSED_PIPE
    return code


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="hyperatlas", description=SOFTWARE)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        own = commands.add_parser(command.name, help=command.help, description=command.help)
        command.add_arguments(own)
        own.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
