"""Every organization with how much there is about it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.mentions import naming_claims
from dashboard.analysis.once import once

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column, Table

_DESCRIBED = ["kind", "parent", "country", "aliases"]
_COUNTED = {"models": "model_developers", "alliances": "memberships", "services": "applications"}
_THING = {"models": "model", "alliances": "alliance", "services": "application"}


@once
def counted_organizations(dataset: Dataset) -> pd.DataFrame:
    """Return every organization with how much the articles say about it.

    Columns: organization, name_ko, name_en, kind, parent, country, aliases (joined with ``;``),
    models (that it builds or means to), alliances (that it is in), services (that it offers or
    means to), claims (that name it), spelled (its names and aliases, made alike for a search).
    """
    names = dataset.languages.columns("name")
    described = dataset.tables["organizations"].drop_duplicates("organization")
    frame = described[["organization", *names, *_DESCRIBED]]
    for name, table in _COUNTED.items():
        pairs = dataset.columns(table).groups(["organization", _THING[name]])
        counts = pairs.frame(["organization", _THING[name]]).dropna().groupby("organization").size()
        frame[name] = _of(frame, counts)
    frame["claims"] = _of(frame, naming_counts(dataset))
    spelled = frame[[*names, "aliases"]].fillna("")
    frame["spelled"] = [alike(" ".join(row)) for row in spelled.to_numpy()]
    return frame.reset_index(drop=True)


@once
def naming_counts(dataset: Dataset) -> pd.Series[int]:
    """Return how many claims name each organization, by its identifier."""
    return pd.Series(naming_claims(dataset, _naming), dtype="int64")


def _naming(table: Table) -> list[Column]:
    """Return the columns of a table that name organizations."""
    own = {"organizations": "organization", "metrics": "subject"}.get(table.name)
    columns = table.columns.values()
    return [one for one in columns if one.links == "organizations" or one.name == own]


def searched(frame: pd.DataFrame, text: str) -> pd.DataFrame:
    """Return the organizations in whose names every word of a search stands.

    Args:
        frame: Rows of ``counted_organizations``.
        text: What is searched for.

    Columns: those of ``counted_organizations``.
    """
    wanted = [alike(word) for word in text.split()]
    matches = frame["spelled"].map(lambda spelled: all(word in spelled for word in wanted))
    return frame[matches.astype(bool)]


def alike(text: str) -> str:
    """Return a text as a search compares it: without case, width and spaces."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _of(frame: pd.DataFrame, counts: pd.Series[int]) -> pd.Series[int]:
    return frame["organization"].map(counts).fillna(0).astype(int)
