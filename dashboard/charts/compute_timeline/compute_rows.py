"""The training compute of each model, as it is claimed now and as it was before a correction."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.announcements import announcement_dates, standing
from dashboard.analysis.once import once
from dashboard.analysis.sizes import corrected_claims, developers
from dashboard.charting.choosing import chosen_models, largest_models
from dashboard.charting.drawn import Drawn
from dashboard.charting.limits import chosen_by, summed_up
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain_text, power

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language, Languages
    from dashboard.requests.choices import ChoiceValues

MOST_MARKS = 400
"""Marks that are drawn one by one."""

_MEASURE = "training_compute"
_SAME = ["model", "point", "status", "bound"]
_MORE = Text("그 밖의 수치 {count}건", "{count} more figures")
_MODELS = Text("모델 {count}개", "models: {count}")


def has_computes(dataset: Dataset) -> bool:
    """Return whether a dataset says anything of training compute."""
    return any(record["measure"] == _MEASURE for record in dataset.records.of("metrics"))


@once
def computes(dataset: Dataset) -> pd.DataFrame:
    """Return the training compute of each model, the largest first; equal claims are one row.

    A figure that its own file has corrected since is no row: it stands with the one that took its
    place.

    Columns: model, model_ko, model_en, point (floating-point operations), status, bound, developers
    (joined with ``;``), developers_ko, developers_en, country, announced_on, earliest, latest (in
    years), moment (the middle of these), corrected_ko, corrected_en, claims (joined with ``;``).
    """
    table = dataset.tables["metrics"]
    own = table[(table["measure"] == _MEASURE) & table["value"].notna()]
    own = own.rename(columns={"subject": "model", "value": "point"})
    is_corrected = own["claim"].isin(corrected_claims(dataset))
    now = own[~is_corrected].groupby(_SAME, sort=False)["claim"].agg(";".join).reset_index()
    rows = _before(now.rename(columns={"claim": "claims"}), own[is_corrected], dataset.languages)
    for language in dataset.languages:
        rows[f"model_{language}"] = pd.Series(
            [dataset.name("models", model, language) for model in rows["model"]], dtype="string"
        )
    rows = rows.merge(developers(dataset), on="model", how="left")
    dates = announcement_dates(dataset)
    rows = rows.merge(dates.drop_duplicates("model"), on="model", how="left")
    dated = rows.pop("date_claim").fillna("")
    rows["claims"] = (rows["claims"] + ";" + dated).str.rstrip(";")
    rows["moment"] = standing(rows, "middle")
    return rows.sort_values("point", ascending=False, kind="stable", ignore_index=True)


def _before(rows: pd.DataFrame, old: pd.DataFrame, languages: Languages) -> pd.DataFrame:
    """Add to each model the figures that stood before, and the claims of them."""
    by_model = old.groupby("model", sort=False)
    figures = {model: sorted(set(own["point"])) for model, own in by_model}
    claims = {model: list(own["claim"]) for model, own in by_model}

    def said(model: str, language: Language) -> str:
        return ", ".join(power(point, language) for point in figures.get(model, ()))

    return rows.assign(
        claims=pd.Series(
            [
                ";".join([own, *claims.get(model, ())])
                for own, model in zip(rows["claims"], rows["model"], strict=True)
            ],
            dtype="string",
        ),
        **{
            f"corrected_{language}": [said(model, language) for model in rows["model"]]
            for language in languages
        },
    )


def drawn_computes(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn one by one, the others by year; the total counts figures."""
    rows = computes(dataset)
    rows = rows[chosen_by(state, rows, ("country", "status")) & chosen_models(rows, state)]
    leading = largest_models(rows, state)
    drawn = rows.head(MOST_MARKS) if leading is None else rows[leading]
    rest = rows.drop(index=drawn.index)
    years = rest["moment"].map(floor, na_action="ignore")
    groups = (own for _, own in rest.groupby(years, dropna=False))
    drawn = drawn.sort_values("earliest", kind="stable", na_position="last", ignore_index=True)
    others = summed_up(drawn, groups, lambda own: _summary(own, dataset.languages))
    return Drawn(drawn, len(rows), others)


def _summary(own: pd.DataFrame, languages: Languages) -> dict[str, object]:
    points, moment = own["point"].astype(float), own["moment"].iloc[0]
    words = languages.cells(
        model=_MORE.format(count=plain_text(len(own))),
        developers=_MODELS.format(count=plain_text(own["model"].nunique())),
    )
    year = {} if pd.isna(moment) else {"announced_on": f"{floor(moment):04}", **_ends(moment)}
    return {
        **words,
        **year,
        "low": points.min(),
        "high": points.max(),
        "half_low": points.quantile(0.25),
        "half_high": points.quantile(0.75),
    }


def _ends(moment: float) -> dict[str, float]:
    return {"earliest": float(floor(moment)), "latest": floor(moment) + 1.0}
