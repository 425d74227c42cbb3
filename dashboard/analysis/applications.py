"""Who applies AI to what, with which model and from when: each distinct claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.once import once

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language

_SAME = ["application", "organization", "model", "status", "starts_on"]


@once
def applied(dataset: Dataset) -> pd.DataFrame:
    """Return each distinct claim that an organization applies AI to something.

    Columns: application, application_ko, application_en, organization, organization_ko,
    organization_en, country (of the organization), model, model_ko, model_en (missing where the
    article names none), field, field_ko, field_en, status, starts_on (EDTF, missing if undated),
    claims (joined with ``;``).
    """
    table = dataset.tables["applications"]
    claims = table.groupby(_SAME, dropna=False, sort=False)["claim"].transform(";".join)
    rows = table.assign(claims=claims, field=table["domain_en"]).drop_duplicates(_SAME)
    rows = rows.rename(columns=dataset.languages.renamed(name="application", domain="field"))
    for language in dataset.languages:
        rows[f"organization_{language}"] = _names(rows["organization"], dataset, language)
        rows[f"model_{language}"] = _names(rows["model"], dataset, language)
    organizations = dataset.tables["organizations"].set_index("organization")
    rows["country"] = rows["organization"].map(organizations["country"])
    named = dataset.languages.columns("application", "organization", "model", "field")
    return rows[[*_SAME, *named, "field", "country", "claims"]].reset_index(drop=True)


UNSTATED = "Field not stated"
"""The field of what no article gives one."""


def _names(identifiers: pd.Series, dataset: Dataset, language: Language) -> list[str | None]:
    table = f"{identifiers.name}s"
    return [None if pd.isna(one) else dataset.name(table, one, language) for one in identifiers]


def grouped(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return rows with the group that each belongs to, the largest group first.

    Within a group what exists comes first, then what has a date, in the order of dates. Rows
    without a group of their own come last.

    Args:
        rows: Rows of ``applied``.
        by: ``field``, ``organization`` or ``model``.

    Columns: those of ``rows``; group (missing where an article names none), group_ko, group_en,
    size (applications in the group).
    """
    named = {
        name: name.replace(by, "group", 1) for name in map(str, rows) if name.startswith(f"{by}_")
    }
    rows = rows.assign(
        group=rows[by], **{new: rows[old] for old, new in named.items()}
    ).reset_index(drop=True)
    counted = rows.groupby("group", dropna=False)["application"].transform("nunique")
    rows["size"] = counted.astype("Int64")
    keys = rows.assign(
        nameless=rows["group"].isna() | (rows["group"] == UNSTATED),
        smaller=-rows["size"],
        pending=rows["status"] != "actual",
        undated=rows["starts_on"].isna(),
    )
    order = ["nameless", "smaller", "group_ko", "pending", "undated", "starts_on"]
    return rows.loc[keys.sort_values(order, kind="stable").index].reset_index(drop=True)
