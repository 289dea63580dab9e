"""A store, a port and a pairing code in, the Flask application out."""

import time
from collections.abc import Callable
from datetime import date

from flask import Flask, Response
from flask.json.provider import DefaultJSONProvider

from backend.api import errors, guard
from backend.api.description import describe
from backend.api.views import blueprint
from backend.store import Store

PREFIX = "/api/v1"

_OPEN_CALLS = frozenset({("GET", f"{PREFIX}/health"), ("POST", f"{PREFIX}/pair")})


class _Json(DefaultJSONProvider):
    ensure_ascii = False
    sort_keys = False
    compact = True


def create_api(
    store: Store,
    *,
    port: int,
    pairing_code: str,
    clock: Callable[[], float] = time.monotonic,
    today: Callable[[], date] = date.today,
) -> Flask:
    """Build the application that serves `store` on 127.0.0.1 at `port`.

    `clock` counts seconds, for the limit on wrong pairing codes; `today` dates new tokens.
    """
    app = Flask("second-source", static_folder=None)
    app.json = _Json(app)
    app.url_map.strict_slashes = False
    app.config.update(MAX_CONTENT_LENGTH=errors.MAX_REQUEST_BYTES)
    app.extensions["second_source_store"] = store
    app.extensions["second_source_pairing"] = guard.Pairing(store, pairing_code, clock, today)
    guard.install(app, store, port, _OPEN_CALLS)
    errors.install(app)
    app.register_blueprint(blueprint, url_prefix=PREFIX)
    app.add_url_rule(f"{PREFIX}/openapi.json", "openapi", lambda: describe(PREFIX, port))
    app.after_request(_harden)
    return app


def _harden(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
