from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.store import Store, open_store
from tests.postgresql import Server


@pytest.fixture(scope="session")
def migrated(postgresql_server: Server) -> str:
    """Make a database with the newest tables, which the others are copies of."""
    name = postgresql_server.make()
    open_store(postgresql_server.address(name)).close()
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the address of an empty database of each kind that a corpus can be kept in."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'corpus.sqlite'}"
        return
    server: Server = request.getfixturevalue("postgresql_server")
    name = server.make()
    yield server.address(name)
    server.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Return an empty corpus of each kind."""
    if request.param == "sqlite":
        opened = open_store("sqlite://")
        yield opened
        opened.close()
        return
    server: Server = request.getfixturevalue("postgresql_server")
    name = server.make(request.getfixturevalue("migrated"))
    opened = open_store(server.address(name))
    yield opened
    opened.close()
    server.drop(name)
