"""What a command says instead of a traceback when the Atlas cannot be put together."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dashboard.charting.discovery import InvalidChartError
from dashboard.commands.output import print_faults
from dashboard.dataset.faults import BrokenDataset
from dashboard.i18n.locales import BrokenLocaleError
from dashboard.plotting.brand import BrokenBrandError
from dashboard.settings import InvalidSettingsError, read_settings, unknown_variables
from dashboard.store.errors import StoreUnreachableError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.settings import Settings


def with_settings(run: Callable[[Settings], int], given: Mapping[str, str] | None = None) -> int:
    """Run a command with the settings; returns its exit code, or that of what is broken.

    Args:
        run: The command.
        given: Options of the command line that stand before the environment.
    """
    for line in unknown_variables():
        print(line, file=sys.stderr)
    try:
        settings = read_settings(**(given or {}))
    except InvalidSettingsError as error:
        print(error, file=sys.stderr)
        return 2
    try:
        return run(settings)
    except BrokenDataset as broken:
        return print_faults(settings.data, broken.faults)
    except StoreUnreachableError as error:
        print(f"the store cannot be used: {error}", file=sys.stderr)
        return 1
    except (InvalidChartError, BrokenLocaleError, BrokenBrandError) as error:
        print(error, file=sys.stderr)
        return 1
