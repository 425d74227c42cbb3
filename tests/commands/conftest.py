"""The bundled dataset, loaded once for all commands that a process of tests runs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from dashboard.i18n import Languages
from dashboard.locations import data_directory
from dashboard.server.dataset_sources import load_served
from dashboard.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.dataset import Dataset

COMMANDS = ("charts", "export", "inspect", "locale", "token")


@cache
def bundled() -> Dataset:
    return load_served(Settings(data=data_directory()))


def load_once(settings: Settings, languages: Languages | None = None) -> Dataset:
    is_bundled = (settings.data, settings.store) == (data_directory(), None)
    if is_bundled and (languages or Languages()) == Languages():
        return bundled()
    return load_served(settings, languages)


@pytest.fixture(autouse=True, scope="module")
def _loaded_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for command in COMMANDS:
            patch.setattr(f"dashboard.commands.{command}.load_served", load_once)
        yield
