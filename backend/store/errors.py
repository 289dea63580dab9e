"""A database driver's complaint in, one sentence for a person out."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from sqlalchemy import URL
from sqlalchemy.exc import (
    DatabaseError,
    DBAPIError,
    InterfaceError,
    InternalError,
    OperationalError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout

Reason = Literal[
    "locked", "unwritable", "full", "damaged", "newer", "address", "unreachable", "slow", "failed"
]
"""What programs tell errors apart by; "locked" and "unreachable" may be gone at the next try."""

_DATABASE_ERRORS = (DatabaseError, OperationalError, InterfaceError, InternalError)

_Advice = tuple[str, Reason, str]

_BUSY = "is in use by another process; try again when that has finished"
_FULL = "has no room left on its disk; make room and run this again"
_LOST = "cannot be reached: see that its server runs, and try again; what was kept stays"

# SQLite's messages, then what a server or the system says before a session stands.
_COMPLAINTS: tuple[_Advice, ...] = (
    ("is locked", "locked", _BUSY),
    ("readonly database", "unwritable", "cannot be written; check the rights of file and folder"),
    ("unable to open", "unwritable", "cannot be opened; check that its folder exists and is yours"),
    ("disk is full", "full", _FULL),
    ("disk i/o error", "failed", "could not be read or written: the disk is full or damaged"),
    ("not a database", "damaged", "is not an SQLite database; name another file"),
    ("malformed", "damaged", "is damaged; restore a copy or name another file"),
    ("too many clients", "locked", "has no connection left; try again, or raise max_connections"),
    ("remaining connection slots", "locked", "has no connection left; try again later"),
    ("starting up", "unreachable", "is just starting; try again"),
    ("shutting down", "unreachable", "is just shutting down; start its server and try again"),
    ("password", "address", "does not accept this user and password"),
    ("role", "address", "does not know this user"),
    ("does not exist", "address", "does not exist on its server: createdb makes it"),
    ("connection", "unreachable", _LOST),
    ("server", "unreachable", _LOST),
)

_NO_RIGHT = "42501"

# The beginnings of SQLSTATE codes, as PostgreSQL documents them in "PostgreSQL Error Codes".
_SERVER_STATES: tuple[_Advice, ...] = (
    ("08", "unreachable", _LOST),
    ("57P", "unreachable", _LOST),
    ("25P03", "unreachable", "closed the connection, since nothing was asked for too long"),
    ("55P03", "locked", _BUSY),
    ("40", "locked", _BUSY),
    ("53300", "locked", "has no connection left; try again, or raise its max_connections"),
    ("53100", "full", _FULL),
    ("53", "failed", "lacks memory; see its own log"),
    ("57014", "slow", "took too long for an answer; see what else it does and try again"),
    ("25006", "unwritable", "is read-only; name the server that takes writes"),
    (_NO_RIGHT, "unwritable", "does not let this user write; grant the rights on its tables"),
    ("XX001", "damaged", "is damaged; restore a copy"),
    ("XX002", "damaged", "has a damaged index; REINDEX it or restore a copy"),
)


class StoreError(Exception):
    """The database cannot be used. The message names it and says what to do."""

    def __init__(self, reason: Reason, message: str) -> None:
        """Keep `reason` for programs and `message`, one line, for people."""
        super().__init__(message)
        self.reason = reason


def shown(url: URL) -> str:
    """Return the address for a message: a file's path, or the URL with its password hidden."""
    if url.get_backend_name() == "sqlite":
        return url.database or "in memory"
    return url.render_as_string(hide_password=True)


@contextmanager
def translated(url: URL) -> Iterator[None]:
    """Turn what the driver raises inside into a StoreError; programming errors pass through."""
    try:
        yield
    except PoolTimeout as error:
        raise StoreError(
            "locked", f"All connections to the database {shown(url)} are in use; try again."
        ) from error
    except DBAPIError as error:
        state: str | None = getattr(error.orig, "sqlstate", None)
        if type(error) not in _DATABASE_ERRORS and state != _NO_RIGHT:
            raise
        complaint = next(iter(str(error.orig).strip().splitlines()), "?")
        reason, advice = _advice(complaint, state) or ("failed", f"failed: {complaint}")
        raise StoreError(reason, f"The database {shown(url)} {advice}.") from error


def _advice(complaint: str, state: str | None) -> tuple[Reason, str] | None:
    for code, reason, advice in _SERVER_STATES:
        if state is not None and state.startswith(code):
            return reason, advice
    for words, reason, advice in _COMPLAINTS:
        if state is None and words in complaint.lower():
            return reason, advice
    return None
