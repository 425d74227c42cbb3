"""What became of each claim, and who accepted it as it is."""

from __future__ import annotations

from dashboard.dataset.row_changes import ChangeKind
from dashboard.store.claim_log import ClaimAcceptance, ClaimChange, ClaimLog
from tests.store.editing import CLAIM, noted

NEW, CHANGED, WITHDRAWN = ChangeKind


def log(*changes: tuple[int, ChangeKind, int | None]) -> ClaimLog:
    return ClaimLog(
        ClaimChange(
            edition, "a", kind, restores, ClaimAcceptance(f"editor {edition}", str(edition))
        )
        for edition, kind, restores in changes
    )


def test_a_claim_of_the_first_edition_was_accepted_by_nobody_and_is_never_new() -> None:
    assert log().acceptance("a") is None
    assert log().change("a", 1) is None
    changed = log((2, CHANGED, None))
    assert changed.acceptance("a").who == "editor 2"
    assert [changed.change("a", since) for since in (1, 2)] == [CHANGED, None]


def test_what_came_and_changed_since_is_new() -> None:
    found = log((2, NEW, None), (4, CHANGED, None))
    assert [found.change("a", since) for since in (1, 2, 3, 4)] == [NEW, CHANGED, CHANGED, None]
    assert [found.acceptance("a", edition).at for edition in (2, 3, 4)] == ["2", "2", "4"]


def test_what_is_brought_back_is_what_it_was() -> None:
    changed = log((2, CHANGED, None), (3, CHANGED, 1))
    assert changed.acceptance("a") is None
    assert [changed.change("a", since) for since in (1, 2)] == [None, CHANGED]
    gone = log((2, NEW, None), (3, WITHDRAWN, None), (4, NEW, 2))
    assert gone.acceptance("a").who == "editor 2"
    assert gone.acceptance("a", 3) is None
    assert [gone.change("a", since) for since in (1, 2, 3)] == [NEW, None, NEW]


def test_a_store_knows_who_accepted_what(store, files) -> None:
    store.publish(files, None, "kim")
    accepted = {CLAIM: ClaimAcceptance("lee", "2026-11-30T08:00:00+00:00")}
    store.publish(noted(files, "A"), 1, "kim", accepted=accepted)
    edition = store.publish(noted(files, "B"), 2, "park")
    known = store.claim_log()
    assert known.acceptance(CLAIM, 1) is None
    assert known.acceptance(CLAIM, 2) == accepted[CLAIM]
    assert known.acceptance(CLAIM) == ClaimAcceptance("park", edition.at)
    store.roll_back(2, "somebody else")
    assert store.claim_log().acceptance(CLAIM) == accepted[CLAIM]
