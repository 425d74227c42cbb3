"""What became of each claim from edition to edition, and who accepted it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.row_changes import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIRST = 1
"""The first edition: of what it has no change is kept."""


class ClaimAcceptance(Struct, frozen=True):
    """That a person accepted a claim.

    Attributes:
        who: The person.
        at: When, in UTC.
    """

    who: str
    at: str


class ClaimChange(Struct, frozen=True):
    """What an edition did to a claim.

    Attributes:
        edition: The edition.
        claim: The claim.
        kind: What happened.
        restores: The edition that is brought back by that, if one is.
        acceptance: Who accepted that; of a claim that is brought back, who accepted it then.
    """

    edition: int
    claim: str
    kind: ChangeKind
    restores: int | None
    acceptance: ClaimAcceptance


class ClaimLog:
    """The editions from which each claim is as it is.

    Args:
        changes: What every edition did to claims, in their order.
    """

    def __init__(self, changes: Iterable[ClaimChange] = ()) -> None:
        self._origins: dict[str, list[tuple[int, int | None]]] = {}
        self._accepted: dict[tuple[str, int], ClaimAcceptance] = {}
        for one in changes:
            self._add(one)

    def acceptance(self, claim: str, edition: int | None = None) -> ClaimAcceptance | None:
        """Return who accepted a claim as it is in an edition; none for what the first one has.

        Args:
            claim: The claim.
            edition: The edition; the current one by default.
        """
        origin = self._origin(claim, edition)
        return self._accepted.get((claim, origin)) if origin else None

    def change(self, claim: str, since: int) -> ChangeKind | None:
        """Return what a claim that is there is since an edition: new, changed, or neither."""
        then, now = self._origin(claim, since), self._origin(claim)
        if then == now:
            return None
        return ChangeKind.CHANGED if then else ChangeKind.NEW

    def _add(self, one: ClaimChange) -> None:
        before = None if one.kind is ChangeKind.NEW else _FIRST
        origins = self._origins.setdefault(one.claim, [(0, before)])
        if one.restores:
            origins.append((one.edition, self._origin(one.claim, one.restores)))
        elif one.kind is ChangeKind.WITHDRAWN:
            origins.append((one.edition, None))
        else:
            origins.append((one.edition, one.edition))
            self._accepted[one.claim, one.edition] = one.acceptance

    def _origin(self, claim: str, edition: int | None = None) -> int | None:
        """Return which edition made a claim what it is in another; none if it is not there."""
        for begun, origin in reversed(self._origins.get(claim, ())):
            if edition is None or begun <= edition:
                return origin
        return _FIRST
