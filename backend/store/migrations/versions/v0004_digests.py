"""What articles were read from: unknown for those that an earlier release kept."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for it."""
    op.add_column("articles", sa.Column("digest", sa.LargeBinary()))
    op.create_index("ix_articles_digest", "articles", ["digest"])


def downgrade() -> None:
    """Forget it."""
    op.drop_index("ix_articles_digest", "articles")
    op.drop_column("articles", "digest")
