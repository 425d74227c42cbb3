"""Where the dataset that is served comes from: the store's current edition, or else its folder."""

from __future__ import annotations

import asyncio
import logging
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

from anyio.to_thread import run_sync

from dashboard.dataset.fingerprint import signature
from dashboard.dataset.loading import load
from dashboard.dataset.package_files import write_files
from dashboard.store.address import file_of, store_address
from dashboard.store.claim_log import ClaimLog
from dashboard.store.errors import StoreUnreachableError

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator
    from contextlib import AbstractContextManager

    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Languages
    from dashboard.settings import Settings
    from dashboard.store.store import Store
    from dashboard.store.values import Edition, EditionChanges

_LOG = logging.getLogger("dashboard")

_SECONDS = 0.5
"""Between two looks at files; they must be the same twice before they are read."""

_AT_MOST = 1.0
"""Seconds between two looks at a store that tells of new editions by itself."""

_EDITIONS, _CHANGES = 50, 50
"""Editions that are listed, and changes of each that are told one by one."""


@dataclass(frozen=True, slots=True)
class OpenedDataset:
    """A dataset that can be read.

    Attributes:
        directory: The folder that it is in, as long as it is open.
        edition: Which edition it is; none where nothing was published.
        history: The newest editions, this one first, with the first of their changes.
        claims: What became of each claim from edition to edition.
    """

    directory: Path
    edition: Edition | None = None
    history: tuple[EditionChanges, ...] = ()
    claims: ClaimLog = field(default_factory=ClaimLog)


@dataclass(frozen=True, slots=True)
class StoreState:
    """Whether the store of a server can be used.

    Attributes:
        is_there: Whether there is one.
        unreachable_since: Since when it cannot be reached, in UTC; none if it can.
    """

    is_there: bool
    unreachable_since: datetime | None = None


class DatasetSource(Protocol):
    """Where a dataset comes from, and how one learns that it has changed."""

    @property
    def store(self) -> StoreState:
        """Whether there is a store that can be used."""

    async def wait(self) -> None:
        """Return when it is time to look."""

    def look(self) -> Hashable:
        """Return what tells the state that should be served from others.

        Raises:
            OSError: If that cannot be found out now.
        """

    def is_still(self, state: Hashable) -> bool:
        """Whether nothing has changed since a state was found.

        Raises:
            OSError: If that cannot be found out now.
        """

    def open(self) -> AbstractContextManager[OpenedDataset]:
        """Give the dataset to read.

        Raises:
            OSError: If it cannot be read.
        """

    def close(self) -> None:
        """End what it has opened."""


class FolderSource:
    """A folder of files, which anybody may change at any moment.

    Args:
        directory: The folder.
    """

    store = StoreState(is_there=False)

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._seen = self._settled = signature(directory)

    async def wait(self) -> None:
        """Return after a moment."""
        await asyncio.sleep(_SECONDS)

    def look(self) -> Hashable:
        """Return the last state that stayed the same for two looks."""
        found = signature(self._directory)
        if found == self._seen:
            self._settled = found
        self._seen = found
        return self._settled

    def is_still(self, state: Hashable) -> bool:
        """Whether the files are those of a state."""
        return signature(self._directory) == state

    @contextmanager
    def open(self) -> Iterator[OpenedDataset]:
        """Give the folder."""
        yield OpenedDataset(self._directory)

    def close(self) -> None:
        """Do nothing: there is nothing open."""


class StoreSource:
    """The current edition of a store; a folder as long as nothing was published.

    A store that is a file may come later. Whatever is kept in it, nothing is written here.

    Args:
        folder: The folder of the dataset.
        address: The address of the store; see ``store_address``.
    """

    def __init__(self, folder: Path, address: str) -> None:
        self._folder, self._address = FolderSource(folder), address
        self._file, self._inode = file_of(address), 0
        self._store: Store | None = None
        self._unreachable_since: datetime | None = None

    @property
    def store(self) -> StoreState:
        """Whether there is a store that can be used."""
        is_there = self._store is not None or self._unreachable_since is not None
        return StoreState(is_there, self._unreachable_since)

    async def wait(self) -> None:
        """Return when the store tells of an edition, or after a moment."""
        if self._store is None:
            await self._folder.wait()
        else:
            await run_sync(self._store.waiting.wait, _AT_MOST, abandon_on_cancel=True)

    def look(self) -> Hashable:
        """Return which edition is the current one; the state of the folder if there is none."""
        try:
            edition = self._current()
        except StoreUnreachableError as error:
            if self._unreachable_since is None:
                self._unreachable_since = datetime.now(UTC)
                _LOG.error("the store cannot be used: %s", error)
            raise
        if self._unreachable_since is not None:
            self._unreachable_since = None
            _LOG.warning("the store can be used again")
        return edition or self._folder.look()

    def is_still(self, state: Hashable) -> bool:
        """Whether an edition is the current one, or the folder is as it was."""
        edition = self._current()
        return edition == state if edition else self._folder.is_still(state)

    @contextmanager
    def open(self) -> Iterator[OpenedDataset]:
        """Give the current edition in a folder of its own, which goes with the block."""
        edition = self._current()
        if edition is None or self._store is None:
            with self._folder.open() as opened:
                yield opened
            return
        with TemporaryDirectory(prefix="hyperatlas-edition-") as place:
            write_files(Path(place), self._store.files(edition.version))
            history = self._store.history(_EDITIONS, _CHANGES)
            yield OpenedDataset(Path(place), edition, history, self._store.claim_log())

    def close(self) -> None:
        """Close every connection."""
        if self._store is not None:
            self._store.close()

    def _current(self) -> Edition | None:
        store = self._reached()
        return store.current_edition() if store else None

    def _reached(self) -> Store | None:
        """Return the store; none where it is a file that nobody has made yet."""
        if self._file is not None and not self._is_same_file(self._file):
            return None
        if self._store is None:
            # Only who has a store pays for what it works with.
            from dashboard.store.store import Store

            self._store = Store(self._address)
        return self._store

    def _is_same_file(self, file: Path) -> bool:
        """Whether the file of the store is there; one put in its place is opened anew.

        Raises:
            StoreUnreachableError: If it was there and is gone.
        """
        try:
            inode = file.stat().st_ino
        except OSError as error:
            if self._inode:
                raise StoreUnreachableError(f"{file.name}: {error.strerror}") from None
            return False
        if self._inode not in (0, inode) and self._store is not None:
            self._store.close()
            self._store = None
        self._inode = inode
        return True


def source_of(settings: Settings) -> StoreSource:
    """Return where the dataset of the settings comes from."""
    address = settings.store.get_secret_value() if settings.store else ""
    return StoreSource(settings.data, store_address(settings.data, address))


def load_served(settings: Settings, languages: Languages | None = None) -> Dataset:
    """Return the dataset that a server with these settings would serve now.

    Raises:
        BrokenDataset: If it has faults; carries all of them.
        StoreUnreachableError: If the store cannot be used.
    """
    source = source_of(settings)
    try:
        with source.open() as opened:
            return load(opened.directory, languages, settings.cache)
    finally:
        source.close()
