"""Feeds and a store in; what is new in the feeds kept, again and again, until told to stop.

One thing at a time: a question to a feed, or a page of it, whichever is due first. The clock and
the waiting arrive as arguments; Second Source remembers what it has read by what the store holds.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from backend.model.failure import Failure
from backend.service.ingesting import Ingested, attempted, ingest_one
from backend.sources.watch_list import WatchedFeed
from backend.sources.web import Fetcher, Unfetched, Validators, read_feed, read_page
from backend.store import Store, StoreError
from backend.values.urls import normalise_url

LONGEST_BACK_OFF: Final = 86400.0
"""Seconds: a feed that fails is asked at least once a day, or as seldom as its list says."""

MOST_TRIES: Final = 4
"""How often a page is asked for that a server in trouble does not give."""

Report = Callable[[str, Ingested | Failure], object]
"""Takes an address, and what became of the page or the feed there."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Watched:
    """A feed and how far we are with it. `seen` holds what it lists and we are done with."""

    feed: WatchedFeed
    due: float
    validators: Validators | None = None
    failures: int = 0
    seen: set[str] = field(default_factory=set)
    pages: deque[str] = field(default_factory=deque)
    again: dict[str, int] = field(default_factory=dict)


def watch(
    feeds: Iterable[WatchedFeed],
    store: Store,
    fetcher: Fetcher,
    *,
    now: Callable[[], float],
    wait: Callable[[float], bool],
    report: Report,
) -> None:
    """Ask each feed in its interval and keep the pages in it that the store does not hold.

    Returns when `wait`, which lets seconds pass, says that it is time to stop. What fails is
    reported and asked for again later and later. Raises StoreError where the database fails in
    another way than being in use.
    """
    watcher = _Watcher(store, fetcher, now, report)
    watched = [_Watched(feed, now()) for feed in feeds]
    while watched:
        next_one = min(watched, key=watcher.due)
        if wait(max(0.0, watcher.due(next_one) - now())):
            return
        watcher.go_on(next_one)


class _Watcher:
    def __init__(
        self, store: Store, fetcher: Fetcher, now: Callable[[], float], report: Report
    ) -> None:
        self._store = store
        self._fetcher = fetcher
        self._now = now
        self._report = report

    def due(self, watched: _Watched) -> float:
        """Return when there is something to do for a feed: a page of it to read, or a question."""
        if watched.pages and not watched.failures:
            return self._fetcher.free_at(watched.pages[0])
        return watched.due

    def go_on(self, watched: _Watched) -> None:
        """Do what is due."""
        try:
            if watched.pages:
                self._read(watched, watched.pages[0])
                watched.pages.popleft()
            else:
                self._ask(watched)
            watched.failures = 0
        except Unfetched as error:
            self._back_off(watched, str(error), error.after)
        except StoreError as error:
            if error.reason != "locked":
                raise
            self._back_off(watched, str(error))
        except Exception as error:
            # A feed that the program stumbles over must not cost the others.
            _log.exception("a mistake of the program in %s", watched.feed.url)
            self._back_off(watched, f"a mistake of the program: {error!r}")

    def _ask(self, watched: _Watched) -> None:
        feed = read_feed(watched.feed.url, self._fetcher, watched.validators)
        if feed is not None:
            listed = {normalise_url(url): url for url in feed.urls}
            watched.pages.extend(url for key, url in listed.items() if key not in watched.seen)
            watched.seen = set(listed)
            watched.validators = feed.validators
        watched.pages.extend(watched.again)
        watched.due = self._now() + watched.feed.every

    def _read(self, watched: _Watched, url: str) -> None:
        # Asked this late, since another feed may have brought the page meanwhile.
        if self._store.article_at(url) is not None:
            return
        result: Ingested | Failure
        try:
            document = read_page(url, self._fetcher)
        except Unfetched as error:
            tries = watched.again.pop(url, 0) + 1
            message = str(error)
            if error.is_temporary and tries < MOST_TRIES:
                watched.again[url] = tries
                message = f"{message}; asked for again with the feed"
            result = Failure(url, None, message)
        else:
            kind = watched.feed.kind
            result = attempted(document, lambda document: ingest_one(document, self._store, kind))
            watched.again.pop(url, None)
        self._report(url, result)

    def _back_off(self, watched: _Watched, message: str, after: float | None = None) -> None:
        every = watched.feed.every
        # No power of two beyond those that reach the limit: a feed may be gone for years.
        delay = min(every * 2 ** min(watched.failures, 20), max(every, LONGEST_BACK_OFF))
        delay = max(delay, min(after or 0.0, LONGEST_BACK_OFF))
        watched.failures += 1
        watched.due = self._now() + delay
        url = watched.feed.url
        self._report(url, Failure(url, None, f"{message}; asked again in {_in_words(delay)}"))


def _in_words(seconds: float) -> str:
    for unit, length in (("hour", 3600), ("minute", 60)):
        if seconds >= length:
            count = round(seconds / length)
            return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
    return f"{seconds:.0f} seconds"
