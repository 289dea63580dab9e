"""A database's address in, an open store with the newest schema out."""

from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    StaticPool,
    create_engine,
    event,
    inspect,
    make_url,
)
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from backend.store import schema
from backend.store.errors import StoreError, shown, translated
from backend.store.store import WRITES, Store

_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 0x5EC0_4D50
"""The advisory lock that one PostgreSQL client holds while it migrates; any fixed number."""


def open_store(address: str, *, patience: float = 10.0, with_seeds: bool = False) -> Store:
    """Open the database at an SQLAlchemy URL, creating or migrating its tables.

    `patience` is how many seconds to wait for another process's lock. A database created with
    `with_seeds` awaits the seed corpus. Raises StoreError where the database cannot be used.
    """
    url = _parsed(address)
    engine = _engine(url, patience)
    with translated(url):
        _migrate(engine, url, with_seeds)
    return Store(engine)


def _parsed(address: str) -> URL:
    try:
        return make_url(address)
    except ArgumentError as error:
        raise StoreError(
            "address",
            f"{address!r} is no database address; for a file write sqlite:///{address}",
        ) from error


def _engine(url: URL, patience: float) -> Engine:
    if url.get_backend_name() != "sqlite":
        return _server_engine(url)
    options: dict[str, Any] = {"connect_args": {"timeout": patience, "check_same_thread": False}}
    if not url.database or url.database == ":memory:":
        options["poolclass"] = StaticPool
    engine = create_engine(url, **options)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _server_engine(url: URL) -> Engine:
    try:
        return create_engine(url, pool_pre_ping=True)
    except NoSuchModuleError as error:
        raise StoreError("address", f"{url.drivername} is not a known kind of database") from error
    except ModuleNotFoundError as error:
        raise StoreError(
            "address", f"{url.drivername} needs the Python package {error.name}; install it"
        ) from error


def _set_up_sqlite(connection: SqliteConnection, _record: object) -> None:
    # The driver's own transactions leave schema changes outside; ours begin in _begin_sqlite.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    # In WAL mode a power cut may lose the last commits but never damages the file.
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once, without waiting, when another
    # process wrote between; so one that will write takes the lock at its beginning.
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate(engine: Engine, url: URL, with_seeds: bool) -> None:
    with engine.connect() as connection:
        if _revision(connection) == schema.HEAD:
            return
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        revision = _revision(connection)
        if revision != schema.HEAD:
            _upgrade(connection, url)
        if revision is None:
            connection.execute(
                schema.corpus.insert().values(
                    id=1, statements=0, sources=0, awaits_seeds=with_seeds
                )
            )


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.exec_driver_sql(
        "SELECT version_num FROM alembic_version"
    ).scalar_one_or_none()
    return found


def _upgrade(connection: Connection, url: URL) -> None:
    # Alembic is slow to import, and a database that is up to date does without.
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreError(
            "newer",
            f"The database {shown(url)} was written by a newer release; update Second Source, "
            "or name another database.",
        ) from error
