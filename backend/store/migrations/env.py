"""A connection in, its schema upgraded; run by Alembic, from the store or from the command line."""

from alembic import context
from sqlalchemy import create_engine

from backend.store.schema import metadata


def _run(connection: object) -> None:
    context.configure(
        connection=connection,  # type: ignore[arg-type]
        target_metadata=metadata,
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    _run(given)
else:
    # By hand: alembic -c backend/store/migrations/alembic.ini -x database=sqlite:///corpus.sqlite …
    address = context.get_x_argument(as_dictionary=True).get("database", "sqlite://")
    with create_engine(address).begin() as connection:
        _run(connection)
