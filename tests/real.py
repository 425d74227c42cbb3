"""The real dataset and the real charts, each read once, also for what names its tests by them."""

from __future__ import annotations

import atexit
import csv
from functools import cache
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from dashboard.charting.discovery import discover, offered_charts
from dashboard.dataset.loading import load
from dashboard.locations import charts_directory, data_directory

DECISIONS = "decisions.csv"
OUTSIDE = "epoch-ai"

if TYPE_CHECKING:
    from dashboard.charting.discovery import Catalogue
    from dashboard.dataset.dataset import Dataset


@cache
def real_dataset() -> Dataset:
    return load(data_directory())


@cache
def articles_directory() -> Path:
    """The dataset without the collection that was read from files of data: its files rewritten.

    Nothing of the Atlas makes it: tests count in these files what the Atlas says of articles.
    """
    folder = Path(mkdtemp(prefix="articles-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    for path in data_directory().iterdir():
        if path.suffix != ".csv":
            copyfile(path, folder / path.name)
        elif path.name != DECISIONS:
            with path.open(encoding="utf-8", newline="") as file:
                heads, *rows = csv.reader(file)
            own = [row for row in rows if not _is_outside(dict(zip(heads, row, strict=True)))]
            with (folder / path.name).open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows([heads, *own])
    return folder


def _is_outside(cells: dict[str, str]) -> bool:
    return cells.get("collection") == OUTSIDE or cells.get("source", "").startswith("epoch-")


@cache
def real_charts() -> Catalogue:
    return offered_charts(discover(charts_directory()), real_dataset())


@cache
def served_charts() -> Catalogue:
    """The charts that some collection has figures for: a server knows them all."""
    return offered_charts(discover(charts_directory()), real_dataset().library)
