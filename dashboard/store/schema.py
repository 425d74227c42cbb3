"""The tables of a store as they are now; `migrations` says how they came to be."""

from __future__ import annotations

import sqlalchemy as sa

WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""A text that is sorted by code points everywhere: PostgreSQL's en_US sorts Hangul by length."""

BYTES = sa.LargeBinary()
JSON = sa.JSON()

METADATA = sa.MetaData()

TEXTS = sa.Table(
    "texts",
    METADATA,
    sa.Column("sha256", WORDS, primary_key=True),
    sa.Column("title", WORDS, nullable=False),
    sa.Column("details", JSON, nullable=False),
    sa.Column("content", WORDS, nullable=False),
    sa.Column("who", WORDS, nullable=False),
    sa.Column("at", WORDS, nullable=False),
)

EDITIONS = sa.Table(
    "editions",
    METADATA,
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("sha256", WORDS, nullable=False),
    sa.Column("fingerprint", WORDS, nullable=False),
    sa.Column("dataset_version", WORDS, nullable=False),
    sa.Column("claims", sa.Integer, nullable=False),
    sa.Column("new", sa.Integer, nullable=False),
    sa.Column("changed", sa.Integer, nullable=False),
    sa.Column("withdrawn", sa.Integer, nullable=False),
    sa.Column("base", sa.Integer),
    sa.Column("restores", sa.Integer),
    sa.Column("drafts", JSON, nullable=False),
    sa.Column("who", WORDS, nullable=False),
    sa.Column("why", WORDS, nullable=False),
    sa.Column("at", WORDS, nullable=False),
)

CONTENTS = sa.Table(
    "contents",
    METADATA,
    sa.Column("sha256", WORDS, primary_key=True),
    sa.Column("content", BYTES, nullable=False),
)
"""Files by their hash: one that several editions have is kept once."""

EDITION_FILES = sa.Table(
    "edition_files",
    METADATA,
    sa.Column("version", sa.Integer, sa.ForeignKey("editions.version"), primary_key=True),
    sa.Column("name", WORDS, primary_key=True),
    sa.Column("sha256", WORDS, sa.ForeignKey("contents.sha256"), nullable=False),
)

CHANGES = sa.Table(
    "changes",
    METADATA,
    sa.Column("version", sa.Integer, sa.ForeignKey("editions.version"), primary_key=True),
    sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("kind", WORDS, nullable=False),
    sa.Column("table_name", WORDS, nullable=False),
    sa.Column("key", WORDS, nullable=False),
    sa.Column("is_claim", sa.Boolean, nullable=False),
    sa.Column("before", JSON, nullable=False),
    sa.Column("after", JSON, nullable=False),
    sa.Column("accepted_by", WORDS),
    sa.Column("accepted_at", WORDS),
)
"""Who accepted a change, and when, where that is not who published the edition, and then."""

DRAFTS = sa.Table(
    "drafts",
    METADATA,
    sa.Column("draft", WORDS, primary_key=True),
    sa.Column("title", WORDS, nullable=False),
    sa.Column("text", WORDS, nullable=False),
    sa.Column("history", JSON, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("state", WORDS, nullable=False),
    sa.Column("edition", sa.Integer, sa.ForeignKey("editions.version")),
    sa.Column("who", WORDS, nullable=False),
    sa.Column("at", WORDS, nullable=False),
)

DECISIONS = sa.Table(
    "decisions",
    METADATA,
    sa.Column("decision", sa.Integer, primary_key=True),
    sa.Column("kind", WORDS, nullable=False),
    sa.Column("table_name", WORDS, nullable=False),
    sa.Column("about", WORDS, nullable=False),
    sa.Column("answer", WORDS, nullable=False),
    sa.Column("thing", WORDS, nullable=False),
    sa.Column("who", WORDS, nullable=False),
    sa.Column("on_day", WORDS, nullable=False),
    sa.Column("why", WORDS, nullable=False),
)

JOURNAL = sa.Table(
    "journal",
    METADATA,
    sa.Column("entry", sa.Integer, primary_key=True),
    sa.Column("at", WORDS, nullable=False),
    sa.Column("who", WORDS, nullable=False),
    sa.Column("action", WORDS, nullable=False),
    sa.Column("about", WORDS, nullable=False),
    sa.Column("why", WORDS, nullable=False),
)

APPEND_ONLY = (JOURNAL, EDITIONS, EDITION_FILES, CONTENTS, CHANGES, DECISIONS)
"""The tables whose rows nobody changes or takes out: triggers refuse it."""
