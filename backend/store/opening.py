"""A database's address in, an open store with the newest schema out."""

from pathlib import Path

from sqlalchemy import URL, Connection, Engine, inspect

from backend.store import schema
from backend.store.engines import SERVER, WRITES, make_engine, parse_address
from backend.store.errors import StoreError, shown, translated
from backend.store.store import Store

_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 0x5EC0_4D50
"""The advisory lock that one PostgreSQL client holds while it migrates; any fixed number."""
_OLDEST_SERVER = 15


def open_store(address: str, *, patience: float = 10.0, with_seeds: bool = False) -> Store:
    """Open the database at an SQLAlchemy URL, creating or migrating its tables.

    `patience` is how many seconds to wait for another process's lock. A database created with
    `with_seeds` awaits the seed corpus. Raises StoreError where the database cannot be used.
    """
    url = parse_address(address)
    engine = make_engine(url, patience)
    try:
        with translated(url):
            _migrate(engine, url, with_seeds)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine)


def _migrate(engine: Engine, url: URL, with_seeds: bool) -> None:
    with engine.connect() as connection:
        if engine.dialect.name == SERVER:
            _refuse_unfit_server(connection, url)
        if _revision(connection) == schema.HEAD:
            return
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        if engine.dialect.name == SERVER:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
            # A large corpus takes its time.
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        revision = _revision(connection)
        if (
            revision is None
            and schema.metadata.tables.keys() & inspect(connection).get_table_names()
        ):
            raise StoreError(
                "address",
                f"The database {shown(url)} belongs to another program; name another one.",
            )
        if revision != schema.HEAD:
            _upgrade(connection, url)
        if revision is None:
            connection.execute(
                schema.corpus.insert().values(
                    id=1, statements=0, sources=0, awaits_seeds=with_seeds
                )
            )


def _refuse_unfit_server(connection: Connection, url: URL) -> None:
    version = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) // 10_000
    if version < _OLDEST_SERVER:
        raise StoreError(
            "address",
            f"The server of {shown(url)} is PostgreSQL {version}; "
            f"version {_OLDEST_SERVER} or newer is needed.",
        )
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise StoreError(
            "address",
            f"The database {shown(url)} has the encoding {encoding}; make one with "
            "ENCODING 'UTF8' TEMPLATE template0.",
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
