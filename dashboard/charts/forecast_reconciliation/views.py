"""The rows of a reconciliation: stated figures, stated growth rates, or the steps of a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from msgspec import Struct

from dashboard.analysis.currency import ARTICLE, converted
from dashboard.analysis.forecasts import STATED
from dashboard.analysis.gap import gap
from dashboard.analysis.growth import stated_growth
from dashboard.analysis.reconciliation import (
    REST,
    UNKNOWN,
    Side,
    base_years,
    common_year,
    farthest_apart,
    forecast_paths,
)
from dashboard.analysis.records import records
from dashboard.charting.drawn import Drawn
from dashboard.charting.exchange_rates import rate_note
from dashboard.charting.limits import MOST_ROWS
from dashboard.charts.forecast_reconciliation.gap_steps import (
    StepNames,
    claims_of_step,
    growth_item,
    point_item,
    point_of_step,
    step_item,
)
from dashboard.charts.forecast_reconciliation.other_figures import (
    figures_beyond,
    furthest_first,
    rates_beyond,
)
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Languages
    from dashboard.requests.choices import ChoiceValues

GAP, FIGURES, GROWTH = "gap", "figures", "growth"
"""What a reconciliation shows."""

CHOSEN = {"first": "lowest", "second": "highest"}
"""The forecasts of a gap where the reader names none."""

_STEP = ["step", "basis", "factor", "begin", "end", "change", "mixed"]
_RATE = ["from_year", "kind", "stated_growth", "recomputed_growth"]
_RENAMED = {
    "rate": "stated_growth",
    "recomputed": "recomputed_growth",
    "claims": "rates",
    "status": "rate_status",
}
_TEXTS = ["item", "publisher", "rate_note"]


def reconciliation(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows under a state; the columns are those of the chart's frame."""
    paths = money(dataset, state.one("currency"))
    view = state.one("view")
    if paths.empty:
        rows = paths
    elif view == FIGURES:
        rows = paths[paths["basis"] == STATED]
    elif view == GROWTH:
        rows = _rates(dataset, paths)
    elif set(chosen(paths, state)) <= set(paths["forecast"]):
        rows = _gap(paths, state, dataset.languages)
    else:
        rows = paths.head(0)  # one of the two was not known yet
    rows = rows.reindex(columns=list(dict.fromkeys([*paths.columns, *_STEP, *_RATE])))
    rows = rows.reset_index(drop=True)
    bars, beyond = (2, rates_beyond) if view == GROWTH else (1, figures_beyond)
    drawn, rest = furthest_first(rows, MOST_ROWS // bars)
    named = _named(drawn.reset_index(drop=True), view, dataset)
    return Drawn(named, len(rows), beyond(named, rest, dataset.languages), _counted(rows))


class ForecastCounts(Struct, frozen=True):
    """What the words say of all rows, drawn one by one or not.

    Attributes:
        forecasts: How many forecasts they are of.
        kinds: How many differing scopes, regions and base years they have.
        pairs: Rates that are recomputed too.
        apart: The widest gap between the two in points.
    """

    forecasts: int
    kinds: int
    pairs: int
    apart: float


def _counted(rows: pd.DataFrame) -> ForecastCounts:
    apart = (rows["stated_growth"] - rows["recomputed_growth"]).abs().dropna()
    return ForecastCounts(
        forecasts=rows["forecast"].nunique(),
        kinds=len(rows[["scope_en", "region", "base_year"]].drop_duplicates()),
        pairs=len(apart),
        apart=float(apart.max()),
    )


class _Money(Struct, frozen=True):
    """The paths of every forecast in a currency: every view of them asks for the same."""

    currency: str

    def __call__(self, dataset: Dataset) -> pd.DataFrame:
        paths = forecast_paths(dataset)
        rows = converted(paths, dataset, self.currency, ARTICLE)
        rows["claims"] = list(map(_joined, zip(rows["claims"], rows["rate_claim"], strict=True)))
        bases = rows["forecast"].map(base_years(rows)).astype("Int64")
        return rows.assign(base_year=bases, shown=self.currency)


def money(dataset: Dataset, currency: str) -> pd.DataFrame:
    """Return the paths of every forecast in a currency, at the articles' rates.

    Columns: those of ``converted``; base_year (missing for a forecast of a single year), shown
    (the currency).
    """
    return dataset.derived(_Money(currency))


def chosen(paths: pd.DataFrame, state: ChoiceValues) -> tuple[str, str]:
    """Return the names of the two forecasts of a gap."""
    apart = dict(zip(CHOSEN.values(), farthest_apart(paths), strict=True))
    first, second = (state.one(place) for place in CHOSEN)
    return apart.get(first, first), apart.get(second, second)


def sides(paths: pd.DataFrame, state: ChoiceValues) -> tuple[Side, Side]:
    """Return the two forecasts of a gap."""
    first, second = (Side(paths[paths["forecast"] == name]) for name in chosen(paths, state))
    return first, second


def _rates(dataset: Dataset, paths: pd.DataFrame) -> pd.DataFrame:
    """Return a row for each stated rate and for each forecast that states none."""
    last = paths[paths["basis"] == STATED].drop_duplicates("forecast", keep="last")
    stated = stated_growth(dataset).drop(columns="bound").rename(columns=_RENAMED)
    rows = last.merge(stated, on="forecast", how="left")
    behind = [rows[name] for name in ("rates", "claims_first", "claims_last")]
    claims = [
        _joined([own] if pd.isna(rate) else [rate, *ends])
        for own, rate, *ends in zip(rows["claims"], *behind, strict=True)
    ]
    year = rows["to_year"].fillna(rows["year"]).astype(int)
    status = rows["rate_status"].fillna(rows["status"])
    return rows.assign(claims=claims, year=year, status=status, value=float("nan"))


def _joined(parts: Iterable[Any]) -> str:
    claims = [
        claim for part in parts if not pd.isna(part) for claim in str(part).split(";") if claim
    ]
    return ";".join(dict.fromkeys(claims))


def _gap(paths: pd.DataFrame, state: ChoiceValues, languages: Languages) -> pd.DataFrame:
    """Return the steps that can be told; what remains is one step that names its parts."""
    first, second = sides(paths, state)
    year = common_year(first, second)
    steps = gap(first, second, state.one("assume"))
    told = steps[steps["basis"] != UNKNOWN]
    mixed = ";".join(steps.loc[steps["basis"] == UNKNOWN, "step"])
    rows = [
        {
            **point_of_step(step["step"], first, second, year, languages),
            **step,
            "value": step["end"],
            "claims": claims_of_step(step["step"], first, second, year),
            "mixed": mixed if step["step"] == REST else "",
        }
        for step in told.to_dict("records")
    ]
    return pd.DataFrame(rows)


def _named(rows: pd.DataFrame, view: str, dataset: Dataset) -> pd.DataFrame:
    """Return rows with what is said of them in both languages."""
    item = {GAP: step_item, FIGURES: point_item, GROWTH: growth_item}[view]
    texts: dict[str, list[Text]] = {name: [] for name in _TEXTS}
    for row in records(rows, StepNames):
        texts["item"].append(item(row))
        texts["publisher"].append(_publisher(row.source, dataset))
        texts["rate_note"].append(rate_note(row, dataset))
    for name, words in texts.items():
        for column, cells in dataset.languages.lists(**{name: words}).items():
            rows[column] = pd.Series(cells, dtype=object)
    return rows.rename(
        columns={
            "amount": "own_amount",
            "currency": "own_currency",
            "shown": "currency",
            "value": "amount",
        }
    )


def _publisher(source: str | None, dataset: Dataset) -> Text:
    return Text("", "") if source is None else dataset.publisher_text(source)
