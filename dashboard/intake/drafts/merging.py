"""One claim said twice in one text is one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from dashboard.intake.drafts.draft import Draft

_COMPARED = (
    *("parameters", "value", "low", "high", "amount", "currency", "year", "rate", "on"),
    *("stated_members", "announced_on", "starts_on", "milestone", "measure", "unit"),
)

_PARTIES = frozenset({"university", "organization", "company"})
"""Units of those who take part: six universities are six places."""


def merged(drafts: Sequence[Draft], headings: Container[int] = ()) -> tuple[Draft, ...]:
    """Return drafts without those that say again what another one says.

    Args:
        drafts: The drafts.
        headings: The paragraphs that are headlines or captions; what the article says, too, is
            taken from there.
    """
    of_article = {_said(one) for one in drafts if one.paragraph not in headings}
    drafts = [
        one for one in drafts if one.paragraph not in headings or _said(one) not in of_article
    ]
    kept: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        key = _key(draft)
        if key not in kept or _weight(draft) > _weight(kept[key]):
            kept[key] = draft
    return tuple(sorted(kept.values(), key=lambda one: (one.span.paragraph, one.span.start)))


def _key(draft: Draft) -> tuple[str, ...]:
    subject = draft.subject
    about = subject.key if subject else ("", "")
    values = {**draft.values}
    if values.get("unit") in _PARTIES:
        values |= {"unit": "party", "measure": ""}
    return draft.table, *about, *(values.get(name, "") for name in _COMPARED)


def _said(draft: Draft) -> tuple[str, ...]:
    """What a draft says, whoever it is about; of an event whom it is about."""
    if draft.table == "events" and draft.subject:
        return draft.table, *draft.subject.key
    return draft.table, *(draft.values.get(name, "") for name in _COMPARED)


def _weight(draft: Draft) -> int:
    """More where the name stands in the paragraph of the figure."""
    subject = draft.subject
    return int(subject is not None and subject.span.paragraph == draft.paragraph)
