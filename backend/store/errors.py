"""A database driver's complaint in, one sentence for a person out."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from sqlalchemy import URL
from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, OperationalError

Reason = Literal["locked", "unwritable", "full", "damaged", "newer", "address", "failed"]

_SQLITE_COMPLAINTS: tuple[tuple[str, Reason, str], ...] = (
    ("is locked", "locked", "is in use by another process; try again when that has finished"),
    ("readonly database", "unwritable", "cannot be written; check the rights of file and folder"),
    ("unable to open", "unwritable", "cannot be opened; check that its folder exists and is yours"),
    ("disk is full", "full", "has no room left on its disk"),
    ("disk i/o error", "failed", "could not be read or written: the disk reports an error"),
    ("not a database", "damaged", "is not an SQLite database; name another file"),
    ("malformed", "damaged", "is damaged; restore a copy or name another file"),
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
    except DBAPIError as error:
        if type(error) not in (DatabaseError, OperationalError, InterfaceError):
            raise
        complaint = str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else "?"
        for words, reason, advice in _SQLITE_COMPLAINTS:
            if words in complaint.lower():
                raise StoreError(reason, f"The database {shown(url)} {advice}.") from error
        raise StoreError("failed", f"The database {shown(url)} failed: {complaint}") from error
