"""What a dataset says of the quantity that a draft is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.intake.drafts.draft import RivalClaim

if TYPE_CHECKING:
    from dashboard.dataset.records import Records
    from dashboard.intake.drafts.draft import Draft


def with_rivals(draft: Draft, records: Records) -> Draft:
    """Return a draft with the claims of the dataset about the same quantity beside it."""
    subject, table = draft.subject, records.package.tables[draft.table]
    quantity = table.quantity
    if quantity is None or subject is None or subject.is_new:
        return draft
    column = draft.subject_column
    known = [name for name in quantity.keys if name != column and draft.values.get(name)]
    rivals = tuple(
        RivalClaim(one["claim"], one["source"], one[quantity.column], agrees)
        for one in records.of(draft.table)
        if one[column] == subject.identifier
        and all(one[name] == draft.values[name] for name in known)
        and one[quantity.column]
        and (agrees := one[quantity.column] == draft.values.get(quantity.column)) is not None
    )
    return replace(draft, rivals=rivals)
