"""`hyperatlas charts`: every chart, its address and its choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.discovery import discover, offered_charts
from dashboard.charting.render import choices_of
from dashboard.commands.command import Command
from dashboard.commands.refusal import with_settings
from dashboard.i18n.locales import read_locales
from dashboard.requests.parameters import common
from dashboard.requests.query import allowed, written
from dashboard.requests.urls import chart_path
from dashboard.server.dataset_sources import load_served

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable

    from dashboard.requests.choices import Choice
    from dashboard.settings import Settings


def _add_arguments(_parser: ArgumentParser) -> None:
    """Take no arguments."""


def _run(_options: Namespace) -> int:
    return with_settings(_list)


def _list(settings: Settings) -> int:
    dataset = load_served(settings, read_locales(settings.locales))
    print("every address understands")
    _print_choices(common(dataset))
    for identifier, chart in offered_charts(discover(settings.charts), dataset.library).items():
        print(f"{identifier}  {chart_path(identifier)}  {chart.name.en} ({chart.name.ko})")
        _print_choices(choices_of(chart, dataset))
    return 0


def _print_choices(choices: Iterable[Choice]) -> None:
    for choice in choices:
        values = " | ".join(allowed(choice))
        print(f"    {choice.name}={written(choice.default)}  {values}")


CHARTS = Command("charts", "list the charts and their choices", _add_arguments, _run)
