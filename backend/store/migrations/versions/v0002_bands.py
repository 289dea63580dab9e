"""The index of near-copies, empty until all articles are traced again; keys ordered by bytes."""

import sqlalchemy as sa
from alembic import op

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


def upgrade() -> None:
    """Make the index."""
    op.create_table(
        "bands",
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("band", "article_id", name="pk_bands"),
        sqlite_with_rowid=False,
    )
    if op.get_bind().dialect.name == "postgresql":
        for table, column in _KEYS:
            op.alter_column(table, column, type_=sa.Text(collation="C"))


def downgrade() -> None:
    """Drop the index."""
    op.drop_table("bands")
