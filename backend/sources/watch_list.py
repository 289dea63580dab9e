"""A file that says which feeds to ask how often, in; those feeds out.

Its form is TOML:

    every = "30m"                       # for the feeds that do not say

    [[feed]]
    url = "https://news.example.com/funding/feed"
    every = "15m"
    kind = "news"
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, get_args

from backend.model.claim import SourceKind
from backend.sources.decoding import UnreadableBytes, decode

EXAMPLE: Final = '[[feed]]\nurl = "https://news.example.com/feed"\nevery = "30m"'
LEAST_INTERVAL: Final = 60.0
"""Seconds: what a feed is asked more often for is no news, and a burden to its server."""

_EVERY: Final = "30m"
_UNITS: Final = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_KEYS: Final = ("url", "every", "kind")
_HEADER: Final = re.compile(r"\s*\[\[\s*feed\s*\]\]")


@dataclass(frozen=True, slots=True)
class WatchedFeed:
    """A feed, how many seconds lie between two questions, and what kind of sources it brings."""

    url: str
    every: float
    kind: SourceKind


class BadWatchList(ValueError):
    """A list that cannot be used; the message names the place and says what to change."""


def read_watch_list(path: str) -> tuple[WatchedFeed, ...]:
    """Return the feeds that a file lists, in its order. Raises BadWatchList."""
    try:
        text = decode(Path(path).read_bytes())
        return _List(text).feeds()
    except OSError as error:
        raise BadWatchList(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnreadableBytes:
        raise BadWatchList(f"{path}: holds no text: give a list in TOML") from None
    except tomllib.TOMLDecodeError as error:
        raise BadWatchList(f"{path}: not valid TOML: {error}") from None
    except _Mistake as error:
        raise BadWatchList(f"{path}{error}") from None


class _Mistake(Exception):
    pass


class _List:
    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._given: dict[str, Any] = tomllib.loads(text)

    def feeds(self) -> tuple[WatchedFeed, ...]:
        for key in self._given:
            if key not in {"every", "feed"}:
                raise self._mistake(None, key, "give [[feed]] tables, and every before them")
        entries = self._given.get("feed", [])
        if not entries or not isinstance(entries, list):
            raise _Mistake(f": names no feed; write for each one:\n{EXAMPLE}")
        feeds = tuple(self._feed(number, entry) for number, entry in enumerate(entries))
        seen: dict[str, int] = {}
        for number, feed in enumerate(feeds):
            if seen.setdefault(feed.url, number) != number:
                raise self._mistake(number, "url", "this feed is in the list twice")
        return feeds

    def _feed(self, number: int, entry: object) -> WatchedFeed:
        if not isinstance(entry, Mapping):
            raise self._mistake(number, None, f"a feed is a table:\n{EXAMPLE}")
        for key in entry:
            if key not in _KEYS:
                raise self._mistake(number, key, f"a feed has {', '.join(_KEYS)}, and no such key")
        url, kind = entry.get("url"), entry.get("kind", "news")
        if url is None:
            raise self._mistake(number, None, "the feed has no url")
        if not isinstance(url, str) or not re.match(r"https?://[^\s/]", url, re.IGNORECASE):
            raise self._mistake(
                number, "url", "give an address that begins with https:// or http://"
            )
        if kind not in get_args(SourceKind):
            raise self._mistake(number, "kind", f"give one of {', '.join(get_args(SourceKind))}")
        return WatchedFeed(url, self._interval(number, entry), kind)

    def _interval(self, number: int, entry: Mapping[str, object]) -> float:
        if "every" in entry:
            place, every = number, entry["every"]
        else:
            place, every = None, self._given.get("every", _EVERY)
        found = re.fullmatch(r"(\d{1,6})\s*([smhd])", every) if isinstance(every, str) else None
        if found is None:
            raise self._mistake(place, "every", 'give a time such as "90s", "15m", "2h" or "1d"')
        seconds = int(found[1]) * _UNITS[found[2]]
        if seconds < LEAST_INTERVAL:
            raise self._mistake(place, "every", f"give at least {LEAST_INTERVAL:.0f}s")
        return seconds

    def _mistake(self, number: int | None, key: str | None, advice: str) -> _Mistake:
        line = self._line(number, key)
        place = f", line {line}" if line else f", feed {number + 1}" if number is not None else ""
        return _Mistake(f"{place}: {key}: {advice}" if key else f"{place}: {advice}")

    def _line(self, number: int | None, key: str | None) -> int | None:
        """Return where the key of a feed stands: the parser of TOML does not say.

        None where the list is written in another way than with [[feed]].
        """
        feed = header = None
        for place, line in enumerate(self._lines, start=1):
            if _HEADER.match(line):
                feed = 0 if feed is None else feed + 1
                header = place if feed == number else header
            if (
                key
                and feed == number
                and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line)
            ):
                return place
        return header
