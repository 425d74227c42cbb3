"""What was promised, by when, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from msgspec import Struct

from dashboard.analysis.claim_records import cells_of
from dashboard.analysis.once import once
from dashboard.analysis.records import records
from dashboard.analysis.sizes import developers
from dashboard.dataset.records import DATA
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.grouping import TableColumns

UNKNOWN = "unknown"
"""The verdict on a promise of which no article tells what came."""

KINDS = {
    "parameter_counts": "size",
    "models": "model",
    "investments": "money",
    "alliance_milestones": "step",
    "events": "step",
    "applications": "service",
    "metrics": "figure",
}
"""What is promised, by the table of the promise."""

_DATES = ("on", "starts_on", "announced_on")
_FIGURES = ("parameters", "value", "amount")
_TIMES = {"day", "week", "month", "year"}
_HOLDERS = ("organization", "investor", "recipient")
_COLUMNS = [
    "promise",
    "table",
    "kind",
    "subject",
    "holders",
    "said_on",
    "due_on",
    "measured",
    "lasting",
    "verdict",
    "outcomes",
    "came_on",
    "claims",
]
_SAME = ["table", "subject", "kind", "due_on", "verdict", "came_on"]


class Outcome(Struct, frozen=True):
    """What is noted of a promise."""

    promise: str
    outcomes: str | None
    verdict: str


@once
def promises(dataset: Dataset) -> pd.DataFrame:
    """Return every promise with what came of it, in the order of ``outcomes``.

    One promise of several organizations is one row. What files of data have as planned stands in
    no row of ``outcomes``: what came of it is unknown.

    Columns: promise (its first claim), table, kind (``size``, ``model``, ``money``, ``step``,
    ``service``, ``figure``), subject (what it is about: an identifier), holders (organizations
    joined with ``;``, empty if it is an alliance's), said_on (day of the source), due_on (empty
    without a date), measured (whether it has a figure), lasting (whether
    that is how long it takes), verdict, explanation_ko, explanation_en
    (empty if unexplained), outcomes (claims joined with ``;``), came_on (the first date that they
    give, empty without one), claims (of promise and outcomes); dates in EDTF.
    """
    built = _builders(dataset)
    table = pd.concat([dataset.tables["outcomes"], _without_outcome(dataset)], ignore_index=True)
    rows = [_promise(row, dataset, built) for row in records(table, Outcome)]
    texts = table[dataset.languages.columns("explanation")].fillna("")
    return _merged(pd.DataFrame(rows, columns=_COLUMNS).join(texts.reset_index(drop=True)))


def _without_outcome(dataset: Dataset) -> pd.DataFrame:
    """Return what files of data have as planned, as rows of ``outcomes`` without an outcome."""
    sources, known = dataset.tables["sources"], dataset.tables["outcomes"]
    read_from = set(sources.loc[sources["kind"] == DATA, "source"])
    promised = set(known["promise"])
    found = [
        claim
        for table in dataset.package.tables
        if table in KINDS and read_from
        for claim in _planned(dataset.columns(table), read_from)
        if claim not in promised
    ]
    rows = pd.DataFrame({"promise": found, "verdict": UNKNOWN})
    return rows.reindex(columns=known.columns).astype(known.dtypes)


def _planned(rows: TableColumns, sources: Collection[str]) -> list[str]:
    """Return the claims of something planned that were read from some sources."""
    mask = rows.holding("status", {"planned"}) & rows.holding("source", sources)
    return rows.texts("claim", np.flatnonzero(mask))


def _cells(dataset: Dataset, claim: str) -> dict[str, Any]:
    """Return the cells of a claim, with its table, its subject and its article's date."""
    record = dataset.records.claims_by_id[claim]
    source = dataset.records.find("sources", record["source"])
    present = {name: value for name, value in cells_of(record).items() if value is not None}
    return {
        "table": record.table.name,
        "subject": record[record.table.claim_parts[0]] or None,
        "said_on": source["published_on"] if source else "",
        **present,
    }


def _builders(dataset: Dataset) -> dict[str, str]:
    """Return who builds each model."""
    named = developers(dataset)
    return dict(zip(named["model"], named["developers"], strict=True))


def _promise(row: Outcome, dataset: Dataset, built: Mapping[str, str]) -> list[Any]:
    cells = _cells(dataset, row.promise)
    outcomes = row.outcomes.split(";") if row.outcomes else []
    return [
        row.promise,
        cells["table"],
        KINDS.get(cells["table"], "figure"),
        cells["subject"],
        _holders(cells, built),
        cells["said_on"],
        _due(cells),
        any(name in cells for name in _FIGURES),
        cells.get("unit") in _TIMES,
        row.verdict,
        ";".join(outcomes),
        _first(_cells(dataset, claim) for claim in outcomes),
        ";".join([row.promise, *outcomes]),
    ]


def _holders(cells: Mapping[str, Any], built: Mapping[str, str]) -> str:
    """Return whose promise it is: of an event the first of those that it names."""
    own = next((str(cells[name]) for name in _HOLDERS if name in cells), "")
    return own or built.get(cells["subject"], str(cells.get("organizations", "")).split(";")[0])


def _due(cells: Mapping[str, Any]) -> str:
    """Return when a promise is due: its date, or the whole of its period."""
    if "starts_on" in cells and "ends_on" in cells:
        return f"{cells['starts_on']}/{cells['ends_on']}"
    return next((str(cells[name]) for name in _DATES if name in cells), "")


def _first(outcomes: Iterable[Mapping[str, Any]]) -> str:
    """Return the first date that outcomes give; that of the article if they give none."""
    dates = [
        next((str(cells[name]) for name in _DATES if name in cells), str(cells["said_on"]))
        for cells in outcomes
    ]
    return min(dates, key=read_edtf, default="")


def _merged(frame: pd.DataFrame) -> pd.DataFrame:
    """Return one row for what several organizations promise together."""
    together = frame.groupby(_SAME, sort=False, dropna=False)
    merged = together.agg(
        {name: "first" for name in frame if name not in {*_SAME, "claims", "holders"}}
        | {"claims": _joined, "holders": _joined}
    )
    return merged.reset_index()[list(frame)]


def _joined(parts: Sequence[str]) -> str:
    return ";".join(dict.fromkeys(one for part in parts for one in part.split(";") if one))
