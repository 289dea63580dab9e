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

Report = tuple[str, Ingested | Failure]
"""An address, and what became of the page or the feed there."""

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
    report: Callable[[str, Ingested | Failure], object],
) -> None:
    """Ask each feed in its interval and keep the pages in it that the store does not hold.

    Returns when `wait`, which lets seconds pass, says that it is time to stop. What fails is
    reported and asked for again later and later. Raises StoreError where the database fails in
    another way than being in use.
    """
    watcher = _Watcher(store, fetcher, now)
    watched = [_Watched(feed, now()) for feed in feeds]
    while watched:
        next_one = min(watched, key=watcher.due)
        if wait(max(0.0, watcher.due(next_one) - now())):
            return
        for address, result in watcher.go_on(next_one):
            report(address, result)


class _Watcher:
    def __init__(self, store: Store, fetcher: Fetcher, now: Callable[[], float]) -> None:
        self._store = store
        self._fetcher = fetcher
        self._now = now

    def due(self, watched: _Watched) -> float:
        """Return when there is something to do for a feed: a page of it to read, or a question."""
        if watched.pages and not watched.failures:
            return self._fetcher.free_at(watched.pages[0])
        return max(watched.due, self._fetcher.free_at(watched.feed.url))

    def go_on(self, watched: _Watched) -> list[Report]:
        """Do what is due; return what there is to say of it."""
        url = watched.feed.url
        try:
            said = self._read(watched) if watched.pages else self._ask(watched)
        except Unfetched as error:
            return [(url, self._back_off(watched, str(error), error.after))]
        except StoreError as error:
            if error.reason != "locked":
                raise
            return [(url, self._back_off(watched, str(error)))]
        except Exception as error:
            # A feed that the program stumbles over must not cost the others.
            _log.exception("a mistake of the program in %s", url)
            return [(url, self._back_off(watched, f"a mistake of the program: {error!r}"))]
        watched.failures = 0
        return said

    def _ask(self, watched: _Watched) -> list[Report]:
        feed = read_feed(watched.feed.url, self._fetcher, watched.validators)
        if feed is not None:
            listed = {normalise_url(url): url for url in feed.urls}
            watched.pages.extend(url for key, url in listed.items() if key not in watched.seen)
            watched.seen = set(listed)
            watched.validators = feed.validators
        watched.pages.extend(watched.again)
        watched.due = self._now() + watched.feed.every
        return []

    def _read(self, watched: _Watched) -> list[Report]:
        url = watched.pages.popleft()
        try:
            # Asked this late, since another feed may have brought the page meanwhile.
            is_held = self._store.article_at(url) is not None
            return [] if is_held else [(url, self._page(watched, url))]
        except StoreError:
            watched.pages.appendleft(url)
            raise

    def _page(self, watched: _Watched, url: str) -> Ingested | Failure:
        kind, tries = watched.feed.kind, watched.again.pop(url, 0) + 1
        try:
            document = read_page(url, self._fetcher)
        except Unfetched as error:
            if not error.is_temporary or tries == MOST_TRIES:
                return Failure(url, None, str(error))
            watched.again[url] = tries
            return Failure(url, None, f"{error}; asked for again with the feed")
        return attempted(document, lambda document: ingest_one(document, self._store, kind))

    def _back_off(self, watched: _Watched, message: str, after: float | None = None) -> Failure:
        every = watched.feed.every
        # No power of two beyond those that reach the limit: a feed may be gone for years.
        delay = min(every * 2 ** min(watched.failures, 20), max(every, LONGEST_BACK_OFF))
        delay = max(delay, min(after or 0.0, LONGEST_BACK_OFF))
        watched.failures += 1
        watched.due = self._now() + delay
        return Failure(watched.feed.url, None, f"{message}; asked again in {_in_words(delay)}")


def _in_words(seconds: float) -> str:
    for unit, length in (("hour", 3600), ("minute", 60)):
        if seconds >= length:
            count = round(seconds / length)
            return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
    return f"{seconds:.0f} seconds"
