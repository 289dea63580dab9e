"""How often companies were named more or less in, the counters of the corpus changed out."""

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, delete, update
from sqlalchemy.dialects import sqlite

from backend.store.engines import SERVER
from backend.store.schema import companies, corpus

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

Name = tuple[str, str]
"""A company's key and the name that an article gives it."""

_EMPTIED = delete(companies).where(
    companies.c.company_key == bindparam("key"), companies.c.statements <= 0
)


def book(connection: Connection, change: Counter[Name], sources: int) -> None:
    """Book statements that came and went: last in a transaction, and in a fixed order."""
    changed = sorted((name, count) for name, count in change.items() if count)
    if changed:
        connection.execute(
            _upsert(connection),
            [
                {"company_key": key, "name": name, "statements": count}
                for (key, name), count in changed
            ],
        )
    if less := [{"key": key} for (key, _), count in changed if count < 0]:
        connection.execute(_EMPTIED, less)
    total = change.total()
    if total or sources:
        connection.execute(
            update(corpus).values(
                statements=corpus.c.statements + total, sources=corpus.c.sources + sources
            )
        )


def _upsert(connection: Connection) -> "sqlite.Insert | postgresql.Insert":
    if connection.dialect.name != SERVER:
        return _adding(sqlite.insert(companies))
    # A tenth of a second to import, which a corpus in a file does without.
    from sqlalchemy.dialects import postgresql

    return _adding(postgresql.insert(companies))


def _adding(
    upsert: "sqlite.Insert | postgresql.Insert",
) -> "sqlite.Insert | postgresql.Insert":
    """Return the statement that adds to how often companies are named."""
    return upsert.on_conflict_do_update(
        index_elements=[companies.c.company_key, companies.c.name],
        set_={"statements": companies.c.statements + upsert.excluded.statements},
    )
