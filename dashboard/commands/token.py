"""`hyperatlas token`: a token for a chart, a page of charts or the dataset."""

from __future__ import annotations

import re
import sys
from functools import partial
from typing import TYPE_CHECKING

from dashboard.charting.discovery import discover
from dashboard.charting.topics import TOPICS
from dashboard.commands.command import Command
from dashboard.commands.refusal import with_settings
from dashboard.i18n import Language
from dashboard.i18n.locales import read_locales
from dashboard.pages.site import build_site
from dashboard.requests.query import InvalidQueryError, parse
from dashboard.server.access_policy import grammar_of
from dashboard.server.dataset_sources import load_served
from dashboard.settings import variable
from dashboard.tokens import DATASET, LONGEST_MINUTES, PAGE, Permit, sign

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

    from dashboard.pages.page import Site
    from dashboard.settings import Settings

_DEFAULT_MINUTES = "60"
_MINUTES = re.compile(r"[1-9][0-9]{0,3}", re.ASCII)


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "chart",
        metavar="CHART",
        help=f"what it opens: a chart, {PAGE}TOPIC for all charts of a topic, or {DATASET}",
    )
    parser.add_argument(
        "parameters",
        nargs="*",
        metavar="name=value",
        help="a parameter that an address must have exactly so; the others stay free",
    )
    parser.add_argument(
        "--minutes",
        default=_DEFAULT_MINUTES,
        help=f"how long it holds, 1 to {LONGEST_MINUTES} (default: {_DEFAULT_MINUTES})",
    )


def _run(options: Namespace) -> int:
    return with_settings(partial(_print, options))


def _print(options: Namespace, settings: Settings) -> int:
    site = build_site(
        load_served(settings, read_locales(settings.locales)), discover(settings.charts)
    )
    faults = list(_faults(options, settings, site))
    if settings.secret is None or faults:
        print(*faults, sep="\n", file=sys.stderr)
        return 2
    locked = {name: values[0] for name, values in _query(options.parameters).items()}
    permit = Permit(options.chart, locked)
    print(sign(permit, settings.secret.get_secret_value(), int(options.minutes)))
    return 0


def _faults(options: Namespace, settings: Settings, site: Site) -> Iterator[str]:
    if settings.secret is None:
        yield f"{variable('secret')}: needed to sign a token"
    if not _MINUTES.fullmatch(options.minutes) or int(options.minutes) > LONGEST_MINUTES:
        yield f"--minutes {options.minutes!r}: allowed: 1 to {LONGEST_MINUTES}"
    grammar = grammar_of(options.chart, site)
    if grammar is None:
        pages = [f"{PAGE}{topic.id}" for topic in TOPICS]
        yield f"{options.chart!r}: allowed: {', '.join([*site.catalogue, *pages, DATASET])}"
        return
    query = _query(options.parameters)
    try:
        parse(query, grammar)
    except InvalidQueryError as error:
        for fault in error.faults:
            told = f"{fault.parameter}={fault.value}: {fault.reason[Language.EN]}"
            yield f"{told}; allowed: {', '.join(fault.allowed) or 'none'}"


def _query(parameters: Sequence[str]) -> dict[str, list[str]]:
    query: dict[str, list[str]] = {}
    for pair in parameters:
        name, _, value = pair.partition("=")
        query.setdefault(name, []).append(value)
    return query


TOKEN = Command("token", "print a token for embeds, pictures and data", _add_arguments, _run)
