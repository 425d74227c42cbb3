"""The real dataset and the real charts, each read once, also for what names its tests by them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dashboard.charting.discovery import discover, offered_charts
from dashboard.dataset.loading import load
from dashboard.locations import charts_directory, data_directory

if TYPE_CHECKING:
    from dashboard.charting.discovery import Catalogue
    from dashboard.dataset.dataset import Dataset


@cache
def real_dataset() -> Dataset:
    return load(data_directory())


@cache
def real_charts() -> Catalogue:
    return offered_charts(discover(charts_directory()), real_dataset())
