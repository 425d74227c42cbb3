"""What is known of training data: each distinct claim, of one model or of AI in general."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.once import once
from dashboard.analysis.sizes import developers

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language

_OF_DATA = frozenset({"labelled_images", "additional_data"})
"""Measures of the table ``metrics`` that count the data an AI is trained with."""

_OWN = ["model", "measure", "value", "unit", "compared_with", "status", "bound"]
_SAME = ["subject", "measure", "value", "low", "high", "unit", "compared_with", "status", "bound"]


@once
def training_figures(dataset: Dataset) -> pd.DataFrame:
    """Return each distinct claim about training data, those of one unit together.

    Columns: subject, subject_ko, subject_en (a model, or AI in general), general (whether it is
    about no single model), country (of the model's developer), measure, measure_ko, measure_en,
    value, low, high (numbers, in ``unit``; missing where words alone are given), unit, unit_ko,
    unit_en, point (the value, or the upper end of a range), compared_with, compared_with_ko,
    compared_with_en (of a multiple), status, bound, claims (joined with ``;``).
    """
    rows = pd.concat([_of_models(dataset), _in_general(dataset)], ignore_index=True)
    claims = rows.groupby(_SAME, dropna=False, sort=False)["claim"].transform(";".join)
    rows = rows.assign(claims=claims).drop_duplicates(_SAME).drop(columns="claim")
    rows = rows.merge(
        developers(dataset)[["model", "country"]].rename(columns={"model": "subject"}),
        on="subject",
        how="left",
    )
    rows["point"] = rows["value"].fillna(rows["high"])
    units = dataset.package.vocabularies["unit"]
    for language in dataset.languages:
        words = [units[unit].title[language] if unit in units else unit for unit in rows["unit"]]
        rows[f"unit_{language}"] = words
        rows[f"compared_with_{language}"] = [
            None if pd.isna(model) else dataset.name("models", model, language)
            for model in rows["compared_with"]
        ]
    place = {unit: index for index, unit in enumerate(units)}
    order = rows["unit"].map(place).fillna(len(place))
    return (
        rows.assign(order=order)
        .sort_values(["order", "general", "point"], ascending=[True, True, False], kind="stable")
        .drop(columns="order")
        .reset_index(drop=True)
    )


def _of_models(dataset: Dataset) -> pd.DataFrame:
    groups = dataset.columns("training_data").groups(_OWN)
    table = groups.frame(_OWN).assign(claim=groups.joined("claim"))
    table = table.rename(columns={"model": "subject"})
    words = dataset.package.vocabularies["training_measure"]
    for language in dataset.languages:
        table[f"subject_{language}"] = [
            dataset.name("models", model, language) for model in table["subject"]
        ]
        table[f"measure_{language}"] = [
            words[measure].title[language] if measure in words else measure
            for measure in table["measure"]
        ]
    ends = {name: pd.Series(pd.NA, table.index, "Float64") for name in ("low", "high")}
    return _kept(table.assign(general=False, **ends), dataset)


def _in_general(dataset: Dataset) -> pd.DataFrame:
    table = dataset.tables["metrics"]
    table = table[table["measure"].isin(_OF_DATA)]
    subjects = dataset.package.vocabularies["subject"]
    for language in dataset.languages:
        table[f"subject_{language}"] = [
            subjects[one].title[language] if one in subjects else _named(dataset, one, language)
            for one in table["subject"]
        ]
        table[f"measure_{language}"] = table[f"title_{language}"]
    models = dataset.tables["models"]["model"]
    return _kept(table.assign(general=~table["subject"].isin(models)), dataset)


def _named(dataset: Dataset, subject: str, language: Language) -> str:
    tables = ("models", "organizations", "alliances", "applications")
    names = [dataset.name(table, subject, language) for table in tables]
    return next((name for name in names if name != subject), subject)


def _kept(table: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    names = dataset.languages.columns("subject", "measure")
    return table[[*_SAME, *names, "general", "claim"]]
