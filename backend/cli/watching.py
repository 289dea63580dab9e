"""`watch`: a list of feeds in, a line for everything that becomes of them out, until Ctrl-C."""

import signal
import sys
import time
from collections.abc import Callable
from threading import Event
from types import FrameType

from backend.cli.errors import CannotRun
from backend.model.failure import Failure
from backend.service import Ingested
from backend.store import Store

Wait = Callable[[float], bool]
"""Lets seconds pass; tells whether it is time to stop."""

Watcher = Callable[[Store, Wait], None]
"""Watches in a store until told to stop."""


def watch(database: str, path: str, allow_private: bool) -> int:
    """Watch the feeds of a list until Ctrl-C or SIGTERM; return the exit status."""
    from backend.cli import terminal

    watcher = watcher_of(path, allow_private)
    # Both, since a shell starts a program in the background with Ctrl-C switched off.
    signal.signal(signal.SIGINT, _stop)
    signal.signal(signal.SIGTERM, _stop)
    try:
        with terminal.opened(database) as store:
            print("Watching. Ctrl-C stops.", flush=True)
            watcher(store, Event().wait)
    except KeyboardInterrupt:
        print("Stopped.", flush=True)
    return 0


def watcher_of(path: str, allow_private: bool) -> Watcher:
    """Return what watches the feeds of a list. Raises CannotRun where the list is no good."""
    from backend.sources.watch_list import BadWatchList, read_watch_list

    try:
        feeds = read_watch_list(path)
    except BadWatchList as error:
        raise CannotRun(str(error)) from error

    def watcher(store: Store, wait: Wait) -> None:
        from backend.service import watching
        from backend.sources.web import Fetcher

        fetcher = Fetcher(allow_private=allow_private, wait=wait)
        watching.watch(feeds, store, fetcher, now=time.monotonic, wait=wait, report=_report)

    return watcher


def _report(address: str, result: Ingested | Failure) -> None:
    if isinstance(result, Failure):
        print(f"failed: {result}", file=sys.stderr, flush=True)
    else:
        print(f"{result.outcome}: {address}", flush=True)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
