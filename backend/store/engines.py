"""A database's address in, the engine that speaks to it out, set up for its kind.

SQLite files are for one machine, PostgreSQL for many; what the two need to behave alike stands
here: transactions that see one state, waits that end, and text ordered by its bytes.
"""

from math import ceil
from sqlite3 import Connection as SqliteConnection
from sqlite3 import OperationalError
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from backend.store.encoding import parse
from backend.store.errors import StoreError

WRITES = "second_source_writes"
"""The execution option of a connection whose transaction is going to write."""

SERVER = "postgresql"
"""What SQLAlchemy calls the one kind of database server that holds a corpus."""

_PAUSE = 0.02
"""Seconds between two tries for a file that others are opening."""

_SLOWEST_STATEMENT = 120
"""Seconds after which a server gives up on one statement; the slowest of ours take one."""


def parse_address(address: str) -> URL:
    """Return the URL of a database. Raises StoreError where the text is none."""
    try:
        return make_url(address)
    except ArgumentError as error:
        raise StoreError(
            "address",
            f"{address!r} is no database address; for a file write sqlite:///{address}",
        ) from error


def make_engine(url: URL, patience: float) -> Engine:
    """Return an engine that waits `patience` seconds for others; nothing is connected yet."""
    if url.get_backend_name() == "sqlite":
        return _file_engine(url, patience)
    if url.get_backend_name() == SERVER:
        return _server_engine(url, patience)
    raise StoreError(
        "address",
        f"{url.drivername} is not a known kind of database; a corpus is kept in sqlite:///FILE "
        f"or {SERVER}+psycopg://USER@HOST/NAME",
    )


def _file_engine(url: URL, patience: float) -> Engine:
    options: dict[str, Any] = {
        "connect_args": {"timeout": patience, "check_same_thread": False},
        "json_deserializer": parse,
    }
    if not url.database or url.database == ":memory:":
        options["poolclass"] = StaticPool
    engine = create_engine(url, **options)
    event.listen(engine, "connect", lambda made, _: _set_up_sqlite(made, patience))
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _server_engine(url: URL, patience: float) -> Engine:
    settings = {
        "lock_timeout": ceil(1000 * patience),
        "statement_timeout": 1000 * _SLOWEST_STATEMENT,
        # A writer whose machine vanished must not hold its locks for hours.
        "idle_in_transaction_session_timeout": 1000 * _SLOWEST_STATEMENT,
    }
    given = url.query.get("options", "")
    options = [f"-c {name}={value}" for name, value in settings.items()]
    try:
        return create_engine(
            url,
            # What a URL asks for comes later and wins.
            connect_args={
                "connect_timeout": max(2, ceil(patience)),
                "application_name": "second-source",
                "options": " ".join([*options, *([given] if isinstance(given, str) else given)]),
            },
            # A connection that the server closed is noticed before it is used.
            pool_pre_ping=True,
            pool_timeout=patience,
        )
    except NoSuchModuleError as error:
        raise StoreError("address", f"{url.drivername} is not a known kind of database") from error
    except ModuleNotFoundError as error:
        raise StoreError(
            "address",
            f"{url.drivername} needs the Python package {error.name}: "
            "pip install -r requirements-postgres.txt",
        ) from error


def reading(engine: Engine) -> Engine:
    """Return the engine for transactions that only read: each sees one state from first to last.

    A file's transactions do so by themselves.
    """
    if engine.dialect.name != SERVER:
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ")


def _set_up_sqlite(connection: SqliteConnection, patience: float) -> None:
    # The driver's own transactions leave schema changes outside; ours begin in _begin_sqlite.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    _keep_a_log(connection, patience)
    # In WAL mode a power cut may lose the last commits but never damages the file.
    connection.execute("PRAGMA synchronous = NORMAL")


def _keep_a_log(connection: SqliteConnection, patience: float) -> None:
    # Of two that turn a new file to a log at once SQLite refuses one without waiting.
    last = monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except OperationalError:
            if monotonic() > last:
                raise
            sleep(_PAUSE)


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once, without waiting, when another
    # process wrote between; so one that will write takes the lock at its beginning.
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
