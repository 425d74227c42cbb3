"""Who accepted a change, where that is not who published the edition."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Add the columns; what is kept stays as it is."""
    for name in ("accepted_by", "accepted_at"):
        op.add_column("changes", sa.Column(name, _WORDS))
