"""The calls in, what describes them in OpenAPI out; made when it is first asked for.

To put it together takes 3 % of the time until a server answers, and hardly anybody asks.
"""

from functools import cache

from flask import Flask, Response, current_app, json
from flask_smorest import Api

from backend import __version__
from backend.api import guard
from backend.api.views import blueprint


def describe(prefix: str, port: int) -> Response:
    """Answer with the description of the calls under `prefix` of the server at `port`."""
    spec = json.dumps(_spec(prefix, port), indent=2, sort_keys=False)
    return current_app.response_class(spec, mimetype="application/json")


@cache
def _spec(prefix: str, port: int) -> dict[str, object]:
    # Not the application that serves: an Api describes a blueprint as soon as it is given it.
    app = Flask("described", static_folder=None)
    app.config.update(API_TITLE="Second Source", API_VERSION=__version__, OPENAPI_VERSION="3.0.3")
    api = Api(
        app,
        spec_kwargs={
            "info": {"description": "Checks the funding claims of a page against a corpus."},
            "servers": [{"url": f"http://127.0.0.1:{port}"}],
            "security": [{"token": []}],
            "components": {
                "securitySchemes": {
                    "token": {"type": "apiKey", "in": "header", "name": guard.HEADER}
                }
            },
        },
    )
    api.register_blueprint(blueprint, url_prefix=prefix)
    return dict(api.spec.to_dict())
