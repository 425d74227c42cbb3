"""Who has the most of something, where several may have as much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.names import listed
from dashboard.i18n import Language, Text

if TYPE_CHECKING:
    import pandas as pd

_MOST = 3


def leaders(rows: pd.DataFrame, thing: str, counted: str) -> tuple[Text, int, pd.DataFrame]:
    """Return who appears with the most others: their names, how many, and their rows.

    Args:
        rows: Rows, each of one thing with one other; their columns ``{thing}_ko`` and
            ``{thing}_en`` hold names.
        thing: The column of what is ranked.
        counted: The column of what is counted.
    """
    counts = rows.groupby(thing, sort=False)[counted].nunique()
    most = int(counts.max())
    own = rows[rows[thing].isin(counts.index[counts == most])]
    first = own.drop_duplicates(thing)
    ko, en = ([*first[f"{thing}_{language}"]] for language in ("ko", "en"))
    if len(first) > _MOST:
        return Text(f"{ko[0]} 등 {len(ko)}곳", f"{en[0]} and {len(en) - 1} others"), most, own
    return Text("·".join(ko), listed(en, Language.EN)), most, own
