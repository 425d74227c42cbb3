"""The rows that the peers draw, read from the dataset's own files as one would with pandas."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pandas as pd

DATA = "BENCH_DATA"
"""The environment variable that names the folder of the dataset."""

ALL = "BENCH_ALL"
"""The environment variable that asks for every collection, not those shown by default alone."""


class Frames(NamedTuple):
    """The rows of the three charts."""

    sizes: pd.DataFrame
    members: pd.DataFrame
    market: pd.DataFrame


def read_frames() -> Frames:
    """Return the rows of the three charts.

    Columns: sizes: claim, parameters, status, name, architecture; members: organization_name,
    alliance_name, role, total (alliances of the organization); market: forecast, year, amount.
    """
    return Frames(_sizes(), _members(), _market())


def folder() -> Path:
    """Return the folder of the dataset."""
    return Path(os.environ[DATA])


def _sizes() -> pd.DataFrame:
    rows = _claims("parameter_counts", "claim", "model", "parameters", "status")
    models = _table("models", "model", "name_ko", "architecture").rename(
        columns={"name_ko": "name"}
    )
    joined = rows.merge(models, on="model").dropna(subset="parameters")
    return joined.sort_values("parameters")


def _members() -> pd.DataFrame:
    rows = _claims("memberships", "alliance", "organization", "role")
    rows = rows.drop_duplicates(["alliance", "organization"])
    for thing in ("organization", "alliance"):
        names = _table(f"{thing}s", thing, "name_ko").rename(columns={"name_ko": f"{thing}_name"})
        rows = rows.merge(names, on=thing)
    return rows.assign(total=rows.groupby("organization")["alliance"].transform("nunique"))


def _market() -> pd.DataFrame:
    rows = _claims("market_forecasts", "forecast", "year", "amount")
    return rows.sort_values(["forecast", "year"])


def _claims(name: str, *columns: str) -> pd.DataFrame:
    """Return the rows of the collections that are drawn."""
    rows = _table(name, *columns, "source")
    if not os.environ.get(ALL):
        collections, sources = _table("collections"), _table("sources", "source", "collection")
        usual = collections[collections["default"]]["collection"]
        rows = rows[rows["source"].isin(sources[sources["collection"].isin(usual)]["source"])]
    return rows[list(columns)]


def _table(name: str, *columns: str) -> pd.DataFrame:
    return pd.read_csv(folder() / f"{name}.csv", usecols=list(columns) or None)
