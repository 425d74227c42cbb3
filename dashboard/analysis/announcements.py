"""When models were shown and how large they are said to be: what a line through them may use."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.once import once
from dashboard.analysis.sizes import claimed_sizes, corrected_claims
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset

_BY_FIRMNESS = ("exact", "about", "range", "at_most", "at_least")
"""Of several claims about one model the firmest stands for it in a line."""

_STANDS = {"earliest": 0.0, "middle": 0.5, "latest": 1.0}
"""Which part of a span of time stands for all of it."""


@once
def announced_sizes(dataset: Dataset) -> pd.DataFrame:
    """Return each distinct claim of a model's size with the time of the model's announcement.

    Columns: those of ``claimed_sizes``, names and architecture never missing and ``claims`` also
    holding that of the time; announced_on (EDTF, missing if no article dates the model),
    earliest, latest (the ends of that time in years, such as 2021.5).
    """
    sizes, dates = claimed_sizes(dataset), announcement_dates(dataset)
    frame = sizes.merge(dates, on="model", how="left")
    for language in dataset.languages:
        unnamed = [dataset.name("models", model, language) for model in frame["model"]]
        frame[f"model_{language}"] = frame[f"model_{language}"].fillna(
            pd.Series(unnamed, index=frame.index, dtype="string")
        )
    frame["architecture"] = frame["architecture"].fillna("unstated")
    frame["claims"] = (frame["claims"] + ";" + frame.pop("date_claim").fillna("")).str.rstrip(";")
    return frame


@once
def announcement_dates(dataset: Dataset) -> pd.DataFrame:
    """Return when each model was announced, where a claim says so.

    Columns: model, announced_on (EDTF), earliest, latest (in years), date_claim.
    """
    columns, corrected = ["model", "announced_on", "claim"], corrected_claims(dataset)
    named = dataset.tables["models"][columns].dropna(subset=["announced_on"])
    # Beside a date of an article one of a file of data is a rival; of several the newest counts.
    others = dataset.tables["announcements"][columns].iloc[::-1]
    known = pd.concat([named, others], ignore_index=True)
    known = known[~known["claim"].isin(corrected)]
    models = known.drop_duplicates("model", ignore_index=True)
    spans = [read_edtf(text) for text in models["announced_on"]]
    return pd.DataFrame(
        {
            "model": models["model"],
            "announced_on": models["announced_on"],
            "earliest": pd.Series([in_years(s.earliest) for s in spans], models.index, float),
            "latest": pd.Series([in_years(s.latest, 1) for s in spans], models.index, float),
            "date_claim": models["claim"],
        }
    )


def in_years(day: date, later: int = 0) -> float:
    """Return the start of a day, or of one some days later, in years, such as 2021.5."""
    when = day + timedelta(days=later)
    start, end = date(when.year, 1, 1), date(when.year + 1, 1, 1)
    return when.year + (when - start).days / (end - start).days


def standing(sizes: pd.DataFrame, stands: str) -> pd.Series:
    """Return the moment in years that stands for each model's time, missing if it has none.

    Args:
        sizes: Rows of ``announced_sizes``.
        stands: ``earliest``, ``middle`` or ``latest``.
    """
    moment: pd.Series = sizes["earliest"] + _STANDS[stands] * (sizes["latest"] - sizes["earliest"])
    return moment


def entering(sizes: pd.DataFrame, left_out: frozenset[str], unbuilt: frozenset[str]) -> pd.Series:
    """Return which rows enter a line: one for each dated model that exists, its firmest claim.

    Args:
        sizes: Rows of ``announced_sizes``.
        left_out: Architectures that do not enter.
        unbuilt: Statuses of what does not exist yet.
    """
    able = sizes["point"].notna() & sizes["earliest"].notna() & ~sizes["status"].isin(unbuilt)
    able &= ~sizes["architecture"].isin(left_out)
    firmness = sizes["bound"].map({bound: rank for rank, bound in enumerate(_BY_FIRMNESS)})
    order = sizes.assign(firmness=firmness.fillna(len(_BY_FIRMNESS)))[able]
    chosen = order.sort_values("firmness", kind="stable").drop_duplicates("model").index
    return pd.Series(sizes.index.isin(chosen), index=sizes.index, dtype=bool)
