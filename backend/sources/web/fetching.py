"""An address in, what stands there out: politely, within limits, and never behind a closed door.

Every hop of a redirect is checked like the first one. Nothing here knows what a feed is.
"""

import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urljoin

from urllib3.util import Url

from backend.sources.web.exchange import Answer, exchange, parse_address
from backend.sources.web.refusal import Limits, Unfetched
from backend.sources.web.robots import MOST_BYTES, Robots, parse_robots

LONGEST_PAUSE: Final = 120.0
"""Seconds that one wait for a host may last; a host that wants more is named as a failure."""

_TOO_OFTEN: Final = 60.0
"""Seconds to leave a server alone that has been asked too often and does not say for how long."""

_LONGEST_WISH: Final = 86400.0
_ROBOTS_LIFE: Final = 24 * 3600.0
"""Seconds for which a robots.txt is remembered: what RFC 9309, 2.4, allows at most."""

_MOST_HOPS: Final = 6
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_GZIP: Final = b"\x1f\x8b"
_REFUSALS: Final = {
    401: "asks for a login (401)",
    402: "asks for payment (402)",
    403: "is not given to programs (403)",
    404: "is an address at which there is nothing (404)",
    410: "is an address at which there is nothing any more (410)",
    429: "has been asked too often (429)",
}


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server calls the version that it gave, as it wants to hear it again."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stands at an address. `url` is where the redirects ended, without a fragment.

    `media_type` is in lower case, None where the server gives none.
    """

    url: str
    media_type: str | None
    charset: str | None
    body: bytes
    validators: Validators = Validators()


class Fetcher:
    """Asks for one address after the other. Not safe to share among threads."""

    def __init__(
        self,
        *,
        allow_private: bool = False,
        limits: Limits | None = None,
        wait: Callable[[float], object] = time.sleep,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Keep the rules, how to let seconds pass, and a clock that counts them."""
        self._allow_private = allow_private
        self._limits = limits or Limits()
        self._wait = wait
        self._now = now
        self._free: dict[str, float] = {}
        self._robots: dict[str, tuple[Robots, float]] = {}

    def fetch(self, address: str, known: Validators | None = None) -> Fetched | None:
        """Return what stands at an address, None where it is still the version `known`.

        Raises Unfetched where there is nothing to be had.
        """
        url = parse_address(address)
        asked: set[str] = set()
        for _ in range(_MOST_HOPS):
            robots = self._robots_for(url)
            robots.require(url.url)
            host = url.host or ""
            if host not in asked:
                self._await_turn(host)
                asked.add(host)
            answer = self._exchange(url, known or Validators(), self._limits.bytes)
            pause = max(self._limits.pause, robots.pause, _wish(answer) or 0.0)
            self._free[host] = self._now() + min(pause, _LONGEST_WISH)
            if answer.status not in _REDIRECTS:
                return self._fetched(url, answer, known)
            url = _target(url, answer)
        raise Unfetched("leads from one address to the next without end")

    def free_at(self, address: str) -> float:
        """Return when the host of an address may be asked again, by the clock; 0.0 for at once."""
        try:
            return self._free.get(parse_address(address).host or "", 0.0)
        except Unfetched:
            return 0.0

    def _await_turn(self, host: str) -> None:
        left = self._free.get(host, 0.0) - self._now()
        if left > LONGEST_PAUSE:
            raise Unfetched(
                f"is on a host that wants {left:.0f} seconds between two requests: try again then",
                is_temporary=True,
                after=left,
            )
        if left > 0:
            self._wait(left)

    def _robots_for(self, url: Url) -> Robots:
        origin = f"{url.scheme}://{url.netloc}"
        robots, until = self._robots.get(origin, (None, 0.0))
        if robots is None or self._now() >= until:
            robots = parse_robots(self._robots_answer(parse_address(f"{origin}/robots.txt")))
            life = _ROBOTS_LIFE if robots.trouble is None else 0.0
            self._robots[origin] = (robots, self._now() + life)
        return robots

    def _robots_answer(self, url: Url) -> Answer:
        for _ in range(_MOST_HOPS):
            answer = self._exchange(url, Validators(), MOST_BYTES)
            if answer.status not in _REDIRECTS:
                return answer
            url = _target(url, answer)
        return Answer(404, {})

    def _exchange(self, url: Url, known: Validators, most: int) -> Answer:
        conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
        headers = {name: value for name, value in conditions.items() if value}
        return exchange(url, headers, self._limits, allow_private=self._allow_private, most=most)

    def _fetched(self, url: Url, answer: Answer, known: Validators | None) -> Fetched | None:
        if answer.status == 304 and known:
            return None
        if answer.status != 200:
            raise _refusal(answer)
        if answer.is_cut:
            raise _too_large(self._limits.bytes)
        body = answer.body
        if body.startswith(_GZIP):
            body = _unpacked(body, self._limits.bytes)
        message = Message()
        message["Content-Type"] = answer.headers.get("content-type", "")
        validators = Validators(answer.headers.get("etag"), answer.headers.get("last-modified"))
        return Fetched(
            url.url,
            message.get_content_type() if answer.headers.get("content-type") else None,
            message.get_content_charset(),
            body,
            validators,
        )


def _target(url: Url, answer: Answer) -> Url:
    location = answer.headers.get("location")
    if not location:
        raise Unfetched(f"leads on ({answer.status}) without saying where")
    # Headers are read as Latin-1; addresses with other letters are sent in UTF-8.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    return parse_address(urljoin(url.url, location))


def _refusal(answer: Answer) -> Unfetched:
    is_temporary = answer.status in {408, 425, 429} or answer.status >= 500
    if answer.status >= 500:
        message = f"is on a server in trouble ({answer.status}): try later"
    else:
        message = _REFUSALS.get(answer.status, f"brings no page: the answer is {answer.status}")
    return Unfetched(message, is_temporary=is_temporary, after=_wish(answer))


def _wish(answer: Answer) -> float | None:
    """Return how many seconds a server that refuses wants to be left alone, None if not at all.

    A date is taken as it stands to the server's own clock.
    """
    if answer.status < 400:
        return None
    after = answer.headers.get("retry-after", "")
    if after.isdecimal():
        return float(after)
    try:
        date = parsedate_to_datetime(answer.headers.get("date", ""))
        return max(0.0, (parsedate_to_datetime(after) - date).total_seconds())
    except (ValueError, TypeError):
        return _TOO_OFTEN if answer.status == 429 else None


def _too_large(most: int) -> Unfetched:
    return Unfetched(f"is larger than the {most / 1024 / 1024:g} MB that are read at most")


def _unpacked(body: bytes, most: int) -> bytes:
    """Unpack a file that is gzip itself, as many sitemaps are."""
    parts, size = [], 0
    while body.startswith(_GZIP):
        stream = zlib.decompressobj(wbits=31)
        try:
            part = stream.decompress(body, most + 1 - size)
        except zlib.error:
            raise Unfetched("is a damaged gzip file") from None
        parts.append(part)
        size += len(part)
        if size > most:
            raise _too_large(most)
        if not stream.eof:
            raise Unfetched("is a gzip file that breaks off")
        body = stream.unused_data
    return b"".join(parts)
