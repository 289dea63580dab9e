import os
from collections.abc import Iterator

import pytest

from tests import postgresql


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgresql.Server]:
    """Start the one server of a run, where PostgreSQL is installed."""
    try:
        server = postgresql.start_server()
    except postgresql.NoServer as missing:
        if os.environ.get("CI"):
            pytest.fail(f"{missing}, and here that is a failure")
        pytest.skip(str(missing))
    yield server
    server.remove()
