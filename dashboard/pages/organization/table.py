"""A part of a profile that is one table: a row for each thing, its evidence at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.analysis.records import Record, records
from dashboard.pages.rows import rows_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pandas as pd

    from dashboard.analysis.organizations.profile import Profile
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Text
    from dashboard.pages.organization.section import Content
    from dashboard.pages.page_request import PageRequest
    from dashboard.pages.rows import ColumnHeading


def table_of(
    frame: Callable[[Dataset, str], pd.DataFrame],
    row: Callable[[Record, Dataset, PageRequest], list[Any]],
    name: Text,
    heads: Sequence[ColumnHeading],
) -> Content:
    """Return the content of such a part; nothing where there are no things.

    Args:
        frame: The things of an organization.
        row: The cells of one of them.
        name: What the table is called.
        heads: The headings of its columns.
    """

    def content(profile: Profile, dataset: Dataset, view: PageRequest) -> list[Any]:
        things = frame(dataset, profile.organization)
        if things.empty:
            return []
        rows = [row(one, dataset, view) for one in records(things)]
        return [rows_table(name[view.language], heads, rows, view.language)]

    return content
