"""The store: everything that editors work on, and every edition that was published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.dataset.fingerprint import fingerprint_of_files
from dashboard.dataset.package_files import faultless, records_of
from dashboard.dataset.row_changes import ChangeKind, count_changes, row_changes
from dashboard.store import editions
from dashboard.store.claim_log import ClaimLog
from dashboard.store.errors import DamagedEditionError, OutdatedBaseError, UnchangedError
from dashboard.store.values import DraftState, Edition, EditionChanges, JournalAction
from dashboard.store.workbench import Workbench, note, now, write_decision, write_draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

    from dashboard.dataset.package_files import PackageFiles
    from dashboard.dataset.recorded_decision import RecordedDecision
    from dashboard.dataset.records import Records
    from dashboard.dataset.row_changes import RowChange
    from dashboard.store.claim_log import ClaimAcceptance
    from dashboard.store.values import StoredDraft


class Store(Workbench):
    """A store: beside what editors work on, its editions."""

    def current_edition(self) -> Edition | None:
        """Return the current edition; none if nothing was published yet."""
        with self.database.reading() as connection:
            return editions.current_edition(connection)

    def editions(self, most: int | None = None) -> tuple[Edition, ...]:
        """Return editions, the newest first."""
        with self.database.reading() as connection:
            return tuple(editions.newest_editions(connection, most))

    def files(self, version: int) -> PackageFiles:
        """Return every file of an edition.

        Raises:
            DamagedEditionError: If they are not what was published.
            UnknownEditionError: If there is none of this version.
        """
        with self.database.reading() as connection:
            edition = editions.find_edition(connection, version)
            files = editions.files_of(connection, version)
        if editions.hash_of(files) != edition.sha256:
            raise DamagedEditionError(f"edition {version} is damaged: its files have another hash")
        return files

    def history(self, most: int, changes: int) -> tuple[EditionChanges, ...]:
        """Return the newest editions with the first of their changes.

        Args:
            most: So many editions.
            changes: So many changes of each.
        """
        with self.database.reading() as connection:
            return tuple(
                EditionChanges(one, editions.changes_of(connection, one.version, changes))
                for one in editions.newest_editions(connection, most)
            )

    def claim_log(self) -> ClaimLog:
        """Return what became of each claim from edition to edition."""
        with self.database.reading() as connection:
            return ClaimLog(editions.claim_changes(connection))

    def changes(self, before: int, after: int) -> tuple[RowChange, ...]:
        """Return what changed from one edition to another, whichever is newer.

        Raises:
            UnknownEditionError: If there is none of a version.
        """
        return row_changes(self.records(before), self.records(after))

    def records(self, version: int) -> Records:
        """Return the rows of an edition.

        Raises:
            UnknownEditionError: If there is none of this version.
        """
        return records_of(self.files(version))

    def publish(
        self,
        files: Mapping[str, bytes],
        base: int | None,
        who: str,
        why: str = "",
        drafts: Iterable[StoredDraft] = (),
        accepted: Mapping[str, ClaimAcceptance] | None = None,
        decisions: Iterable[RecordedDecision] = (),
    ) -> Edition:
        """Check a whole data package, and make it the current edition: all of it or nothing.

        Args:
            files: Every file of the package; see ``package_files`` and ``with_rows``.
            base: The edition that it is made from; none if there was none.
            who: Who publishes.
            why: Why.
            drafts: The drafts that it is made from; they are closed with it.
            accepted: Who accepted which claim; others were accepted by who publishes.
            decisions: What was decided meanwhile about questions, and stands in `decisions.csv`.

        Raises:
            BrokenDataset: If it has faults; carries all of them.
            OutdatedBaseError: If another edition was published meanwhile; carries what changed.
            StaleDraftError: If a draft was saved, published or discarded meanwhile.
            UnchangedError: If it is the current edition.
            UnknownEditionError: If there is no such base.
        """
        return self._publish(files, base, who, why, tuple(drafts), accepted or {}, tuple(decisions))

    def roll_back(self, version: int, who: str, why: str = "") -> Edition:
        """Publish an earlier edition once more, as a new one; nothing is taken out.

        Raises:
            BrokenDataset: If it does not pass the checks of today.
            OutdatedBaseError: If another edition was published at the same moment.
            UnchangedError: If it is the same as the current one.
            UnknownEditionError: If there is none of this version.
        """
        files, current = self.files(version), self.current_edition()
        base = current.version if current else None
        return self._publish(files, base, who, why, (), {}, restores=version)

    def _publish(
        self,
        files: Mapping[str, bytes],
        base: int | None,
        who: str,
        why: str,
        drafts: tuple[StoredDraft, ...],
        accepted: Mapping[str, ClaimAcceptance],
        decisions: tuple[RecordedDecision, ...] = (),
        restores: int | None = None,
    ) -> Edition:
        after = faultless(files)
        changes = row_changes(self.records(base), after) if base else ()
        counts = count_changes(changes)
        with self.database.writing(alone=True) as connection:
            current = editions.current_edition(connection)
            sha256 = editions.hash_of(files)
            if current and current.sha256 == sha256:
                raise UnchangedError(current)
            if (current.version if current else None) == base:
                edition = Edition(
                    version=(base or 0) + 1,
                    sha256=sha256,
                    fingerprint=fingerprint_of_files(files),
                    dataset_version=after.package.identity.version,
                    claims=len(after.claims),
                    new=counts[ChangeKind.NEW] if base else len(after.claims),
                    changed=counts[ChangeKind.CHANGED],
                    withdrawn=counts[ChangeKind.WITHDRAWN],
                    base=base,
                    restores=restores,
                    drafts=tuple(one.draft for one in drafts),
                    who=who,
                    why=why,
                    at=now(),
                )
                editions.add_edition(connection, edition, files, changes, accepted)
                self._close_drafts(connection, drafts, edition)
                for one in decisions:
                    write_decision(connection, one)
                note(
                    connection,
                    who,
                    JournalAction.ROLLED_BACK if restores else JournalAction.PUBLISHED,
                    f"{edition.version} {edition.sha256}",
                    why,
                )
                self.database.notify(connection, str(edition.version))
                return edition
        assert current is not None  # noqa: S101 - else the base would be the current edition
        between = row_changes(self.records(base), self.records(current.version)) if base else ()
        raise OutdatedBaseError(base, current, between)

    def _close_drafts(
        self, connection: Connection, drafts: tuple[StoredDraft, ...], edition: Edition
    ) -> None:
        for draft in drafts:
            closed = replace(
                draft,
                revision=draft.revision + 1,
                state=DraftState.PUBLISHED,
                edition=edition.version,
                who=edition.who,
                at=edition.at,
            )
            write_draft(connection, closed)
