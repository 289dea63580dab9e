"""What all commands that print share: the corpus they open, the console, and where to complain."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console

from backend import service
from backend.model.failure import Failure
from backend.store import Store, open_store

PATIENCE = 10.0
"""Seconds to wait for another process that writes."""

_WIDTH = 100
"""The width of what goes into a file or a pipe; a terminal has its own."""


@contextmanager
def opened(database: str) -> Iterator[Store]:
    """Open the corpus at an address, and close it in the end."""
    store = open_store(database, patience=PATIENCE)
    try:
        if store.awaits_traces:
            service.renew_traces(store)
        yield store
    finally:
        store.close()


def console() -> Console:
    """Return what prints to standard output."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else _WIDTH)


def complain(failure: Failure) -> None:
    """Name what could not be read."""
    print(f"failed: {failure}", file=sys.stderr)
