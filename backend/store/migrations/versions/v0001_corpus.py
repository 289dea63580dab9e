"""Articles, statements, aliases, companies, the corpus' size, and tokens."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of the first release."""
    op.create_table(
        "articles",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.String(64), nullable=False),
        sa.Column("url", sa.Text()),
        sa.Column("title", sa.Text()),
        sa.Column("publisher", sa.Text()),
        sa.Column("published", sa.Date()),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("language", sa.String(8)),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("credits", sa.JSON(), nullable=False),
        sa.Column("release", sa.String(32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("key", name="uq_articles_key"),
    )
    op.create_index("ix_articles_text_hash", "articles", ["text_hash"])
    op.create_index("ix_articles_published", "articles", ["published"])
    op.create_table(
        "statements",
        sa.Column("company_key", sa.Text(), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.BigInteger(), nullable=False),
        sa.Column("claim_id", sa.String(16), nullable=False),
        sa.Column("company", sa.Text(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("attribute", sa.String(24), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("modality", sa.String(16), nullable=False),
        sa.Column("attribution", sa.Text()),
        sa.Column("quote", sa.JSON(), nullable=False),
        sa.Column("financing", sa.Integer()),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("after", sa.Integer()),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("company_key", "id", name="pk_statements"),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["articles.id"],
            name="fk_statements_article_id",
            ondelete="CASCADE",
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_statements_article_id", "statements", ["article_id"])
    op.create_table(
        "aliases",
        sa.Column("alias_key", sa.Text(), nullable=False),
        sa.Column("company_key", sa.Text(), nullable=False),
        sa.Column("article_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("alias_key", "company_key", "article_id", name="pk_aliases"),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name="fk_aliases_article_id", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_aliases_company_key", "aliases", ["company_key"])
    op.create_index("ix_aliases_article_id", "aliases", ["article_id"])
    op.create_table(
        "companies",
        sa.Column("company_key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("company_key", "name", name="pk_companies"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "corpus",
        sa.Column("id", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("statements", sa.BigInteger(), nullable=False),
        sa.Column("sources", sa.BigInteger(), nullable=False),
        sa.Column("awaits_seeds", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_corpus"),
    )
    op.create_table(
        "tokens",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text()),
        sa.Column("secret_hash", sa.String(64), nullable=False),
        sa.Column("created", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tokens"),
    )


def downgrade() -> None:
    """Drop the tables, and with them everything that was kept."""
    for table in ("tokens", "corpus", "companies", "aliases", "statements", "articles"):
        op.drop_table(table)
