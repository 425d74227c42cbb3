"""What claims are grouped by, in the order in which it is drawn, the smaller ones together."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.support import DISPUTED, SEVERAL, SINGLE
from dashboard.charting.limits import MANY, MOST_CLAIMS
from dashboard.charting.terms import term
from dashboard.i18n import Text
from dashboard.i18n.dates import day_or_days

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from dashboard.analysis.support import SupportedClaims
    from dashboard.dataset.dataset import Dataset

DIMENSIONS = {
    "article": "source",
    "table": "table",
    "status": "status",
    "standing": "standing",
}
"""The column of ``supported_claims`` behind each way to group claims."""

STANDINGS = {
    SEVERAL: Text("여러 출처", "several sources"),
    SINGLE: Text("단일 출처", "one source only"),
    DISPUTED: Text("불일치", "in a disagreement"),
}

PHRASES = {DISPUTED: Text("불일치 주장", "claims in a disagreement")}
"""What a title calls claims of a standing whose name needs another phrase."""


ASIDES = {
    SEVERAL: Text("여러 출처 {count}", "{count} in several sources"),
    SINGLE: Text("단일 출처 {count}", "{count} in one source only"),
    DISPUTED: Text("불일치 {count}", "{count} in a disagreement"),
}
"""What is said behind a row of how many claims of a standing it has."""


def named(dimension: str, value: str, dataset: Dataset) -> Text:
    """Return the name of an article, a table, a status or a standing."""
    if dimension == "article":
        return dataset.publisher_text(value)
    if dimension == "table":
        return dataset.package.tables[value].title
    return term(dataset, "status", value) if dimension == "status" else STANDINGS[value]


def order(dimension: str, dataset: Dataset) -> Sequence[str]:
    """Return the values of a dimension in a fixed order: articles by date, others as described."""
    if dimension == "article":
        return list(dataset.tables["sources"].sort_values("published_on")["source"])
    if dimension == "table":
        return list(dataset.package.tables)
    return list(dataset.package.vocabularies["status"] if dimension == "status" else STANDINGS)


def labelled(
    frame: pd.DataFrame, dataset: Dataset, rows: str, parts: str, others: Mapping[str, int]
) -> pd.DataFrame:
    """Return cells with their names, the largest rows first, parts in their fixed order.

    Columns: those of ``frame``; row_ko, row_en, part_ko, part_en.

    Args:
        frame: The cells.
        dataset: Where the names are.
        rows: What the rows are.
        parts: What the parts are.
        others: How many rows and parts ``OTHERS`` stands for.
    """
    for column, dimension in (("row", rows), ("part", parts)):
        values = [value for value in frame[column].unique() if value != OTHERS]
        names = {value: named(dimension, value, dataset) for value in values}
        if dimension == "article":
            names = _told_apart(names, dataset, is_dated=column == "row")
        names[OTHERS] = MORE.format(count=others[column])
        for language in dataset.languages:
            texts = {value: name[language] for value, name in names.items()}
            frame[f"{column}_{language}"] = frame[column].map(texts)
    places = {value: place for place, value in enumerate(order(parts, dataset))}
    places[OTHERS] = len(places)
    frame = frame.assign(
        last=frame["row"] == OTHERS, place=frame["part"].map(places), fewer=-frame["total"]
    )
    order_of = ["last", "fewer", "row", "place"]
    ordered = frame.sort_values(order_of, kind="stable", ignore_index=True)
    return ordered.drop(columns=["last", "place", "fewer"])


def _told_apart(names: Mapping[str, Text], dataset: Dataset, *, is_dated: bool) -> dict[str, Text]:
    """Return names of sources, that of a work with what it is.

    Args:
        names: The publisher of each.
        dataset: Where they stand.
        is_dated: Whether the day stands beside the name.
    """
    records = {value: dataset.records.find("sources", value) for value in names}
    days = {value: record["published_on"] if record else "" for value, record in records.items()}
    works = Counter(record["work"] for record in records.values() if record)

    def told(value: str) -> Text:
        record, name = records[value], names[value]
        if record is None or not record["work"]:
            return name
        title = record["title"].rpartition(": ")[2]
        known = dataset.package.vocabularies.get("work", {}).get(record["work"])
        part = known.title if known else Text(title, title)
        whole = Text.of(lambda language: f"{name[language]} {part[language]}")
        if is_dated or works[record["work"]] == 1:
            return whole
        return Text.of(lambda language: f"{whole[language]}, {day_or_days(days[value], language)}")

    return {value: told(value) for value in names}


MOST = 30
"""Rows that are drawn; where there are more the last one stands for those beyond."""

OTHERS = "others"
"""The row, or the part of one, that stands for all beyond the largest."""

MORE = Text("그 밖의 {count}개", "{count} others")

_MOST = {"row": MOST, "part": 20}


def together(claims: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, int]]:
    """Return claims whose small rows and parts are one, and how many of each that stands for.

    Columns: those given, of which row and part may be ``OTHERS``.

    Args:
        claims: Columns row, part, number (of claims).
    """
    others = {}
    for column, most in _MOST.items():
        sizes = claims.groupby(column)["number"].sum()
        ranked = sizes.sort_values(ascending=False, kind="stable").index
        kept = ranked if len(ranked) <= most else ranked[: most - 1]
        others[column] = len(ranked) - len(kept)
        claims = claims.assign(**{column: claims[column].where(claims[column].isin(kept), OTHERS)})
    return claims, others


def leading(
    claims: SupportedClaims, kinds: pd.DataFrame, cells: pd.Series[int], count: int
) -> tuple[list[str], NDArray[np.intp]]:
    """Return the claims of each cell joined with ``;``, and how many more there are.

    Where there are many, those are named that a cell leads to, and one of each source.

    Args:
        claims: The claims.
        kinds: What is said of those that are in a cell; columns as in ``SupportedClaims``.
        cells: The cell of each of these.
        count: How many cells there are.
    """
    kind = np.min_scalar_type(-count - 1)  # numbers of up to 16 bits are sorted many times as fast
    cell = np.full(len(claims.kinds), -1, dtype=kind)
    cell[kinds.index] = cells
    own = cell[claims.kind]
    sizes = np.bincount(cells, kinds["number"], count).astype(np.intp)
    ends = len(own) - sizes.sum() + np.cumsum(sizes)
    most = MOST_CLAIMS if sizes.sum() > MANY else len(own)
    heads = np.minimum(ends - sizes + most, ends)
    order = np.argsort(own, kind="stable")
    first = kinds.assign(place=claims.first[kinds.index]).groupby([cells, "source"])["place"].min()
    leads = [order[end - size : head] for end, size, head in zip(ends, sizes, heads, strict=True)]
    needed = np.unique(np.concatenate([*leads, first]).astype(np.intp))
    order = np.argsort(own[needed], kind="stable")
    named = np.bincount(own[needed], minlength=count)
    texts = np.array(claims.claims(needed), dtype=object)[order].tolist()
    bounds = np.cumsum([0, *named]).tolist()
    return [";".join(texts[start:end]) for start, end in pairwise(bounds)], sizes - named
