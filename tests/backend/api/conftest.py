from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend.api import create_api
from backend.store import Store, open_store

PORT = 8017
CODE = "1234-5678"
EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
TODAY = date(2026, 1, 2)

Call = Callable[..., TestResponse]


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_store("sqlite://")
    yield opened
    opened.close()


@pytest.fixture
def client(store: Store, clock: Clock) -> FlaskClient:
    app = create_api(store, port=PORT, pairing_code=CODE, clock=clock, today=lambda: TODAY)
    return app.test_client()


@pytest.fixture
def token(store: Store) -> str:
    return store.issue_token("test", None, TODAY)


@pytest.fixture
def call(client: FlaskClient, token: str) -> Call:
    """Call as a script on this machine does, with a token; headers of None are left out."""

    def send(method: str, path: str, **options: Any) -> TestResponse:
        headers = {"X-Second-Source-Token": token, **options.pop("headers", {})}
        return client.open(
            f"/api/v1{path}",
            method=method,
            base_url=options.pop("base_url", f"http://127.0.0.1:{PORT}"),
            headers={name: value for name, value in headers.items() if value is not None},
            **options,
        )

    return send
