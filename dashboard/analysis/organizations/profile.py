"""What an organization is: its names, kind, country and family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Text


class Profile(Struct, frozen=True):
    """What an organization is.

    Attributes:
        organization: Its identifier.
        name: Its name.
        aliases: Its other spellings.
        kind: Its kind, a term of the vocabulary ``organization_kind``.
        country: ISO 3166 code of its country; empty if it has none.
        parent: The organization that it belongs to; empty if none.
        parts: The organizations that belong to it.
        claims: The claims that say so.
    """

    organization: str
    name: Text
    aliases: tuple[str, ...]
    kind: str
    country: str
    parent: str
    parts: tuple[str, ...]
    claims: tuple[str, ...]


def profile_of(dataset: Dataset, organization: str) -> Profile:
    """Return what an organization is.

    Raises:
        KeyError: If the dataset does not know the organization.
    """
    table = dataset.tables["organizations"]
    own = table[table["organization"] == organization]
    if own.empty:
        raise KeyError(organization)
    parts = table.loc[table["parent"] == organization, "organization"].drop_duplicates()
    return Profile(
        organization=organization,
        name=dataset.name_text("organizations", organization),
        aliases=tuple(dict.fromkeys(own["aliases"].dropna().str.split(";").explode())),
        kind=_first(own["kind"]),
        country=_first(own["country"]),
        parent=_first(own["parent"]),
        parts=tuple(parts),
        claims=tuple(claim for claim in own["claim"] if claim),
    )


def _first(column: pd.Series[str]) -> str:
    known = column.dropna()
    return "" if known.empty else str(known.iloc[0])
