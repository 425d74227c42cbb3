"""The first tables: texts, drafts, decisions, journal, editions; most of them append only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_APPEND_ONLY = {
    "journal": ("entry",),
    "editions": ("version",),
    "edition_files": ("version", "name"),
    "contents": ("sha256",),
    "changes": ("version", "place"),
    "decisions": ("decision",),
}
"""Tables whose rows are never changed or taken out, with their keys."""

_SQLITE = """
CREATE TRIGGER {table}_keeps_{what} BEFORE {what} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append only'); END
"""
_SQLITE_REPLACING = """
CREATE TRIGGER {table}_keeps_REPLACE BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
BEGIN SELECT RAISE(ABORT, '{table} is append only'); END
"""
"""To replace a row is neither an update nor a deletion for SQLite's triggers."""

_FUNCTION = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append only', TG_TABLE_NAME; END $$
"""
_POSTGRESQL = """
CREATE TRIGGER {table}_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    """Make the tables."""
    _make_editions()
    _make_work()
    if op.get_context().dialect.name == "sqlite":
        for table, keys in _APPEND_ONLY.items():
            for what in ("UPDATE", "DELETE"):
                op.execute(_SQLITE.format(table=table, what=what))
            same = " AND ".join(f"{key} = NEW.{key}" for key in keys)
            op.execute(_SQLITE_REPLACING.format(table=table, same=same))
        return
    op.execute(_FUNCTION)
    for table in _APPEND_ONLY:
        op.execute(_POSTGRESQL.format(table=table))


def _make_editions() -> None:
    op.create_table(
        "editions",
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        *_words("sha256", "fingerprint", "dataset_version"),
        *_numbers("claims", "new", "changed", "withdrawn"),
        sa.Column("base", sa.Integer),
        sa.Column("restores", sa.Integer),
        sa.Column("drafts", sa.JSON, nullable=False),
        *_words("who", "why", "at"),
    )
    op.create_table(
        "contents",
        sa.Column("sha256", _WORDS, primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "edition_files",
        sa.Column("version", sa.Integer, sa.ForeignKey("editions.version"), primary_key=True),
        sa.Column("name", _WORDS, primary_key=True),
        sa.Column("sha256", _WORDS, sa.ForeignKey("contents.sha256"), nullable=False),
    )
    op.create_table(
        "changes",
        sa.Column("version", sa.Integer, sa.ForeignKey("editions.version"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        *_words("kind", "table_name", "key"),
        sa.Column("is_claim", sa.Boolean, nullable=False),
        sa.Column("before", sa.JSON, nullable=False),
        sa.Column("after", sa.JSON, nullable=False),
    )


def _make_work() -> None:
    op.create_table(
        "texts",
        sa.Column("sha256", _WORDS, primary_key=True),
        *_words("title"),
        sa.Column("details", sa.JSON, nullable=False),
        *_words("content", "who", "at"),
    )
    op.create_table(
        "drafts",
        sa.Column("draft", _WORDS, primary_key=True),
        *_words("title", "text"),
        sa.Column("history", sa.JSON, nullable=False),
        *_numbers("revision"),
        *_words("state"),
        sa.Column("edition", sa.Integer, sa.ForeignKey("editions.version")),
        *_words("who", "at"),
    )
    op.create_table(
        "decisions",
        sa.Column("decision", sa.Integer, primary_key=True),
        *_words("kind", "table_name", "about", "answer", "thing", "who", "on_day", "why"),
    )
    op.create_table(
        "journal",
        sa.Column("entry", sa.Integer, primary_key=True),
        *_words("at", "who", "action", "about", "why"),
    )


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, _WORDS, nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer, nullable=False) for name in names]
