"""The files themselves, and a dataset as if only some articles had been written."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING

from dashboard.dataset.part import part_of
from tests.real import articles_directory

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset


@cache
def rows_of(table: str) -> list[dict[str, str]]:
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


TELLING = (
    "naver",
    "lg-ai-research",
    "lg-group",
    "kt",
    "sk-telecom",
    "google",
    "kaist",
    "korean-government",
    "idc",
    "tesla",
)
"""Organizations of every kind: of which much is told, something, next to nothing."""


def of_article(dataset: Dataset, source: str) -> Dataset:
    claims = dataset.claims
    return part_of(dataset, set(claims.loc[claims["source"] == source, "claim"]))
