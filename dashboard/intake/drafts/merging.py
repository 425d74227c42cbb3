"""One claim said twice in one text is one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.intake.name_matching import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.intake.drafts.draft import Draft

_COMPARED = (
    *("parameters", "value", "low", "high", "amount", "currency", "year", "rate", "on"),
    *("stated_members", "announced_on", "starts_on", "milestone", "measure", "unit"),
)


def merged(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Return drafts without those that say again what another one says.

    The one in the longest evidence stays: a headline is repeated by its article.
    """
    kept: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        key = _key(draft)
        if key not in kept or _weight(draft) > _weight(kept[key]):
            kept[key] = draft
    return tuple(sorted(kept.values(), key=lambda one: (one.span.paragraph, one.span.start)))


def _key(draft: Draft) -> tuple[str, ...]:
    subject = draft.subject
    about = (subject.table, subject.identifier or name_key(subject.name)) if subject else ("", "")
    return draft.table, *about, *(draft.values.get(name, "") for name in _COMPARED)


def _weight(draft: Draft) -> int:
    """More where the name stands in the paragraph of the figure."""
    subject = draft.subject
    return int(subject is not None and subject.span.paragraph == draft.paragraph)
