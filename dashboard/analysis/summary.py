"""The few figures that say what is going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.once import once
from dashboard.analysis.records import records
from dashboard.analysis.sizes import (
    ExistingSize,
    SizedModels,
    claimed_sizes,
    existing_sizes,
    sized_models,
)
from dashboard.analysis.support import Introduced, introduced

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset


class Summary(Struct, frozen=True):
    """Counts and largest figures of the dataset.

    Attributes:
        models: Models with a reported size, and those without.
        korean: The same of Korea.
        largest: The largest size of a model that exists, if there is one.
        largest_korean: The same for Korea.
        alliances: Alliances, centres and partnerships.
        members: Organizations in at least one of them.
        shared: Organizations in two or more.
        planned: Planned money by currency, in units of the currency; each investment once, without
            rounds of funding, of which one may be a part of another.
        claims: Claims in the dataset, and how many only introduce organizations and models.
        articles: Articles that they were read from.
        disagreements: Known disagreements.
    """

    models: SizedModels
    korean: SizedModels
    largest: ExistingSize | None
    largest_korean: ExistingSize | None
    alliances: int
    members: int
    shared: int
    planned: dict[str, int]
    claims: Introduced
    articles: int
    disagreements: int


@once
def summarize(dataset: Dataset) -> Summary:
    """Return the summary of a dataset."""
    sizes = claimed_sizes(dataset)
    built = existing_sizes(sizes)
    is_korean = sizes["country"] == "KR"
    memberships = dataset.columns("memberships").groups(["alliance", "organization"])
    camps = memberships.frame(["organization"]).groupby("organization").size()
    return Summary(
        models=sized_models(sizes),
        korean=sized_models(sizes[is_korean]),
        largest=_first(built),
        largest_korean=_first(built[built["country"] == "KR"]),
        alliances=dataset.tables["alliances"]["alliance"].nunique(),
        members=len(camps),
        shared=int((camps > 1).sum()),
        planned=planned_money(dataset),
        claims=introduced(dataset),
        articles=len(dataset.records.cited),
        disagreements=len(dataset.tables["disagreements"]),
    )


def _first(sizes: pd.DataFrame) -> ExistingSize | None:
    return next(records(sizes.head(1), ExistingSize), None)


def planned_money(dataset: Dataset) -> dict[str, int]:
    """Return planned money by currency; neither different currencies nor rounds are added."""
    money = dataset.tables["investments"]
    planned = money[
        (money["kind"] == "money")
        & (money["status"] == "planned")
        & money["amount"].notna()
        & money["recipient"].isna()
    ].drop_duplicates("investment")
    totals = planned.groupby("currency")["amount"].sum()
    return {str(currency): int(amount) for currency, amount in totals.items()}
