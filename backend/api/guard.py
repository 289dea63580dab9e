"""Who may call: a request's host, origin, form and token in, nothing or a refusal out.

A web page must reach nothing here, whatever it tries: another site's script or form (Origin), a
name that it points at this machine (Host), a plain form post (JSON only), another extension
(token). There are no CORS headers, so no page can read an answer either.
"""

import hmac
import re
import secrets
from collections import deque
from collections.abc import Callable
from datetime import date
from threading import Lock

from flask import Flask, request

from backend.api.errors import refuse
from backend.store import Store

HEADER = "X-Second-Source-Token"

_EXTENSION = re.compile(r"(?:chrome|moz)-extension://[0-9A-Za-z-]{1,64}")
_CODE_LETTERS = "0123456789"


def new_pairing_code() -> str:
    """Return a code of eight digits that a person can read from one window and type in another."""
    digits = "".join(secrets.choice(_CODE_LETTERS) for _ in range(8))
    return f"{digits[:4]}-{digits[4:]}"


class Pairing:
    """Gives an extension its token for the code in the terminal; counts the wrong codes.

    Five wrong codes within a minute close it until the oldest is a minute old: a program that
    tries all the codes would need 19 years for half of them.
    """

    WRONG_CODES = 5
    SECONDS = 60.0

    def __init__(
        self, store: Store, code: str, clock: Callable[[], float], today: Callable[[], date]
    ) -> None:
        """Take the code to ask for; `clock` counts seconds from anywhere."""
        self._store = store
        self._code = code
        self._clock = clock
        self._today = today
        self._wrong: deque[float] = deque()
        self._lock = Lock()

    def pair(self, code: str, origin: str | None) -> str:
        """Return a token that is bound to `origin`, or refuse with 403 or 429."""
        if origin is None:
            refuse(
                403,
                "Only a browser extension can pair; a script takes a token from "
                "python -m backend tokens --new NAME.",
            )
        with self._lock:
            self._refuse_when_closed()
            if not hmac.compare_digest(_digits(code), _digits(self._code)):
                self._wrong.append(self._clock())
                refuse(
                    403,
                    "That is not the pairing code; it stands in the terminal in "
                    "which the server runs.",
                )
        return self._store.issue_token(_name(origin), origin, self._today())

    def _refuse_when_closed(self) -> None:
        now = self._clock()
        while self._wrong and now - self._wrong[0] >= self.SECONDS:
            self._wrong.popleft()
        if len(self._wrong) >= self.WRONG_CODES:
            wait = max(1, round(self.SECONDS - (now - self._wrong[0]) + 0.5))
            refuse(
                429,
                f"Too many wrong pairing codes; try again in {wait} seconds.",
                headers={"Retry-After": str(wait)},
            )


def install(app: Flask, store: Store, port: int, open_calls: frozenset[tuple[str, str]]) -> None:
    """Check every request of `app` before anything else is done with it.

    `open_calls` are the methods and paths that need no token.
    """
    hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}
    if port == 80:
        hosts |= {"127.0.0.1", "localhost"}

    @app.before_request
    def check_request() -> None:
        if request.headers.get("Host", "").lower() not in hosts:
            refuse(400, f"This server answers to http://127.0.0.1:{port} only.")
        origin = request.headers.get("Origin")
        if origin is not None and not _EXTENSION.fullmatch(origin):
            refuse(403, "Web pages may not call this server.")
        if request.method == "POST" and request.mimetype != "application/json":
            refuse(415, "Send JSON, with the header Content-Type: application/json.")
        if (request.method, request.path) not in open_calls:
            _check_token(store, origin)


def _check_token(store: Store, origin: str | None) -> None:
    sent = request.headers.get(HEADER, "")
    token = store.recognise_token(sent) if sent else None
    if token is None:
        refuse(
            401,
            f"Send a token in the header {HEADER}: pair the extension with the "
            "code in the server's terminal.",
        )
    # A browser sends no Origin with an extension's GET, so its absence proves nothing.
    if token.origin is not None and origin is not None and token.origin != origin:
        refuse(403, "This token belongs to another extension; pair this one for itself.")


def _digits(code: str) -> bytes:
    return "".join(letter for letter in code if letter.isalnum()).encode()


def _name(origin: str) -> str:
    return "Firefox" if origin.startswith("moz-") else "Chrome"
