"""What was promised, by when, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from msgspec import Struct

from dashboard.analysis.once import once
from dashboard.analysis.records import records
from dashboard.analysis.sizes import developers
from dashboard.dataset.records import DATA
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.dataset.dataset import Dataset

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


class _Claim(Struct, frozen=True):
    claim: str
    table: str
    subject: str
    source: str


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
    known = _cells(dataset)
    built = _builders(dataset)
    table = pd.concat([dataset.tables["outcomes"], _without_outcome(dataset)], ignore_index=True)
    rows = [_promise(row, known, built) for row in records(table, Outcome)]
    texts = table[dataset.languages.columns("explanation")].fillna("")
    return _merged(pd.DataFrame(rows, columns=_COLUMNS).join(texts.reset_index(drop=True)))


def _without_outcome(dataset: Dataset) -> pd.DataFrame:
    """Return what files of data have as planned, as rows of ``outcomes`` without an outcome."""
    claims, sources, known = dataset.claims, dataset.tables["sources"], dataset.tables["outcomes"]
    read = claims["source"].isin(sources.loc[sources["kind"] == DATA, "source"])
    planned = claims["status"].eq("planned") & claims["table"].isin(KINDS)
    found = claims[read & planned & ~claims["claim"].isin(known["promise"])]
    rows = pd.DataFrame({"promise": found["claim"], "verdict": UNKNOWN})
    return rows.reindex(columns=known.columns).astype(known.dtypes)


def _cells(dataset: Dataset) -> dict[str, dict[str, Any]]:
    """Return the cells of every claim, with its table, its subject and its article's date."""
    sources = dataset.tables["sources"]
    published = dict(zip(sources["source"], sources["published_on"], strict=True))
    found: dict[str, dict[str, Any]] = {}
    for claim in records(dataset.claims, _Claim):
        found[claim.claim] = {
            "table": claim.table,
            "subject": claim.subject,
            "said_on": published[claim.source],
        }
    for table in dict.fromkeys(cell["table"] for cell in found.values()):
        for row in dataset.listed(table).astype(object).to_dict("records"):
            present = {str(name): value for name, value in row.items() if not pd.isna(value)}
            found[row["claim"]] |= present
    return found


def _builders(dataset: Dataset) -> dict[str, str]:
    """Return who builds each model."""
    named = developers(dataset)
    return dict(zip(named["model"], named["developers"], strict=True))


def _promise(
    row: Outcome, known: Mapping[str, Mapping[str, Any]], built: Mapping[str, str]
) -> list[Any]:
    cells = known[row.promise]
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
        _first(known[claim] for claim in outcomes),
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
