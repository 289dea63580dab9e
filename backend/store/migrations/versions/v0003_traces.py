"""Whether the signatures have to be made again, as after this step they have."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Note that what was traced before is like nothing that is traced from now on."""
    op.add_column(
        "corpus",
        sa.Column("awaits_traces", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.execute("UPDATE corpus SET awaits_traces = (sources > 0)")


def downgrade() -> None:
    """Forget it."""
    op.drop_column("corpus", "awaits_traces")
