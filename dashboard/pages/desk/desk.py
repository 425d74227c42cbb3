"""What the desk does: texts come in, drafts are kept, editions go out."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from msgspec import structs

from dashboard.dataset.checks import read_faultless
from dashboard.dataset.dataset import of_records
from dashboard.dataset.fingerprint import signature
from dashboard.dataset.package_files import (
    DECISIONS,
    package_files,
    records_of,
)
from dashboard.i18n import Text
from dashboard.intake.decisions import decisions_in, read_decisions
from dashboard.intake.drafts.article_details import ArticleDetails
from dashboard.intake.drafts.history import DraftHistory
from dashboard.intake.texts.manuscript import Manuscript, Omission
from dashboard.intake.texts.reading import read_text
from dashboard.pages.desk.preview import Preview, preview_of
from dashboard.pages.desk.reading import Base, TextReading
from dashboard.pages.desk.work import Work
from dashboard.plotting.brand import Brand
from dashboard.store.errors import OutdatedBaseError, StoreUnreachableError
from dashboard.store.values import DraftState, StoredText

if TYPE_CHECKING:
    from collections.abc import Hashable
    from pathlib import Path

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.package_files import PackageFiles
    from dashboard.dataset.records import Records
    from dashboard.i18n import Languages
    from dashboard.pages.desk.store_at_hand import StoreAtHand
    from dashboard.store.store import Store
    from dashboard.store.values import Edition, StoredDraft

BEFORE = "the dataset as it was before the desk"
_USUAL = "articles"
_OWN_LOOK = Brand()
_READ, _PREVIEWS, _EARLIER = 16, 4, 2
"""Texts that are kept as they were read, previews, and earlier editions."""

_LISTED = 20
"""Published texts that are listed."""


class Desk:
    """The desk over one store; safe to use from several threads.

    Args:
        store: The store.
        folder: The dataset that is worked on as long as nothing was published.
        languages: The languages of its readers.
        brand: How it looks; by default like the Atlas.
    """

    def __init__(
        self, store: StoreAtHand, folder: Path, languages: Languages, brand: Brand = _OWN_LOOK
    ) -> None:
        self._store, self._folder, self.languages, self.brand = store, folder, languages, brand
        self._lock = Lock()
        self._known: dict[Hashable, Base] = {}
        self._reading = lru_cache(_READ)(TextReading)
        self._preview = lru_cache(_PREVIEWS)(self._previewed)
        self._earlier = lru_cache(_EARLIER)(self._of_version)
        self._texts: dict[str, StoredText] = {}

    @property
    def store(self) -> Store:
        """The store.

        Raises:
            StoreUnreachableError: If it is gone.
        """
        return self._store.opened

    def base(self) -> Base:
        """Return the current edition, or else the folder; the last one where the store is gone.

        Raises:
            StoreUnreachableError: If there is no last one.
            BrokenDataset: If the folder has faults.
        """
        try:
            edition = self.store.current_edition()
        except StoreUnreachableError:
            if self._known:
                return next(iter(self._known.values()))
            raise
        key = edition.version if edition else self._state_of_folder()
        with self._lock:
            if key not in self._known:
                self._known = {key: self._read(edition)}
            return self._known[key]

    def linked(self, records: Records) -> Dataset:
        """Return rows as a dataset."""
        return of_records(records, self.languages)

    def dataset(self, version: int) -> Dataset:
        """Return an edition as a dataset."""
        base = self.base()
        if base.version == version:
            return base.dataset
        return self.linked(self.store.records(version))

    def works(self) -> tuple[StoredDraft, ...]:
        """Return what is open, the last saved first."""
        return self.store.drafts()

    def published(self) -> tuple[StoredDraft, ...]:
        """Return what was published lately, the last first."""
        return self.store.drafts(DraftState.PUBLISHED)[:_LISTED]

    def bring(self, data: bytes, filename: str, who: str) -> Work:
        """Keep a text, and return the work on it.

        Raises:
            RefusedTextError: If it cannot be taken.
            StoreUnreachableError: If it cannot be kept.
        """
        manuscript, base = read_text(data, filename), self.base()
        names = [one["collection"] for one in base.records.of("collections")]
        collection = _USUAL if _USUAL in names else next(iter(names), "")
        left_out = [
            {"ko": one.kind.ko, "en": one.kind.en, "excerpt": one.excerpt, "numbers": one.numbers}
            for one in manuscript.left_out
        ]
        text = StoredText(manuscript.text, manuscript.title, {"left_out": left_out})
        self.store.save_text(text, who)
        return self.save(Work.begun(ArticleDetails.of(manuscript, collection)), who)

    def find(self, draft: str) -> Work | None:
        """Return the work of an identifier; one that was put aside is none."""
        stored = self.store.draft(draft)
        return Work.of(stored) if stored and stored.state is not DraftState.DISCARDED else None

    def save(self, work: Work, who: str) -> Work:
        """Keep what was decided, and return the work as it is kept.

        Raises:
            StoreUnreachableError: If it cannot be kept now.
            StaleDraftError: If somebody else has saved it meanwhile.
        """
        stored = self.store.save_draft(work.to_store, who)
        return structs.replace(work, stored=stored, is_saved=True)

    def put_aside(self, work: Work, who: str) -> None:
        """Take a work from the list for good; the store keeps it.

        Raises:
            StoreUnreachableError: If the store cannot be used.
            StaleDraftError: If somebody else has saved it meanwhile.
        """
        self.store.discard_draft(work.stored, who)

    def left_out(self, work: Work) -> tuple[Omission, ...]:
        """Return what of the text was not taken over."""
        kept: Any = self._text(work).details.get("left_out", ())
        return tuple(
            Omission(Text(one["ko"], one["en"]), one["excerpt"], tuple(one["numbers"]))
            for one in kept
        )

    def reading(self, work: Work) -> TextReading:
        """Return the text of a work, read beside the dataset; a published one beside its base.

        Raises:
            StoreUnreachableError: If it was not read before.
        """
        article = work.article
        manuscript = Manuscript(
            self._text(work).content,
            article.title,
            article.publisher,
            article.author,
            article.published_on,
            article.url,
            article.language,
        )
        edition = None if work.is_open else self.edition(work.stored.edition or 0)
        base = self._earlier(edition.base) if edition and edition.base else self.base()
        return self._reading(manuscript, base)

    def preview(self, work: Work) -> Preview:
        """Return what would be published of a work.

        Raises:
            StoreUnreachableError: If the store cannot be read.
        """
        return self._preview(self.reading(work), work.article, work.history.to_json())

    def _previewed(self, reading: TextReading, article: ArticleDetails, decided: str) -> Preview:
        told = DraftHistory.from_json(decided)
        return preview_of(reading, self._files(reading.base), article, told, self.linked)

    def publish(self, work: Work, preview: Preview, who: str, why: str) -> Edition:
        """Publish what was shown.

        Where nothing was published yet, the folder becomes the first edition: so it can be brought
        back.

        Raises:
            BrokenDataset: If it has faults.
            OutdatedBaseError: If somebody else has published meanwhile.
            StaleDraftError: If somebody else has saved the work meanwhile.
            StoreUnreachableError: If the store cannot be used.
        """
        version = preview.base.version
        if version is None:
            version = self.store.publish(self._files(preview.base), None, who, BEFORE).version
        drafts, accepted, decisions = [work.stored], preview.accepted, preview.decisions
        return self.store.publish(preview.files, version, who, why, drafts, accepted, decisions)

    def take_back(self, work: Work, edition: Edition, who: str) -> Work:
        """Publish the edition before another one once more, and return the work, open again.

        Raises:
            OutdatedBaseError: If it is no longer the current one.
            StoreUnreachableError: If the store cannot be used.
        """
        current = self.store.current_edition()
        if edition.base is None or current is None or current.version != edition.version:
            raise OutdatedBaseError(edition.version, current or edition, ())
        self.store.roll_back(edition.base, who)
        return self.save(Work.begun(work.brought, work.history), who)

    def edition(self, version: int) -> Edition | None:
        """Return an edition."""
        return next((one for one in self.store.editions() if one.version == version), None)

    def _text(self, work: Work) -> StoredText:
        name = work.stored.text
        if name not in self._texts:
            found = self.store.text(name)
            if found is None:
                raise LookupError("the text of this work is not kept")
            self._texts = {**dict(list(self._texts.items())[-_READ:]), name: found}
        return self._texts[name]

    def _of_version(self, version: int) -> Base:
        files = self.store.files(version)
        records = records_of(files)
        decisions = decisions_in(files[DECISIONS]) if DECISIONS in files else ()
        return Base(version, records, self.linked(records), decisions)

    def _state_of_folder(self) -> Hashable:
        """Return what tells the folder's files, its decisions among them, from earlier ones."""
        decided = self._folder / DECISIONS
        changed = decided.stat().st_mtime_ns if decided.is_file() else 0
        return signature(self._folder), changed

    def _read(self, edition: Edition | None) -> Base:
        if edition is None:
            records = read_faultless(self._folder)
            return Base(None, records, self.linked(records), read_decisions(self._folder))
        return self._of_version(edition.version)

    def _files(self, base: Base) -> PackageFiles:
        if base.version is not None:
            return self.store.files(base.version)
        return package_files(self._folder, base.records.package)
