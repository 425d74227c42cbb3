"""The claims behind each row of a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.organizations.activities import (
    figures_about,
    forecasts_by,
    investments_of,
    services_of,
)
from dashboard.analysis.organizations.alliances import joined_alliances
from dashboard.analysis.organizations.disputes import disputes_about
from dashboard.analysis.organizations.models import built_models, sizes_of
from dashboard.analysis.organizations.profile import profile_of
from dashboard.analysis.organizations.steps import steps_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.dataset import Dataset

_PARTS = (
    joined_alliances,
    services_of,
    investments_of,
    forecasts_by,
    steps_of,
    disputes_about,
    figures_about,
)


def claim_groups(dataset: Dataset, organization: str) -> Iterator[str]:
    """Return what each row of a profile rests on: claims joined with ``;``.

    Raises:
        KeyError: If the dataset does not know the organization.
    """
    yield ";".join(profile_of(dataset, organization).claims)
    models = built_models(dataset, organization)
    yield from map(str, models["claims"])
    for model in models["model"]:
        yield from map(str, sizes_of(dataset, model)["claims"])
    for rows in _PARTS:
        yield from map(str, rows(dataset, organization)["claims"])
