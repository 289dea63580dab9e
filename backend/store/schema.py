"""The tables. Only types that SQLite and PostgreSQL share; every change comes with a migration."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    false,
)

HEAD = "0004"
"""The newest migration; a database that says so needs none."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)

_KEY = Text().with_variant(Text(collation="C"), "postgresql")
"""Text in the order of its bytes, as SQLite has it: the same on every server, and after every
update of its locales, which put words in another order and an index out of order."""

articles = Table(
    "articles",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    # What makes two documents one: the normalised URL, or the text's hash where there is no URL.
    Column("key", _KEY, nullable=False, unique=True),
    Column("text_hash", String(64), nullable=False, index=True),
    Column("url", Text),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", Date, index=True),
    Column("kind", String(16), nullable=False),
    Column("language", String(8)),
    Column("words", Integer, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("credits", JSON, nullable=False),
    # The release that found the statements: another one may find more in the same text.
    Column("release", String(32), nullable=False),
    # Of the document as it came, before it was read: the same again need not be read. None where
    # it is not known: for what was imported, or kept by a release that did not note it.
    Column("digest", LargeBinary, index=True),
    Column("text", Text, nullable=False),
)

statements = Table(
    "statements",
    metadata,
    # The company leads the key, so that a check reads a few adjacent pages of the file.
    Column("company_key", _KEY, primary_key=True),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("article_id", BigInteger, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("claim_id", String(16), nullable=False),
    Column("company", Text, nullable=False),
    Column("aliases", JSON, nullable=False),
    Column("attribute", String(24), nullable=False),
    Column("value", JSON, nullable=False),
    Column("modality", String(16), nullable=False),
    Column("attribution", Text),
    Column("quote", JSON, nullable=False),
    Column("financing", Integer),
    Column("role", String(16), nullable=False),
    Column("after", Integer),
    Column("rule", Text, nullable=False),
    Index("ix_statements_article_id", "article_id"),
    sqlite_with_rowid=False,
)

aliases = Table(
    "aliases",
    metadata,
    # Two names of one company, and the article that says so; a link goes when its article goes.
    Column("alias_key", _KEY, primary_key=True),
    Column("company_key", _KEY, primary_key=True),
    Column(
        "article_id",
        BigInteger,
        ForeignKey("articles.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("name", Text, nullable=False),
    Index("ix_aliases_company_key", "company_key"),
    Index("ix_aliases_article_id", "article_id"),
    sqlite_with_rowid=False,
)

companies = Table(
    "companies",
    metadata,
    # Each name under which statements stand, and how many: counted as they come and go.
    Column("company_key", _KEY, primary_key=True),
    Column("name", _KEY, primary_key=True),
    Column("statements", Integer, nullable=False),
    sqlite_with_rowid=False,
)

bands = Table(
    "bands",
    metadata,
    # The index by which near-copies find one another, of articles that state something. Rows go
    # by their whole key with their article, so that none has to be looked for by article.
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("article_id", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

corpus = Table(
    "corpus",
    metadata,
    # One row: counting millions of statements for every answer would cost more than the check.
    Column("id", SmallInteger, primary_key=True, autoincrement=False),
    Column("statements", BigInteger, nullable=False),
    Column("sources", BigInteger, nullable=False),
    # True from the first start of the server until the seeds are in, whatever stops it between.
    Column("awaits_seeds", Boolean, nullable=False),
    # True after an upgrade that the signatures of an earlier release came through unchanged: they
    # are like no signature of this one, until all have been made again.
    Column("awaits_traces", Boolean, nullable=False, server_default=false()),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("name", Text, nullable=False),
    Column("origin", Text),
    Column("secret_hash", String(64), nullable=False),
    Column("created", Date, nullable=False),
)
