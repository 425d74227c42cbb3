"""Editions in a database: written once, read whole."""

from __future__ import annotations

from dataclasses import asdict, fields
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from dashboard.dataset.row_changes import ChangeKind, RowChange
from dashboard.store.claim_log import ClaimAcceptance, ClaimChange
from dashboard.store.errors import UnknownEditionError
from dashboard.store.schema import CHANGES, CONTENTS, EDITION_FILES, EDITIONS
from dashboard.store.values import Edition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection, RowMapping

    from dashboard.dataset.package_files import PackageFiles


def hash_of(files: Mapping[str, bytes]) -> str:
    """Return what a whole package is known by: the names of its files and what stands in them."""
    whole = sha256()
    for name in sorted(files):
        whole.update(f"{sha256(files[name]).hexdigest()}  {name}\n".encode())
    return whole.hexdigest()


def current_edition(connection: Connection) -> Edition | None:
    """Return the current edition; none if there is none yet."""
    return next(iter(newest_editions(connection, 1)), None)


def newest_editions(connection: Connection, most: int | None = None) -> list[Edition]:
    """Return editions, the newest first."""
    query = sa.select(EDITIONS).order_by(EDITIONS.c.version.desc()).limit(most)
    return [_edition(row) for row in connection.execute(query).mappings()]


def find_edition(connection: Connection, version: int) -> Edition:
    """Return an edition.

    Raises:
        UnknownEditionError: If there is none of this version.
    """
    query = sa.select(EDITIONS).where(EDITIONS.c.version == version)
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        current = current_edition(connection)
        raise UnknownEditionError(version, current.version if current else None)
    return _edition(row)


def files_of(connection: Connection, version: int) -> PackageFiles:
    """Return the files of an edition."""
    query = (
        sa.select(EDITION_FILES.c.name, CONTENTS.c.content)
        .join(CONTENTS, CONTENTS.c.sha256 == EDITION_FILES.c.sha256)
        .where(EDITION_FILES.c.version == version)
        .order_by(EDITION_FILES.c.name)
    )
    return {name: bytes(content) for name, content in connection.execute(query)}


def changes_of(
    connection: Connection, version: int, most: int | None = None
) -> tuple[RowChange, ...]:
    """Return what an edition changed, claims first; of the first edition nothing is kept."""
    query = sa.select(CHANGES).where(CHANGES.c.version == version).order_by(CHANGES.c.place)
    return tuple(
        RowChange(
            ChangeKind(row["kind"]),
            row["table_name"],
            row["key"],
            row["is_claim"],
            row["before"],
            row["after"],
        )
        for row in connection.execute(query.limit(most)).mappings()
    )


def claim_changes(connection: Connection) -> Iterator[ClaimChange]:
    """Yield what every edition did to claims, in their order."""
    query = (
        sa.select(
            CHANGES.c.version,
            CHANGES.c.key,
            CHANGES.c.kind,
            EDITIONS.c.restores,
            sa.func.coalesce(CHANGES.c.accepted_by, EDITIONS.c.who),
            sa.func.coalesce(CHANGES.c.accepted_at, EDITIONS.c.at),
        )
        .join(EDITIONS, EDITIONS.c.version == CHANGES.c.version)
        .where(CHANGES.c.is_claim)
        .order_by(CHANGES.c.version, CHANGES.c.place)
    )
    for version, claim, kind, restores, who, at in connection.execute(query):
        yield ClaimChange(version, claim, ChangeKind(kind), restores, ClaimAcceptance(who, at))


def add_edition(
    connection: Connection,
    edition: Edition,
    files: Mapping[str, bytes],
    changes: Sequence[RowChange],
    accepted: Mapping[str, ClaimAcceptance],
) -> None:
    """Write an edition."""
    hashes = {name: sha256(content).hexdigest() for name, content in files.items()}
    by_hash = {hashes[name]: content for name, content in files.items()}
    known = set(
        connection.scalars(sa.select(CONTENTS.c.sha256).where(CONTENTS.c.sha256.in_(by_hash)))
    )
    new = [
        {"sha256": one, "content": content} for one, content in by_hash.items() if one not in known
    ]
    _add(connection, CONTENTS, new)
    _add(connection, EDITIONS, [{**asdict(edition), "drafts": list(edition.drafts)}])
    _add(
        connection,
        EDITION_FILES,
        [{"version": edition.version, "name": name, "sha256": one} for name, one in hashes.items()],
    )
    ordered = sorted(changes, key=lambda change: not change.is_claim)
    _add(
        connection,
        CHANGES,
        [
            {
                "version": edition.version,
                "place": place,
                "kind": change.kind,
                "table_name": change.table,
                "key": change.key,
                "is_claim": change.is_claim,
                "before": dict(change.before),
                "after": dict(change.after),
                **_acceptance(change, accepted),
            }
            for place, change in enumerate(ordered)
        ],
    )


def _acceptance(
    change: RowChange, accepted: Mapping[str, ClaimAcceptance]
) -> dict[str, str | None]:
    found = accepted.get(change.key) if change.is_claim else None
    return {
        "accepted_by": found.who if found else None,
        "accepted_at": found.at if found else None,
    }


def _add(connection: Connection, table: sa.Table, rows: Iterable[Mapping[str, Any]]) -> None:
    if rows := list(rows):
        connection.execute(sa.insert(table), rows)


def _edition(row: RowMapping) -> Edition:
    values = {field.name: row[field.name] for field in fields(Edition)}
    return Edition(**{**values, "drafts": tuple(row["drafts"])})
