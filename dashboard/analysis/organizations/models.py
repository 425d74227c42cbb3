"""The models that an organization builds, and how large they are said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.announcements import announcement_dates
from dashboard.analysis.organizations.statuses import firmest
from dashboard.analysis.sizes import claimed_sizes

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset

_DESCRIBED = ["modality", "architecture"]
_COLUMNS = ["model", "status", *_DESCRIBED, "announced_on", "partners", "claims"]


def built_models(dataset: Dataset, organization: str) -> pd.DataFrame:
    """Return the models that an organization builds or means to: those that exist first.

    Among them the largest claimed comes first.

    Columns: model, model_ko, model_en, status (actual if any claim says so), modality,
    architecture, announced_on (EDTF), partners (other developers, joined with ``;``), claims
    (that the organization builds it, and of the model; joined with ``;``).
    """
    builders = dataset.columns("model_developers")
    is_own = builders.holding("organization", {organization})
    if not is_own.any():
        columns = [*_COLUMNS, *dataset.languages.columns("model")]
        return pd.DataFrame(columns=columns, dtype="string")
    own = builders.kept(is_own).frame(["model", "status", "claim"])
    frame = (
        own.groupby("model", sort=False)
        .agg(status=("status", firmest), claims=("claim", ";".join))
        .reset_index()
    )
    models = dataset.listed("models").drop_duplicates("model").set_index("model")
    frame = frame.join(models[[*_DESCRIBED, "claim"]], on="model")
    frame = frame.join(_announced(dataset), on="model")
    frame["claims"] = frame["claims"].str.cat(frame.pop("claim"), sep=";").fillna(frame["claims"])
    for language in dataset.languages:
        frame[f"model_{language}"] = [
            dataset.name("models", model, language) for model in frame["model"]
        ]
    others = builders.kept(~is_own & builders.holding("model", set(frame["model"])))
    partners = (
        others.frame(["model", "organization"])
        .groupby("model")["organization"]
        .agg(lambda ids: ";".join(ids.unique()))
    )
    known = partners.to_dict()
    frame["partners"] = [known.get(model, "") for model in frame["model"]]
    order = {model: place for place, model in enumerate(claimed_sizes(dataset)["model"].unique())}
    frame["place"] = frame["model"].map(order).fillna(len(order))
    frame["open"] = frame["status"] != "actual"
    frame = frame.sort_values(["open", "place"], kind="stable", ignore_index=True)
    return frame.drop(columns=["open", "place"])


def _announced(dataset: Dataset) -> pd.Series:
    return announcement_dates(dataset).set_index("model")["announced_on"]


def sizes_of(dataset: Dataset, model: str) -> pd.DataFrame:
    """Return the claimed sizes of a model, the largest first.

    Columns: those of ``claimed_sizes``.
    """
    sizes = claimed_sizes(dataset)
    return sizes[sizes["model"] == model].reset_index(drop=True)
