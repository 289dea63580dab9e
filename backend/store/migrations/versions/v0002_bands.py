"""The index of near-copies; keys in the order of their bytes on a server."""

import sqlalchemy as sa
from alembic import op

from backend.store import bands
from backend.store.encoding import decode_signature

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_KEYS = (
    ("articles", "key"),
    ("statements", "company_key"),
    ("aliases", "alias_key"),
    ("aliases", "company_key"),
    ("companies", "company_key"),
    ("companies", "name"),
)
_BATCH = 500


def upgrade() -> None:
    """Make the index and enter all articles that state something."""
    op.create_table(
        "bands",
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("band", "article_id", name="pk_bands"),
        sqlite_with_rowid=False,
    )
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        for table, column in _KEYS:
            op.alter_column(table, column, type_=sa.Text(collation="C"))
    articles = sa.table(
        "articles",
        sa.column("id", sa.BigInteger()),
        sa.column("signature", sa.LargeBinary()),
        sa.column("statements", sa.Integer()),
    )
    last = 0
    while found := connection.execute(
        sa.select(articles.c.id, articles.c.signature)
        .where(articles.c.id > last, articles.c.statements > 0)
        .order_by(articles.c.id)
        .limit(_BATCH)
    ).all():
        for row in found:
            bands.add(connection, bands.band_rows(row.id, decode_signature(row.signature)))
        last = found[-1].id


def downgrade() -> None:
    """Drop the index."""
    op.drop_table("bands")
