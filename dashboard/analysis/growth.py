"""Growth of market forecasts: as stated, as recomputed, and the years that follow from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from msgspec import Struct

from dashboard.analysis.forecasts import DERIVED, END, PROJECTED, stated_points
from dashboard.analysis.once import once
from dashboard.analysis.records import records

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    import numpy.typing as npt

    from dashboard.dataset.dataset import Dataset

_UNSAID = ("stated_amount", "stated_currency", "status", "bound")
_SAME = ["forecast", "from_year", "to_year", "rate", "kind", "status", "bound"]


class GrowthStep(Struct, frozen=True):
    """A stated growth rate; columns as in ``stated_growth``."""

    forecast: str
    from_year: int
    to_year: int
    first: float | None
    last: float | None
    claims: str
    claims_first: str | None
    claims_last: str | None


@once
def stated_growth(dataset: Dataset) -> pd.DataFrame:
    """Return each distinct stated growth rate beside the one recomputed from the amounts.

    Columns: forecast, from_year, to_year, rate (stated, percent a year), kind (``year`` or
    ``compound``), status, bound, claims (joined with ``;``), first, last (the amounts at both ends,
    missing if not stated), claims_first, claims_last, recomputed (percent a year, missing if an
    end is not stated).
    """
    table = dataset.tables["growth_rates"]
    claims = table.groupby(_SAME, sort=False)["claim"].transform(";".join)
    growth = table.assign(claims=claims).drop_duplicates(_SAME)[[*_SAME, "claims"]]
    growth = growth.astype({"from_year": int, "to_year": int, "rate": float})
    ends = stated_points(dataset).drop_duplicates(END)[[*END, "amount", "claims"]]
    for side, name in (("from_year", "first"), ("to_year", "last")):
        end = ends.rename(columns={"year": side, "amount": name, "claims": f"claims_{name}"})
        growth = growth.merge(end, on=["forecast", side], how="left")
    growth["recomputed"] = (
        (growth["last"] / growth["first"]) ** (1 / (growth["to_year"] - growth["from_year"])) - 1
    ) * 100
    return growth


def with_growth(points: pd.DataFrame, growth: pd.DataFrame) -> pd.DataFrame:
    """Return points beside the growth stated up to their year.

    Columns: those of ``points``; stated_growth, recomputed_growth (percent a year), growth_from,
    growth_kind; ``claims`` are also those of the rate.
    """
    named = growth.sort_values("kind").drop_duplicates(["forecast", "to_year"])
    named = named.rename(
        columns={
            "to_year": "year",
            "rate": "stated_growth",
            "recomputed": "recomputed_growth",
            "from_year": "growth_from",
            "kind": "growth_kind",
            "claims": "growth_claims",
        }
    ).drop(columns=["first", "last", "claims_first", "claims_last", "status", "bound"])
    merged = points.merge(named, on=["forecast", "year"], how="left")
    both = merged["claims"] + ";" + merged["growth_claims"].fillna("")
    return merged.assign(claims=both.str.rstrip(";")).drop(columns="growth_claims")


def derived_points(points: pd.DataFrame, growth: pd.DataFrame) -> pd.DataFrame:
    """Return the years between two stated ones that a stated compound rate leads through.

    The path is geometric and meets both stated ends, so that the rounding of the stated rate does
    not add up over the years.

    Columns: those of ``points``; ``claims`` are those of both ends and of the rate.
    """
    known = set(zip(points["forecast"], points["year"], strict=True))
    ends = zip(points["forecast"], points["year"], points.to_dict("records"), strict=True)
    last = {(forecast, year): cells for forecast, year, cells in ends}
    steps = growth[(growth["kind"] == "compound") & growth["recomputed"].notna()]
    rows = [
        _derived(step, year, last[step.forecast, step.to_year])
        for step in records(steps, GrowthStep)
        for year in range(step.from_year + 1, step.to_year)
        if (step.forecast, step.to_year) in last and (step.forecast, year) not in known
    ]
    return _like(points, rows).drop_duplicates(END)


def _derived(step: GrowthStep, year: int, end: Mapping[Hashable, object]) -> dict[Hashable, object]:
    first, last = step.first or 0.0, step.last or 0.0
    share = (year - step.from_year) / (step.to_year - step.from_year)
    return {
        **end,
        "year": year,
        "amount": first * (last / first) ** share,
        "stated_amount": pd.NA,
        "stated_currency": pd.NA,
        "basis": DERIVED,
        "bound": "about",
        "claims": ";".join(filter(None, [step.claims_first, step.claims_last, step.claims])),
    }


def projected_points(points: pd.DataFrame, forecast: str, horizon: int) -> pd.DataFrame:
    """Return the years after a forecast's last stated one, each with the amount of that one.

    Args:
        points: Stated points.
        forecast: The forecast to go on from.
        horizon: The last year.

    Columns: those of ``points``; ``claims`` are those of the last stated point.
    """
    places = np.flatnonzero((points["forecast"] == forecast).to_numpy())
    years = points["year"].to_numpy()[places]
    last = int(years.max()) if len(years) else horizon
    coming = range(last + 1, horizon + 1)
    own = places[years == last][-1:].repeat(len(coming))
    later: pd.DataFrame = points.iloc[own].reset_index(drop=True)
    unsaid = {name: pd.Series(pd.NA, later.index, later[name].dtype) for name in _UNSAID}
    return later.assign(year=list(coming)[: len(later)], basis=PROJECTED, **unsaid)


def growth_factors(rate: float, years: int) -> npt.NDArray[np.floating]:
    """Return how many times an amount has become after one year of growth, after two, and so on.

    Args:
        rate: Growth in percent a year.
        years: How many years.
    """
    factors: npt.NDArray[np.floating] = (1 + rate / 100) ** np.arange(1, years + 1)
    return factors


def _like(points: pd.DataFrame, rows: list[dict[Hashable, object]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=points.columns).astype(points.dtypes)
